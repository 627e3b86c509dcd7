import { beforeAll, describe, expect, test } from '@jest/globals';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import type { KamFunction } from '../../shared/define';
import { functions } from '../../shared/functions';
import { partCommands } from '../../src/hosts/part-commands';
import { shareParts } from '../../src/panel/share-tab/parts';
import { builtHost, textOf, type Built } from '../built';

const origin = 'https://kam.example.com';
let host: Built;

beforeAll(async () => {
  host = await builtHost('excel', origin);
});

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: FunctionMetadata[];
}

interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string }[];
  result: object;
}

/** The generator leaves out what Excel assumes anyway; functions.json says it. */
function withDefaults(fn: FunctionMetadata) {
  const defaults = { type: 'any', dimensionality: 'scalar' };
  const parameters = fn.parameters.map((parameter) => ({ ...defaults, ...parameter }));
  return { ...fn, parameters, result: { ...defaults, ...fn.result } };
}

describe('functions.json', () => {
  let metadata: Metadata;
  beforeAll(() => {
    metadata = JSON.parse(textOf(host, 'functions.json')) as Metadata;
  });

  test('is what Microsoft’s generator makes of the same declarations', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kam-score-'));
    try {
      const file = join(folder, 'functions.js');
      writeFileSync(file, functions.map(stubOf).join('\n'));
      const { metadataJson, errors } = await generateCustomFunctionsMetadata(file);
      expect(errors).toEqual([]);
      const { functions: generated } = JSON.parse(metadataJson) as Metadata;
      expect(metadata.functions).toEqual(generated.map(withDefaults));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('lets error cells in, so that they cost a row and not the formula', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test('has names that Excel takes and no cell is called by', () => {
    for (const { id, name } of metadata.functions) {
      expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(id).toBe(name);
    }
  });

  test('describes functions and parameters at a length that fits', () => {
    for (const { description, parameters } of metadata.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text.length).toBeGreaterThan(10);
        expect(text.length).toBeLessThanOrEqual(255);
      }
      for (const { name } of parameters) expect(name.length).toBeLessThanOrEqual(64);
    }
  });
});

/** A function as the generator would read it from a source file. */
function stubOf(fn: KamFunction): string {
  const type = (shape: 'range' | 'cell') => (shape === 'range' ? '{any[][]}' : '{any}');
  const names = Object.keys(fn.parameters);
  const lines = names.map((name) => {
    const { help, shape, optional } = fn.parameters[name];
    return ` * @param ${type(shape)} ${optional ? `[${name}]` : name} ${help}`;
  });
  return [
    '/**',
    ` * ${fn.summary}`,
    ` * @customfunction ${fn.name}`,
    ...lines,
    ` * @returns ${type(fn.result.shape)}`,
    ' */',
    `function ${fn.name}(${names.join(', ')}) {}`,
  ].join('\n');
}

describe('manifest.xml', () => {
  let manifest: string;
  beforeAll(() => {
    manifest = textOf(host, 'manifest.xml');
  });

  test.each(['the built one', 'the template'])('%s is valid against Microsoft’s schemas', (which) => {
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', 'test/fixtures/manifest-xsd/OfficeAppManifestV1_1.xsd', '-'],
      { input: which === 'the template' ? readFileSync('manifest.xml') : manifest, encoding: 'utf8' },
    );
    expect(stderr).toBe('- validates\n');
    expect(status).toBe(0);
  });

  test('has no namespace, and so no prefix', () => {
    expect(manifest).not.toMatch(/namespace/i);
    expect(manifest).not.toContain('DefaultValue=""');
  });

  test('has a menu whose items open the parts of the panel’s tab Share, by commands of its page', () => {
    const texts = new Map(
      [...manifest.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"/g)].map(([, id, text]) => [
        id,
        text,
      ]),
    );
    const items = [...manifest.matchAll(/<Item id="([^"]+)">(.*?)<\/Item>/gs)].map(([, id, content]) => {
      const of = (element: string) => new RegExp(`<${element}(?: resid="|>)([^"<]+)`).exec(content)![1];
      return [id, texts.get(of('Label')), texts.get(of('Description'))?.toLowerCase(), of('FunctionName')];
    });
    expect(items).toEqual(
      partCommands.map(([part, command]) => [
        `KamScore.Share.${part}`,
        `${shareParts[part][0]}…`,
        shareParts[part][1].toLowerCase(),
        command,
      ]),
    );
    expect(manifest).toMatch(/<FunctionFile resid="Taskpane.Url"\/>/);
    expect(manifest).not.toMatch(/<!--|"Share\.part/);
  });

  test('has its pages in one runtime that stays', () => {
    expect(manifest).toMatch(/<Runtime resid="Taskpane.Url" lifetime="long"\/>/);
    expect(manifest).toMatch(/<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/);
    expect(manifest).toMatch(
      /<Set Name="SharedRuntime" MinVersion="1.1"\/>\s*<Set Name="CustomFunctionsRuntime" MinVersion="1.1"\/>/,
    );
  });

  test('carries the version of the package, as Microsoft’s own reader sees it', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const folder = mkdtempSync(join(tmpdir(), 'kam-score-'));
    try {
      writeFileSync(join(folder, 'manifest.xml'), manifest);
      expect(await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.xml'))).toMatchObject({
        version: `${version}.0`,
        displayName: 'KAM Score',
        hosts: ['Workbook'],
        officeAppType: 'TaskPaneApp',
        iconUrl: `${origin}/icons/icon-32.png`,
        highResolutionIconUrl: `${origin}/icons/icon-64.png`,
        defaultSettings: { sourceLocation: `${origin}/taskpane.html` },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('refers to resources that are there, within their limits', () => {
    const ids = [...manifest.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...manifest.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(used)).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    for (const [kind, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const) {
      const strings = new RegExp(`<bt:${kind}>(.*?)</bt:${kind}>`, 's').exec(manifest)![1];
      for (const [, text] of strings.matchAll(/DefaultValue="([^"]*)"/g)) {
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test('has every address at the origin, and a built file behind it', () => {
    const addresses = [...manifest.matchAll(/="((?:https?|file|\/\/|www)[^"]*)"/g)]
      .map(([, address]) => address)
      .filter(
        (address) =>
          !address.startsWith('http://schemas.microsoft.com/') && !address.startsWith('http://www.w3.org/'),
      );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address.startsWith(`${origin}/`)).toBe(true);
      expect([...host.files.keys()]).toContain(address.slice(origin.length + 1));
    }
    expect(manifest).not.toContain('localhost');
  });
});

describe('icons', () => {
  test.each([16, 32, 64, 80])('%i px', (size) => {
    const png = Buffer.from(host.files.get(`icons/icon-${size}.png`)!);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe('taskpane.html', () => {
  test('loads Office.js from Microsoft first, then the functions, and nothing from elsewhere', () => {
    const page = textOf(host, 'taskpane.html');
    const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    for (const address of addresses.slice(1)) expect([...host.files.keys()]).toContain(address);
  });
});

describe('functions.html', () => {
  test('lists every function', () => {
    const page = textOf(host, 'functions.html');
    for (const fn of functions) expect(page).toContain(`<details data-name="${fn.name}">`);
  });
});
