import { beforeAll } from '@jest/globals';
import { hostContract } from './contract';
import { makeSheets, prepareSheets } from './sheets-fake';

beforeAll(prepareSheets, 60_000);

hostContract('Google Sheets', (setup) => makeSheets(setup));
