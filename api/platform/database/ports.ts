import { createServer } from 'node:net';

/** True when nothing listens on this port of loopback. */
export function portIsFree(port: number): Promise<boolean> {
  return listen(port).then(
    () => true,
    () => false,
  );
}

/** The first free port from `first` upwards, else any. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port += 1) if (await portIsFree(port)) return port;
  return listen(0);
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
