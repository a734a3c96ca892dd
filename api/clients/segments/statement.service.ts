import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind, type Regulation, type Ruled } from '../../kernel/policy/regulation';
import type { SegmentInputsParameters } from '../../kernel/policy/segment-parameters';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';
import { noSuchClient } from '../cards/client-card-problem';
import type { ClientRow } from '../client.repository';
import { clientById } from '../client.service';
import { walkInAccount } from '../walk-in';
import { statementFault } from './financial-statement';
import { mayNotRecordStatement, noSegments } from './statement-problem';
import { insertStatement, isWalkIn, latestStatements, type StatementRow } from './statement.repository';
import type { Industry, RecordStatementInput } from './statement.schema';

const MOST_YEARS = 5;

export interface Recorded {
  readonly __typename: 'StatementRecorded';
  readonly client: ClientRow;
}

/** The segmentation regulation in force today, read once a request; undefined before its first version. */
export async function bankingPolicy(
  context: RequestContext,
  reader: RegulationReader = context.database,
): Promise<Regulation | undefined> {
  const known = context.loaders.of<Regulation>('segmentation regulation', () =>
    regulationsInForce(reader, ['BK'], civilDateAt(context.now)),
  );
  return (await known.load('BK')) ?? undefined;
}

async function inputsRule(context: RequestContext): Promise<Ruled<SegmentInputsParameters> | undefined> {
  const regulation = await bankingPolicy(context);
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'segmentInputs')[0];
}

/** The industries whose outlook the regulation in force tells. Source: BK-1-annex */
export async function industries(context: RequestContext): Promise<Industry[]> {
  const rule = await inputsRule(context);
  const language = context.locale === 'en' ? 'en' : 'zh';
  return (rule?.parameters.outlook.industries ?? []).map(({ industry, name }) => ({
    code: industry,
    name: name[language],
  }));
}

/** The industry of a client; null: not on record, or not one the regulation knows. */
export async function industryOf(context: RequestContext, { industry }: ClientRow): Promise<Industry | null> {
  if (industry == null) return null;
  return (await industries(context)).find(({ code }) => code === industry) ?? null;
}

/** Statements of the latest years of a client, the latest first. */
export async function statementsOf(context: RequestContext, clientId: string): Promise<StatementRow[]> {
  const rows = await context.loaders
    .of<StatementRow[]>('financial statements', (ids) => latestStatements(context, ids, MOST_YEARS))
    .load(clientId);
  return rows ?? [];
}

/** Puts annual statements of a client on record, once for an idempotency key. Source: BK-1 */
export async function recordStatement(
  context: RequestContext,
  input: RecordStatementInput,
  selection: Selection,
): Promise<Recorded | ProblemValue> {
  if (!signedIn(context).reaches.CREDIT.write) return refusal(context, 'NotAllowed', mayNotRecordStatement);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const rule = await inputsRule(context);
  if (rule === undefined) return refusal(context, 'InvalidInput', noSegments);
  const fault = statementFault(input, civilDateAt(context.now), rule.parameters);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const known = await clientById(context, input.clientId, new Map());
  if (known === null) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(signedIn(context).reaches.CREDIT.writable, known.ownerId))
    return refusal(context, 'NotAllowed', mayNotRecordStatement);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'recordFinancialStatement', request },
      () => put(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const client = await clientById(context, input.clientId, selection);
  return client === null ? refusal(context, 'NotFound', noSuchClient) : { __typename: 'StatementRecorded', client };
}

async function put(
  transaction: Transaction,
  context: RequestContext,
  { idempotencyKey: _, ...input }: RecordStatementInput,
): Promise<{ readonly id: string } | ProblemValue> {
  if (await isWalkIn(transaction, input.clientId)) return refusal(context, 'InvalidInput', walkInAccount);
  const { staffId } = signedIn(context);
  const id = v7();
  await insertStatement(transaction, { ...input, id, by: staffId, at: context.now });
  const { clientId, ...figures } = input;
  await recordAudit(transaction, context, {
    action: 'client.recordStatement',
    subjectType: 'Client',
    subjectId: clientId,
    after: { statementId: id, ...figures },
  });
  await publish(transaction, 'client.changed', { clientId });
  return { id };
}
