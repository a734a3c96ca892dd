import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a draft of the segment table would do to the segments of clients (BK-1), counted in every portfolio. */
export class SegmentPreviews17640000159000 implements MigrationInterface {
  readonly name = 'SegmentPreviews17640000159000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PREVIEW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** A draft moves nobody whose segment is set by hand. */
const PREVIEW = `
create function clients.preview_segments(policy jsonb, since_year int)
returns table (from_segment text, to_segment text, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select c.segment, case when c.segment_override_id is null then g.segment else c.segment end, count(*)::int,
    sum(c.annual_volume)
  from clients.client c join clients.segmented(policy, since_year) g on g.client_id = c.id
  where (select access.reach('drafting')) in ('all','write')
  group by 1, 2
$$;
comment on function clients.preview_segments is
  'Clients by the segment they have and the one a compiled table would give them; for those who draft.';
revoke all on function clients.preview_segments(jsonb, int) from public;
grant execute on function clients.preview_segments(jsonb, int) to kehu_app;
`;
