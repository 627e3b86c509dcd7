import { serviceLevels } from './service-levels';
import type { Template } from './template';

/** R3–R5: a few criteria from the library of practice, each rated 1 to 10 by the account team. */
export const criteriaMatrix: Template = {
  id: 'criteria-matrix',
  name: 'Criteria matrix',
  summary:
    'Five criteria rated 1 to 10 by the account team: the shortest way to a defensible list of key accounts.',
  source: 'R3–R7: SBI practice as told in the HubSpot guide to key account management',
  model: [
    {
      Criterion: 'Revenue potential',
      Weight: 30,
      Dimension: 'Value',
      Description: 'Yearly revenue we could win within three years',
      'Worst looks like': 'Buys once, no budget in sight',
      'Best looks like': 'A seven-figure budget in our field, most of it open to us',
      Source: 'Account plan',
      Owner: 'Sales',
    },
    {
      Criterion: 'Growth potential',
      Weight: 20,
      Dimension: 'Growth',
      Description: 'Growth of the account in the fields that we serve',
      'Worst looks like': 'Shrinking, or leaving our fields',
      'Best looks like': 'Doubles in three years, enters markets that need us',
      Source: 'Annual report, analyst notes',
      Owner: 'Marketing',
    },
    {
      Criterion: 'Product fit',
      Weight: 20,
      Dimension: 'Strategic',
      Description: 'How well what we make meets what they need',
      'Worst looks like': 'Needs special builds for every order',
      'Best looks like': 'Uses the whole range as it is',
      Source: 'Product review with the account',
      Owner: 'Product',
    },
    {
      Criterion: 'Existing relationships',
      Weight: 20,
      Dimension: 'Commitment',
      Description: 'Depth and breadth of contacts, sponsors, references given',
      'Worst looks like': 'One contact in purchasing',
      'Best looks like': 'Sponsors in several functions, a public reference',
      Source: 'Contact map',
      Owner: 'Account management',
    },
    {
      Criterion: 'Solvency',
      Weight: 10,
      Dimension: 'Value',
      Description: 'Ability and habit to pay',
      'Worst looks like': 'Overdue for months, weak credit',
      'Best looks like': 'Pays early, first-class credit',
      Source: 'Credit report, ledger',
      Owner: 'Finance',
    },
  ],
  tiers: [
    {
      Tier: 'Tier I',
      Score: 8,
      Capacity: 15,
      Band: 0.3,
      'Minimum stay': 12,
      'Service level': serviceLevels.first,
    },
    { Tier: 'Tier II', Score: 6, Band: 0.3, 'Minimum stay': 6, 'Service level': serviceLevels.second },
    { Tier: 'Tier III', 'Service level': serviceLevels.rest },
  ],
};
