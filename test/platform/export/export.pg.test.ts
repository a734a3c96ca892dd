import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '../../../api/kernel/access/viewer';
import { MANAGER } from '../../identity/company';
import { byCookie, byToken, linesOf, meetEverybody, openExportDoor, type ExportDoor } from './export-door';

const ROWS = 20_000;
/** A kilobyte a row: more than lies in buffers on the way to a caller that does not read. */
const WIDE = `{ activities { edges { node { id ${Array.from({ length: 50 }, (_, at) => `theSummaryOnceMore${at}: summary`).join(' ')} } } } }`;

let door: ExportDoor;
beforeAll(async () => {
  door = await openExportDoor(ROWS);
});
beforeEach(() => meetEverybody(door.people));
afterAll(() => door.stop());

async function codeOf(answer: Response): Promise<unknown> {
  const { errors } = (await answer.json()) as { errors: { extensions?: { code?: string } }[] };
  return [answer.status, errors[0]?.extensions?.code];
}

describe('an export', () => {
  const CLIENTS = '{ clients(sort: { field: NAME, direction: ASC }) { edges { node { number name annualVolume } } } }';

  it('is CSV that a spreadsheet reads as it was meant, with totals to the fen', async () => {
    const answer = await door.ask({ query: CLIENTS, format: 'csv' });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFnumber,name,annualVolume,_cursor\r\n')).toBe(true);
    expect(text).toContain(`C1,"'=HYPERLINK(""http://evil.example"")",100.10,`);
    expect(text).toContain('C2,"Two\nlines, ""quoted""",0.05,');
    const end = JSON.parse(text.slice(text.lastIndexOf('\r\n#') + 3)) as {
      totals: unknown;
      rows: number;
      sha256: string;
    };
    expect(end).toMatchObject({ rows: 4, totals: { annualVolume: { sum: '1000000100.14', count: 4 } } });
    const rows = text.slice(0, text.lastIndexOf('\r\n#') + 2);
    expect(end.sha256).toBe(createHash('sha256').update(rows).digest('hex'));
  });

  it('is a CSV for people when it is asked for with titles and without cursors, and proves itself all the same', async () => {
    const answer = await door.ask({ query: CLIENTS, format: 'csv', titles: { name: '客户' }, cursors: false });
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFnumber,客户,annualVolume\r\n')).toBe(true);
    expect(text).toContain('C2,"Two\nlines, ""quoted""",0.05\r\n');
    const end = JSON.parse(text.slice(text.lastIndexOf('\r\n#') + 3)) as { rows: number; sha256: string };
    expect(end.rows).toBe(4);
    const rows = text.slice(0, text.lastIndexOf('\r\n#') + 2);
    expect(end.sha256).toBe(createHash('sha256').update(rows).digest('hex'));
  });

  it('cut off anywhere, goes on behind the last whole line to the same bytes, checksum and totals', async () => {
    const ask = async (after?: string): Promise<string> =>
      Buffer.from(await (await door.ask({ query: CLIENTS, format: 'csv', after })).arrayBuffer()).toString('utf8');
    const parted = (text: string) => {
      const at = text.lastIndexOf('#{');
      return { rows: text.slice(0, at), end: JSON.parse(text.slice(at + 1)) as { sha256: string; rows: number } };
    };
    const whole = parted(await ask());
    const lines = [...whole.rows.matchAll(/,([\w.-]+)\r\n/g)].slice(1);
    expect(lines).toHaveLength(4);
    for (const [at, { 1: cursor, index, 0: tail }] of lines.entries()) {
      const got = whole.rows.slice(0, index + tail.length);
      const rest = parted(await ask(cursor));
      expect(rest.end.rows).toBe(3 - at);
      expect(
        createHash('sha256')
          .update(got + rest.rows)
          .digest('hex'),
      ).toBe(whole.end.sha256);
    }
  });

  it('is of the rows behind a figure too, and says why there are none', async () => {
    const rows = (where: string): object => ({
      query: `{ tallyRows(measure: REVENUE, where: { ${where} }) { ... on TallyRowConnection { edges { node { day numerator } } } } }`,
      format: 'csv',
    });
    const told = await door.ask(rows('from: "2026-01-01", to: "2026-03-31"'));
    expect(told.status).toBe(200);
    expect(await told.text()).toMatch(
      /^day,numerator,_cursor\r\n#\{"complete":true,"rows":0,"totals":\{"numerator":\{"sum":"0","count":0\}\}/,
    );
    expect(await codeOf(await door.ask(rows('from: "2026-03-31", to: "2026-01-01"')))).toEqual([400, 'WRONG_PERIOD']);
  });

  it('shows what the caller may see, by cookie and by token', async () => {
    const numbers = async (headers: Record<string, string>) =>
      linesOf(await (await door.ask({ query: CLIENTS }, { headers })).text()).flatMap(({ node }) => node?.number ?? []);
    expect((await numbers(byCookie('ka'))).sort()).toEqual(['C1', 'C2']);
    expect((await numbers({ authorization: 'Bearer kehu_ka' })).sort()).toEqual(['C1', 'C2']);
    expect(await numbers({ authorization: 'Bearer kehu_gm' })).toEqual([]);
  });

  it.each([
    ['sees figures only', 'EXECUTIVE', 'FIGURES_ONLY'],
    ['sees nothing of it', 'ADMINISTRATOR', 'OUT_OF_REACH'],
  ] as const)('is refused to whoever %s, and not made of nothing', async (_, post, code) => {
    const circles = { own: [], team: [], unit: [] };
    door.people.set(post, viewerOf({ staffId: MANAGER, name: 'n', posts: [post], circles }));
    for (const format of ['ndjson', 'csv', 'xlsx']) {
      const told = await door.ask({ query: CLIENTS, format }, { headers: byCookie(post) });
      expect(told.headers.get('content-type')).toMatch(/json/);
      expect(await codeOf(told)).toEqual([expect.any(Number), code]);
      expect(told.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('is for callers of our own pages, or with a token, and for one credential at a time', async () => {
    const body = { query: CLIENTS };
    const cookie = 'kehu_session=gm';
    expect(await codeOf(await door.ask(body, { headers: {} }))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await door.ask(body, { headers: { cookie } }))).toEqual([403, 'CROSS_SITE']);
    expect(
      await codeOf(await door.ask(body, { headers: { cookie, 'x-kehu-csrf': '1', origin: 'https://evil.example' } })),
    ).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await door.ask(body, { headers: { authorization: 'Bearer kehu_wrong' } }))).toEqual([
      401,
      'WRONG_TOKEN',
    ]);
    expect(
      await codeOf(await door.ask(body, { headers: { cookie, 'x-kehu-csrf': '1', authorization: 'Bearer kehu_gm' } })),
    ).toEqual([400, 'TWO_CREDENTIALS']);
    const form = await fetch(`${door.url}/export`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain' },
      body: JSON.stringify(body),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['an unknown format', { query: CLIENTS, format: 'docx' }, 'BAD_REQUEST'],
    ['no query', {}, 'BAD_REQUEST'],
    ['a cursor of no export', { query: CLIENTS, after: 'bm9uZQ' }, 'EXPORT_CURSOR'],
    ['a field that is not there', { query: '{ clients { edges { node { nothing } } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['what is no list', { query: '{ viewer { demo } }' }, 'EXPORT_SHAPE'],
    [
      'the same list under many names',
      { query: '{ a: clients { edges { node { id } } } b: clients { edges { node { id } } } }' },
      'EXPORT_SHAPE',
    ],
    [
      'lists in lists in lists',
      {
        query: `{ clients { edges { node { ${Array.from({ length: 120 }, (_, at) => `o${at}: orders(first: 200) { edges { node { id number orderedOn amount } } }`).join(' ')} } } } }`,
      },
      'QUERY_TOO_COSTLY',
    ],
  ])('refuses %s before it begins', async (_what, body, code) => {
    expect(await codeOf(await door.ask(body))).toEqual([400, code]);
  });

  it('goes on behind a cursor with the question it was told of alone, whoever writes it out otherwise', async () => {
    const named = 'query Named($tier: [Tier!]) { clients(filter: { tiers: $tier }) { edges { node { number } } } }';
    const question = { query: named, operationName: 'Named', variables: { tier: null } };
    const [first] = linesOf(await (await door.ask(question)).text());
    const after = first?.cursor ?? '';
    const respaced = { ...question, query: named.replaceAll(' { ', '\n{\n') };
    expect(linesOf(await (await door.ask({ ...respaced, after })).text()).at(-1)?.end).toMatchObject({
      complete: true,
      after,
    });
    for (const other of [
      { query: CLIENTS },
      { ...question, query: named.replace('number', 'name') },
      { ...question, variables: { tier: ['A1'] } },
    ])
      expect(await codeOf(await door.ask({ ...other, after }))).toEqual([400, 'EXPORT_CURSOR']);
    expect(await codeOf(await door.ask({ ...question, after: after.slice(0, 17) + 'bm9uZQ' }))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });

  it('refuses a body above a megabyte', async () => {
    expect((await door.ask({ query: CLIENTS, variables: { x: 'x'.repeat(1_100_000) } })).status).toBe(413);
  });

  it('ends when the right to it ends, says so, and tells where to go on', async () => {
    const answer = await door.ask({ query: WIDE }, { headers: byToken('kehu_gm') });
    const reader = answer.body?.getReader();
    let text = Buffer.from((await reader?.read())?.value ?? []).toString('latin1');
    door.people.delete('kehu_gm');
    // The door remembers a token for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read())
      text += Buffer.from(next.value).toString('latin1');
    const end = linesOf(text).at(-1)?.end;
    expect(end).toMatchObject({ complete: false, error: { code: 'SESSION_ENDED' } });
    expect(end?.rows).toBeLessThan(ROWS);
  }, 60_000);

  it('is one of three at a time for one person', async () => {
    const stopping = new AbortController();
    const open = await Promise.all(
      [1, 2, 3].map(() => door.ask({ query: WIDE }, { headers: byToken('kehu_gm'), signal: stopping.signal })),
    );
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await codeOf(await door.ask({ query: WIDE }))).toEqual([429, 'TOO_MANY_EXPORTS']);
    stopping.abort();
    await expect
      .poll(async () => {
        const answer = await door.ask({ query: CLIENTS });
        await answer.text();
        return answer.status;
      })
      .toBe(200);
  }, 60_000);

  it('is over for who went away before it began, and counted before its first page is read', async () => {
    for (let cut = 0; cut < 12; cut += 1) {
      const leaving = new AbortController();
      const asked = door.ask({ query: WIDE }, { signal: leaving.signal });
      setTimeout(() => leaving.abort(), cut * 4);
      await asked.then((answer) => answer.body?.cancel()).catch(() => undefined);
    }
    await expect
      .poll(async () => {
        const answer = await door.ask({ query: CLIENTS });
        await answer.text();
        return answer.status;
      })
      .toBe(200);
    const many = await Promise.all(Array.from({ length: 8 }, () => door.ask({ query: CLIENTS })));
    const letIn = many.filter(({ status }) => status === 200).length;
    expect(many.filter(({ status }) => status === 429)).toHaveLength(8 - letIn);
    // What was answered a moment ago may still count.
    expect([2, 3]).toContain(letIn);
    await Promise.all(many.map((answer) => answer.text()));
  }, 60_000);
});

it('prices an operation without running it, for those who are signed in', async () => {
  const price = (query: string, headers: Record<string, string>) =>
    fetch(`${door.url}/graphql/price`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const before = door.requests();
  const answer = await price('{ clients(first: 200) { edges { node { id name } } } }', {
    authorization: 'Bearer kehu_ka',
  });
  expect(await answer.json()).toMatchObject({ limit: 100_000, allowed: true, cost: expect.any(Number) as number });
  expect((await price('{ __typename }', {})).status).toBe(401);
  expect(door.requests()).toBe(before);
});
