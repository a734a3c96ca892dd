import { procedureOf, type CaseRegulations } from '../kernel/policy/case-procedure';
import type { Pause } from '../kernel/paused-deadline';
import type { Why } from '../kernel/policy/why';
import type { RequestContext } from '../platform/context/request-context';
import { nameOf, regulationVersions, type RegulationReader } from '../platform/regulations';
import type { CaseFacts, SplitFacts, StepFacts } from './steps/case-facts';
import type { CaseAtHand } from './steps/move-offers';

/** A request or a transaction. */
export type Reader = RegulationReader;

/** A step as it is stored. */
export interface StepRow extends StepFacts {
  readonly complaintId: string;
  readonly seq: number;
  /** Since when its clock stands still; null: it runs, or is not stopped by a wait. */
  readonly pausedAt: string | null;
  readonly dueProvisional: boolean;
  readonly dueWhy: Why | null;
}

/** What a case keeps besides what its moves are judged by. */
export interface CaseRow extends Omit<CaseFacts, 'steps'> {
  readonly number: string;
  readonly clientId: string;
  readonly version: number;
  readonly procedure: string | null;
  readonly ccVersion: number | null;
  readonly cqVersion: number | null;
}

const CASE = `select id, number, class, overseas, channel, register_number as "registerNumber", state, accepted_at as "acceptedAt", coalesce(due_at, paused_due_at) as "dueAt",
  version, client_id as "clientId", procedure, cc_version as "ccVersion", cq_version as "cqVersion" from complaints.complaint`;

/** A case, locked until the transaction ends: whoever moves it waits for whoever is moving it. */
export async function lockCase(reader: Reader, id: string): Promise<CaseRow | undefined> {
  const [found] = await reader.rows<CaseRow>({ text: `${CASE} where id = $1 for update`, values: [id] });
  return found;
}

/** The steps of cases, oldest first. */
export function stepsOf(reader: Reader, complaintIds: readonly string[]): Promise<StepRow[]> {
  return reader.rows<StepRow>({
    text: `select id, complaint_id as "complaintId", seq, step, post, started_at as "startedAt", due_at as "dueAt",
             due_provisional as "dueProvisional", due_why as "dueWhy", waiting_since as "waitingSince", paused_at as "pausedAt", done_at as "doneAt",
             done_by as "doneBy", done_for as "doneFor", result, handed_on as "handedOn"
           from complaints.step where complaint_id = any($1::uuid[]) order by complaint_id, seq`,
    values: [complaintIds],
  });
}

/** The steps of a case, oldest first; one statement for all cases of a request. */
export async function loadSteps(context: RequestContext, complaintId: string): Promise<readonly StepRow[]> {
  const steps = await context.loaders
    .of<StepRow[]>('complaint steps', async (ids) => {
      const ways = new Map<string, StepRow[]>(ids.map((id) => [id, []]));
      for (const step of await stepsOf(context.database, ids)) ways.get(step.complaintId)?.push(step);
      return ways;
    })
    .load(complaintId);
  return steps ?? [];
}

/** A case with its procedure, by the versions it was opened under; undefined for one from before there were procedures. */
export async function atHand(reader: Reader, row: CaseRow, steps: readonly StepRow[]): Promise<CaseAtHand | undefined> {
  const versions = versionsOf(row);
  if (versions === undefined) return undefined;
  const found = await regulationsOf(reader, [versions]);
  const [splits, waits] = await Promise.all([latestSplits(reader, [row.id]), waitsOf(reader, row.id)]);
  return assembled({ row, steps, split: splits.get(row.id), waits }, found.get(keyOf(versions)));
}

/** When a case waited for the client, whatever its class was then, oldest first. */
function waitsOf(reader: Reader, complaintId: string): Promise<Pause[]> {
  return reader.rows<Pause>({
    text: `select q.at as "from", a.at as "to"
           from complaints.event q cross join lateral (
             select min(a.at) as at from complaints.event a
             where a.complaint_id = q.complaint_id and a.kind = 'RESUME' and a.at >= q.at) as a
           where q.complaint_id = $1 and q.kind = 'REQUEST_INFORMATION' and a.at is not null order by q.at`,
    values: [complaintId],
  });
}

/** The cases that a request asks about, four statements for all of them; cases without a procedure are left out. */
export function loadAtHand(context: RequestContext, complaintId: string): Promise<CaseAtHand | null> {
  return context.loaders
    .of<CaseAtHand>('cases at hand', async (ids) => {
      const { database } = context;
      const rows = await database.rows<CaseRow>({ text: `${CASE} where id = any($1::uuid[])`, values: [ids] });
      const steps = new Map<string, StepRow[]>(rows.map(({ id }) => [id, []]));
      for (const step of await stepsOf(database, ids)) steps.get(step.complaintId)?.push(step);
      const regulations = await regulationsOf(
        database,
        rows.flatMap((row) => versionsOf(row) ?? []),
      );
      const splits = await latestSplits(database, ids);
      const cases = new Map<string, CaseAtHand>();
      for (const row of rows) {
        const versions = versionsOf(row);
        const stored = { row, steps: steps.get(row.id) ?? [], split: splits.get(row.id) };
        const of = versions && assembled(stored, regulations.get(keyOf(versions)));
        if (of !== undefined) cases.set(row.id, of);
      }
      return cases;
    })
    .load(complaintId);
}

interface StoredCase {
  readonly row: CaseRow;
  readonly steps: readonly StepRow[];
  readonly split: SplitFacts | undefined;
  readonly waits?: readonly Pause[];
}

function assembled(
  { row, steps, split, waits }: StoredCase,
  regulations: CaseRegulations | undefined,
): CaseAtHand | undefined {
  if (row.procedure === null || regulations === undefined) return undefined;
  const { procedure: _, ...facts } = row;
  const procedure = procedureOf(row, regulations);
  const known = { ...facts, steps: ofCurrentClass(steps), ...(split && { split }), ...(waits && { waits }) };
  return { facts: known, procedure, regulations };
}

/** The latest version of each case's decision, as far as moves ask for it. */
async function latestSplits(reader: Reader, complaintIds: readonly string[]): Promise<ReadonlyMap<string, SplitFacts>> {
  const rows = await reader.rows<SplitFacts & { complaintId: string }>({
    text: `select d.complaint_id as "complaintId", d.id as "decisionId", d.step_id as "stepId", d.budget,
             d.repair_by as "repairBy", d.by_staff as "byStaff", s.outside
           from (select distinct on (complaint_id) * from complaints.decision where complaint_id = any($1::uuid[])
             order by complaint_id, version desc) as d
           cross join lateral (
             select coalesce(json_agg(json_build_object('party', party, 'name', name,
               'percentage', trim_scale(percentage)::text, 'amount', amount::text) order by seq), '[]') as outside
             from complaints.liability_share where decision_id = d.id and name is not null) as s`,
    values: [complaintIds],
  });
  return new Map(rows.map((row) => [row.complaintId, row]));
}

/** What was done under a class that the complaint has no longer is history, and hands nothing on. Source: CC-4 */
function ofCurrentClass(steps: readonly StepRow[]): readonly StepRow[] {
  return steps.slice(steps.findLastIndex(({ result }) => result === 'ENDED') + 1);
}

interface Versions {
  readonly cc: number;
  readonly cq: number;
}

const keyOf = ({ cc, cq }: Versions): string => `${cc} ${cq}`;

function versionsOf({ ccVersion: cc, cqVersion: cq }: CaseRow): Versions | undefined {
  return cc === null || cq === null ? undefined : { cc, cq };
}

async function regulationsOf(
  reader: Reader,
  versions: readonly Versions[],
): Promise<ReadonlyMap<string, CaseRegulations>> {
  const named = versions.map((each) => ({
    key: keyOf(each),
    complaints: { code: 'CC', version: each.cc },
    quality: { code: 'CQ', version: each.cq },
  }));
  const wanted = new Map(named.flatMap(({ complaints, quality }) => [complaints, quality]).map((v) => [nameOf(v), v]));
  const found = await regulationVersions(reader, [...wanted.values()]);
  return new Map(
    named.flatMap(({ key, ...each }) => {
      const [complaints, quality] = [found.get(nameOf(each.complaints)), found.get(nameOf(each.quality))];
      return complaints && quality ? [[key, { complaints, quality }] as const] : [];
    }),
  );
}

/** Another complaint by its number; undefined when the mover reaches none. */
export async function complaintNumbered(reader: Reader, number: string): Promise<string | undefined> {
  // PostgreSQL reads no text with a zero in it, and no number has one.
  if (number.includes('\0')) return undefined;
  const [found] = await reader.rows<{ id: string }>({
    text: 'select id from complaints.complaint where number = $1',
    values: [number],
  });
  return found?.id;
}

/** The same, which nobody moves before the transaction ends. */
export async function standingComplaint(
  transaction: Reader,
  number: string,
): Promise<{ readonly id: string; readonly isVoid: boolean } | undefined> {
  const id = await complaintNumbered(transaction, number);
  const [found] = await transaction.rows<{ id: string; isVoid: boolean }>({
    text: `select id, state = 'VOID' as "isVoid" from complaints.complaint where id = $1 for share`,
    values: [id ?? null],
  });
  return found;
}
