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
