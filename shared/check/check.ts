import { checkBias } from './bias';
import { checkCommitment } from './commitment';
import { checkData } from './data';
import { checkDefinition } from './definition';
import { checkDirection } from './direction';
import { checkDoubleCounting } from './double-counting';
import { severities, type Finding, type Subject } from './finding';
import { checkOverlap } from './overlap';
import { checkWeights } from './weights';

const checks: readonly ((subject: Subject) => Finding[])[] = [
  checkWeights,
  checkOverlap,
  checkCommitment,
  checkDefinition,
  checkBias,
  checkDirection,
  checkData,
  checkDoubleCounting,
];

/** All findings on a model and its accounts, the gravest first. */
export function check(subject: Subject): Finding[] {
  const findings = checks.flatMap((look) => look(subject));
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
