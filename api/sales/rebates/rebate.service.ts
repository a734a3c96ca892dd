import { trimText } from '../../kernel/text';
import { civilDateAt, monthOf, monthRange, type CivilDate } from '../../kernel/civil-date';
import { fenOf } from '../../kernel/money';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { requireSearchable } from '../../platform/graph/wrong-argument';
import { whyOf } from '../../shared-types/why.schema';
import { serviceRegulation } from './make-rebates.service';
import { loadBasis, loadTermsOfRebates } from './rebate-basis.repository';
import { rebateDays } from './rebate-days';
import { actionsFor } from './rebate-duties';
import {
  latestMonth,
  loadLines,
  loadPayments,
  loadPeriod,
  loadRebate,
  loadStatements,
  newestRebates,
  rebatePlan,
  termsOf,
  type RebateRow,
} from './rebate.repository';
import type { RebateLine, RebatePayment, RebateReconciliation, RebateStatement } from './rebate.schema';
import type { RebateFilter, RebatePeriod, RebateTerms } from './rebate-period.schema';
import type { RebateAction, RebateState } from './rebate-words.schema';
import { stated } from './statement';

/** A rebate the viewer may know of; null otherwise, whatever the reason. */
export async function rebateById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<RebateRow | null> {
  const viewer = signedIn(context);
  if (!isId(id) || !reachesAnything(viewer.reaches.REBATE)) return null;
  return loadRebate(context, id, rebatePlan.list(context.database.source, selection, viewer));
}

const LONGEST_SEARCH = 100;

/** A page of the rebates the viewer reaches, the latest month first. @throws GraphQLError BAD_USER_INPUT */
export function rebatePage(
  context: RequestContext,
  { filter, ...input }: PageInput & { readonly filter: RebateFilter | null },
): Promise<Page<RebateRow>> {
  const viewer = signedIn(context);
  requireSearchable(filter?.search, LONGEST_SEARCH);
  const { reaches } = viewer;
  const conditions = reachesAnything(reaches.REBATE)
    ? conditionsOf(filter ?? {}, {
        today: civilDateAt(context.now),
        names: !reaches.REBATE.pseudonymous || reaches.REBATE.all,
      })
    : undefined;
  return newestRebates.page(context, input, conditions);
}

const STATES: Readonly<Record<RebateState, string>> = {
  PENDING: 'h.pending > 0 and h.pay_by >= ?::date',
  OVERDUE: 'h.pending > 0 and h.pay_by < ?::date',
  PAID: 'h.pending = 0',
  OVERPAID: 'h.pending < 0',
};

function conditionsOf(
  { month, states, clientId, search }: RebateFilter,
  { today, names }: { readonly today: CivilDate; readonly names: boolean },
): Conditions | undefined {
  const conditions = new Conditions();
  if (clientId != null && !isId(clientId)) return undefined;
  if (clientId != null) conditions.add('h.client_id = ?::uuid', clientId);
  if (month != null) conditions.add('h.month = ?::date', monthRange(monthOf(month)).from);
  if (states != null) {
    if (states.length === 0) return undefined;
    const day = states.some((state) => STATES[state].includes('?')) ? conditions.bind(today) : '';
    conditions.say(`(${states.map((state) => `(${STATES[state].replace('?', day)})`).join(' or ')})`);
  }
  const wanted = trimText(search);
  if (wanted === '') return conditions;
  // Who may not read names learns nothing by searching for them.
  if (!names) return undefined;
  return conditions.add(
    '(strpos(lower(h.agent_name), lower(?::text)) > 0 or strpos(lower(h.agent_number), lower(?::text)) > 0)',
    wanted,
  );
}

/** Lines of the statement that holds, in order. */
export async function rebateLines(
  context: RequestContext,
  { rebateId, first, after }: { readonly rebateId: string; readonly first: number; readonly after: string | null },
): Promise<Page<RebateLine>> {
  const viewer = signedIn(context);
  const size = pageSize(first);
  const behind = after == null ? 0 : lineNoOf(after);
  const rows =
    isId(rebateId) && reachesAnything(viewer.reaches.REBATE)
      ? await loadLines(context, { rebateId, after: behind, limit: size + 1 })
      : [];
  return pageOf({ rows, first: size, after, keyOf: ({ lineNo }) => [lineNo] });
}

function lineNoOf(cursor: string): number {
  const [lineNo] = decodeCursor(cursor, 1);
  if (typeof lineNo === 'number' && Number.isInteger(lineNo) && lineNo > 0 && lineNo < 2 ** 31) return lineNo;
  throw foreignCursor();
}

export async function statementsOf(context: RequestContext, rebateId: string): Promise<RebateStatement[]> {
  const rows = await loadStatements(context, rebateId);
  return rows.map(({ madeBy, why, ...row }) => ({
    ...row,
    why: whyOf(why),
    by: madeBy === null ? null : { id: madeBy },
  }));
}

export function paymentsOf(context: RequestContext, rebateId: string): Promise<RebatePayment[]> {
  return loadPayments(context, rebateId);
}

/** Where the payment stands on the day of the request. */
export function stateOf({ pending = '0.00', payBy = '' }: RebateRow, context: RequestContext): RebateState {
  const fen = fenOf(pending);
  if (fen <= 0) return fen === 0 ? 'PAID' : 'OVERPAID';
  return payBy < civilDateAt(context.now) ? 'OVERDUE' : 'PENDING';
}

export function isLate({ madeAt, dueOn }: RebateRow): boolean {
  return madeAt !== undefined && dueOn !== undefined && civilDateAt(madeAt) > dueOn;
}

export function actionsOf(row: RebateRow, context: RequestContext): RebateAction[] {
  const { posts, reaches } = signedIn(context);
  return actionsFor({ posts, writes: reaches.REBATE.write }, fenOf(row.pending ?? '0.00'));
}

/** The agent's name for those who may read names: rows of others are not let through. */
export function nameFor(context: RequestContext, name: string | undefined): string | null {
  const { all, pseudonymous } = signedIn(context).reaches.REBATE;
  return name === undefined || (pseudonymous && !all) ? null : name;
}

/** The month of a rebate counted anew; one statement for all rebates of a month. */
export async function reconciliationOf(context: RequestContext, row: RebateRow): Promise<RebateReconciliation | null> {
  const now = await context.loaders
    .of<RebateReconciliation>(`rebates now ${row.month}`, async (keys) => {
      const asked = keys.map((key) => {
        const [clientId = '', rebateId = ''] = key.split(' ');
        return { key, clientId, rebateId };
      });
      const rebateIds = asked.map(({ rebateId }) => rebateId);
      const terms = await loadTermsOfRebates(context.database, rebateIds);
      const basis = await loadBasis(context.database, asked, row.month);
      const policy = clauseOfKind(await serviceRegulation(context.database, civilDateAt(context.now)), 'rebates');
      return new Map(
        asked.flatMap(({ key, rebateId }) => {
          const agreed = terms.get(rebateId);
          if (agreed === undefined) return [];
          const { ordered, returned, earned } = stated(basis.get(rebateId) ?? [], {
            month: monthOf(row.month),
            terms: agreed,
            policy,
          });
          return [[key, { ordered, returned, earned, agrees: true }] as const];
        }),
      );
    })
    .load(`${row.clientId} ${row.id}`);
  if (now === null) return null;
  const agrees = now.ordered === row.ordered && now.returned === row.returned && now.earned === row.earned;
  return { ...now, agrees };
}

/** A month together; null when there is none yet or the viewer sees no rebates. */
export async function rebatePeriod(context: RequestContext, asked: CivilDate | null): Promise<RebatePeriod | null> {
  const viewer = signedIn(context);
  if (!reachesAnything(viewer.reaches.REBATE)) return null;
  const month = asked ?? (await latestMonth(context));
  if (month === null) return null;
  const today = civilDateAt(context.now);
  const first = monthRange(monthOf(month)).from;
  const policy = clauseOfKind(await serviceRegulation(context.database, today), 'rebates');
  return {
    month: first,
    ...rebateDays(monthOf(month), policy.parameters),
    ...(await loadPeriod(context, first, today)),
  };
}

/** Terms of an agent, the latest first; empty of one whose rebates the viewer does not reach. */
export async function rebateTerms(context: RequestContext, clientId: string): Promise<RebateTerms[]> {
  const viewer = signedIn(context);
  if (!isId(clientId) || !reachesAnything(viewer.reaches.REBATE)) return [];
  return (await termsOf(context, clientId)).map(({ agreedBy, ...terms }) => ({
    ...terms,
    by: agreedBy === null ? null : { id: agreedBy },
  }));
}
