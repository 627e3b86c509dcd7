import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticFiles } from './static-files';

const host = '127.0.0.1';

export interface Served {
  readonly address: string;
  stop(): void;
}

/** Serves a folder on this machine only, on the port that is wanted, or on any free one where somebody else has it or none is named. */
export async function serveFolder(folder: string, port = 0): Promise<Served> {
  const server = createServer(staticFiles(folder));
  try {
    await listenOn(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listenOn(server, 0);
  }
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://${host}:${taken}/`, stop: () => void server.close() };
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
