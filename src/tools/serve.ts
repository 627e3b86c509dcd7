/** `npm start`: builds the playground and serves it on this machine only; PORT names another port than the usual one. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from './build';
import { root } from './root';
import { staticFiles } from './static-files';

const host = '127.0.0.1';
const usualPort = 4173;

async function main(): Promise<void> {
  await build({ hosts: ['playground'] });
  const server = createServer(staticFiles(join(root, 'dist/playground')));
  await listen(server, Number(process.env.PORT ?? usualPort));
  const { port } = server.address() as AddressInfo;
  console.log(`KAM Score playground: http://${host}:${port}/ (stop with Ctrl+C)`);
}

/** On the port that is wanted, or on any free one where somebody else has it. */
async function listen(server: Server, port: number): Promise<void> {
  try {
    await listenOn(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
