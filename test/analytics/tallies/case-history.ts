import { v7 } from 'uuid';
import { addDays, civilDateAt } from '../../../api/kernel/civil-date';
import type { TestDatabase } from '../../support/database';
import { addComplaint } from '../arrange';

const today = civilDateAt(new Date().toISOString());
/** Noon of a day so many days ago. */
export const noon = (ago: number): string => new Date(`${addDays(today, -ago)}T12:00:00+08:00`).toISOString();
export const dayOf = (instant: string): string => civilDateAt(instant);

interface Share {
  readonly party: 'FACTORY' | 'CLIENT' | 'CARRIER';
  readonly department: string | null;
  readonly percentage: number;
  /** Yuan. */
  readonly amount: number;
}

/** What happens to a case, each at noon of a day. */
export type Deed =
  | { readonly kind: 'find'; readonly department: string }
  | { readonly kind: 'decide'; readonly shares: readonly Share[] }
  | { readonly kind: 'close'; readonly outcome: 'UPHELD' | 'NOT_ESTABLISHED' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'reclassify'; readonly class: string }
  | { readonly kind: 'petition'; readonly of: string; readonly became: string };

export interface Done {
  readonly deed: Deed;
  readonly at: string;
}

export interface History {
  readonly clientId: string;
  readonly filedAt: string;
  readonly tier: string | null;
  readonly class: string;
  /** Yuan lost by standard. */
  readonly repair: number;
  readonly claim: number;
  readonly done: readonly Done[];
}

interface People {
  readonly database: TestDatabase;
  readonly staff: readonly [string, string];
}

/** Puts a case on record as if each deed had been recorded when it was done. @returns its id */
export async function live({ database, staff }: People, history: History): Promise<string> {
  const id = await addComplaint(database, {
    ...{ clientId: history.clientId, class: history.class, tier: history.tier, regionCode: 'EC', dueDays: 30 },
    receivedAt: history.filedAt,
  });
  await database.sql('update complaints.complaint set created_at = received_at where id = $1', [id]);
  for (const [seq, [loss, amount]] of [
    ['reworked', history.repair] as const,
    ['clientClaim', history.claim] as const,
  ].entries())
    if (amount > 0)
      await database.sql(
        `insert into complaints.loss_line (id, complaint_id, seq, loss, amount, why) values ($1, $2, $3, $4, $5, '{}')`,
        [v7(), id, seq + 1, loss, amount],
      );
  for (const [place, done] of history.done.entries()) await happen({ database, staff }, { id, place, ...done });
  return id;
}

async function happen(
  { database, staff }: People,
  { id, place, deed, at }: Done & { readonly id: string; readonly place: number },
): Promise<void> {
  const step = async (handedOn: object): Promise<string> => {
    const stepId = v7();
    await database.sql(
      `insert into complaints.step (id, complaint_id, seq, step, post, started_at, done_at, done_by, result, handed_on)
       values ($1, $2, $3, 'investigate', 'QUALITY_MANAGER', $4::timestamptz, $4::timestamptz, $5, 'DONE', $6)`,
      [stepId, id, place + 1, at, staff[0], JSON.stringify(handedOn)],
    );
    return stepId;
  };
  switch (deed.kind) {
    case 'find':
      await step({ responsibleDepartment: deed.department });
      break;
    case 'decide': {
      const stepId = await step({});
      const shares = deed.shares.map(
        ({ party, department, percentage, amount }, seq) =>
          `(${seq + 1}, '${party}', ${department === null ? 'null' : `'${department}'`}, ${party === 'CARRIER' ? `'顺路物流'` : 'null'}, ${percentage}, ${amount})`,
      );
      await database.sql(
        `with d as (
           insert into complaints.decision (id, complaint_id, version, step_id, budget, repair_by, memo, by_staff, at)
           select $1::uuid, $2::uuid, 1 + (select count(*) from complaints.decision where complaint_id = $2), $3, $4,
             '2030-01-01', 'x', $5, $6 returning id)
         insert into complaints.liability_share (decision_id, seq, party, department, name, percentage, amount)
         select d.id, s.* from d cross join (values ${shares.join(', ')}) as s`,
        [v7(), id, stepId, deed.shares.reduce((sum, { amount }) => sum + amount, 0), staff[0], at],
      );
      break;
    }
    case 'petition':
      await database.sql(
        `insert into complaints.petition (id, complaint_id, seq, department, reason, post, by_staff, at, decider, state,
           decided_by, decided_at, decision_reason, became, decision_id, step_id, roots)
         select $1::uuid, $2::uuid, 1 + (select count(*) from complaints.petition where complaint_id = $2), $3, 'x',
           'QUALITY_MANAGER', $5, $7::timestamptz, 'GM_OFFICE', 'UPHELD', $6, $7::timestamptz, 'x', $4, a.decision_id, a.step_id,
           array_agg(a.root)
         from complaints.answerable($2) as a where a.department = $3 group by a.decision_id, a.step_id`,
        [v7(), id, deed.of, deed.became, staff[0], staff[1], at],
      );
      break;
    case 'close':
      await database.sql(
        `update complaints.complaint set state = 'CLOSED', outcome = $2, closed_at = $3 where id = $1`,
        [id, deed.outcome, at],
      );
      break;
    case 'reopen':
      await database.sql(
        `update complaints.complaint set state = 'INVESTIGATING', outcome = null, closed_at = null where id = $1`,
        [id],
      );
      break;
    case 'reclassify':
      await database.sql('update complaints.complaint set class = $2 where id = $1', [id, deed.class]);
  }
  // What the triggers keep of the version before says that it held until now.
  await database.sql(
    `update complaints.past set recorded_until = $2 where complaint_id = $1 and recorded_until > now() - interval '1 hour'`,
    [id, at],
  );
}

interface Fault {
  readonly clientId: string;
  readonly day: string;
  readonly tier: string;
  readonly class: string;
  readonly department: string;
  readonly share: number;
  readonly loss: number;
}

interface Cost {
  readonly clientId: string;
  readonly day: string;
  readonly cost: 'REPAIR' | 'ESTIMATED';
  readonly amount: number;
}

interface Decided {
  readonly at: string;
  readonly shares: readonly {
    readonly department: string;
    readonly share: number;
    readonly amount: number;
    readonly isOurs: boolean;
  }[];
}

/** Whom a petition moved a part to has it. */
function moved(decided: Decided, { of, became }: { readonly of: string; readonly became: string }): Decided {
  const shares = decided.shares.map((each) => (each.department === of ? { ...each, department: became } : each));
  return { ...decided, shares };
}

/** What a history says of responsibility and cost when it is read up to an instant, told from its deeds alone. */
export function knownOf(
  history: History,
  at: string,
): { readonly faults: readonly Fault[]; readonly costs: readonly Cost[] } {
  const { clientId, tier } = history;
  if (history.filedAt > at) return { faults: [], costs: [] };
  let ofClass = history.class;
  let closed: { readonly outcome: string; readonly at: string } | null = null;
  let decided: Decided | null = null;
  let found = '';
  for (const { deed, at: when } of history.done.filter((done) => done.at <= at)) {
    if (deed.kind === 'find') found = deed.department;
    if (deed.kind === 'close') closed = { outcome: deed.outcome, at: when };
    if (deed.kind === 'reopen') closed = null;
    if (deed.kind === 'reclassify') ofClass = deed.class;
    if (deed.kind === 'decide')
      decided = {
        at: when,
        shares: deed.shares.map(({ party, department, percentage, amount }) => ({
          ...{ department: department ?? party, share: percentage / 100, amount, isOurs: party !== 'CLIENT' },
        })),
      };
    if (deed.kind === 'petition' && decided !== null) decided = moved(decided, deed);
    if (deed.kind === 'petition' && decided === null && found === deed.of) found = deed.became;
  }
  const paid = (decided?.shares ?? []).reduce((sum, { amount, isOurs }) => sum + (isOurs ? amount : 0), 0);
  if (closed === null)
    return {
      faults: [],
      costs: decided === null ? [] : [{ clientId, day: dayOf(decided.at), cost: 'ESTIMATED', amount: paid }],
    };
  if (closed.outcome !== 'UPHELD') return { faults: [], costs: [] };
  const day = dayOf(closed.at);
  const shares = decided?.shares ?? [{ department: found, share: 1, amount: 0 }];
  const faults = shares.map(({ department, share, amount }) => ({
    ...{ clientId, day, tier: tier ?? '', class: ofClass, department, share },
    loss: amount + (history.repair + history.claim) * share,
  }));
  const costs = [paid, history.repair].filter((amount) => amount > 0);
  return { faults, costs: costs.map((amount) => ({ clientId, day, cost: 'REPAIR' as const, amount })) };
}
