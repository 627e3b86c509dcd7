import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { functions } from '../shared/functions';
import { filesBelow } from '../src/tools/files-below';
import groups from './together/groups.json';

/** The rules of the house that no compiler holds. */

const root = join(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The text files below a folder, as paths from the root. */
function filesOf(folder: string, ending = /\.(ts|tsx|css|html)$/): string[] {
  return filesBelow(join(root, folder))
    .filter((path) => ending.test(path))
    .map((path) => `${folder}/${path}`);
}

const withoutComments = (code: string) => code.replace(/\/\*[^]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

describe('the core stands alone', () => {
  test.each(filesOf('shared'))('%s imports nothing from outside', (path) => {
    const imports = [...read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
      ([, from]) => from,
    );
    const outside = imports.filter((from) => {
      return !from.startsWith('.') || !normalize(join(dirname(path), from)).startsWith(`shared${sep}`);
    });
    expect(outside).toEqual([]);
  });
});

describe('files are small', () => {
  test.each(['shared', 'src', 'bench'])('none below %s is longer than 300 lines', (folder) => {
    const long = filesOf(folder).filter((path) => read(path).split('\n').length > 301);
    expect(long).toEqual([]);
  });
});

describe('a function is declared once', () => {
  const files = readdirSync(join(root, 'shared/functions')).filter((file) => file !== 'index.ts');
  const registry = read('shared/functions/index.ts');

  test.each(files)('%s declares one, is in the registry, and has its test', (file) => {
    const name = basename(file, '.ts');
    const declared = [...read(`shared/functions/${file}`).matchAll(/^ {2}name: '(KAM\w+)',$/gm)].map(
      ([, each]) => each,
    );
    expect(declared).toEqual([`KAM${name.replaceAll('-', '').toUpperCase()}`]);
    expect(functions.map((fn) => fn.name)).toContain(declared[0]);
    expect(registry).toContain(`from './${name}';`);
    expect(filesOf('test/functions').some((path) => basename(path).startsWith(name))).toBe(true);
  });

  test('the registry holds each once', () => {
    const names = functions.map((fn) => fn.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(files.length);
  });

  const inCode = /\bKAM[A-Z]{3,}\b/g;

  test.each(['src/hosts/excel', 'src/hosts/sheets', 'src/tools', 'shared'])(
    '%s names none by hand',
    (folder) => {
      // Templates are texts for people, and a function's own file says its name.
      const derived = filesOf(folder).filter((path) => !/^shared\/(functions|model\/templates)\//.test(path));
      const named = derived.flatMap((path) => withoutComments(read(path)).match(inCode) ?? []);
      expect(named).toEqual([]);
    },
  );

  test('and no other place names one that there is not', () => {
    const known = new Set<string>(functions.map((fn) => fn.name));
    const unknown = ['shared', 'src', 'bench'].flatMap((folder) =>
      filesOf(folder).flatMap((path) =>
        (read(path).match(inCode) ?? []).filter((name) => !known.has(name)).map((name) => `${path}: ${name}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe.each(functions.map((fn) => [fn.name, fn] as const))('%s', (name, fn) => {
  test('has a name that Excel takes: letters, and no address of a cell', () => {
    expect(name).toMatch(/^KAM[A-Z]{3,}$/);
  });

  test('says what it gives in one short sentence', () => {
    expect(fn.summary.length).toBeLessThanOrEqual(160);
    expect(fn.summary).toMatch(/^[A-Z].*[^.]\.$/);
    expect(fn.result.help).not.toBe('');
    expect(fn.source).not.toBe('');
  });

  test('explains each parameter in words of its own', () => {
    const helps = Object.values(fn.parameters).map(({ help }) => help);
    expect(new Set(helps).size).toBe(helps.length);
    for (const help of helps) expect(help).toMatch(/^\S.*[^.\s]$/);
  });

  test('asks for what it must have before what may be left out', () => {
    const optional = Object.values(fn.parameters).map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
  });

  test('has an example, each under a title of its own', () => {
    const titles = fn.examples.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test.each(Object.keys(groups))('the tests of the group %s are run by its file', (group) => {
  expect(read(`test/together/${group}.group.ts`)).toContain(`together('${group}')`);
});

test('no test that measures processor time is run together with others, whose garbage would count', () => {
  const starts = Object.values(groups).flat();
  const measuring = filesOf('test', /\.test\.tsx?$/).filter((path) => read(path).includes('/processor-time'));
  expect(measuring.length).toBeGreaterThan(0);
  expect(measuring.filter((path) => starts.some((start) => path.startsWith(`test/${start}`)))).toEqual([]);
});

test('no file of the project knows the machine that it was written on', () => {
  const places = /\/(work|tmp|root|home)\//;
  const everything = ['shared', 'src', 'bench', 'test'].flatMap((folder) =>
    filesOf(folder, /\.(ts|tsx|css|html|json|md)$/),
  );
  const documents = readdirSync(root).filter(
    (file) => /\.(md|js|cjs|json|ts)$/.test(file) && file !== 'package-lock.json',
  );
  expect([...everything, ...documents].filter((path) => places.test(read(path)))).toEqual([]);
});
