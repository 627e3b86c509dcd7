import type { KamFunction } from '../define';
import { kamCheck } from './check';
import { kamCoverage } from './coverage';
import { kamDimension } from './dimension';
import { kamExplain } from './explain';
import { kamModelId } from './model-id';
import { kamRank } from './rank';
import { kamRating } from './rating';
import { kamRuleTier } from './rule-tier';
import { kamScore } from './score';
import { kamTier } from './tier';
import { kamTierMove } from './tier-move';

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
];
