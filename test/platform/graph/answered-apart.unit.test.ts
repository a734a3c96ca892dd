import { GraphQLError } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';
import { OperationTooSlow } from '../../../api/platform/database/too-slow';
import { answeredApart, unansweredPart } from '../../../api/platform/graph/answered-apart';

const asking = { requestId: 'r1', locale: 'en' } as const;
const failing = (error: Error) => answeredApart(asking, 'breakdown', () => Promise.reject(error));
const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
afterEach(() => void written.mockClear());

it('answers what is there as it is', async () => {
  expect(await answeredApart(asking, 'breakdown', () => Promise.resolve(7))).toBe(7);
  expect(written).not.toHaveBeenCalled();
});

it('tells of a fault its id and nothing else, and writes it down with the field and the request', async () => {
  const part = await failing(new Error('relation "secret" does not exist'));
  expect(part).toMatchObject({ __typename: 'Unanswered', code: 'INTERNAL_SERVER_ERROR', field: null, clause: null });
  expect(JSON.stringify(part)).not.toContain('secret');
  const [line] = written.mock.calls[0] ?? [];
  const [, id] = /the id ([0-9a-f-]{36})/.exec((part as { message: string }).message) ?? [];
  expect(line).toContain(`id=${id} request=r1 path=breakdown error=`);
  expect(line).toContain('secret');
});

it('tells of what took too long how to ask for less', async () => {
  const part = await answeredApart({ requestId: 'r1', locale: 'zh-CN' }, 'breakdown', () =>
    Promise.reject(new OperationTooSlow(10_000)),
  );
  expect(part).toMatchObject({
    code: 'OPERATION_TOO_SLOW',
    message: expect.stringContaining('缩小时间范围') as string,
  });
  expect(written.mock.calls[0]?.[0]).toContain(' warn too-slow ');
});

it('leaves to the caller what was meant for them', async () => {
  const refused = new GraphQLError('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
  await expect(failing(refused)).rejects.toBe(refused);
  expect(written).not.toHaveBeenCalled();
});

it('finds the part of an answer that is lacking', () => {
  const gap = { __typename: 'Unanswered', message: 'Try again.' };
  expect(unansweredPart({ total: { __typename: 'Breakdown' }, heat: gap, none: null })).toBe('Try again.');
  expect(unansweredPart({ total: { __typename: 'NotAllowed', message: 'No.' } })).toBeUndefined();
  expect(unansweredPart(null)).toBeUndefined();
});
