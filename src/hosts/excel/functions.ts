/** Runs when Excel loads the page: associates every function with its id, at once, before anything can wait. */
import { functions } from '../../../shared/functions';
import { excelFunction } from './adapter';

for (const fn of functions) CustomFunctions.associate(fn.name, excelFunction(fn));
