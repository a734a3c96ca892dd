import type { Transaction } from '../../platform/database/request-database';
import { clientKey, type ClientKey } from '../client-key';
import { counted, scoreOf, type DuplicateClause } from '../duplicate-score';
import { duplicateClause } from '../duplicate-search.service';
import { alikeRows } from './alike-rows.repository';
import {
  endCheck,
  endImport,
  importById,
  noteProgress,
  type ImportRow,
  type ImportState,
} from './client-import.repository';
import { draftOf, type RowDraft } from './import-draft';
import { codesOnRecord } from './import-directory.repository';
import { alikeOnRecord, codeOnRecord, codeTwice, nameTwice, rowsForgotten, type RowProblem } from './import-problem';
import { earlierRows, insertChecked, rowsAfter, type CheckedRow, type RawRow } from './import-row.repository';
import { directoryFor, importFault, type Clock, type Importing } from './importing.service';

/** Rows checked in one transaction, after which progress shows and a cancellation is heard. */
const BATCH = 500;

/**
 * Checks the rows of an import by the rules of a card made by hand, batch by batch: what is wrong in itself, a credit code
 * that a client on record or an earlier row has, and what is like either (KA-1-duplicates). Whoever takes a lost check up
 * goes on where it stands, and two who work at it share it.
 *
 * @returns the state in which the import was left
 */
export async function workAtCheck(
  importing: Importing,
  id: string,
  { now, batch = BATCH }: { readonly now: Clock; readonly batch?: number },
): Promise<ImportState> {
  for (;;) {
    const state = await importing.database.write((transaction) =>
      step(transaction, { ...importing, now: now() }, { id, batch }),
    );
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
  if (last === undefined && found.doneTo === 0) return fail(transaction, importing, { id, fault: rowsForgotten });
  if (last === undefined) {
    await endCheck(transaction, id, importing.now);
    return 'CHECKED';
  }
  const checked = await checkRows(transaction, importing, { found, rows });
  await insertChecked(transaction, id, checked);
  const count = (state: CheckedRow['state']): number => checked.filter((row) => row.state === state).length;
  await noteProgress(transaction, {
    id,
    doneTo: last.rowNo,
    ready: count('READY'),
    warned: count('WARNED'),
    refused: count('REFUSED'),
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

async function checkRows(
  transaction: Transaction,
  importing: Importing,
  { found, rows }: Batch,
): Promise<CheckedRow[]> {
  const directory = await directoryFor(transaction, importing, found);
  const clause = await duplicateClause(transaction, importing.now);
  const drafts = rows.map((row) => new Examined(row, draftOf(row.cells, found.columns, directory), clause));
  await findOnRecord(transaction, drafts, clause);
  await findEarlier(transaction, found.id, drafts);
  return drafts.map((draft) => draft.checked());
}

/** A row while it is looked at. */
class Examined {
  readonly problems: RowProblem[];
  readonly key: ClientKey | null;
  alikeId: string | null = null;

  constructor(
    readonly row: RawRow,
    readonly draft: RowDraft,
    clause: DuplicateClause | undefined,
  ) {
    this.problems = [...draft.problems];
    const { card, contact } = draft;
    const phones = contact?.phone == null ? [] : [contact.phone];
    this.key = clause === undefined || card.name === '' ? null : clientKey({ ...card, phones }, clause.parameters);
  }

  get isRefused(): boolean {
    return this.problems.some(({ severity }) => severity === 'REFUSED');
  }

  get creditCode(): string | null {
    return this.draft.card.creditCode;
  }

  checked(): CheckedRow {
    const { row, problems, creditCode, key, alikeId } = this;
    const state = this.isRefused ? 'REFUSED' : problems.length > 0 ? 'WARNED' : 'READY';
    return { rowNo: row.rowNo, state, problems, creditCode, core: key?.core ?? null, alikeId };
  }
}

async function findOnRecord(
  transaction: Transaction,
  drafts: readonly Examined[],
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
  const best = new Map<number, { readonly score: number; readonly clientId: string }>();
  for (const { at, clientId, signs } of await alikeRows(
    transaction,
    asked.map(({ key }) => key),
  )) {
    const score = scoreOf(counted(signs, clause.parameters), clause.parameters);
    if (score >= clause.parameters.showFrom && score > (best.get(at)?.score ?? 0)) best.set(at, { score, clientId });
  }
  for (const [at, { score, clientId }] of best) {
    const draft = asked[at]?.draft;
    draft?.problems.push(alikeOnRecord(score));
    if (draft !== undefined) draft.alikeId = clientId;
  }
}

/** Compares each row with those before it in the file, of this batch and of earlier ones; refused rows do not count. */
async function findEarlier(transaction: Transaction, importId: string, drafts: readonly Examined[]): Promise<void> {
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
