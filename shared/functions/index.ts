import type { KamFunction } from '../define';
import { kamAhp } from './ahp';
import { kamBacktest } from './backtest';
import { kamBreaks } from './breaks';
import { kamBwm } from './bwm';
import { kamCategory } from './category';
import { kamCheck } from './check';
import { kamClv } from './clv';
import { kamConsensus } from './consensus';
import { kamCoverage } from './coverage';
import { kamDataWeights } from './data-weights';
import { kamDimension } from './dimension';
import { kamExplain } from './explain';
import { kamGini } from './gini';
import { kamHhi } from './hhi';
import { kamImprove } from './improve';
import { kamLoss } from './loss';
import { kamMargin } from './margin';
import { kamModelId } from './model-id';
import { kamPareto } from './pareto';
import { kamPayback } from './payback';
import { kamPosition } from './position';
import { kamProduct } from './product';
import { kamPromethee } from './promethee';
import { kamQualify } from './qualify';
import { kamRank } from './rank';
import { kamRating } from './rating';
import { kamReadiness } from './readiness';
import { kamRuleTier } from './rule-tier';
import { kamScore } from './score';
import { kamSegment } from './segment';
import { kamSelect } from './select';
import { kamStability } from './stability';
import { kamTier } from './tier';
import { kamTierMove } from './tier-move';
import { kamTipping } from './tipping';
import { kamTopChance } from './top-chance';
import { kamTopsis } from './topsis';
import { kamVikor } from './vikor';
import { kamWeights } from './weights';

/** The registry: every function, in the order of the reference. Hosts, help and tests take their functions from here. */
export const functions: readonly KamFunction[] = [
  kamScore,
  kamRating,
  kamExplain,
  kamCoverage,
  kamDimension,
  kamRank,
  kamCheck,
  kamModelId,
  kamTier,
  kamRuleTier,
  kamTierMove,
  kamSelect,
  kamBreaks,
  kamSegment,
  kamCategory,
  kamMargin,
  kamPosition,
  kamQualify,
  kamReadiness,
  kamPayback,
  kamClv,
  kamLoss,
  kamPareto,
  kamGini,
  kamHhi,
  kamWeights,
  kamAhp,
  kamBwm,
  kamDataWeights,
  kamConsensus,
  kamStability,
  kamTipping,
  kamTopChance,
  kamImprove,
  kamBacktest,
  kamTopsis,
  kamVikor,
  kamPromethee,
  kamProduct,
];
