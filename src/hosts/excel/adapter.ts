import { callFunction } from '../../../shared/call';
import type { KamFunction } from '../../../shared/define';
import { ScoreError, type ErrorCode } from '../../../shared/errors';

/** What Excel calls: takes its arguments as they come, gives back a cell or rows of cells, and throws what Excel shows. */
export function excelFunction(fn: KamFunction): (...raw: unknown[]) => unknown {
  const count = Object.keys(fn.parameters).length;
  return (...raw) => {
    try {
      const result = callFunction(fn, argumentsOf(raw, count), (error) =>
        errorValue(error.code, error.toMessage()),
      );
      return fn.result.shape === 'range' && !Array.isArray(result) ? [[result]] : result;
    } catch (error) {
      throw error instanceof ScoreError ? errorValue(error.code, error.message) : error;
    }
  };
}

/** Excel hands over null for an argument left out, and an invocation object behind the last one. */
function argumentsOf(raw: readonly unknown[], count: number): unknown[] {
  return raw.slice(0, count).map((argument) => {
    return argument === null || isInvocation(argument) ? undefined : argument;
  });
}

function isInvocation(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'functionName' in argument;
}

/** Excel shows a message behind these two error values only. */
function errorValue(code: ErrorCode, message: string): CustomFunctions.Error {
  const explained = code === '#VALUE!' || code === '#N/A';
  return new CustomFunctions.Error(
    code as CustomFunctions.ErrorCode,
    explained && message !== '' ? message : undefined,
  );
}
