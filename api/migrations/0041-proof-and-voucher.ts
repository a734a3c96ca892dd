import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents kept as files, the proof of a return, and vouchers whose two sides are equal. A room whose rows have
 * documents adds a policy to `platform.attachment` that asks for its own link to it.
 */
export class ProofAndVoucher17640000041000 implements MigrationInterface {
  readonly name = 'ProofAndVoucher17640000041000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ATTACHMENT, PROOF, VOUCHER, BALANCE, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ATTACHMENT = `
create table platform.attachment (
  id uuid primary key,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf','image/png','image/jpeg')),
  size_bytes int not null check (size_bytes > 0),
  uploaded_by uuid not null,
  at timestamptz not null
);
comment on table platform.attachment is 'A document; its bytes are a file named by their SHA-256 under the data directory.';
alter table platform.attachment enable row level security, force row level security;
create policy owner_all on platform.attachment to kehu_owner using (true) with check (true);
create policy attachment_own on platform.attachment for select to kehu_app
  using (uploaded_by = (select access.staff_id()));
create policy attachment_upload on platform.attachment for insert to kehu_app
  with check (uploaded_by = (select access.staff_id()));
grant select, insert on platform.attachment to kehu_app;
`;

const PROOF = `
create table returns.proof (
  id uuid primary key,
  return_id uuid not null references returns."return" (id),
  kind text not null check (kind in ('STAMPED_INVOICE','STAMPED_INVOICE_COPY','RETURN_CERTIFICATE')),
  attachment_id uuid not null references platform.attachment (id),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  constraint proof_once unique (return_id, attachment_id)
);
comment on table returns.proof is 'One of the three proofs without which a return is not booked (CQ-19).';
`;

/*
 * A voucher is never changed: what was wrong is taken back by another whose sides are exchanged. The unique keys let a
 * return be booked once at a time and each voucher be reversed once, whatever is retried.
 */
const VOUCHER = `
create table returns.account (
  code text primary key,
  name text not null,
  name_en text not null
);
insert into returns.account (code, name, name_en) values
  ('1122', '应收账款', 'Accounts receivable'),
  ('140601', '发出商品－返工', 'Goods with clients, rework'),
  ('140602', '返工在厂', 'Goods in rework'),
  ('2241', '其他应付款', 'Other payables'),
  ('600101', '主营业务收入－销货退回', 'Sales, returns'),
  ('600102', '主营业务收入－销货折让', 'Sales, allowances'),
  ('6711', '营业外支出－赔偿', 'Compensation paid');

create table returns.voucher (
  id uuid primary key,
  number text collate "C" not null unique check (number <> ''),
  return_id uuid not null references returns."return" (id),
  booking_no int not null check (booking_no > 0),
  reverses uuid unique references returns.voucher (id),
  posted_on date not null,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  note text,
  constraint voucher_once unique nulls not distinct (return_id, booking_no, reverses)
);
create index voucher_by_day on returns.voucher (posted_on, number);

create table returns.voucher_line (
  voucher_id uuid not null references returns.voucher (id),
  line_no int not null check (line_no > 0),
  account text not null references returns.account (code),
  debit numeric(14,2) not null default 0 check (debit >= 0),
  credit numeric(14,2) not null default 0 check (credit >= 0),
  text text not null,
  primary key (voucher_id, line_no),
  constraint voucher_line_one_side check ((debit > 0) <> (credit > 0))
);
comment on table returns.voucher_line is 'Yuan, on one side.';
`;

/** Asked when the transaction commits: the lines come after their voucher. */
const BALANCE = `
create function returns.voucher_balances() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  wanted uuid := case when tg_table_name = 'voucher' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(new) ->> 'voucher_id')::uuid end;
  debits numeric;
  credits numeric;
begin
  select sum(debit), sum(credit) into debits, credits from returns.voucher_line where voucher_id = wanted;
  if debits is null or debits <> credits then
    raise exception 'voucher % does not balance: debit %, credit %', wanted, debits, credits using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger voucher_balances after insert on returns.voucher
  deferrable initially deferred for each row execute function returns.voucher_balances();
create constraint trigger voucher_line_balances after insert or update on returns.voucher_line
  deferrable initially deferred for each row execute function returns.voucher_balances();
`;

const OF_A_RETURN = `
  (select access.reach('return')) = 'all' or exists (select from returns."return" as r where r.id = return_id)`;

const POLICIES = `
create index proof_of_return on returns.proof (return_id, at);
${['proof', 'voucher']
  .map(
    (table) => `
alter table returns.${table} enable row level security, force row level security;
create policy owner_all on returns.${table} to kehu_owner using (true) with check (true);
create policy ${table}_scope on returns.${table} to kehu_app using (${OF_A_RETURN}) with check (${OF_A_RETURN});
grant select, insert on returns.${table} to kehu_app;`,
  )
  .join('\n')}
alter table returns.voucher_line enable row level security, force row level security;
create policy owner_all on returns.voucher_line to kehu_owner using (true) with check (true);
create policy voucher_line_scope on returns.voucher_line to kehu_app
  using (exists (select from returns.voucher as v where v.id = voucher_id))
  with check (exists (select from returns.voucher as v where v.id = voucher_id));
grant select, insert on returns.voucher_line to kehu_app;

alter table returns.account enable row level security, force row level security;
create policy owner_all on returns.account to kehu_owner using (true) with check (true);
create policy account_read on returns.account for select to kehu_app using ((select access.staff_id()) is not null);
grant select on returns.account to kehu_app;

create policy attachment_of_return on platform.attachment for select to kehu_app
  using (exists (select from returns.proof as p where p.attachment_id = attachment.id));
`;
