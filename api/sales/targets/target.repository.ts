import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Money } from '../../kernel/money';
import type { TargetFacts } from './target-moves';
import type { Span } from './target-periods';
import type { TargetMeasure, TargetPeriod, TargetStepMove } from './target-words.schema';

export interface TargetRecord extends TargetFacts {
  readonly id: string;
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  readonly startsOn: string;
  readonly changedAt: string;
  readonly version: number;
}

const COLUMNS = `t.id, t.manager_id as "managerId", t.measure, t.period, t.starts_on as "startsOn", t.state, t.amount::text,
  t.agreed, t.proposed::text, t.changed_at as "changedAt", t.version`;

/** Targets of every length that begin in a year, of account managers whom the viewer reaches. */
export function targetsWithin(
  context: RequestContext,
  {
    measure,
    from,
    to,
    managerIds,
  }: Span & { readonly measure: TargetMeasure; readonly managerIds: readonly string[] | null },
): Promise<TargetRecord[]> {
  return context.database.rows<TargetRecord>({
    text: `select ${COLUMNS} from sales.target t
           where t.measure = $1 and t.starts_on between $2::date and $3::date and ($4::uuid[] is null or t.manager_id = any($4))`,
    values: [measure, from, to, managerIds],
  });
}

export async function loadTarget(context: RequestContext, id: string): Promise<TargetRecord | undefined> {
  const [row] = await context.database.rows<TargetRecord>({
    text: `select ${COLUMNS} from sales.target t where t.id = $1`,
    values: [id],
  });
  return row;
}

export interface StepRow {
  readonly targetId: string;
  readonly version: number;
  readonly move: TargetStepMove;
  readonly amount: Money;
  readonly note: string | null;
  readonly byStaff: string;
  readonly at: string;
}

const MOST_STEPS = 100;

/** What was done with targets, the latest first: one statement for all of a request. */
export async function stepsOf(context: RequestContext, targetId: string): Promise<readonly StepRow[]> {
  const steps = await context.loaders
    .of<readonly StepRow[]>('steps of sales targets', async (ids) => {
      const rows = await context.database.rows<StepRow>({
        text: `select s.target_id as "targetId", s.version, s.move, s.amount::text, s.note, s.by_staff as "byStaff", s.at
               from unnest($1::uuid[]) as asked (id)
               cross join lateral (
                 select * from sales.target_step x where x.target_id = asked.id order by x.version desc limit ${MOST_STEPS}) s
               order by s.target_id, s.version desc`,
        values: [ids],
      });
      return new Map(ids.map((id) => [id, rows.filter((row) => row.targetId === id)]));
    })
    .load(targetId);
  return steps ?? [];
}

export interface TargetPlace {
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  readonly startsOn: string;
}

/** The targets of a period, locked until the transaction ends, by account manager. */
export async function lockTargets(
  transaction: Transaction,
  { measure, period, startsOn }: TargetPlace,
  managerIds: readonly string[],
): Promise<Map<string, TargetRecord>> {
  const rows = await transaction.rows<TargetRecord>({
    text: `select ${COLUMNS} from sales.target t
           where t.measure = $1 and t.period = $2 and t.starts_on = $3::date and t.manager_id = any($4::uuid[])
           order by t.id for update`,
    values: [measure, period, startsOn, managerIds],
  });
  return new Map(rows.map((row) => [row.managerId, row]));
}

export async function lockTarget(transaction: Transaction, id: string): Promise<TargetRecord | undefined> {
  const [row] = await transaction.rows<TargetRecord>({
    text: `select ${COLUMNS} from sales.target t where t.id = $1 for update`,
    values: [id],
  });
  return row;
}

export interface NewTarget {
  readonly id: string;
  readonly managerId: string;
  readonly proposed: Money;
}

/** New targets of a period; answers how many were new: somebody else may have been faster. */
export async function insertTargets(
  transaction: Transaction,
  { measure, period, startsOn }: TargetPlace,
  { targets, at }: { readonly targets: readonly NewTarget[]; readonly at: string },
): Promise<number> {
  const added = await transaction.rows({
    text: `insert into sales.target (id, manager_id, measure, period, starts_on, state, proposed, changed_at)
           select id, manager_id, $4, $5, $6::date, 'PROPOSED', proposed, $7
           from unnest($1::uuid[], $2::uuid[], $3::numeric[]) as new (id, manager_id, proposed)
           on conflict do nothing returning id`,
    values: [
      targets.map(({ id }) => id),
      targets.map(({ managerId }) => managerId),
      targets.map(({ proposed }) => proposed),
      measure,
      period,
      startsOn,
      at,
    ],
  });
  return added.length;
}

/** Other amounts for targets that are locked. */
export async function proposeAnew(
  transaction: Transaction,
  {
    targets,
    at,
  }: { readonly targets: readonly { readonly id: string; readonly proposed: Money }[]; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update sales.target t set state = 'PROPOSED', proposed = new.proposed, changed_at = $3, version = t.version + 1
           from unnest($1::uuid[], $2::numeric[]) as new (id, proposed) where t.id = new.id`,
    values: [targets.map(({ id }) => id), targets.map(({ proposed }) => proposed), at],
  });
}

/** What a locked target became. */
export async function writeTarget(
  transaction: Transaction,
  {
    id,
    state,
    amount,
    agreed,
    proposed,
    at,
  }: Omit<TargetFacts, 'managerId'> & { readonly id: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update sales.target set state = $2, amount = $3, agreed = $4, proposed = $5, changed_at = $6, version = version + 1
           where id = $1`,
    values: [id, state, amount, agreed, proposed, at],
  });
}

export async function insertSteps(transaction: Transaction, steps: readonly StepRow[]): Promise<void> {
  const of = <Key extends keyof StepRow>(key: Key): StepRow[Key][] => steps.map((step) => step[key]);
  await transaction.rows({
    text: `insert into sales.target_step (target_id, version, move, amount, note, by_staff, at)
           select * from unnest($1::uuid[], $2::int[], $3::text[], $4::numeric[], $5::text[], $6::uuid[], $7::timestamptz[])`,
    values: [of('targetId'), of('version'), of('move'), of('amount'), of('note'), of('byStaff'), of('at')],
  });
}

/** Who proposed what waits of a target, or waited last; null: nobody in person. */
export async function proposerOf(transaction: Transaction, targetId: string): Promise<string | null> {
  const [step] = await transaction.rows<{ by: string | null }>({
    text: `select by_staff as by from sales.target_step where target_id = $1 and move = 'PROPOSE'
           order by version desc limit 1`,
    values: [targetId],
  });
  return step?.by ?? null;
}
