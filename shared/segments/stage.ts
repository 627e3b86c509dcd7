import { wordCell } from '../row-cells';

/** How far a relationship has come, and the only stage from which an account can be key (R31). */
export const stages = ['Exploratory', 'Basic', 'Collaborative', 'Interconnected'] as const;
export type Stage = (typeof stages)[number];
export const keyStage: Stage = 'Interconnected';

/** What an account of any other stage is called, whatever its score. */
export const notACandidate = 'Not a candidate';

export const stageCell = wordCell(stages);
