import { connect } from 'node:net';
import type { PoolClient } from 'pg';

/** What PostgreSQL takes for a request to cancel, in place of a version of the protocol. */
const CANCEL_REQUEST = 80_877_102;
const NO_ANSWER_MS = 2_000;

interface Backend {
  readonly processID: number;
  readonly secretKey: number;
  readonly host: string;
  readonly port: number;
}

/**
 * Asks the server to stop what a connection runs. It goes over a connection of its own, which needs no place in the pool:
 * those that run too long may hold all of them. Resolves when the server has taken it, or cannot be reached.
 */
export function cancelRunning(client: PoolClient): Promise<void> {
  const { processID, secretKey, host, port } = client as unknown as Backend;
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  return new Promise((resolve) => {
    socket.setTimeout(NO_ANSWER_MS, () => socket.destroy());
    socket.once('error', () => undefined).once('close', () => resolve());
    socket.once('connect', () => {
      const request = Buffer.alloc(16);
      request.writeInt32BE(16, 0);
      request.writeInt32BE(CANCEL_REQUEST, 4);
      request.writeInt32BE(processID, 8);
      request.writeInt32BE(secretKey, 12);
      // The server closes the connection once it has passed the request on.
      socket.write(request);
    });
  });
}
