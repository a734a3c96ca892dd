import { patientBatches } from '../../platform/database/patient-batches';
import type { Transaction } from '../../platform/database/request-database';
import type { DuplicateClause } from '../duplicates/duplicate-score';
import { duplicateClause } from '../duplicates/duplicate-search.service';
import { alikeOf, keyOfDraft } from './alike-rows.service';
import {
  endCheck,
  endImport,
  importById,
  noteProgress,
  type ImportRow,
  type ImportState,
} from './client-import.repository';
import { comparedRow } from './compare-row';
import { draftOf } from './import-draft';
import { codesOnRecord } from './import-directory.repository';
import { keyColumnOf } from './import-key';
import { refuseRows, rowsWithKeys, type KeyedRow } from './import-match.repository';
import { alikeOnRecord, codeOnRecord, codeTwice, nameTwice, rowsForgotten } from './import-problem';
import {
  earlierRows,
  insertChecked,
  rowsAfter,
  type CheckedRow,
  type RawRow,
  type RowState,
} from './import-row.repository';
import type { ImportDirectory } from './import-words';
import { directoryFor, importFault, type Clock, type Importing } from './importing.service';
import { MatchedRow, NewRow, newValues, SetAside, type JudgedRow } from './judged-row';
import { keyTwice, noKey, noMatch, noSuchNumber, severalMatch } from './match-problem';
import { heldValues, matchedRows } from './match-rows.service';
import { beyondHeader, withoutValue, type RowProblem } from './row-problem';

/** Rows checked in one transaction, after which progress shows and a cancellation is heard. */
const BATCH = 500;

/**
 * Checks the rows of an import by the rules of a card made by hand, batch by batch: what is wrong in itself, a credit code
 * that a client on record or an earlier row has, and what is like either (KA-1-duplicates). Whoever takes a lost check up
 * goes on where it stands, and two who work at it share it. Where hundreds of clients are called nearly the same, a batch can
 * take longer than a statement may: it is then halved and halved again.
 *
 * @returns the state in which the import was left
 */
export async function workAtCheck(
  importing: Importing,
  id: string,
  { now, batch = BATCH }: { readonly now: Clock; readonly batch?: number },
): Promise<ImportState> {
  const next = patientBatches(batch, (size) =>
    importing.database.write((transaction) => step(transaction, { ...importing, now: now() }, { id, batch: size })),
  );
  for (;;) {
    const state = await next();
    if (state !== 'CHECKING') return state;
  }
}

async function step(
  transaction: Transaction,
  importing: Importing,
  { id, batch }: { readonly id: string; readonly batch: number },
): Promise<ImportState> {
  const found = await importById(transaction, id, { locks: true });
  if (found?.state !== 'CHECKING') return found?.state ?? 'CANCELLED';
  const fault = await importFault(transaction, importing, found);
  if (fault !== undefined) return fail(transaction, importing, { id, fault });
  const rows = await rowsAfter(transaction, { tableId: found.tableId, behind: found.doneTo, limit: batch });
  const last = rows.at(-1);
  if (last === undefined && found.doneTo < Math.max(found.total, 1))
    return fail(transaction, importing, { id, fault: rowsForgotten });
  if (last === undefined) {
    await endCheck(transaction, id, importing.now);
    return 'CHECKED';
  }
  const { checked, undone } = await checkRows(transaction, importing, { found, rows });
  await insertChecked(transaction, id, checked);
  const count = (state: RowState): number =>
    checked.filter((row) => row.state === state).length - undone.filter((each) => each === state).length;
  await noteProgress(transaction, {
    id,
    doneTo: last.rowNo,
    ready: count('READY'),
    warned: count('WARNED'),
    refused: count('REFUSED') + undone.length,
    changing: count('CHANGES'),
    unchanged: count('UNCHANGED'),
    skipped: count('SKIPPED'),
  });
  return 'CHECKING';
}

/** Ends an import that cannot go on: trying again would change nothing. */
export async function fail(
  transaction: Transaction,
  { now }: Pick<Importing, 'now'>,
  { id, fault }: { readonly id: string; readonly fault: NonNullable<ImportRow['fault']> },
): Promise<'FAILED'> {
  const { code, wording } = fault;
  await endImport(transaction, { id, state: 'FAILED', at: now, fault: { code, wording } });
  return 'FAILED';
}

interface Batch {
  readonly found: ImportRow;
  readonly rows: readonly RawRow[];
}

/** @returns the rows as they were found, and what earlier ones had been that are refused for their sake */
async function checkRows(
  transaction: Transaction,
  importing: Importing,
  { found, rows }: Batch,
): Promise<{ readonly checked: readonly CheckedRow[]; readonly undone: readonly RowState[] }> {
  const directory = await directoryFor(transaction, importing, found);
  const clause = await duplicateClause(transaction, importing.now);
  const matches = await matchedRows(transaction, found, rows);
  const cards = found.matches === 'LEAVE' ? [] : [...matches.values()].flatMap((match) => match.cards);
  const heldOf = await heldValues(
    transaction,
    found.columns,
    cards.map(({ id }) => id),
  );
  const judged = rows.map((row): JudgedRow => {
    const { key, cards: [stored, other] = [] } = matches.get(row.rowNo) ?? { key: null };
    const amiss = beyondHeader(row.cells, found.header) ?? withoutValue(row.cells, found);
    if (amiss !== undefined) return new SetAside(row, key, amiss);
    if (other !== undefined) return new SetAside(row, key, severalMatch);
    if (stored === undefined) return newRow(importing, row, { key, found, directory, clause });
    if (found.matches === 'LEAVE') return new SetAside(row, key, { clientId: stored.id });
    const beside = { stored, held: heldOf(stored.id) };
    return new MatchedRow(
      row,
      key,
      stored,
      comparedRow(importing.viewer, row.cells, { plan: found, directory, beside }),
    );
  });
  const undone = await findTwice(transaction, found.id, judged);
  await findOnRecord(transaction, judged, clause);
  await findEarlier(transaction, found.id, judged);
  return { checked: judged.map((row) => row.checked()), undone };
}

interface Looking {
  readonly key: string | null;
  readonly found: ImportRow;
  readonly directory: ImportDirectory;
  readonly clause: DuplicateClause | undefined;
}

/** A row that is no client on record: one to be, or refused where none are created or a number is not theirs to give. */
function newRow({ viewer }: Importing, row: RawRow, { key, found, directory, clause }: Looking): JudgedRow {
  if (key !== null && keyColumnOf(found) === 'NUMBER') return new SetAside(row, key, noSuchNumber);
  if (!found.creates) return new SetAside(row, key, key === null ? noKey : noMatch);
  const draft = draftOf(row.cells, found.columns, directory);
  const { problem } = newValues(viewer, draft, directory);
  const problems = problem === null ? draft.problems : [...draft.problems, problem];
  return new NewRow(row, key, { ...draft, problems }, keyOfDraft(draft, clause));
}

/** Refuses every row whose key another row has, before or behind it: which of them holds nobody could say. */
async function findTwice(
  transaction: Transaction,
  importId: string,
  judged: readonly JudgedRow[],
): Promise<readonly RowState[]> {
  const keys = judged.flatMap(({ matchKey }) => matchKey ?? []);
  if (keys.length === 0) return [];
  const earlier = new Map<string, KeyedRow[]>();
  for (const row of await rowsWithKeys(transaction, importId, [...new Set(keys)]))
    earlier.set(row.matchKey, [...(earlier.get(row.matchKey) ?? []), row]);
  const firsts = new Map<string, JudgedRow>();
  const refused = new Map<number, { readonly rowNo: number; readonly problem: RowProblem; readonly was: RowState }>();
  for (const each of judged) {
    const { matchKey, row } = each;
    if (matchKey === null) continue;
    const before = earlier.get(matchKey) ?? [];
    const first = firsts.get(matchKey);
    if (before.length === 0 && first === undefined) firsts.set(matchKey, each);
    else each.problems.push(keyTwice(before[0]?.line ?? first?.row.line ?? row.line));
    if (first !== undefined && !first.problems.some(({ code }) => code === 'KEY_TWICE'))
      first.problems.push(keyTwice(row.line));
    for (const { rowNo, state } of before)
      if (state !== 'REFUSED' && !refused.has(rowNo))
        refused.set(rowNo, { rowNo, problem: keyTwice(row.line), was: state });
  }
  await refuseRows(transaction, importId, [...refused.values()]);
  return [...refused.values()].map(({ was }) => was);
}

async function findOnRecord(
  transaction: Transaction,
  drafts: readonly JudgedRow[],
  clause: DuplicateClause | undefined,
): Promise<void> {
  const sound = drafts.filter((draft) => !draft.isRefused);
  const taken = await codesOnRecord(
    transaction,
    sound.flatMap(({ creditCode }) => creditCode ?? []),
  );
  for (const draft of sound)
    if (draft.creditCode !== null && taken.has(draft.creditCode)) draft.problems.push(codeOnRecord);
  if (clause === undefined) return;
  const asked = sound.flatMap((draft) => (draft.isRefused || draft.key === null ? [] : [{ draft, key: draft.key }]));
  const best = await alikeOf(
    transaction,
    asked.map(({ key }) => key),
    clause,
  );
  for (const [at, { score, clientId }] of best) {
    const draft = asked[at]?.draft;
    draft?.problems.push(alikeOnRecord(score));
    if (draft instanceof NewRow) draft.alikeId = clientId;
  }
}

/** Compares each row with those before it in the file, of this batch and of earlier ones; refused rows do not count. */
async function findEarlier(transaction: Transaction, importId: string, drafts: readonly JudgedRow[]): Promise<void> {
  const lineOfCode = new Map<string, number>();
  const lineOfCore = new Map<string, number>();
  const codes = drafts.flatMap(({ creditCode }) => creditCode ?? []);
  const cores = drafts.flatMap(({ key }) => key?.core ?? []);
  for (const { creditCode, core, line } of await earlierRows(transaction, importId, { codes, cores })) {
    if (creditCode !== null) lineOfCode.set(creditCode, line);
    if (core !== null) lineOfCore.set(core, line);
  }
  for (const draft of drafts) {
    if (draft.isRefused) continue;
    const { creditCode, key, row } = draft;
    const [sameCode, sameCore] = [lineOfCode.get(creditCode ?? ''), lineOfCore.get(key?.core ?? '')];
    if (sameCode !== undefined) draft.problems.push(codeTwice(sameCode));
    else if (sameCore !== undefined) draft.problems.push(nameTwice(sameCore));
    if (draft.isRefused) continue;
    if (creditCode !== null && !lineOfCode.has(creditCode)) lineOfCode.set(creditCode, row.line);
    if (key !== null && !lineOfCore.has(key.core)) lineOfCore.set(key.core, row.line);
  }
}
