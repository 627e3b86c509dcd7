/** `npm start`: builds the playground and serves it on this machine only; PORT names another port than the usual one. */
import { join } from 'node:path';
import { build } from './build';
import { root } from './root';
import { serveFolder } from './serve-folder';

const usualPort = 4173;

async function main(): Promise<void> {
  await build({ hosts: ['playground'] });
  const { address } = await serveFolder(join(root, 'dist/playground'), Number(process.env.PORT ?? usualPort));
  console.log(`KAM Score playground: ${address} (stop with Ctrl+C)`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
