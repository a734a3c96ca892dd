import { buildSchema, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../api/platform/live/follow';
import { LiveChanges, liveText } from '../../../api/platform/live/live-changes';
import { liveQuery, type LiveFields } from '../../../api/platform/live/live-query';

const schema = buildSchema(`
  type Thing { id: ID! name: String }
  type Query { thing(id: ID!): Thing count: Int! secret: String }
  type Subscription { thing(id: ID!): Thing count: Int! secret: String }
`);
const fields: LiveFields = {
  thing: ({ topic, subjectId }, { id }) => topic === 'thing.changed' && subjectId === id,
  count: ({ topic }) => topic.startsWith('thing.'),
};
const asked = (query: string, variables: Record<string, unknown> = {}) =>
  liveQuery(schema, fields, { query, variables });

describe('liveQuery', () => {
  it('is the query of the same name, with its fragments, and knows what concerns it', () => {
    const live = asked('subscription S($id: ID!) { thing(id: $id) { ...T } } fragment T on Thing { name }', {
      id: 'a',
    });
    if (Array.isArray(live)) throw live[0];
    expect(live.text).toMatch(/^query S\(\$id: ID!\)/);
    expect(live.text).toContain('fragment T on Thing');
    expect(live.concerns({ topic: 'thing.changed', subjectId: 'a' })).toBe(true);
    expect(live.concerns({ topic: 'thing.changed', subjectId: 'b' })).toBe(false);
    expect(live.concerns({ topic: 'other', subjectId: 'a' })).toBe(false);
  });

  it.each([
    ['{ count }', /Only subscriptions/],
    ['subscription { count', /Syntax Error/],
    ['subscription { nothing }', /Cannot query field/],
    ['subscription { secret }', /cannot be followed/],
    ['subscription { thing { name } }', /required/],
    ['subscription { __typename }', /./],
    ['subscription { ...S } fragment S on Subscription { count }', /one field|Fragment/],
    ['subscription { count thing(id: "a") { name } }', /one field|only one/i],
    [`subscription { ${'count '.repeat(100_000)} }`, /tokens/],
  ])('refuses %.60s', (query, message) => {
    const problems = asked(query);
    expect(Array.isArray(problems) && problems.map((each) => each.message).join()).toMatch(message);
  });

  it('drops other operations of the document', () => {
    const live = liveQuery(schema, fields, {
      query: 'subscription A { count } query B { secret }',
      operationName: 'A',
    });
    expect('text' in live && live.text).not.toContain('secret');
  });
});

const answers = (...values: (number | null)[]) => {
  let at = 0;
  return (): Promise<ExecutionResult | null> => {
    const value = values[Math.min(at, values.length - 1)];
    at += 1;
    return Promise.resolve(value == null ? null : { data: { count: value } });
  };
};
const counts = ({ topic }: { topic: string }) => topic === 'count';

describe('follow', () => {
  it('answers at once, again when it is another answer, and not for what concerns others', async () => {
    const changes = new LiveChanges();
    const stream = follow(answers(1, 1, 2), changes.watch(counts));
    expect((await stream.next()).value).toEqual({ data: { count: 1 } });
    const next = stream.next();
    changes.tell('other');
    changes.tell('count');
    await new Promise((resolve) => setTimeout(resolve, 300));
    changes.tell('count');
    expect((await next).value).toEqual({ data: { count: 2 } });
    await stream.return();
    expect(changes.followers).toBe(0);
  });

  it('takes a flood of changes for one while nobody reads', async () => {
    const changes = new LiveChanges();
    let times = 0;
    const stream = follow(() => Promise.resolve({ data: { count: (times += 1) } }), changes.watch(counts));
    await stream.next();
    for (let n = 0; n < 10_000; n += 1) changes.tell('count');
    expect((await stream.next()).value).toEqual({ data: { count: 2 } });
    await stream.return();
    expect(times).toBe(2);
  });

  it('looks again when something may have been missed', async () => {
    const changes = new LiveChanges();
    const stream = follow(
      answers(1, 5),
      changes.watch(() => false),
    );
    await stream.next();
    changes.tellAll();
    expect((await stream.next()).value).toEqual({ data: { count: 5 } });
    await stream.return();
  });

  it('ends with the session, and when the follower goes away in the middle of a wait', async () => {
    const changes = new LiveChanges();
    const stream = follow(answers(1, null), changes.watch(counts));
    await stream.next();
    changes.tell('count');
    expect((await stream.next()).done).toBe(true);
    const other = follow(answers(1), changes.watch(counts));
    await other.next();
    const waiting = other.next();
    await other.return();
    expect((await waiting).done).toBe(true);
    expect(changes.followers).toBe(0);
  });
});

describe('liveText', () => {
  it('tells a topic and what it is about, and no more', () => {
    expect(liveText('complaint.moved', { complaintId: 'x', move: 'COMPLETE' })).toBe('complaint.moved x');
    expect(liveText('alert.raised', {})).toBe('alert.raised');
    expect(liveText('policy.loaded', null)).toBe('policy.loaded');
    expect(liveText('t', { complaintId: 'y'.repeat(9_000) }).length).toBeLessThanOrEqual(200);
  });
});
