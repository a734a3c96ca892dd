import { v7 } from 'uuid';
import type { Config } from '../config';
import { appointAdministrator, type Appointee } from '../identity/accounts/appoint-administrator.service';
import { RequestDatabase } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { OperatorError } from '../platform/operator-error';
import type { Connection } from './connect';
import { openSource } from './source';
import { clockOf } from './serving';

/** Lets an administrator in and prints the one-time password. @throws OperatorError 65 when it is refused */
export async function runAdministrator(config: Config, connection: Connection, appointee: Appointee): Promise<void> {
  const source = await openSource(connection, 1);
  try {
    const acting = { viewer: null, now: clockOf(config)(), requestId: v7() };
    const database = new RequestDatabase(source, SYSTEM_SETTINGS);
    const outcome = await appointAdministrator({ ...acting, database }, appointee);
    if ('problem' in outcome) throw new OperatorError(outcome.problem, 65);
    const { account, password, until } = outcome;
    process.stdout.write(`\n  account   ${account}\n  password  ${password}\n\nGood once, until ${until}.\n`);
  } finally {
    await source.destroy();
  }
}
