import { addDays, civilDateAt } from '../../kernel/civil-date';
import { grouped } from '../../kernel/grouped';
import { ageBandsOf, type AgeBand } from '../../kernel/policy/receivable-parameters';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { isId } from '../../platform/graph/cursor';
import { signedIn } from '../../platform/graph/signed-in';
import { whyOf } from '../../shared-types/why.schema';
import { agedSum, collectionRate, type RateParts } from './ageing';
import {
  collectionSums,
  sumsByAge,
  sumsUnallocated,
  type AgeQuery,
  type AgeSum,
  type RateQuery,
} from './ageing.repository';
import type { Ageing, AgeingRow } from './ageing.schema';
import type { AgeingBy } from './receivable-words.schema';
import { scopeOf } from './receivable.repository';
import { receivablesPolicy } from './receivables-policy.repository';

const MOST_ROWS = 100;
/** Due dates counted by the collection rate of the ageing, up to today. */
const RATE_DAYS = 365;

export interface AgeingInput {
  readonly by?: AgeingBy | null;
  readonly clientId?: string | null;
  readonly ownerIds?: readonly string[] | null;
}

/** Open receivables by age with their collection rate, of what the viewer reaches; null for who reaches none. */
export async function ageing(context: RequestContext, input: AgeingInput): Promise<Ageing | null> {
  const scoped = scopes(context, input);
  if (scoped === undefined) return null;
  const frame = await frameOf(context);
  const { ages, rates } = frame;
  const [allAges, allRates, rest] = await Promise.all([
    sumsByAge(context, scoped(), { by: undefined, most: 1, ...ages }),
    collectionSums(context, scoped(), { by: undefined, ...rates }),
    sumsUnallocated(context, scoped('s'), { byClient: false }),
  ]);
  const by = input.by ?? undefined;
  const told = by === undefined ? [] : await sumsByAge(context, scoped(), { by, most: MOST_ROWS + 1, ...ages });
  const agesOf = byKey(told);
  const keys = [...agesOf.keys()];
  const ratesOf = byKey(keys.length === 0 ? [] : await collectionSums(context, scoped(), { by, keys, ...rates }));
  const rows = keys.slice(0, MOST_ROWS).map((key) => ({
    ...rowOf(frame, agesOf.get(key) ?? [], ratesOf.get(key) ?? []),
    client: by === 'CLIENT' && key !== null ? { id: key } : null,
    owner: by === 'OWNER' && key !== null ? { id: key } : null,
  }));
  const total = rowOf(frame, allAges, allRates);
  return { ...frame.told, total, rows, hasMore: keys.length > MOST_ROWS, unallocated: rest[0]?.sum ?? '0.00' };
}

/** The same of one client, without rows; a few statements for all clients of a request. */
export async function ageingOfClient(context: RequestContext, clientId: string): Promise<Ageing | null> {
  if (scopes(context, {}) === undefined || !isId(clientId)) return null;
  return context.loaders
    .of<Ageing>('ageing of clients', async (ids) => {
      const of = (alias: string): Conditions => new Conditions().add(`${alias}.client_id = any(?::uuid[])`, ids);
      const frame = await frameOf(context);
      const { ages, rates } = frame;
      const [told, toldRates, rests] = await Promise.all([
        sumsByAge(context, of('r'), { by: 'CLIENT', most: ids.length, ...ages }),
        collectionSums(context, of('r'), { by: 'CLIENT', ...rates }),
        sumsUnallocated(context, of('s'), { byClient: true }),
      ]);
      const [agesOf, ratesOf] = [byKey(told), byKey(toldRates)];
      const restOf = new Map(rests.map((rest) => [rest.clientId, rest.sum]));
      return new Map(
        ids.map((id) => {
          const total = rowOf(frame, agesOf.get(id) ?? [], ratesOf.get(id) ?? []);
          return [id, { ...frame.told, total, rows: [], hasMore: false, unallocated: restOf.get(id) ?? '0.00' }];
        }),
      );
    })
    .load(clientId);
}

/** What every sum of a request is told in: the day, the age bands in force, the window of the collection rate. */
interface Frame {
  readonly told: Pick<Ageing, 'asOf' | 'bands' | 'why'>;
  readonly ages: Pick<AgeQuery, 'today' | 'starts'>;
  readonly rates: Pick<RateQuery, 'from' | 'to'> & { readonly asOf: string };
}

async function frameOf(context: RequestContext): Promise<Frame> {
  const today = civilDateAt(context.now);
  const policy = await receivablesPolicy(context.database, today);
  const bands = policy === undefined ? UNTOLD : ageBandsOf(policy);
  const why = policy && whyOf({ clause: policy.clause, ...whyBands(policy.policyVersion, bands) });
  return {
    told: { asOf: today, bands: [...bands], why: why ?? null },
    ages: { today, starts: bands.flatMap(({ from }) => from ?? []) },
    rates: { from: addDays(today, 1 - RATE_DAYS), to: today, asOf: context.now },
  };
}

function rowOf({ told, rates }: Frame, ages: readonly AgeSum[], parts: readonly RateParts[]): AgeingRow {
  const sum = agedSum(ages, told.bands.length);
  const rate = { ...rates, ...collectionRate(parts) };
  return { client: null, owner: null, ...sum, bands: [...sum.bands], collectionRate: rate };
}

function byKey<Row extends { readonly key: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  return grouped(rows, ({ key }) => key);
}

/** Conditions of what the viewer reaches and asks for, made anew for each statement; undefined: nothing at all. */
function scopes(context: RequestContext, input: AgeingInput): ((alias?: string) => Conditions) | undefined {
  const viewer = signedIn(context);
  const { clientId, ownerIds } = input;
  if (scopeOf(viewer, 'count') === undefined || [clientId, ...(ownerIds ?? [])].some((id) => id != null && !isId(id)))
    return undefined;
  return (alias = 'r') => {
    const conditions = scopeOf(viewer, 'count', alias) ?? new Conditions();
    if (clientId != null) conditions.add(`${alias}.client_id = ?::uuid`, clientId);
    if (ownerIds != null)
      conditions.add(
        `${alias}.client_id in (select o.client_id from access.client_owner o where o.owner_id = any(?::uuid[]))`,
        ownerIds,
      );
    return conditions;
  };
}

/** Where no clause tells ages apart: not due, and overdue. */
const UNTOLD: readonly AgeBand[] = [
  { from: null, to: null },
  { from: 1, to: null },
];

function whyBands(policyVersion: number, bands: readonly AgeBand[]) {
  return {
    policyVersion,
    rule: 'ageBands',
    inputs: bands.flatMap(({ from, to }) =>
      from === null ? [] : [{ name: 'ageBand', value: to === null ? `> ${from - 1}` : `${from}–${to}`, unit: 'day' }],
    ),
  };
}
