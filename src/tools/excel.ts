/** `npm run excel`: builds, serves dist/excel over HTTPS with a certificate of this machine, and opens Excel with the add-in. */
import { createServer } from 'node:https';
import { join } from 'node:path';
import { AppType, startDebugging, stopDebugging } from 'office-addin-debugging';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { build } from './build';
import { defaultOrigin } from './build-hosts';
import { root } from './root';
import { staticFiles } from './static-files';

const manifest = join(root, 'dist/excel/manifest.xml');

async function main(): Promise<void> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Error(
      'npm run excel needs Excel for Windows or for Mac on this machine; elsewhere run npm run build -- --origin=https://…, ' +
        'serve dist/excel there and upload dist/excel/manifest.xml in Excel on the web',
    );
  }
  await build({ hosts: ['excel'] });
  const server = createServer(await getHttpsServerOptions(), staticFiles(join(root, 'dist/excel')));
  server.on('error', fail);
  server.listen(Number(new URL(defaultOrigin).port), 'localhost', () => {
    console.log(`serving dist/excel at ${defaultOrigin}; stop with Ctrl+C`);
    startDebugging(manifest, { appType: AppType.Desktop, enableDebugging: false }).catch(fail);
  });
  process.once('SIGINT', () => {
    server.close();
    server.closeAllConnections();
    stopDebugging(manifest).catch(fail);
  });
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

main().catch(fail);
