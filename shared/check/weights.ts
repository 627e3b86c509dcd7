import { isRevenueType } from './revenue-type';
import { mostRevenue } from './limits';
import { count, percent, type Finding, type Subject } from './finding';

/** R4: three to five criteria are right. R2: size must not decide. */
export function checkWeights({ accounts }: Subject): Finding[] {
  const criteria = accounts.model.criteria.filter(({ weight }) => weight > 0);
  const withWeight = criteria.length < accounts.model.criteria.length ? ' with a weight' : '';
  return [...checkNumber(criteria.length, withWeight), ...checkRevenueShare(criteria)];
}

function checkNumber(criteria: number, withWeight: string): Finding[] {
  const finding = (severity: Finding['severity'], advice: string): Finding[] => [
    {
      severity,
      rule: 'R4',
      text: `The model has ${count(criteria, 'criterion', 'criteria')}${withWeight}; ${advice} (R4)`,
    },
  ];
  if (criteria > 8) {
    return finding('Error', 'above eight nobody can tell what decides, three to five are right');
  }
  if (criteria > 5) return finding('Note', 'three to five are easier to rate well and to explain');
  if (criteria < 3) return finding('Warning', 'three to five give a rounded picture of an account');
  return [];
}

function checkRevenueShare(criteria: Subject['accounts']['model']['criteria']): Finding[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const share = criteria.filter(isRevenueType).reduce((sum, { weight }) => sum + weight, 0) / total;
  if (share <= mostRevenue) return [];
  return [
    {
      severity: share === 1 ? 'Error' : 'Warning',
      rule: 'R2',
      text: `Revenue-type criteria hold ${percent(share, mostRevenue * 100)} of the weight; above ${percent(mostRevenue)} size decides (R2)`,
    },
  ];
}
