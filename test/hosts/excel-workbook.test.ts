import { hostContract } from './contract';
import { makeExcel } from './excel-fake';

hostContract('Excel', (setup) => makeExcel(setup));

// Nobody promises that what is asked of a missing sheet is just missing too; asking again takes more trips. Of merged cells
// Excel tells since version 1.13 of its interface.
hostContract(
  'the oldest and sternest Excel',
  (setup) => makeExcel(setup, { version: '1.9', missingPass: false }),
  { trips: false, merges: false },
);
