import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { owedPage, type OwedInput } from '../../../api/desk/planned/owed-contact.service';
import { addClient } from '../../complaints/arrange';
import { holderOf, specialist } from '../../complaints/viewers';
import { asking, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
let client: string;

/** The day it is when the desk is asked. */
const DAY = '2026-11-23';

beforeAll(async () => {
  desk = await openDesk();
  client = await addClient(desk.database, desk.people.ming, { tier: 'A1' });
  await grade(client, '2026-02-10', 'B1');
  await grade(client, '2026-07-01', 'A1');
});
afterAll(() => desk.database.drop());

async function grade(clientId: string, since: string, tier: string): Promise<void> {
  const [columns] = await desk.database.sql<{ names: string[] }>(
    `select array_agg(column_name::text) as names from information_schema.columns
     where table_schema = 'clients' and table_name = 'grade' and is_nullable = 'NO' and column_default is null`,
  );
  const values: Record<string, unknown> = {
    id: v7(),
    client_id: clientId,
    since,
    recorded_at: `${since}T00:00:00Z`,
    tier,
    tier_gap: false,
    why: '{}',
    policy_version: 1,
  };
  const names = [...new Set(['client_id', 'since', 'recorded_at', 'tier', ...(columns?.names ?? [])])];
  await desk.database.sql(
    `insert into clients.grade (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    names.map((name) => values[name]),
  );
}

const act = (kind: string, at: string, clientId = client) =>
  desk.database.sql('insert into desk.activity (id, kind, client_id, at) values ($1, $2, $3, $4)', [
    v7(),
    kind,
    clientId,
    at,
  ]);

async function listed(viewer: Viewer, more: Partial<OwedInput> = {}): Promise<string[]> {
  const input: OwedInput = { when: 'DUE', first: 200, after: null, ownerId: null, kind: null, ...more };
  const page = await asking(desk, viewer, (context) => owedPage(context, input));
  return page.edges
    .filter(({ node }) => node.client.id === client)
    .map(({ node }) => `${node.kind} ${node.fromOn} ${node.untilOn}`);
}

const ming = (): Viewer => specialist(desk.people.ming);

describe('visits and callbacks', () => {
  it('are owed by the tier on the first day of the window, by the calendar', async () => {
    expect(await listed(ming())).toEqual(['CALLBACK 2026-11-01 2026-11-30', 'VISIT 2026-10-01 2026-12-31']);
    // Graded on 10 February: the half-year that began before owes nothing, the quarter from April does.
    expect(await listed(ming(), { when: 'MISSED' })).toEqual([
      'CALLBACK 2026-10-01 2026-10-31',
      'VISIT 2026-07-01 2026-09-30',
      'CALLBACK 2026-09-01 2026-09-30',
      'CALLBACK 2026-08-01 2026-08-31',
      'CALLBACK 2026-07-01 2026-07-31',
      'CALLBACK 2026-04-01 2026-06-30',
    ]);
  });

  it('say why, and are shown to who reads the calls of the client', async () => {
    const input: OwedInput = { when: 'DUE', first: 1, after: null, ownerId: null, kind: 'VISIT' };
    const page = await asking(desk, ming(), (context) => owedPage(context, input));
    expect(page.edges[0]?.node).toMatchObject({
      client: { id: client },
      owner: { id: desk.people.ming },
      why: { clause: { id: 'KA-16' }, policyVersion: 1, rule: 'VISIT ≤ 3 month' },
    });
    expect(await page.totalCount()).toBe(1);
    expect(await listed(desk.director)).toHaveLength(2);
    expect(await listed(desk.director, { ownerId: desk.people.hong })).toEqual([]);
    for (const viewer of [specialist(desk.people.hong), holderOf('QUALITY_MANAGER', desk.people.director)])
      expect(await listed(viewer)).toEqual([]);
  });

  it('are done by a contact of their kind on any day of the window, the first and the last in Shanghai', async () => {
    await act('CALL', '2026-09-10T02:00:00Z');
    await act('CALLBACK', '2026-08-31T15:59:59Z');
    await act('CALLBACK', '2026-08-31T16:00:00Z');
    await act('VISIT', '2026-09-30T16:00:00Z');
    expect(await listed(ming(), { when: 'MISSED', kind: 'CALLBACK' })).toEqual([
      'CALLBACK 2026-10-01 2026-10-31',
      'CALLBACK 2026-07-01 2026-07-31',
      'CALLBACK 2026-04-01 2026-06-30',
    ]);
    expect(await listed(ming(), { when: 'MISSED', kind: 'VISIT' })).toEqual(['VISIT 2026-07-01 2026-09-30']);
    // The visit of 1 October, Shanghai time, is of the quarter that began then.
    expect(await listed(ming())).toEqual(['CALLBACK 2026-11-01 2026-11-30']);
  });

  it('are paged without gaps and without repeats', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const input: OwedInput = { when: 'MISSED', first: 1, after, ownerId: null, kind: null };
      const page: Awaited<ReturnType<typeof owedPage>> = await asking(desk, ming(), (context) =>
        owedPage(context, input),
      );
      seen.push(...page.edges.map(({ node }) => `${node.kind} ${node.fromOn} ${node.untilOn}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(await listed(ming(), { when: 'MISSED' }));
  });

  it('are the same page by page, counted, and by the function that the coverage is taken from', async () => {
    for (const tier of ['A1', 'B2', 'C'] as const) {
      const other = await addClient(desk.database, desk.people.hong, { tier });
      await grade(other, '2026-01-01', tier);
      await act('CALLBACK', '2026-11-02T02:00:00Z', other);
    }
    for (const when of ['DUE', 'MISSED'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const input: OwedInput = { when, first: 2, after, ownerId: null, kind: null };
        const page: Awaited<ReturnType<typeof owedPage>> = await asking(desk, desk.director, (context) =>
          owedPage(context, input),
        );
        seen.push(...page.edges.map(({ node }) => `${node.untilOn} ${node.client.id} ${node.kind}`));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (after === null) expect(await page.totalCount()).toBe(seen.length);
      } while (after !== null);
      const expected = await desk.database.sql<{ place: string }>(
        `select concat_ws(' ', w.until_on, w.client_id, w.kind) as place
         from access.owed_contacts($1::date - 366, $1::date + 366, null) as w
         where w.done_at is null and ($2 = 'DUE' and $1::date between w.from_on and w.until_on
           or $2 = 'MISSED' and w.until_on < $1::date)
         order by 1`,
        [DAY, when],
      );
      expect(seen.toSorted()).toEqual(expected.map(({ place }) => place));
      expect(seen).toEqual(when === 'DUE' ? seen.toSorted() : seen.toSorted().toReversed());
      expect(seen.length).toBeGreaterThan(3);
    }
  });
});
