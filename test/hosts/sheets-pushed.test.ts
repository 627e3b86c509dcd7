import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtHost, textOf, type Built } from '../built';

let host: Built;
beforeAll(async () => void (host = await builtHost('sheets')));

describe('what is pushed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kam-score-'));

  test('appsscript.json asks for two scopes only', () => {
    expect(JSON.parse(textOf(host, 'appsscript.json'))).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });

  test('clasp lists exactly the built files', () => {
    try {
      mkdirSync(join(folder, 'dist/sheets'), { recursive: true });
      for (const [path, content] of host.files) writeFileSync(join(folder, 'dist/sheets', path), content);
      writeFileSync(
        join(folder, '.clasp.json'),
        JSON.stringify({ scriptId: 'none', rootDir: 'dist/sheets' }),
      );
      const clasp = resolve('node_modules/@google/clasp/build/src/index.js');
      const { stdout, stderr } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder },
      });
      expect(stderr).toBe('');
      const { filesToPush, untrackedFiles } = JSON.parse(stdout) as Record<string, string[]>;
      expect(filesToPush.sort()).toEqual([...host.files.keys()].map((path) => `dist/sheets/${path}`).sort());
      expect([...host.files.keys()].sort()).toEqual([
        'Code.js',
        'appsscript.json',
        'help.html',
        'panel.html',
      ]);
      expect(untrackedFiles).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 20_000);
});
