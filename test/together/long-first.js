import Sequencer from '@jest/test-sequencer';

/** What takes longest, though its file is short: jest begins with long files where it doesn't know how long they take. */
const long = [
  /\.group\.ts$/,
  /compile\/.*(agreement|native)\.test/,
  /excel-workbook/,
  /a-million-rows/,
  /parity/,
];

export default class LongFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => long.some((pattern) => pattern.test(path));
    return super.sort(tests).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}
