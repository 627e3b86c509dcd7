import { defineFunction } from '../define';
import { fingerprint } from '../model/fingerprint';
import { model, optionalTable } from '../parameters';
import { readTiers } from '../tiers/read-tiers';

export const kamModelId = defineFunction({
  name: 'KAMMODELID',
  group: 'Scoring',
  summary: 'Gives a short fingerprint of the model, so that scores made with another model are seen.',
  source: 'R38',
  parameters: {
    model,
    tiers: optionalTable('The KAM_TIERS table or falling minimums, when tiers are to count too', readTiers),
  },
  result: {
    shape: 'cell',
    help: 'A text such as M2B2V-8FJV that changes when anything that affects a result changes',
  },
  examples: [
    { title: 'Weights of 50:30:20', arguments: [[[50, 30, 20]]], result: 'M2B2V-8FJV' },
    {
      title: 'The same weights in other units are the same model',
      arguments: [[[0.5, 0.3, 0.2]]],
      result: 'M2B2V-8FJV',
    },
  ],
  compute: (args) => fingerprint(args.model, args.tiers),
});
