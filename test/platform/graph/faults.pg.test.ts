import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatError, isFault } from '../../../api/platform/graph/faults';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('answers what ran for too long as something the caller can mend, in both languages', async () => {
  const slow = database.contextOf({}).database.write(async (transaction) => {
    await transaction.rows({ text: `select set_config('statement_timeout', '20', true)`, values: [] });
    await transaction.rows({ text: 'select pg_sleep(5)', values: [] });
  });
  const cause = await slow.catch((error: unknown) => error);
  const error = new GraphQLError('canceling statement', { path: ['clients'], originalError: cause as Error });
  expect(isFault(error)).toBe(false);
  const told = formatError(error.toJSON(), error);
  expect(told).toMatchObject({ path: ['clients'], extensions: { code: 'OPERATION_TOO_SLOW' } });
  expect(told.extensions?.['wording']).toEqual({
    'zh-CN': expect.stringContaining('缩小时间范围') as string,
    en: expect.stringContaining('shorter period') as string,
  });
  expect(JSON.stringify(told)).not.toContain('canceling');
});

it.each([
  ['a text', `select $1::text`, 'a\0b'],
  ['a text within JSON', `select $1::jsonb ->> 'a'`, '{"a": "\\u0000"}'],
])('answers NUL in %s as what the caller sent, and as no fault', async (_, text, value) => {
  const asked = database.contextOf({}).database.write((reader) => reader.rows({ text, values: [value] }));
  const cause = await asked.catch((error: unknown) => error);
  const error = new GraphQLError('invalid byte sequence', { path: ['clause'], originalError: cause as Error });
  expect(isFault(error)).toBe(false);
  const told = formatError(error.toJSON(), error);
  expect(told).toMatchObject({ path: ['clause'], extensions: { code: 'BAD_USER_INPUT' } });
  expect(told.extensions?.['wording']).toEqual({
    'zh-CN': expect.stringContaining('去掉') as string,
    en: expect.stringContaining('Take it out') as string,
  });
  expect(JSON.stringify(told)).not.toContain('byte sequence');
});
