import { hostContract } from './contract';
import { makeExcel } from './excel-fake';

hostContract('Excel', (setup) => makeExcel(setup));

// Nobody promises that what is asked of a missing sheet is just missing too; asking again takes more trips.
hostContract(
  'the oldest and sternest Excel',
  (setup) => makeExcel(setup, { version: '1.9', missingPass: false }),
  {
    trips: false,
  },
);
