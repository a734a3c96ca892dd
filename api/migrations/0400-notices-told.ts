import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How and when a client was told of its account manager, the way back from a mistaken record of it, and a second notice
 * once a handover that a client was told of is undone (KA-14, decision 0065). Of what was told before, the way is unknown.
 */
export class NoticesTold17640000400000 implements MigrationInterface {
  readonly name = 'NoticesTold17640000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, KNOWN, RULES, LISTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = `
alter table clients.notice
  add column occasion text not null default 'HANDOVER' check (occasion in ('HANDOVER','UNDO')),
  add column arose_on date,
  add column told_on date,
  add column way text check (way in ('PHONE','VISIT','MESSAGE','EMAIL','LETTER')),
  add column remark text check (char_length(remark) between 1 and 500),
  add column version int not null default 1;
comment on column clients.notice.occasion is 'UNDO: the handover that the client was told of was undone.';
comment on column clients.notice.arose_on is 'The day from which it can be told.';
comment on column clients.notice.done_at is 'When it was recorded that the client was told.';
comment on column clients.notice.way is 'How it was told; null of what was told before this was recorded.';
grant update (told_on, way, remark, version) on clients.notice to kehu_app;
`;

const DAY_TOLD = (doneAt: string): string => `(${doneAt} at time zone 'Asia/Shanghai')::date`;

/** Notices that a merge of clients laid aside come back with the columns they would have had. */
const KNOWN = `
update clients.notice n set arose_on = h.took_effect_on, told_on = ${DAY_TOLD('n.done_at')}
from clients.handover h where h.id = n.handover_id;
update clients.merged_row m set archived = m.archived || jsonb_build_object('occasion', 'HANDOVER', 'version', 1,
  'arose_on', h.took_effect_on, 'told_on', ${DAY_TOLD(`(m.archived ->> 'done_at')::timestamptz`)})
from clients.handover h
where m.source = 'clients.notice' and m.archived is not null and h.id = (m.archived ->> 'handover_id')::uuid;
`;

const RULES = `
alter table clients.notice
  alter column arose_on set not null,
  alter column occasion drop default,
  add check ((told_on is null) = (done_at is null)),
  add check (told_on >= arose_on),
  add check (told_on is not null or (way is null and remark is null)),
  add check (done_at is null or called_off_at is null);
drop index clients.notice_once;
create unique index notice_once on clients.notice (handover_id, client_id, occasion);
`;

const LISTS = `
create index notice_told on clients.notice (done_at, id) where done_at is not null;
create index notice_called_off on clients.notice (called_off_at, id) where called_off_at is not null;
`;
