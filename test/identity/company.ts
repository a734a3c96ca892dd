import { hashPassword } from '../../api/identity/password';
import type { Post } from '../../api/kernel/access/post';
import type { TestDatabase } from '../support/database';

const id = (last: string): string => `00000000-0000-7000-8000-0000000000${last}`;

export const RETAIL = id('a0');
const KEY_ACCOUNTS = id('a1');
const PRODUCTION = id('a2');

export const MANAGER = id('b0');
export const SUPERVISOR = id('b1');
export const SPECIALIST = id('b2');
export const OTHER_SPECIALIST = id('b3');
export const QUALITY = id('b4');
export const LEAVER = id('b5');

export const PASSWORD = 'correct horse battery staple';

interface Person {
  readonly id: string;
  readonly account: string;
  readonly unit: string;
  readonly reportsTo: string | null;
  readonly post: Post;
}

const PEOPLE: readonly Person[] = [
  { id: MANAGER, account: 'manager', unit: RETAIL, reportsTo: null, post: 'KA_MANAGER' },
  { id: SUPERVISOR, account: 'supervisor', unit: KEY_ACCOUNTS, reportsTo: MANAGER, post: 'KA_SUPERVISOR' },
  { id: SPECIALIST, account: 'specialist', unit: KEY_ACCOUNTS, reportsTo: SUPERVISOR, post: 'KA_SPECIALIST' },
  { id: OTHER_SPECIALIST, account: 'other', unit: KEY_ACCOUNTS, reportsTo: MANAGER, post: 'KA_SPECIALIST' },
  { id: QUALITY, account: 'quality', unit: PRODUCTION, reportsTo: null, post: 'QUALITY_MANAGER' },
  { id: LEAVER, account: 'leaver', unit: KEY_ACCOUNTS, reportsTo: SPECIALIST, post: 'KA_SPECIALIST' },
];

/** A manager over a supervisor over a specialist who heads a leaver; another specialist; and somebody of production. */
export async function arrangeCompany({ sql }: TestDatabase): Promise<void> {
  await sql(
    `insert into identity.unit (id, name, parent_id) values ($1, '零售', null), ($2, '大客户', $1), ($3, '生产', null)`,
    [RETAIL, KEY_ACCOUNTS, PRODUCTION],
  );
  await sql(`insert into identity.region (code, name) values ('EAST', '华东'), ('NORTH', '华北')`);
  const passwordHash = await hashPassword(PASSWORD);
  for (const [at, person] of PEOPLE.entries()) {
    await sql(
      `insert into identity.staff (id, number, name, account, password_hash, unit_id, region_code, reports_to, active)
       values ($1, $2, $3, $4, $5, $6, 'EAST', $7, $8)`,
      [
        person.id,
        `S${at}`,
        person.account,
        person.account,
        passwordHash,
        person.unit,
        person.reportsTo,
        person.id !== LEAVER,
      ],
    );
    await sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      person.id,
      person.post,
    ]);
  }
}
