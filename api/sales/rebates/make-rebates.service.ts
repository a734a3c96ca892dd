import { addMonths, civilDateAt, monthOf, monthRange, type CivilDate, type CivilMonth } from '../../kernel/civil-date';
import { clauseOfKind, storedRegulation, type Regulation } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { OperatorError } from '../../platform/operator-error';
import { publish } from '../../platform/outbox';
import { insertRebates, unstatedAgents } from './make-rebates.repository';
import { loadBasis, loadTermsInForce } from './rebate-basis.repository';
import { rebateDays } from './rebate-days';
import { isKept, stated } from './statement';

/** Agents in one transaction. */
const BATCH = 200;
/** Months that are made up for when nothing ran for a while. */
export const MONTHS_BACK = 3;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

type System = Pick<RequestContext, 'database' | 'now' | 'requestId'>;

/**
 * Makes the statements of last month, and those that are missing of the months before. Safe to repeat: what is there
 * stays. Needs the system's reach.
 *
 * @returns how many were made
 * @throws OperatorError when regulation SD is not in force
 * Source: SD-8
 */
export async function makeRebates(context: System): Promise<number> {
  const thisMonth = monthOf(civilDateAt(context.now));
  let made = 0;
  for (let back = MONTHS_BACK; back >= 1; back -= 1) made += await makeMonth(context, addMonths(thisMonth, -back));
  return made;
}

async function makeMonth(context: System, month: CivilMonth): Promise<number> {
  let made = 0;
  for (let behind: string | undefined = FIRST_ID; behind !== undefined;) {
    const from: string = behind;
    const batch: StatedBatch = await context.database.write(async (transaction) => {
      const regulation = await serviceRegulation(transaction, civilDateAt(context.now));
      const done = await stateBatch(transaction, { month, behind: from, madeAt: context.now, regulation });
      if (done.made > 0) {
        await recordAudit(
          transaction,
          { ...context, viewer: null },
          { action: 'rebate.state', subjectType: 'RebatePeriod', subjectId: month, after: { statements: done.made } },
        );
        await publish(transaction, 'rebate.stated', { month });
      }
      return done;
    });
    made += batch.made;
    behind = batch.last;
  }
  return made;
}

export interface StateOptions {
  readonly month: CivilMonth;
  /** Id of a client: only agents behind it. */
  readonly behind: string;
  readonly madeAt: string;
  /** Ids of the rebates; left out: new ones. */
  readonly idOf?: (agent: { readonly clientId: string }) => string;
  readonly regulation: Regulation;
}

export interface StatedBatch {
  readonly made: number;
  /** Where the next batch begins; undefined: there is none. */
  readonly last: string | undefined;
}

/** States a month for the next agents without a statement of it. */
export async function stateBatch(transaction: Transaction, options: StateOptions): Promise<StatedBatch> {
  const { month, behind, madeAt, regulation, idOf } = options;
  const first = monthRange(month).from;
  const agents = await unstatedAgents(transaction, { month: first, behind, limit: BATCH });
  if (agents.length === 0) return { made: 0, last: undefined };
  const ids = agents.map(({ clientId }) => clientId);
  const terms = await loadTermsInForce(transaction, ids, first);
  const asked = ids.map((clientId) => ({ clientId, rebateId: null }));
  const basis = await loadBasis(transaction, asked, first);
  const policy = clauseOfKind(regulation, 'rebates');
  const rebates = agents.flatMap((agent) => {
    const agreed = terms.get(agent.clientId);
    if (agreed === undefined) return [];
    const lines = basis.get(agent.clientId) ?? [];
    const statement = stated(lines, { month, terms: agreed, policy });
    // It stays missing until its orders are put right, and keeps no other agent waiting.
    return isKept(statement) ? [{ agent, termsId: agreed.id, lines, statement }] : [];
  });
  const days = rebateDays(month, policy.parameters);
  const made = await insertRebates(transaction, rebates, { month: first, days, madeAt, idOf });
  return { made, last: agents.length < BATCH ? undefined : ids.at(-1) };
}

/** Regulation SD as it was in force on a day. @throws OperatorError when none was */
export async function serviceRegulation(reads: Pick<Transaction, 'rows'>, day: CivilDate): Promise<Regulation> {
  const [found] = await reads.rows<{ document: unknown }>({
    text: `select document from access.policy_document
           where code = 'SD' and effective_from <= $1::date and (effective_to is null or effective_to > $1::date)`,
    values: [day],
  });
  if (found !== undefined) return storedRegulation(found.document);
  throw new OperatorError(`Regulation SD is not in force on ${day}. Load the policy packs first.`, 78);
}
