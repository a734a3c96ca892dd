import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES, byToken, linesOf, NOW, openExportDoor, type ExportDoor, type Line } from './export-door';

const ROWS = 100_000;

let door: ExportDoor;
beforeAll(async () => {
  door = await openExportDoor(ROWS);
});
afterAll(() => door.stop());

describe('the export of a hundred thousand rows', () => {
  it('has each of them once, in memory that does not grow, and an end to check them by', async () => {
    const answer = await door.ask({ query: ACTIVITIES });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kehu-activities-2026-11-23.ndjson"');
    const digest = createHash('sha256');
    const ids = new Set<string>();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let rest = '';
    let end: Line['end'];
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (rest + Buffer.from(chunk).toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const row = JSON.parse(line) as Line;
        if (row.end !== undefined) end = row.end;
        else {
          ids.add(row.node.id);
          digest.update(`${line}\n`);
        }
      }
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(ids.size).toBe(ROWS);
    expect(end).toMatchObject({ complete: true, rows: ROWS, asOf: NOW, after: null, sha256: digest.digest('hex') });
    // The set of ids is the test's own, some 15 MB; the text of all rows is 20 MB, their objects are several times that.
    expect(most).toBeLessThan(150_000_000);
    const lines = await door.database.sql(`select action, after->>'rows' as rows from platform.audit order by id`);
    expect(lines.slice(-2)).toEqual([
      { action: 'export.begin', rows: null },
      { action: 'export.end', rows: String(ROWS) },
    ]);
  }, 180_000);

  it('reads no further ahead of a reader who stops than the buffers between them hold', async () => {
    const before = door.requests();
    const stopping = new AbortController();
    const answer = await door.ask({ query: ACTIVITIES }, { headers: byToken('kehu_gm'), signal: stopping.signal });
    await answer.body?.getReader().read();
    const settled = async (): Promise<number> => {
      for (let seen = -1; ;) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        if (door.requests() === seen) return door.requests();
        seen = door.requests();
      }
    };
    const read = await settled();
    // 500 pages are all of them.
    expect(read - before).toBeLessThan(400);
    stopping.abort();
    await expect
      .poll(async () => (await door.database.sql(`select after from platform.audit order by id desc limit 1`))[0])
      .toMatchObject({ after: { complete: false } });
    expect(await settled()).toBeLessThan(read + 20);
  }, 60_000);

  it('goes on where a broken connection left it, and has each row once', async () => {
    const whole = linesOf(await (await door.ask({ query: ACTIVITIES.replace('first: 5', 'first: 7') })).text());
    const stopping = new AbortController();
    const broken = await door.ask({ query: ACTIVITIES }, { headers: byToken('kehu_gm'), signal: stopping.signal });
    let text = '';
    const reader = broken.body?.getReader();
    while (text.length < 300_000) text += Buffer.from((await reader?.read())?.value ?? []).toString('latin1');
    stopping.abort();
    const got = linesOf(text.slice(0, text.lastIndexOf('\n')));
    expect(got.every(({ end }) => end === undefined)).toBe(true);
    const after = got.at(-1)?.cursor;
    const rest = linesOf(await (await door.ask({ query: ACTIVITIES, after })).text());
    const both = [...got, ...rest].filter(({ end }) => end === undefined).map(({ node }) => node.id);
    expect(both).toEqual(whole.filter(({ end }) => end === undefined).map(({ node }) => node.id));
    expect(rest.at(-1)?.end).toMatchObject({ complete: true, rows: ROWS - got.length, after });
  }, 180_000);
});
