import type { TestDatabase } from '../../support/database';

const id = (last: string): string => `00000000-0000-7000-8000-0000000000${last}`;

export const ANALYST = id('c1');
export const SPECIALIST = id('c2');
export const DIRECTOR = id('c3');
export const CLIENT = id('d1');

/** Somebody who analyses, somebody who only looks after a client, and a director; with one client and what is secret of it. */
export async function arrangeAnalysts({ sql }: TestDatabase): Promise<void> {
  await sql(`insert into identity.region (code, name) values ('EAST', '华东')`);
  await sql(`insert into identity.unit (id, name) values ($1, '信息部')`, [id('a1')]);
  for (const [staffId, account, post] of [
    [ANALYST, 'ana', 'ANALYST'],
    [SPECIALIST, 'spec', 'KA_SPECIALIST'],
    [DIRECTOR, 'director', 'SERVICE_DIRECTOR'],
  ]) {
    await sql(
      `insert into identity.staff (id, number, name, account, password_hash, unit_id) values ($1, $2, $3, $2, 'hash-of-it', $4)`,
      [staffId, account, `姓名${account}`, id('a1')],
    );
    await sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      staffId,
      post,
    ]);
  }
  await sql(
    `insert into clients.client (id, number, name, business_type, region_code, owner_id, tier, annual_volume, city, address, credit_code)
     values ($1, 'K-0001', '隐秘客户', 'DEALER', 'EAST', $2, 'A1', 1234.50, '苏州', '隐秘路1号', '91320000000000001X')`,
    [CLIENT, SPECIALIST],
  );
  await sql(`insert into clients.contact (id, client_id, name, phone) values ($1, $2, '隐秘联系人', '13900000001')`, [
    id('d2'),
    CLIENT,
  ]);
}
