import { monthRange, type CivilDate } from '../../kernel/civil-date';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isInstant } from '../../platform/graph/cursor-key';
import { pageOf } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { pageOfSignals, signalsById, type SignalPlace, type SignalRow } from './signal.repository';
import type { ControlSignal, ControlSignalConnection } from './signal.schema';

interface SignalQuestion {
  readonly first: number;
  readonly after: string | null;
  /** Days that the months of the signals touch; left out: of any month. */
  readonly from?: CivilDate | null;
  readonly to?: CivilDate | null;
}

/** Signals of the complaint rate, those raised last first. @throws GraphQLError for a wrong page */
export async function signalPage(
  context: RequestContext,
  { first, after, from = null, to = null }: SignalQuestion,
): Promise<ControlSignalConnection> {
  signedIn(context);
  const rows = await pageOfSignals(context.database, { after: placeOf(after), from, to, limit: pageSize(first) + 1 });
  const { edges, pageInfo } = pageOf({ rows, first, after, keyOf: ({ raisedAt, id }) => [raisedAt, id] });
  return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })) };
}

/** Of another room's stub; null for who neither reaches all figures nor was told of it. */
export async function signalById(context: RequestContext, id: string): Promise<ControlSignal | null> {
  signedIn(context);
  if (!isId(id)) return null;
  const row = await signalOf(context, id);
  return row && shown(row);
}

function signalOf(context: RequestContext, id: string): Promise<SignalRow | null> {
  return context.loaders
    .of<SignalRow>('signal', async (ids) => {
      const rows = await signalsById(context.database, ids);
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

function shown({ class: of, fromMonth, received, active, ...row }: SignalRow): ControlSignal {
  return {
    ...row,
    class: of === '' ? null : (of as ComplaintClass),
    from: fromMonth,
    to: monthRange(row.month.slice(0, 7)).to,
    received,
    activeClients: active,
    rate: received / active,
  };
}

function placeOf(after: string | null): SignalPlace | undefined {
  if (after === null) return undefined;
  const [raisedAt, id] = decodeCursor(after, 2);
  if (isInstant(raisedAt) && typeof id === 'string' && isId(id)) return { raisedAt, id };
  throw foreignCursor();
}
