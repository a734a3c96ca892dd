import { mayChange } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import type { Acting } from '../../platform/audit/audit';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { ProblemText } from '../../platform/graph/problem';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';
import { wrongOwner } from '../cards/client-card-problem';
import { writesContacts } from '../contacts/contact-right';
import type { ClientField } from '../fields/client-field';
import { readFields } from '../fields/client-field.repository';
import { isReadable } from '../fields/field-access';
import type { ImportRow } from './client-import.repository';
import { managerWords, regionWords } from './import-directory.repository';
import { isContactField } from './import-field';
import { mayNotBringContacts, mayNotImport } from './import-problem';
import { wordKey, type ImportDirectory } from './import-words';

/**
 * Somebody's import as a job works at it: in the name and with the rights of who brought it, as these are when the work
 * is done, so that nothing is created that could not be created by hand.
 */
export interface Importing extends Acting {
  readonly viewer: Viewer;
  readonly database: RequestDatabase;
}

/** Reads the clock, for the instants that are noted. */
export type Clock = () => string;

/** What the words of the table may stand for today, within the reach of who brought it. */
export async function directoryFor(
  transaction: Transaction,
  { viewer, now }: Pick<Importing, 'viewer' | 'now'>,
  { businessType, defaultOwnerId }: Pick<ImportRow, 'businessType' | 'defaultOwnerId'>,
): Promise<ImportDirectory> {
  const regions = new Map<string, string>();
  const known = await regionWords(transaction);
  // A word of two regions is of the one whose code it is, or else whose name everybody reads.
  for (const word of ['nameEn', 'name', 'code'] as const)
    for (const region of known) if (region[word] !== null) regions.set(wordKey(region[word]), region.code);
  const managers = new Map<string, string | null>();
  for (const { staffId, number, name } of await managerWords(
    transaction,
    viewer.reaches.CLIENT_CARD.writable,
    civilDateAt(now),
  )) {
    managers.set(wordKey(name), managers.has(wordKey(name)) ? null : staffId);
    managers.set(wordKey(number), staffId);
  }
  const fields = await importableFields(transaction, viewer);
  return { regions, managers, businessType, ownerId: defaultOwnerId ?? viewer.staffId, fields };
}

/** Custom fields that a table may bring: those in use that the viewer reads. */
export async function importableFields(
  reader: Parameters<typeof readFields>[0],
  viewer: Viewer,
): Promise<readonly ClientField[]> {
  return (await readFields(reader)).filter((field) => !field.retired && isReadable(viewer, field));
}

/** Why the viewer may not import with these columns and this owner, who stands where the table names none. */
export async function importFault(
  transaction: Transaction,
  { viewer, now }: Pick<Importing, 'viewer' | 'now'>,
  { columns, defaultOwnerId }: Pick<ImportRow, 'columns' | 'defaultOwnerId'>,
): Promise<ProblemText | undefined> {
  const { CLIENT_CARD: card } = viewer.reaches;
  if (!card.write) return mayNotImport;
  if (columns.some(isContactField) && !writesContacts(viewer.reaches)) return mayNotBringContacts;
  const owner = defaultOwnerId ?? viewer.staffId;
  if (!mayChange(card.writable, owner)) return wrongOwner;
  return lookAfterFault(await keeperHeld(transaction, owner, civilDateAt(now)));
}
