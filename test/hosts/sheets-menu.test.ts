/** The menu of Google Sheets, and the pages that it shows. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Context } from 'node:vm';
import { functions } from '../../shared/functions';
import { partCommands } from '../../src/hosts/part-commands';
import { builtHost, textOf, type Built } from '../built';
import { bareSandbox } from './bare-sandbox';

let host: Built;
beforeAll(async () => void (host = await builtHost('sheets')));

const load = (globals: Context) => bareSandbox(textOf(host, 'Code.js'), globals);

describe('the menu', () => {
  /** Only what may be called before anybody has granted anything. */
  function services() {
    const items: string[] = [];
    const shown: unknown[] = [];
    const menu = {
      addItem: (caption: string, handler: string) => (items.push(`${caption} → ${handler}`), menu),
      addSeparator: () => menu,
      addSubMenu: () => menu,
      addToUi: () => items.push('added'),
    };
    const ui = {
      createMenu: (caption: string) => (items.push(caption), menu),
      showSidebar: (page: unknown) => shown.push(page),
    };
    return { items, shown, SpreadsheetApp: { getUi: () => ui } };
  }

  test.each(['onOpen', 'onInstall'])('%s adds items whose handlers are there', (trigger) => {
    const { items, ...globals } = services();
    const context = load(globals);
    context[trigger]({ authMode: 'NONE' });
    expect(
      items.filter(
        (item) => !/→ show(Publish|Customers|Report|Team|Save|Sql|Take|History|Native)$/.test(item),
      ),
    ).toEqual([
      'Share',
      'KAM Score',
      'Open panel → showPanel',
      'Set up… → showPanel',
      'Freeze and bring back… → showFreeze',
      'Repair formulas… → showRepair',
      'Functions → showFunctions',
      'added',
    ]);
    const handlers = items.flatMap((item) => item.split(' → ').slice(1));
    expect(handlers).toHaveLength(3 + partCommands.length);
    for (const handler of handlers) expect(typeof context[handler]).toBe('function');
  });

  test.each([
    ['showPanel', 'panel'],
    ['showFunctions', 'help'],
  ])('%s shows the built page in the sidebar', (command, built) => {
    const { shown, ...globals } = services();
    const page = (file: string) => ({ setTitle: (title: string) => `${title}: ${file}` });
    const HtmlService = {
      createHtmlOutputFromFile: (file: string) => (host.files.has(`${file}.html`) ? page(file) : undefined),
    };
    load({ ...globals, HtmlService })[command]();
    expect(shown).toEqual([`KAM Score: ${built}`]);
  });

  test.each(partCommands)('the part %s of the panel opens by %s', (part, command) => {
    const { shown, ...globals } = services();
    let content = textOf(host, 'panel.html');
    const page = {
      getContent: () => content,
      setContent: (text: string) => ((content = text), page),
      setTitle: () => page,
    };
    load({ ...globals, HtmlService: { createHtmlOutputFromFile: () => page } })[command]();
    expect(shown).toEqual([page]);
    expect(content).toContain(`<div id="panel" data-part="${part}"></div>`);
  });

  test.each(['help.html', 'panel.html'])('%s has everything inline', (file) => {
    const page = textOf(host, file);
    expect(page.replace(/<script[^>]*>[^]*?<\/script>/g, '')).not.toMatch(/(?:src|href)=["'](?!_top)/);
    for (const tag of page.match(/<script[^>]*>/g) ?? []) {
      expect(tag).toMatch(/^<script(?: type="text\/plain" id="[\w-]+\.js")?>$/);
    }
    expect(page).toContain('<base target="_top">');
  });

  test('the panel’s page loads nothing and sends nothing', () => {
    const page = textOf(host, 'panel.html');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)![1];
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'none'");
    expect([...rules.values()].filter((sources) => /https?:|\*|eval|self/.test(sources))).toEqual([]);
  });

  test('the page of the functions lists every one', () => {
    const page = textOf(host, 'help.html');
    for (const fn of functions) expect(page).toContain(`<details data-name="${fn.name}">`);
  });
});
