import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../../src/panel/host';
import { area } from '../contract/parts';
import { makeExcel } from '../excel-fake';
import { write } from './write';

describe('looks', () => {
  test('a list of words is offered with a warning, and left out where Excel cannot hold it', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(
      bench,
      { do: 'choices', area: area('Data', 0, 0), words: ['Skip', 'Worst'] },
      { do: 'choices', area: area('Data', 1, 0), words: ['one, with a comma', 'two'] },
    );
    const { drawn } = bench.dressOf('Data', 0, 0) as { drawn: Record<string, string> };
    expect(drawn.choices).toBe('Skip,Worst');
    expect(JSON.parse(drawn.alert)).toMatchObject({ style: 'Warning' });
    expect(bench.dressOf('Data', 1, 0)).toMatchObject({ drawn: { choices: '' } });
  });

  test('a width in characters is one in points', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(bench, { do: 'widths', sheet: 'Data', widths: [8.43] });
    expect(bench.sheet('Data').dressed[0].value).toBeCloseTo(48, 1); // the usual column
  });

  test('panes are frozen at a cell', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(bench, { do: 'freeze', sheet: 'Data', rows: 4, columns: 1 });
    expect(bench.sheet('Data').frozen).toBe('Data!$A$1:$A$4');
  });
});

describe('charts', () => {
  const chart = (type: 'bar' | 'bubble', columns: number): Step => ({
    do: 'chart',
    chart: {
      sheet: 'Data',
      title: 'Fit',
      type,
      data: area('Data', 1, 0, 4, columns),
      at: { row: 7, column: 5 },
    },
  });

  test('are told which column holds the names, however these look', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(bench, chart('bar', 3));
    expect(bench.sheet('Data').charts).toEqual([
      {
        name: 'Fit',
        title: 'Fit',
        type: 'BarClustered',
        legend: true,
        seriesBy: 'Columns',
        source: 'Data!$B$2:$C$5',
        series: [{ x: 'Data!$A$3:$A$5' }, { x: 'Data!$A$3:$A$5' }],
        at: 'Data!$F$8',
      },
    ]);
  });

  test('bubbles have x, y and size', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(bench, chart('bubble', 3));
    expect(bench.sheet('Data').charts[0]).toMatchObject({
      type: 'Bubble',
      legend: false,
      series: [{ x: 'Data!$A$3:$A$5', y: 'Data!$B$3:$B$5', size: 'Data!$C$3:$C$5' }],
    });
  });

  test('bubbles with names and groups around x, y and size', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(bench, chart('bubble', 5));
    expect(bench.sheet('Data').charts[0]).toMatchObject({
      source: 'Data!$B$2:$D$5',
      series: [{ x: 'Data!$B$3:$B$5', y: 'Data!$C$3:$C$5', size: 'Data!$D$3:$D$5' }],
    });
  });

  test('of several with one title the latest is removed, and none is missed', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    await write(bench, chart('bar', 2), chart('bubble', 3));
    await write(bench, { do: 'remove chart', sheet: 'Data', title: 'Fit' });
    expect(bench.sheet('Data').charts.map(({ type }) => type)).toEqual(['BarClustered']);
    await write(bench, { do: 'remove chart', sheet: 'Data', title: 'Fat' });
    expect(bench.charts('Data')).toEqual(['Fit']);
  });
});
