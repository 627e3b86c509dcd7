import type { Command } from './command';
import { check } from './check';
import { explain } from './explain';
import { rank } from './rank';
import { score } from './score';
import { sql } from './sql';
import { template } from './template';

/** The commands in the order in which help lists them. */
export const commands: readonly Command[] = [score, check, explain, rank, sql, template];
