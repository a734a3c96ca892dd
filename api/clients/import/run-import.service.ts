import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAll, recordAudit } from '../../platform/audit/audit';
import type { Transaction } from '../../platform/database/request-database';
import { publishAll } from '../../platform/outbox';
import type { ClientKey } from '../client-key';
import type { DuplicateClause } from '../duplicates/duplicate-score';
import { duplicateClause } from '../duplicates/duplicate-search.service';
import type { FieldChange } from '../fields/field-plan';
import { writeAllValues } from '../fields/field-value.repository';
import { noteKeys } from './alike-rows.repository';
import { keyOfDraft, sameNames } from './alike-rows.service';
import { endImport, importById, noteProgress, type ImportRow, type ImportState } from './client-import.repository';
import { fail } from './check-import.service';
import { insertAssignments, insertClients, insertContacts } from './create-clients.repository';
import { makeChanges, plannedRows } from './change-clients.service';
import { draftOf, type RowDraft } from './import-draft';
import { codesOnRecord, holdCodes } from './import-directory.repository';
import { alikeSinceCheck, codeOnRecord } from './import-problem';
import { noteRun, rowsToRun, skipWarned, sumsOnRecord, type RowToRun, type RunRow } from './import-row.repository';
import { NO_SUMS, withCards, type ImportTotals } from './import-totals';
import type { ImportDirectory } from './import-words';
import { directoryFor, importFault, type Clock, type Importing } from './importing.service';
import { newValues } from './judged-row';

/** Clients created or changed in one transaction: so long at most somebody who creates one by hand waits for a number. */
const BATCH = 200;

/**
 * Creates and changes the clients of an import, batch by batch, each with its state, its audit lines and its progress in
 * one transaction: a run that was killed neither loses nor doubles a row, and two who work at it share it. What was in
 * order when it was checked is judged again: meanwhile somebody else may have put the same client on record, or changed it.
 *
 * @returns the state in which the import was left
 * Source: KA-2
 */
export async function workAtRun(
  importing: Importing,
  id: string,
  { now, batch = BATCH }: { readonly now: Clock; readonly batch?: number },
): Promise<ImportState> {
  for (;;) {
    const state = await importing.database.write((transaction) =>
      step(transaction, { ...importing, now: now() }, { id, batch }),
    );
    if (state !== 'RUNNING') return state;
  }
}

async function step(
  transaction: Transaction,
  importing: Importing,
  { id, batch }: { readonly id: string; readonly batch: number },
): Promise<ImportState> {
  const found = await importById(transaction, id, { locks: true });
  if (found?.state !== 'RUNNING') return found?.state ?? 'CANCELLED';
  const fault = await importFault(transaction, importing, found);
  if (fault !== undefined) return fail(transaction, importing, { id, fault });
  const { doneTo: behind } = found;
  const clause = await duplicateClause(transaction, importing.now);
  const rows = await rowsToRun(transaction, id, { behind, limit: batch });
  const last = rows.at(-1);
  if (last === undefined) return finish(transaction, importing, found);
  const directory = await directoryFor(transaction, importing, found);
  const isNew = ({ state }: RowToRun): boolean => state !== 'CHANGES';
  const changing = rows.filter((row) => !isNew(row));
  // Clients before codes, in the order in which a card changed by hand locks them.
  const planned = await plannedRows(transaction, importing, { found, rows: changing, directory });
  const drafts = rows.filter(isNew).map(({ rowNo, state, cells }) => {
    const draft = draftOf(cells, found.columns, directory);
    return { rowNo, state, draft, key: keyOfDraft(draft, clause) };
  });
  const taken = await heldCodes(transaction, [
    ...drafts.flatMap(({ draft }) => draft.card.creditCode ?? []),
    ...planned.flatMap(({ compared }) => compared?.change?.after.creditCode ?? []),
  ]);
  const met = await metSince(transaction, drafts, clause);
  const { sound, refused: notCreated } = judged(importing, { drafts, directory, taken, met });
  await create(transaction, importing, { found, sound });
  const changes = await makeChanges(transaction, importing, { found, planned, taken });
  const refused = [...notCreated, ...changes.refused];
  await noteRun(transaction, id, [
    ...sound.map(({ rowNo, clientId }): RunRow => ({ rowNo, clientId, problems: null })),
    ...refused,
  ]);
  const inFile = withCards(found.totals?.inFile ?? NO_SUMS, [
    ...sound.map(({ draft }) => draft.card),
    ...changes.cards,
  ]);
  await noteProgress(transaction, {
    id,
    doneTo: last.rowNo,
    ...leaving(rows, refused),
    refused: refused.length,
    created: sound.length,
    changed: changes.cards.length,
    totals: { inFile, onRecord: null },
  });
  return 'RUNNING';
}

async function heldCodes(transaction: Transaction, codes: readonly string[]): Promise<Set<string>> {
  const asked = [...new Set(codes)];
  await holdCodes(transaction, asked);
  return new Set(await codesOnRecord(transaction, asked));
}

/** Rows that turn out to be none after all no longer count as what the check had found them to be. */
function leaving(
  rows: readonly RowToRun[],
  refused: readonly RunRow[],
): { readonly ready: number; readonly warned: number; readonly changing: number } {
  const gone = new Set(refused.map(({ rowNo }) => rowNo));
  const count = (state: RowToRun['state']): number =>
    rows.filter((row) => gone.has(row.rowNo) && row.state === state).length;
  return { ready: -count('READY'), warned: -count('WARNED'), changing: -count('CHANGES') };
}

interface DraftedRow {
  readonly rowNo: number;
  readonly state: RowToRun['state'];
  readonly draft: RowDraft;
  readonly key: ClientKey | null;
}

/** Clients of the same name that are on record by now: the check found none for these rows. Source: KA-1-duplicates */
async function metSince(
  transaction: Transaction,
  drafts: readonly DraftedRow[],
  clause: DuplicateClause | undefined,
): Promise<ReadonlyMap<ClientKey, number>> {
  if (clause === undefined) return new Map();
  const asked = drafts.flatMap(({ state, key }) => (state === 'READY' && key !== null ? [key] : []));
  return sameNames(transaction, asked, clause);
}

interface SoundRow extends DraftedRow {
  readonly clientId: string;
  readonly values: FieldChange | undefined;
}

interface Judging {
  readonly drafts: readonly DraftedRow[];
  readonly directory: ImportDirectory;
  /** Credit codes that clients have; those given here are added. */
  readonly taken: Set<string>;
  /** Scores of those that may be a client on record by now. */
  readonly met: ReadonlyMap<ClientKey, number>;
}

function judged(
  { viewer }: Importing,
  { drafts, directory, taken, met }: Judging,
): { readonly sound: readonly SoundRow[]; readonly refused: readonly RunRow[] } {
  const sound: SoundRow[] = [];
  const refused: RunRow[] = [];
  for (const each of drafts) {
    const { rowNo, draft, key } = each;
    const { creditCode } = draft.card;
    const { values, problem } = newValues(viewer, draft, directory);
    const problems = [...draft.problems, ...(problem === null ? [] : [problem])];
    if (creditCode !== null && taken.has(creditCode)) problems.push(codeOnRecord);
    const score = key === null ? undefined : met.get(key);
    if (score !== undefined && problems.length === 0) problems.push(alikeSinceCheck(score));
    if (problems.length > 0) refused.push({ rowNo, clientId: null, problems });
    else sound.push({ ...each, clientId: v7(), values });
    if (problems.length === 0 && creditCode !== null) taken.add(creditCode);
  }
  return { sound, refused };
}

/** The same that is done for a client made by hand, for all of a batch in a statement each. */
async function create(
  transaction: Transaction,
  importing: Importing,
  { found, sound }: { readonly found: ImportRow; readonly sound: readonly SoundRow[] },
): Promise<void> {
  if (sound.length === 0) return;
  const today = civilDateAt(importing.now);
  const clientIds = sound.map(({ clientId }) => clientId);
  const ownerIds = sound.map(({ draft }) => draft.ownerId);
  const numbers = await insertClients(
    transaction,
    sound.map(({ clientId: id, draft: { card, ownerId } }) => ({ id, ...card, ownerId })),
    today,
  );
  await insertAssignments(transaction, {
    ids: clientIds.map(() => v7()),
    clientIds,
    ownerIds,
    from: today,
    by: importing.viewer.staffId,
    at: importing.now,
  });
  const contacts = sound.flatMap(({ clientId, draft: { contact } }) =>
    contact === null ? [] : [{ id: v7(), clientId, ...contact }],
  );
  await insertContacts(transaction, contacts, { by: importing.viewer.staffId, at: importing.now });
  await noteKeys(
    transaction,
    sound.flatMap(({ clientId: id, key }) => (key === null ? [] : [{ id, ...key }])),
  );
  await writeAllValues(
    transaction,
    sound.flatMap(({ clientId, values }) => (values?.writes ?? []).map((write) => ({ clientId, ...write }))),
  );
  const lineOf = (action: string, subjectId: string, after: object) => ({
    action,
    subjectType: 'Client',
    subjectId,
    after,
  });
  await recordAll(transaction, importing, [
    ...sound.map(({ clientId, draft: { card, ownerId }, values }) =>
      lineOf('client.create', clientId, {
        ...{ number: numbers.get(clientId), ...card, ownerId, importId: found.id },
        ...(values !== undefined && { fields: values.after }),
      }),
    ),
    ...contacts.map(({ id: contactId, clientId }) => lineOf('client.addContact', clientId, { contactId })),
  ]);
  await publishAll(
    transaction,
    'client.created',
    clientIds.map((clientId) => ({ clientId })),
  );
}

async function finish(transaction: Transaction, importing: Importing, found: ImportRow): Promise<ImportState> {
  const { id, created, changed, unchanged, refused, digest, total } = found;
  const warned = await skipWarned(transaction, id);
  const skipped = found.skipped + warned;
  const totals: ImportTotals = {
    inFile: found.totals?.inFile ?? NO_SUMS,
    onRecord: await sumsOnRecord(transaction, id),
  };
  await endImport(transaction, { id, state: 'DONE', at: importing.now, skipped: warned, totals });
  await recordAudit(transaction, importing, {
    action: 'clientImport.end',
    subjectType: 'ClientImport',
    subjectId: id,
    after: { state: 'DONE', total, created, changed, unchanged, refused, skipped, digest },
  });
  return 'DONE';
}
