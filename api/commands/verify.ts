import type { DataSource } from 'typeorm';
import { foldLag, rebuildRollups, refreshClients, verifyRollups, type Difference } from '../analytics/fold.service';
import type { Instant } from '../kernel/clock';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import type { Connection } from './connect';
import { openSource } from './source';

const MOST_SHOWN = 20;

export interface VerifyOptions {
  /** Count the rollups anew when they differ. */
  readonly rebuild: boolean;
  /** By whose work calendar time is counted. */
  readonly now: Instant;
}

/** Compares every rollup with the rows. @throws OperatorError 65 with the differences when there are any */
export async function runVerify(connection: Connection, options: VerifyOptions): Promise<void> {
  const source = await openSource(connection, 2);
  try {
    await verifyFigures(source, options);
  } finally {
    await source.destroy();
  }
}

/** The same over an open source. What is counted anew as a set from time to time may lag; that alone is no difference. */
export async function verifyFigures(source: DataSource, { rebuild, now }: VerifyOptions): Promise<void> {
  let differences = await verifyRollups(source, now);
  const lag = await foldLag(source);
  if (differences.length > 0 && differences.every(({ isRefreshed }) => isRefreshed)) {
    log('info', 'refreshing', { behind: differences.length, lagSeconds: lag.refreshedSeconds });
    await refreshClients(source);
    differences = await verifyRollups(source, now);
  }
  if (differences.length === 0) {
    log('info', 'verified', { differences: 0, pending: lag.pending, lagSeconds: lag.refreshedSeconds });
    return;
  }
  const cure = rebuild ? 'They were counted anew.' : 'Run it again with --rebuild to count them anew.';
  if (rebuild) await rebuildRollups(source, now);
  const rest = differences.length - MOST_SHOWN;
  throw new OperatorError(
    [
      `${differences.length} kept figures differ from the rows. ${cure}`,
      ...differences.slice(0, MOST_SHOWN).map(lineOf),
      ...(rest > 0 ? [`… and ${rest} more`] : []),
    ].join('\n'),
    65,
  );
}

function lineOf({ rollup, cell, kept, counted }: Difference): string {
  const where = Object.entries(cell).map(([name, value]) => `${name}=${String(value)}`);
  return `${rollup} ${where.join(' ')}: kept ${kept ?? 'nothing'}, counted ${counted ?? 'nothing'}`;
}
