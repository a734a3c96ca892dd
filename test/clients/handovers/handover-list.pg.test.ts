import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { askGraph } from '../graph';
import { handoverDesk } from './handover-desk';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
/** The latest first; three of them were signed at one instant, apart from others by less than a millisecond. */
let signed: string[];
beforeAll(async () => {
  desk = await handoverDesk();
  const { leaver, mate, stranger, head } = desk.people;
  await desk.database.sql(
    `insert into clients.handover (id, leaver_id, took_effect_on, reason, signed_by, signed_at, signature, fingerprint,
       client_count, annual_volume, why, undo_until, leaver_had_left)
     select r.id, r.leaver, '2026-11-01', '离职', $4, timestamptz '2026-11-01 02:00:00Z' + r.later * interval '1 microsecond',
       '主管', 'f', 1, 0, '{}', '2026-11-08', false
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as r (id, leaver, later)`,
    [
      Array.from({ length: 8 }, () => v7()),
      [leaver, mate, leaver, stranger, mate, leaver, stranger, leaver],
      [0, 1, 2, 2, 2, 3, 900, 5000],
      head,
    ],
  );
  signed = (
    await desk.database.sql<{ id: string }>('select id from clients.handover order by signed_at desc, id desc')
  ).map(({ id }) => id);
});
afterAll(() => desk.database.drop());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function pageOf(viewer: Partial<ViewerFacts>, first: number, after: string | null): Promise<Page> {
  const behind = after === null ? '' : `, after: "${after}"`;
  const { handovers } = await desk.ask<{ handovers: Page }>(
    viewer,
    `{ handovers(first: ${first}${behind}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
  );
  return handovers;
}

async function everyPage(viewer: Partial<ViewerFacts>, first: number): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Page = await pageOf(viewer, first, after);
    pages.push(edges.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

describe('the list of handovers', () => {
  it('is read to its first page by page, whatever the size of a page, and none twice', async () => {
    const viewer = desk.people.deputy;
    const whole = (await everyPage(viewer, 200)).flat();
    expect(whole).toEqual(signed);
    for (const first of [1, 2, 3]) {
      const pages = await everyPage(viewer, first);
      expect(pages.flat()).toEqual(whole);
      expect(pages.slice(0, -1).every((page) => page.length === first)).toBe(true);
    }
  });

  it('holds what the viewer reaches alone, on every page', async () => {
    const owners = await desk.database.sql<{ id: string; leaver_id: string }>(
      'select id, leaver_id from clients.handover',
    );
    const mine = (await everyPage(desk.signer, 2)).flat();
    const theirs = owners.filter(({ id }) => mine.includes(id)).map(({ leaver_id }) => leaver_id);
    expect(theirs).toContain(desk.people.leaver);
    expect(theirs).not.toContain(desk.people.stranger);
  });

  it('costs as many statements with many handovers as with one', async () => {
    const fields = 'id stillHeld openNotices undoProblem { code } leaver { name } signedBy { name }';
    const costs = [1, 8].map(async (first) => {
      const asked = `{ handovers(first: ${first}) { edges { node { ${fields} } } } }`;
      return (await askGraph(desk.database, desk.people.deputy, asked)).statements;
    });
    const [one, all] = await Promise.all(costs);
    expect(all).toBe(one);
  });

  it('refuses a cursor of another list and a page beyond the bound', async () => {
    const other = Buffer.from(JSON.stringify(['2026-11-01', v7()])).toString('base64url');
    const wrong = {
      [`after: "${other}"`]: 'another list',
      'after: "?"': 'another list',
      'first: 0': '1 to 200',
      'first: 201': '1 to 200',
    };
    for (const [asked, words] of Object.entries(wrong)) {
      const { errors } = await askGraph(desk.database, desk.signer, `{ handovers(${asked}) { edges { cursor } } }`);
      expect(errors).toEqual([expect.stringContaining(words)]);
    }
  });
});
