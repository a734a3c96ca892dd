import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../api/platform/context/request-context';
import type { Statement } from '../../api/platform/database/statement';
import {
  nameOf,
  regulationsInForce,
  regulationVersions,
  requireRegulation,
  type RegulationReader,
} from '../../api/platform/regulations';
import { seededJson } from '../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let asked: RequestContext;
const read: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  asked = database.contextOf({});
  for (const [code, version, from] of [
    ['CC', 1, '2026-01-01'],
    ['CC', 2, '2026-06-01'],
    ['CQ', 1, '2026-01-01'],
  ] as const)
    await database.sql(
      `with r as (insert into policy.regulation (code) values ($1::text) on conflict do nothing)
       insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ($1, $2, $3, $4, 'test')`,
      [code, version, from, { ...(seededJson(`${code.toLowerCase()}.json`) as object), version, effectiveFrom: from }],
    );
});
afterAll(() => database.drop());

/** A reader that tells what it was asked. */
function reader(): RegulationReader {
  return {
    source: asked.database.source,
    rows: <Row>(statement: Statement) => {
      read.push(statement.text);
      return asked.database.rows<Row>(statement);
    },
  };
}

const documentsRead = () => read.splice(0).filter((text) => text.includes('p.document')).length;
const versionsOn = async (day: string) =>
  [...(await regulationsInForce(reader(), ['CC', 'CQ'], day)).values()].map(nameOf).sort();

describe('the regulations in force', () => {
  it('are those of the day, from the first day of a version to the one before the next', async () => {
    expect(await versionsOn('2025-12-31')).toEqual([]);
    expect(await versionsOn('2026-05-31')).toEqual(['CC 1', 'CQ 1']);
    expect(await versionsOn('2026-06-01')).toEqual(['CC 2', 'CQ 1']);
  });

  it('are read once, and found by version ever after', async () => {
    await versionsOn('2026-05-31');
    await versionsOn('2026-06-01');
    read.length = 0;
    await versionsOn('2026-05-31');
    const wanted = [
      { code: 'CC', version: 1 },
      { code: 'CC', version: 9 },
    ];
    expect([...(await regulationVersions(reader(), wanted)).keys()]).toEqual(['CC 1']);
    // Only for the version that is not there.
    expect(documentsRead()).toBe(1);
  });

  it('are missed by name and day where one is required', async () => {
    await expect(requireRegulation(reader(), 'CC', '2025-01-01')).rejects.toThrow(
      'Regulation CC is not in force on 2025-01-01. Load the policy packs first.',
    );
    expect((await requireRegulation(reader(), 'CC', '2026-06-01')).version).toBe(2);
  });
});
