import { fingerprint } from '../../platform/canonical-json';
import { recordAll } from '../../platform/audit/audit';
import type { Transaction } from '../../platform/database/request-database';
import { publishAll } from '../../platform/outbox';
import type { Card } from '../cards/client-card';
import { cardsOf, updateCards, type StoredCard } from '../cards/client-card.repository';
import { writeAllValues } from '../fields/field-value.repository';
import type { ImportRow } from './client-import.repository';
import { comparedRow, type ComparedRow } from './compare-row';
import { noteChanged } from './import-match.repository';
import { codeOnRecord } from './import-problem';
import type { RowToRun, RunRow } from './import-row.repository';
import type { ImportDirectory } from './import-words';
import type { Importing } from './importing.service';
import { noLongerThere, staleClient } from './match-problem';
import { heldValues } from './match-rows.service';
import type { RowProblem } from './row-problem';

/** A row that changes a client, with the client locked until the transaction ends. */
export interface PlannedRow {
  readonly row: RowToRun;
  /** Undefined: the viewer no longer reaches it. */
  readonly stored: StoredCard | undefined;
  readonly compared: ComparedRow | undefined;
}

/** The rows that change clients, compared anew under the clients' locks, which are taken in the order of ids. */
export async function plannedRows(
  transaction: Transaction,
  { viewer }: Importing,
  {
    found,
    rows,
    directory,
  }: { readonly found: ImportRow; readonly rows: readonly RowToRun[]; readonly directory: ImportDirectory },
): Promise<PlannedRow[]> {
  const ids = rows.flatMap(({ clientId }) => clientId ?? []);
  if (ids.length === 0) return [];
  const cards = new Map((await cardsOf(transaction, ids, { locked: true })).map((card) => [card.id, card]));
  const heldOf = await heldValues(transaction, found.columns, ids);
  return rows.map((row) => {
    const stored = cards.get(row.clientId ?? '');
    if (stored === undefined) return { row, stored, compared: undefined };
    const beside = { stored, held: heldOf(stored.id) };
    return { row, stored, compared: comparedRow(viewer, row.cells, { plan: found, directory, beside }) };
  });
}

/** Why a change is not made after all: it is made as it was checked, on the version on which it was, or not at all. */
function problemsOf({ row, stored, compared }: PlannedRow, taken: ReadonlySet<string>): readonly RowProblem[] {
  if (stored === undefined || compared === undefined) return [noLongerThere];
  if (compared.problems.length > 0) return compared.problems;
  if (stored.version !== row.baseVersion || fingerprint(compared.changes) !== fingerprint(row.changes))
    return [staleClient];
  const code = compared.change?.after.creditCode ?? null;
  return code !== null && taken.has(code) ? [codeOnRecord] : [];
}

export interface ChangesMade {
  readonly cards: readonly Card[];
  readonly refused: readonly RunRow[];
}

/**
 * Makes the changes of a batch, each with its audit line, in a statement each.
 *
 * @param taken credit codes that clients have, held since; those given here are added
 */
export async function makeChanges(
  transaction: Transaction,
  importing: Importing,
  {
    found,
    planned,
    taken,
  }: { readonly found: ImportRow; readonly planned: readonly PlannedRow[]; readonly taken: Set<string> },
): Promise<ChangesMade> {
  const refused: RunRow[] = [];
  const sound: { readonly rowNo: number; readonly id: string; readonly compared: ComparedRow }[] = [];
  for (const each of planned) {
    const { row, stored, compared } = each;
    const problems = problemsOf(each, taken);
    if (problems.length > 0 || stored === undefined || compared === undefined) {
      refused.push({ rowNo: row.rowNo, clientId: null, problems });
      continue;
    }
    const code = compared.change?.after.creditCode ?? null;
    if (code !== null) taken.add(code);
    sound.push({ rowNo: row.rowNo, id: stored.id, compared });
  }
  const cards = sound.map(({ compared }) => compared.card);
  if (sound.length === 0) return { cards, refused };
  await updateCards(
    transaction,
    sound.map(({ id, compared }) => ({ id, card: compared.card })),
  );
  await writeAllValues(
    transaction,
    sound.flatMap(({ id: clientId, compared }) =>
      (compared.values?.writes ?? []).map(({ fieldId, value }) => ({ clientId, fieldId, value })),
    ),
  );
  await recordAll(
    transaction,
    importing,
    sound.map(({ id, compared: { change, values } }) => ({
      action: 'client.update',
      subjectType: 'Client',
      subjectId: id,
      before: { ...change?.before, ...(values !== undefined && { fields: values.before }) },
      after: { ...change?.after, ...(values !== undefined && { fields: values.after }), importId: found.id },
    })),
  );
  await publishAll(
    transaction,
    'client.changed',
    sound.map(({ id: clientId }) => ({ clientId })),
  );
  await noteChanged(
    transaction,
    found.id,
    sound.map(({ rowNo }) => rowNo),
  );
  return { cards, refused };
}
