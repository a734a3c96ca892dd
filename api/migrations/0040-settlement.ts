import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Settling returns and allowances: approval, receipts, tolerance, history, and the posts a return stands at. Published:
 * `access.return_post`, `access.return_client`, `access.complaint_client`.
 */
export class Settlement17640000040000 implements MigrationInterface {
  readonly name = 'Settlement17640000040000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, CLAIM, STEPS, PUBLISHED, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = `
alter table returns."return" drop constraint return_state_check, drop constraint return_kind_check;
alter table returns."return"
  add constraint return_state_check check (state in
    ('REQUESTED','APPROVED','RECEIVING','RECEIVED','HELD','SIGNED','BOOKED','REFUSED','WITHDRAWN')),
  add constraint return_kind_check check (kind in ('RETURN','REWORK','ALLOWANCE','COMPENSATION')),
  add column basis text,
  add column complaint_id uuid references complaints.complaint (id),
  add column requested_by uuid references identity.staff (id),
  add column requested_at timestamptz,
  add column approved_amount numeric(14,2),
  add column awaiting_post text,
  add column awaiting_why jsonb,
  add column holds jsonb,
  add column instruction text check (instruction in ('BOOK_RECEIVED','BOOK_APPROVED')),
  add column signed_by text check (signed_by <> ''),
  add column signed_on date,
  add constraint return_holds check (state <> 'HELD' or jsonb_array_length(holds) > 0),
  add constraint return_signed check ((signed_by is null) = (signed_on is null));
comment on column returns."return".awaiting_post is 'The lowest post that may decide about it now; null when nothing is to be decided.';
comment on column returns."return".approved_amount is 'In its currency, as it was approved; amount follows what is booked.';
comment on column returns."return".holds is 'Why it was stopped for instruction, line by line (CQ-17).';
create index return_state_newest on returns."return" (state, returned_on desc, id desc);
create index return_complaint on returns."return" (complaint_id) where complaint_id is not null;

alter table returns.return_line
  add column order_line_id uuid references sales.order_line (id),
  add column order_number text,
  add column unit text,
  add column quantity_decimals smallint not null default 3,
  add column rate numeric(14,6) check (rate > 0),
  add column over_acceptance_rate numeric(7,6),
  add column rate_of text check (rate_of in ('ORDER','COMPANY')),
  add column received_quantity numeric(14,3) check (received_quantity >= 0),
  add column booked_quantity numeric(14,3) check (booked_quantity >= 0),
  add constraint return_line_once unique (return_id, order_line_id);
comment on column returns.return_line.quantity is 'As it is approved; of imported returns, how many came back.';
comment on column returns.return_line.received_quantity is 'Signed for by the warehouse, all receipts together (CQ-18).';
comment on column returns.return_line.booked_quantity is 'What the books take it for; null until that is settled (CQ-17).';
create index return_line_order_line on returns.return_line (order_line_id) where order_line_id is not null;
`;

/** As before, but that it can give back: an upsert judges what it would insert, and less than nothing is no claim. */
const CLAIM = `
create or replace function returns.claim(
  line_id uuid, line_delivered numeric, line_price numeric, more numeric, more_granted numeric)
returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  update returns.claimed_line as known set delivered = line_delivered, unit_price = line_price,
    claimed = known.claimed + more, granted = known.granted + more_granted
  where known.order_line_id = line_id;
  if not found then
    insert into returns.claimed_line (order_line_id, delivered, unit_price, claimed, granted)
    values (line_id, line_delivered, line_price, more, more_granted);
  end if;
end $$;
`;

/*
 * Each table makes its step happen once: an approval is the row of its return, a receipt has the next number. The one
 * who asked cannot be the one who decides, whatever the program says.
 */
const STEPS = `
create table returns.number_counter (
  scope text primary key,
  last int not null check (last > 0)
);

create table returns.event (
  id uuid primary key,
  return_id uuid not null references returns."return" (id),
  at timestamptz not null,
  kind text not null check (kind <> ''),
  by_staff uuid references identity.staff (id),
  note text
);
comment on table returns.event is 'The history of a return; append-only.';
create index return_event on returns.event (return_id, at, id);

create table returns.return_post (
  return_id uuid not null references returns."return" (id),
  post text not null,
  since timestamptz not null,
  primary key (return_id, post)
);
comment on table returns.return_post is 'The posts a return stands or stood at; their holders read it and do their step.';
create index return_post_post on returns.return_post (post, return_id);

create table returns.decision (
  return_id uuid not null references returns."return" (id),
  kind text not null check (kind in ('APPROVAL','INSTRUCTION')),
  outcome text not null check (outcome in ('APPROVED','REFUSED','BOOK_RECEIVED','BOOK_APPROVED')),
  post text not null,
  by_staff uuid not null references identity.staff (id),
  requested_by uuid not null references identity.staff (id),
  at timestamptz not null,
  note text,
  primary key (return_id, kind),
  constraint decision_not_own check (by_staff <> requested_by)
);

create table returns.note_copy (
  return_id uuid not null references returns."return" (id),
  holder text not null check (holder in ('SALES','WAREHOUSE','ACCOUNTING','GM_OFFICE','QUALITY')),
  copy_no int not null check (copy_no > 0),
  issued_at timestamptz not null,
  primary key (return_id, copy_no)
);
comment on table returns.note_copy is 'Copies of the return note or the certificate and who has them (CQ-15, CQ-16).';

create table returns.receipt (
  id uuid primary key,
  return_id uuid not null references returns."return" (id),
  receipt_no int not null check (receipt_no > 0),
  received_on date not null,
  last boolean not null,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  note text,
  constraint receipt_number unique (return_id, receipt_no)
);
comment on column returns.receipt.last is 'Nothing more will come: the quantities are compared now.';

create table returns.receipt_line (
  receipt_id uuid not null references returns.receipt (id),
  return_line_id uuid not null references returns.return_line (id),
  quantity numeric(14,3) not null check (quantity > 0),
  difference text,
  primary key (receipt_id, return_line_id)
);
`;

/** With owner rights, since the rows they name are read through policies that ask these views. */
const PUBLISHED = `
create view access.return_post as select return_id, post from returns.return_post;
create view access.return_client as
  select r.client_id, p.post from returns.return_post as p join returns."return" as r on r.id = p.return_id;
create view access.complaint_client as select id as complaint_id, client_id from complaints.complaint;
grant select on access.return_post, access.return_client, access.complaint_client to kehu_app;
`;

const CLIENT_REACHES = `
  (select access.reach('client')) = 'all'
  or owner_id = any ((select access.owners('client'))::uuid[])
  or ((select access.on_cases('client'))
      and (id in (select client_id from access.case_client where post = any ((select access.posts())::text[]))
        or id in (select client_id from access.return_client where post = any ((select access.posts())::text[]))))`;

const RETURN = `
  (select access.reach('return')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = "return".client_id and o.owner_id = any ((select access.owners('return'))::uuid[]))`;

const HANDLES_CLIENT = `
  ((select access.on_cases('return'))
    and client_id in (select k.client_id from access.case_client as k where k.post = any ((select access.posts())::text[])))`;

const AT_POST = `
  ((select access.on_cases('return')) and exists (
    select from access.return_post as p
    where p.return_id = "return".id and p.post = any ((select access.posts())::text[])))`;

const OF_A_RETURN = `
  (select access.reach('return')) = 'all' or exists (select from returns."return" as r where r.id = return_id)`;
const OF_A_RECEIPT = `exists (select from returns.receipt as r where r.id = receipt_id)`;

const ofAReturn = (table: string): string => `
alter table returns.${table} enable row level security, force row level security;
create policy owner_all on returns.${table} to kehu_owner using (true) with check (true);
create policy ${table}_scope on returns.${table} to kehu_app using (${OF_A_RETURN}) with check (${OF_A_RETURN});
grant select, insert on returns.${table} to kehu_app;
`;

const POLICIES = `
alter policy client_read on clients.client using (${CLIENT_REACHES});
alter policy return_read on returns."return" using (${RETURN} or ${HANDLES_CLIENT} or ${AT_POST});
alter policy return_update on returns."return" using (${RETURN} or ${AT_POST}) with check (${RETURN} or ${AT_POST});

${['event', 'return_post', 'decision', 'note_copy', 'receipt'].map(ofAReturn).join('')}
alter table returns.receipt_line enable row level security, force row level security;
create policy owner_all on returns.receipt_line to kehu_owner using (true) with check (true);
create policy receipt_line_scope on returns.receipt_line to kehu_app using (${OF_A_RECEIPT}) with check (${OF_A_RECEIPT});
grant select, insert on returns.receipt_line to kehu_app;

alter table returns.number_counter enable row level security, force row level security;
create policy owner_all on returns.number_counter to kehu_owner using (true) with check (true);
create policy counting on returns.number_counter to kehu_app using (true) with check (true);
grant select, insert, update on returns.number_counter to kehu_app;
`;
