import type { KamFunction } from '../../../shared/define';

/** functions.json: what Excel must know of the functions before it loads them. */
export function metadataOf(functions: readonly KamFunction[]): string {
  const metadata = {
    // Without this a single error cell in a range would fail the whole formula instead of its row.
    allowErrorForDataTypeAny: true,
    functions: functions.map(functionMetadata),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function functionMetadata({ name, summary, parameters, result }: KamFunction) {
  return {
    id: name,
    name,
    description: summary,
    parameters: Object.entries(parameters).map(([parameter, { help, optional, shape }]) => ({
      name: parameter,
      description: help,
      type: 'any',
      dimensionality: dimensionalityOf(shape),
      ...(optional ? { optional } : {}),
    })),
    result: { type: 'any', dimensionality: dimensionalityOf(result.shape) },
  };
}

function dimensionalityOf(shape: 'range' | 'cell'): 'matrix' | 'scalar' {
  return shape === 'range' ? 'matrix' : 'scalar';
}
