import { v7 } from 'uuid';
import { addMonths, civilDateAt, monthOf, monthRange } from '../../kernel/civil-date';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { RequestDatabase } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { requireRegulation } from '../../platform/regulations';
import { CellSource } from '../breakdown/cell-source.repository';
import { ExposureSource } from '../breakdown/exposure-source.repository';
import { keyOf } from '../breakdown/group-material';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import { coversYear } from '../complaint-counts';
import { monthSpans } from '../dashboard-window';
import { FigureSource } from '../figure-source.repository';
import { findSignals, type Watching } from './find-signals';
import { changeStanding, holdersOf, insertSignal, signalsSince, type FoundSignal } from './signal.repository';

export interface SignalRun {
  readonly raised: number;
  readonly withdrawn: number;
  readonly reinstated: number;
}

/**
 * Judges the last months of the complaint rate that are over: what breaks a rule for the first time is raised and told to
 * the posts the policy names, once however often the job runs; what breaks it no more since figures were restated is
 * withdrawn, and stands again when it does. Needs the system's reach.
 *
 * @throws OperatorError when regulation CQ is not in force
 * Source: CQ-9-annex
 */
export async function watchSignals(run: Pick<RequestContext, 'database' | 'now' | 'requestId'>): Promise<SignalRun> {
  const { database, now } = run;
  const today = civilDateAt(now);
  const regulation = await requireRegulation(database, 'CQ', today);
  // A company that kept its regulation from before there was such a clause watches nothing.
  if (!regulation.clauses.some(({ parameters }) => parameters?.kind === 'controlSignals'))
    return { raised: 0, withdrawn: 0, reinstated: 0 };
  const policy = clauseOfKind(regulation, 'controlSignals').parameters;
  const found = await foundIn(database, now, policy);
  const firstWatched = `${addMonths(monthOf(today), -policy.watchedMonths)}-01`;
  return database.write(async (transaction) => {
    const known = new Map((await signalsSince(transaction, firstWatched)).map((each) => [keyText(each), each]));
    const told = { raised: 0, withdrawn: 0, reinstated: 0 };
    const audit = (action: string, id: string, after: object): Promise<void> =>
      recordAudit(
        transaction,
        { ...run, viewer: null },
        { action, subjectType: 'ControlSignal', subjectId: id, after },
      );
    for (const signal of found) {
      const before = known.get(keyText(signal));
      if (before !== undefined && before.withdrawnAt === null) continue;
      if (before !== undefined) {
        await changeStanding(transaction, before.id, null);
        await audit('signal.reinstated', before.id, { received: signal.received, active: signal.active });
        told.reinstated += 1;
        continue;
      }
      const staffIds = await holdersOf(transaction, policy.tells, today);
      // A post that nobody holds is told once somebody does.
      if (staffIds.length === 0) continue;
      const id = v7();
      await insertSignal(transaction, signal, { id, at: now, cqVersion: regulation.version, staffIds });
      await audit('signal.raised', id, { ...signal, to: staffIds });
      await publish(transaction, 'signal.raised', { signalId: id, staffIds });
      told.raised += 1;
    }
    const stands = new Set(found.map(keyText));
    for (const [key, { id, withdrawnAt }] of known) {
      if (stands.has(key) || withdrawnAt !== null) continue;
      await changeStanding(transaction, id, now);
      await audit('signal.withdrawn', id, {});
      told.withdrawn += 1;
    }
    return told;
  });
}

const keyText = ({ class: of, month, rule }: Pick<FoundSignal, 'class' | 'month' | 'rule'>): string =>
  [of, month, rule].join(' ');

/** What the figures of now say, as the chart on screen counts them. */
async function foundIn(database: RequestDatabase, now: string, policy: Watching): Promise<FoundSignal[]> {
  const today = civilDateAt(now);
  const last = addMonths(monthOf(today), -1);
  const first = addMonths(last, 2 - policy.months - policy.watchedMonths);
  const window = { from: monthRange(first).from, to: monthRange(last).to };
  const by = ['MONTH', 'CLASS'] as const;
  const scope = 'company';
  const records = await new FigureSource(database, scope, {}).records();
  const spans = monthSpans(window, today).filter(({ to }) => coversYear(records.ordersFrom, to));
  const [cells, changes] = await Promise.all([
    new CellSource(database, { scope, filter: {}, by, asOf: undefined, now }).flow(window),
    new ExposureSource(database, { scope, filter: {}, by: [], asOf: undefined, today }).active(
      spans.map(({ to }) => to),
    ),
  ]);
  const months = spans.map(({ month }, day) => ({
    month,
    active: changes.reduce((sum, { after, n }) => (after <= day ? sum + n : sum), 0),
  }));
  const flow = cells.map((cell) => {
    const [month = '', of] = keyOf(cell, by);
    return { month, class: of as ComplaintClass, state: cell.state, n: cell.n };
  });
  return findSignals(
    months.filter(({ active }) => active > 0),
    flow,
    policy,
  );
}
