import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticFiles } from '../../src/tools/static-files';

const folder = mkdtempSync(join(tmpdir(), 'kam-score-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'public/icons'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'public/index.html'), 'home');
  writeFileSync(join(folder, 'public/functions.json'), '{}');
  writeFileSync(join(folder, 'public/icons/a b.png'), 'png');
  server = createServer(staticFiles(join(folder, 'public')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path as it is; fetch would tidy it up. */
function ask(path: string): Promise<{ status: number; type: string; body: string; origin: unknown }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response: IncomingMessage) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        const { 'content-type': type = '', 'access-control-allow-origin': origin } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, body, origin });
      });
    }).on('error', reject);
  });
}

test.each([
  ['/', 'text/html; charset=utf-8', 'home'],
  ['/index.html?x=1', 'text/html; charset=utf-8', 'home'],
  ['/functions.json', 'application/json', '{}'],
  ['/icons/a%20b.png', 'image/png', 'png'],
])('%s is served as %s', async (path, type, body) => {
  expect(await ask(path)).toEqual({ status: 200, type, body, origin: '*' });
});

test.each([
  '/none.html',
  '/icons',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%zz',
])('%s is not found', async (path) => {
  expect(await ask(path)).toEqual({ status: 404, type: '', body: 'not found', origin: undefined });
});
