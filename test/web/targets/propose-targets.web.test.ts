import { beforeEach, expect, it, vi } from 'vitest';
import type { ProposeTargetsInput } from '../../../web/gql/graphql';
import { useProposeTargets } from '../../../web/targets/useProposeTargets';

const server = vi.hoisted(() => ({ mutate: vi.fn() }));
vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: server }) }));

type Sent = { variables: { input: ProposeTargetsInput } };
const sent = (): ProposeTargetsInput[] => server.mutate.mock.calls.map(([asked]) => (asked as Sent).variables.input);
const linesOf = ({ lines }: ProposeTargetsInput) => [lines].flat();
const taken = ({ variables: { input } }: Sent) =>
  Promise.resolve({ data: { proposeTargets: { __typename: 'TargetsProposed', count: linesOf(input).length } } });
const refused = { data: { proposeTargets: { __typename: 'StaleVersion', message: '已被他人修改', field: null } } };

const proposal = (count: number, amount = '100') => ({
  ...({ measure: 'REVENUE', period: 'MONTH', startsOn: '2026-12-01', reason: null } as const),
  lines: Array.from({ length: count }, (_, at) => ({ managerId: `m${at}`, amount, version: null })),
});

beforeEach(() => {
  server.mutate.mockReset().mockImplementation(taken);
});

it('proposes to as many as there are, no more at once than the server takes, each once', async () => {
  for (const [count, parts] of Object.entries({ 1: [1], 200: [200], 201: [200, 1], 450: [200, 200, 50] })) {
    server.mutate.mockClear();
    const { propose, proposed, asked } = useProposeTargets();
    const outcome = await propose(proposal(Number(count)));
    expect(outcome).toEqual({ kind: 'done', done: { count: Number(count) } });
    expect(sent().map((each) => linesOf(each).length)).toEqual(parts);
    expect(
      new Set(
        sent()
          .flatMap(linesOf)
          .map(({ managerId }) => managerId),
      ).size,
    ).toBe(Number(count));
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(parts.length);
    expect([proposed.value, asked.value]).toEqual([Number(count), Number(count)]);
  }
});

it('ends where it is refused, and tells how much is on record', async () => {
  server.mutate.mockImplementationOnce(taken).mockResolvedValueOnce(refused);
  const { propose, proposed, asked } = useProposeTargets();
  expect(await propose(proposal(450))).toMatchObject({ kind: 'problem', message: '已被他人修改' });
  expect(sent()).toHaveLength(2);
  expect([proposed.value, asked.value]).toEqual([200, 450]);
});

it('goes on under the same keys when the way was lost, and under another for what is said anew', async () => {
  server.mutate.mockImplementationOnce(taken).mockRejectedValueOnce(new Error('offline'));
  const { propose } = useProposeTargets();
  expect(await propose(proposal(250))).toEqual({ kind: 'uncertain' });
  expect(await propose(proposal(250))).toMatchObject({ kind: 'done', done: { count: 250 } });
  const [first, second, third, fourth] = sent().map(({ idempotencyKey }) => idempotencyKey);
  expect([third, fourth]).toEqual([first, second]);
  expect(first).not.toBe(second);
  await propose(proposal(1, '101'));
  expect([first, second]).not.toContain(sent().at(-1)?.idempotencyKey);
});
