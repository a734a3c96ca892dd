import type pg from 'pg';
import { OperatorError } from '../../platform/operator-error';
import { inTransaction, type ImportRun } from './import-run.repository';
import type { ImportMapping } from './mapping';

/** What the orders will refer to: clients, products and rates, from the staged lines. Safe to repeat. */
export async function prepareImport(
  client: pg.Client,
  run: ImportRun,
  { mapping, owners }: { readonly mapping: ImportMapping; readonly owners: readonly string[] },
): Promise<void> {
  await client.query('analyze sales.import_line');
  await inTransaction(client, async () => {
    await addClients(client, run, { mapping, owners });
    await addProducts(client, run, mapping);
    await addRates(client, run, mapping);
  });
}

/** The number of the client a staged line belongs to, over the alias `l`; $2 and $3 are the patterns of the mapping. */
export const CLIENT_NUMBER = `case when l.customer_number is null then replace($3::text, '{country}', l.country)
  else replace($2::text, '{number}', l.customer_number) end`;

/** Clients go through the intake of the room that keeps them; the last invoice tells where one is. */
async function addClients(
  client: pg.Client,
  run: ImportRun,
  { mapping, owners }: { readonly mapping: ImportMapping; readonly owners: readonly string[] },
): Promise<void> {
  const ownerIds = await staffIds(client, owners);
  await client.query(
    `insert into clients.import_client
       (source, number, name, business_type, country, owner_id, walk_in, opened_on)
     select $4, number,
       case when walk_in then replace($6, '{country}', country) else replace($5, '{number}', customer) end,
       case when walk_in then $8 else $7 end, country,
       ($9::uuid[])[1 + ('x' || left(md5(number), 7))::bit(28)::int % greatest(cardinality($9::uuid[]), 1)],
       walk_in, opened_on
     from (
       select ${CLIENT_NUMBER} as number, max(l.customer_number) as customer, l.customer_number is null as walk_in,
         (array_agg(l.country order by l.last_record desc))[1] as country, min(l.first_at)::date as opened_on
       from (
         select customer_number, country, max(record_no) as last_record, min(invoiced_at) as first_at
         from sales.import_line where run_id = $1 group by customer_number, country
       ) as l
       group by 1, 3
     ) as buyer
     on conflict (source, number) do nothing`,
    [
      run.id,
      mapping.clients.number,
      mapping.walkIns.number,
      mapping.source,
      mapping.clients.name,
      mapping.walkIns.name,
      mapping.clients.businessType,
      mapping.walkIns.businessType,
      ownerIds,
    ],
  );
  await client.query(
    'update sales.import_run set new_clients = new_clients + clients.take_in($2::text) where id = $1',
    [run.id, mapping.source],
  );
}

async function staffIds(client: pg.Client, numbers: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string; number: string }>(
    'select id, number from access.staff_directory where number = any($1::text[]) order by number',
    [numbers],
  );
  const unknown = numbers.filter((number) => !rows.some((row) => row.number === number));
  if (unknown.length > 0) throw new OperatorError(`There is no member of staff numbered ${unknown.join(', ')}.`, 64);
  return rows.map((row) => row.id);
}

async function addProducts(client: pg.Client, run: ImportRun, { fees, adjustments }: ImportMapping): Promise<void> {
  await client.query(
    `insert into sales.product (id, number, name)
     select sales.new_id(), product_number,
       (array_agg(description order by priced desc, first_record) filter (where description is not null))[1]
     from (
       select product_number, description, bool_or(unit_price > 0) as priced, min(record_no) as first_record
       from sales.import_line where run_id = $1 and product_number <> all ($2::text[])
       group by product_number, description
     ) as described
     group by product_number order by product_number
     on conflict (number) do update set name = excluded.name where product.name is null and excluded.name is not null`,
    [run.id, [...fees, ...adjustments]],
  );
}

/** The rate table comes first; the mapping fills the stretches it leaves empty. */
async function addRates(
  client: pg.Client,
  run: ImportRun,
  { currency, timeZone, exchangeRates }: ImportMapping,
): Promise<void> {
  if (currency === 'CNY') return;
  for (const { from, to, yuanForOne } of exchangeRates)
    await client.query(
      `insert into sales.exchange_rate (currency, valid, rate, source)
       select $1, open, $4::numeric, 'import mapping'
       from unnest(datemultirange(daterange($2::date, $3::date, '[]'))
         - coalesce((select range_agg(valid) from sales.exchange_rate where currency = $1), '{}')) as open`,
      [currency, from, to, yuanForOne],
    );
  const { rows } = await client.query<{ days: string; first: string }>(
    `select count(*) as days, min(day)::text as first from (
       select distinct (invoiced_at at time zone $3 at time zone 'Asia/Shanghai')::date as day
       from sales.import_line where run_id = $1
     ) as traded
     where not exists (select from sales.exchange_rate r where r.currency = $2 and r.valid @> day)`,
    [run.id, currency, timeZone],
  );
  const [missing] = rows;
  if (missing !== undefined && Number(missing.days) > 0)
    throw new OperatorError(
      `There is no exchange rate for ${currency} on ${missing.first} (${missing.days} days in all).\nAdd it to the rate table, or to exchangeRates of the mapping, and start the import again.`,
      65,
    );
}
