import type { MigrationInterface, QueryRunner } from 'typeorm';
import { undoMergeOf } from './0106-client-merges';
import { TYPE } from './0466-type-with-the-merge';
import { APART, LAST } from './0485-merges-undone-apart';

/**
 * A survivor stays important (KA-13) when the client that goes back is not the only one it has that from (decision 0023):
 * one recognised since, and merged into it, was as important.
 */
export class MarksOfMerged17640000494000 implements MigrationInterface {
  readonly name = 'MarksOfMerged17640000494000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARKED);
    const important =
      'case when gone.important then c.important and clients.important_without(m.id, c.id) else c.important end';
    await runner.query(undoMergeOf(APART, TYPE, { last_contact_on: LAST, important }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Its own is a mark that it had when something was merged into it, and that no merge of that time had brought. Ids grow with
 * time.
 */
const MARKED = `
create function clients.important_without(of_merge uuid, survivor uuid) returns boolean
language sql stable set search_path = '' as $$
  with merges as (
    select n.id, n.signed_at, n.undone_at, (n.merged_card ->> 'important')::boolean as brought,
      (n.survivor_before ->> 'important')::boolean as had
    from clients.merge n where n.survivor_id = survivor
  )
  select exists (
    select from merges n
    where (n.brought and n.undone_at is null and n.id <> of_merge) or (n.had and not exists (
      select from merges k where k.brought and k.id < n.id and (k.undone_at is null or k.undone_at >= n.signed_at))))
$$;
comment on function clients.important_without is
  'Whether a client is important of its own, or by another one that was merged into it and still is, whatever a merge brought (KA-13).';
revoke all on function clients.important_without(uuid, uuid) from public;
`;
