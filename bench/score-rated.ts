/** Scores of plain ratings: in a process of its own, for an engine that has met rows with blanks goes otherwise through rows without. */
import { ratedPortfolio } from './lib/accounts';
import { benchScoring } from './lib/scoring';

await benchScoring('score-rated', 'rated', ratedPortfolio);
