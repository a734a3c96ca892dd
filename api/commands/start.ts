import type { Config } from '../config';
import { log } from '../platform/log';
import { connect } from './connect';
import { isEmpty } from './is-empty';
import { logRejections, requirePlace, unlessStopped, untilStopped } from './serving';

/** Serves the product until SIGINT or SIGTERM, then stops everything it started. @throws OperatorError */
export async function start(config: Config): Promise<void> {
  const place = { host: config.host, port: config.port, setting: 'KEHU_PORT' };
  await requirePlace(place);
  logRejections();
  const stopped = untilStopped();
  // The rooms are read while PostgreSQL starts, and not before: reading them lets nothing else go on.
  const connection = await connect(config, () => void import('./serve').catch(() => undefined));
  try {
    if (connection.migrated.length > 0) log('info', 'migrated', { steps: connection.migrated.length });
    if (connection.embedded && (await isEmpty(connection.adminUrl))) {
      const { runSeed } = await import('./seed');
      await unlessStopped(runSeed(connection, { scale: 1, attachmentDirectory: config.attachmentDirectory }), stopped);
    }
    const { serve } = await import('./serve');
    await serve(config, connection, { place, stopped });
  } finally {
    await connection.stop();
  }
}
