/** Scores of measures on several scales, with blanks. */
import { portfolio } from './lib/accounts';
import { benchScoring } from './lib/scoring';

await benchScoring('score', 'measured', portfolio);
