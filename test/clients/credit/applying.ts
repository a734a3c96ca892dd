import { v7 } from 'uuid';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import type { KeyAccounts, Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

/** A client of the specialist's in a segment, who meets every basic condition. */
export async function segmentedClient(database: TestDatabase, people: KeyAccounts, segment: string): Promise<string> {
  const [id = ''] = await addClients(database, [{ ownerId: people.me, volume: '600000.00', credit: 'good' }]);
  await database.sql(
    `update clients.client set segment = $2, opened_on = '2024-01-01', statement_year = 2025, debt_ratio = 0.4 where id = $1`,
    [id, segment],
  );
  return id;
}

/** A document somebody uploaded. */
export async function uploaded(database: TestDatabase, by: Partial<ViewerFacts>): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, $2, '报表.pdf', 'application/pdf', 9, $3, now())`,
    [id, 'a'.repeat(64), by.staffId],
  );
  return id;
}

/** What is asked of an application that changed. */
export const SHOWN = `... on CreditApplicationChanged { replayed application { id number state version limit creditPolicy isPriority needsReason
  moves approverPosts checks { condition result } reports { serial recommends author { id } } documents { fileName }
  changeWhy { clause { id } rule } } } ... on StaleVersion { currentVersion }`;

export interface Application {
  readonly id: string;
  readonly version: number;
  readonly number: string;
}
/** The application of an outcome. @throws Error for a problem */
export const of = (outcome: Outcome): Application => {
  if (outcome['application'] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome['application'] as Application;
};
