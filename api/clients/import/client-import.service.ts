import { v7 } from 'uuid';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { writesContacts } from '../contacts/contact-right';
import {
  beginCheck,
  beginRun,
  endImport,
  importById,
  insertImport,
  isImportedSinceCheck,
  tableById,
  takeUpAgain,
  type ImportRow,
  type ImportState,
} from './client-import.repository';
import type {
  CheckClientImportInput,
  OpenClientImportInput,
  RetryClientImportInput,
  RunClientImportInput,
} from './import-input.schema';
import { customColumn, fieldsByTitle, proposedColumns, withoutContacts } from './import-field';
import { planFault, type ImportPlan } from './import-key';
import { keepMapping, mappingsOf } from './import-mapping.repository';
import { mappingName } from './import-mapping.service';
import { keptPlan, proposedPlan } from './kept-plan';
import {
  importedSinceCheck,
  importedSinceFault,
  isBrokenOff,
  mayNotImport,
  noSuchImport,
  noSuchTable,
  nothingToRun,
  wrongColumns,
  wrongLines,
  wrongMove,
} from './import-problem';
import { chooseWarned } from './import-row.repository';
import { importableFields, importFault } from './importing.service';

/** The topic on which an import that is to be checked or run is passed to whoever works at it. */
export const IMPORT_ASKED = 'clientImport.asked';

/** Rows named one by one in a request: more are chosen by what is done with the rest. */
const MOST_EXCEPTIONS = 5_000;

export interface ImportChanged {
  readonly __typename: 'ClientImportChanged';
  readonly clientImport: ImportRow;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/** Begins an import of a table that was uploaded, with a proposal of what its columns are; once for an idempotency key. */
export async function openImport(
  context: RequestContext,
  input: OpenClientImportInput,
): Promise<ImportChanged | Refused> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotImport);
  if (!isId(input.tableId)) return refusal(context, 'NotFound', noSuchTable);
  const { idempotencyKey: key, ...request } = input;
  return answered(context, { key, operation: 'openClientImport', request }, async (transaction) => {
    const table = await tableById(transaction, input.tableId);
    if (table === undefined) return refusal(context, 'NotFound', noSuchTable);
    const kept = (await mappingsOf(transaction)).find(({ name }) => name === input.mapping);
    const fields = await importableFields(transaction, signedIn(context));
    const proposed = proposedColumns(table.header, kept?.fields, fields);
    const columns = writesContacts(reaches) ? proposed : withoutContacts(proposed);
    const plan = proposedPlan(columns, kept?.plan, fields);
    const id = v7();
    await insertImport(transaction, { id, tableId: table.id, ...plan, by: staffId, at: context.now });
    await record(transaction, context, { action: 'clientImport.open', id, after: { tableId: table.id } });
    return { id };
  });
}

/** Has the rows of an import checked, from the start; once for an idempotency key. Nothing is created. */
export async function checkImport(
  context: RequestContext,
  input: CheckClientImportInput,
): Promise<ImportChanged | Refused> {
  const { idempotencyKey: key, ...request } = input;
  const fault = textFault({ keepAs: input.keepAs }, [mappingName('keepAs')]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return answered(context, { key, operation: 'checkClientImport', request }, (transaction) =>
    moved(transaction, context, { ...input, from: ['MAPPING', 'CHECKED'] }, async ({ id, header }) => {
      const { businessType = null, ownerId: defaultOwnerId = null } = input;
      const plan = planOf(input);
      if (plan === undefined || (defaultOwnerId !== null && !isId(defaultOwnerId)))
        return refusal(context, 'InvalidInput', wrongColumns);
      const fields = await importableFields(transaction, signedIn(context));
      const wrong = planFault(plan, header.length, fields);
      if (wrong !== undefined) return refusal(context, 'InvalidInput', wrong);
      const asked = { id, ...plan, businessType, defaultOwnerId };
      const importing = { viewer: signedIn(context), now: context.now };
      const notAllowed = await importFault(transaction, importing, asked);
      if (notAllowed !== undefined) return refusal(context, 'InvalidInput', notAllowed);
      await beginCheck(transaction, { ...asked, at: context.now });
      const name = storedText(input.keepAs);
      if (name !== null) {
        const kept = { fields: fieldsByTitle(header, plan.columns), plan: keptPlan(plan, businessType) };
        await keepMapping(transaction, { name, ...kept, at: context.now });
      }
      const after = { ...plan, businessType, ownerId: defaultOwnerId };
      await record(transaction, context, { action: 'clientImport.check', id, after });
      return undefined;
    }),
  );
}

/** What is asked for, with custom fields among the columns; undefined when a column is said to be two things, or is none. */
function planOf(input: CheckClientImportInput): ImportPlan | undefined {
  const custom = new Map((input.customColumns ?? []).map(({ place, fieldId }) => [place, fieldId]));
  const isFree = (place: number): boolean => input.columns[place - 1] === null;
  if (custom.size < (input.customColumns ?? []).length || ![...custom.keys()].every(isFree)) return undefined;
  const columns = input.columns.map((field, at) => {
    const fieldId = custom.get(at + 1);
    return fieldId === undefined ? field : customColumn(fieldId);
  });
  const { keyPlace = null, matches, creates, empties } = input;
  return { columns, keyPlace, matches, creates, empties: [...new Set(empties ?? [])] };
}

/** Has the clients of a checked import created and changed; once for an idempotency key. */
export async function runImport(
  context: RequestContext,
  input: RunClientImportInput,
): Promise<ImportChanged | Refused> {
  const { idempotencyKey: key, ...request } = input;
  return answered(context, { key, operation: 'runClientImport', request }, (transaction) =>
    moved(transaction, context, { ...input, from: ['CHECKED'] }, async ({ id, ready, warned, changing, digest }) => {
      const { takeWarned: takesWarned } = input;
      const exceptLines = [...new Set(input.exceptLines ?? [])].sort((a, b) => a - b);
      if (exceptLines.length > MOST_EXCEPTIONS) return refusal(context, 'InvalidInput', wrongLines);
      const { taken, excepted } = await chooseWarned(transaction, id, { takesWarned, exceptLines });
      if (excepted < exceptLines.length) return refusal(context, 'InvalidInput', wrongLines);
      if (ready + changing + taken === 0) return refusal(context, 'IllegalMove', nothingToRun);
      if (await isImportedSinceCheck(transaction, { id, digest }))
        return refusal(context, 'IllegalMove', importedSinceCheck);
      await beginRun(transaction, { id, takesWarned, at: context.now });
      await record(transaction, context, {
        action: 'clientImport.run',
        id,
        after: { ready, warned, changing, takesWarned, exceptLines, taken, digest },
      });
      return undefined;
    }),
  );
}

/** Has an import that broke off on a fault go on from where it stood; once for an idempotency key. */
export async function retryImport(
  context: RequestContext,
  input: RetryClientImportInput,
): Promise<ImportChanged | Refused> {
  const { idempotencyKey: key, ...request } = input;
  return answered(context, { key, operation: 'retryClientImport', request }, (transaction) =>
    moved(transaction, context, { ...input, from: ['FAILED'] }, async (found) => {
      if (!isBrokenOff(found)) return refusal(context, 'IllegalMove', wrongMove);
      const { id, fault, doneTo, startedAt } = found;
      if (startedAt !== null && (await isImportedSinceCheck(transaction, found)))
        return refusal(context, 'IllegalMove', importedSinceFault);
      await takeUpAgain(transaction, id);
      await record(transaction, context, {
        action: 'clientImport.retry',
        id,
        after: { doneTo, fault: fault?.wording.en },
      });
      return undefined;
    }),
  );
}

/** Stops an import. Clients that it created or changed by then stay so. */
export async function cancelImport(context: RequestContext, id: string): Promise<ImportChanged | Refused> {
  const { staffId } = signedIn(context);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchImport);
  const outcome = await context.database.write(async (transaction): Promise<Outcome> => {
    const found = await importById(transaction, id, { locks: true });
    if (found === undefined || found.askedById !== staffId) return refusal(context, 'NotFound', noSuchImport);
    if (found.endedAt !== null) return refusal(context, 'IllegalMove', wrongMove);
    await endImport(transaction, { id, state: 'CANCELLED', at: context.now, by: staffId });
    const after = { state: 'CANCELLED', created: found.created, changed: found.changed };
    await recordAudit(transaction, context, {
      action: 'clientImport.cancel',
      subjectType: 'ClientImport',
      subjectId: id,
      before: { state: found.state },
      after,
    });
    return { id };
  });
  return answer(context, outcome);
}

interface Move {
  readonly id: string;
  readonly version: number;
  readonly from: readonly ImportState[];
}

/** Does something with an import of the viewer's own that stands where it can be done, and passes it on to be worked at. */
async function moved(
  transaction: Transaction,
  context: RequestContext,
  { id, version, from }: Move,
  work: (found: ImportRow) => Promise<ProblemValue | undefined>,
): Promise<Outcome> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotImport);
  const found = isId(id) ? await importById(transaction, id, { locks: true }) : undefined;
  if (found === undefined || found.askedById !== staffId) return refusal(context, 'NotFound', noSuchImport);
  if (found.version !== version) return staleVersion(found.version, context.locale);
  if (!from.includes(found.state)) return refusal(context, 'IllegalMove', wrongMove);
  const problem = await work(found);
  if (problem !== undefined) return problem;
  await publish(transaction, IMPORT_ASKED, { importId: id });
  return { id };
}

async function answered(
  context: RequestContext,
  request: Parameters<typeof once>[2],
  work: (transaction: Transaction) => Promise<Outcome>,
): Promise<ImportChanged | Refused> {
  signedIn(context);
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, request, () => work(transaction)),
  );
  return outcome.kind === 'refused' ? outcome.problem : answer(context, outcome.answer);
}

async function answer(context: RequestContext, outcome: Outcome): Promise<ImportChanged | Refused> {
  if ('code' in outcome) return outcome;
  const clientImport = await importById(context.database, outcome.id);
  if (clientImport === undefined) return refusal(context, 'NotFound', noSuchImport);
  return { __typename: 'ClientImportChanged', clientImport };
}

function record(
  transaction: Transaction,
  context: RequestContext,
  { action, id, after }: { readonly action: string; readonly id: string; readonly after: object },
): Promise<void> {
  return recordAudit(transaction, context, { action, subjectType: 'ClientImport', subjectId: id, after });
}
