import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestFirst, type TallyPlace } from '../../api/analytics/tally-rows/newest-first';
import { addDays } from '../../api/kernel/civil-date';

const FROM = '2024-01-01';
const DAYS = 1_000;
const TO = addDays(FROM, DAYS - 1);
const LIMIT = 20;

const behind = (one: TallyPlace, other: TallyPlace): boolean =>
  one.day < other.day || (one.day === other.day && one.key < other.key);
const newest = (rows: readonly TallyPlace[]): TallyPlace[] =>
  [...rows].sort((one, other) => (behind(one, other) ? 1 : -1));

/** A table, and how many of its days were read. */
function tableOf(all: readonly TallyPlace[]) {
  const read = { days: 0 };
  const page = (after: TallyPlace | undefined, limit: number) =>
    newestFirst({ from: FROM, to: TO }, { after, limit }, ({ window, after: place, limit: most }) => {
      for (let day = window.from; day <= window.to; day = addDays(day, 1)) read.days += 1;
      const within = all.filter(({ day }) => day >= window.from && day <= window.to);
      return Promise.resolve(
        newest(within)
          .filter((row) => place === undefined || behind(row, place))
          .slice(0, most),
      );
    });
  return { read, page };
}

it('gives every row once and in order, page after page, wherever the rows lie', async () => {
  const row = fc.record({
    day: fc.nat(DAYS - 1).map((at) => addDays(FROM, at)),
    key: fc.nat(99).map((at) => `k${String(at).padStart(2, '0')}`),
  });
  const rows = fc.uniqueArray(row, { maxLength: 80, selector: ({ day, key }) => `${day} ${key}` });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 30 }), async (all, limit) => {
      const { page } = tableOf(all);
      const told: TallyPlace[] = [];
      for (let more = true; more;) {
        const got = await page(told.at(-1), limit);
        told.push(...got);
        more = got.length === limit;
      }
      expect(told).toEqual(newest(all));
    }),
  );
});

it('reads a month for a page that a month fills, at the beginning and behind a place', async () => {
  const { read, page } = tableOf(Array.from({ length: DAYS }, (_, at) => ({ day: addDays(FROM, at), key: 'k' })));
  const first = await page(undefined, LIMIT);
  expect([first.length, read.days]).toEqual([LIMIT, 31]);
  await page(first.at(-1), LIMIT);
  expect(read.days).toBe(62);
});

it('reads a day once, however few rows there are', async () => {
  const { read, page } = tableOf([{ day: FROM, key: 'k' }]);
  expect(await page(undefined, LIMIT)).toEqual([{ day: FROM, key: 'k' }]);
  expect(read.days).toBe(DAYS);
});
