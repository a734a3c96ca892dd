import { describe, expect, it } from 'vitest';
import {
  contentOf,
  draftOf,
  emptyDraft,
  faultsOf,
  inputOf,
  isTouched,
} from '../../../web/desk/activities/activity-draft';

const now = new Date('2026-11-23T01:00:00Z');
const draft = (more: Partial<ReturnType<typeof emptyDraft>> = {}) => ({
  ...emptyDraft({ idempotencyKey: 'k', now, byId: 'me' }),
  clientId: 'c',
  summary: '询问交期',
  ...more,
});

describe('the form of a record', () => {
  it('begins now by the clock of Shanghai, and is worth keeping once something was typed', () => {
    const fresh = emptyDraft({ idempotencyKey: 'k', now, byId: 'me' });
    expect(fresh.at).toBe('2026-11-23 09:00');
    expect(isTouched(fresh)).toBe(false);
    expect(isTouched({ ...fresh, outcome: 'x' })).toBe(true);
  });

  it('asks for what its subject and its question need', () => {
    const of = (more: Parameters<typeof draft>[0], isCorrection = false) =>
      faultsOf(draft(more), { now, isCorrection });
    expect(of({})).toEqual({});
    expect(of({ summary: ' ' })).toEqual({ summary: 'required' });
    expect(of({ clientId: '' })).toEqual({ clientId: 'required' });
    expect(of({ subject: 'DISPUTE' })).toEqual({ counterparty: 'required' });
    expect(of({ subject: 'HANDOUT' })).toEqual({ handout: 'required' });
    expect(of({ asked: 'OPEN' })).toEqual({ responsibleId: 'required' });
    expect(of({ at: '2026-11-23 09:01' })).toEqual({ at: 'future' });
    expect(of({ clientId: '' }, true)).toEqual({ reason: 'required' });
  });

  it('sends what belongs to its kind and subject, and leaves out what was typed for another', () => {
    const typed = draft({ counterparty: '对方', handout: '样册', satisfied: 'YES', responsibleId: 's', outcome: ' ' });
    expect(inputOf(typed)).toMatchObject({
      clientId: 'c',
      answeredAtOnce: null,
      responsibleId: null,
      content: { counterparty: null, handout: null, satisfied: null, outcome: null, at: '2026-11-23T01:00:00.000Z' },
    });
    expect(inputOf({ ...typed, kind: 'VISIT', subject: 'HANDOUT', asked: 'OPEN', satisfied: 'NO' })).toMatchObject({
      answeredAtOnce: false,
      responsibleId: 's',
      content: { handout: '样册', satisfied: false },
    });
  });

  it('of a correction keeps the very instant on record unless it was changed', () => {
    const record = {
      kind: 'CALL' as const,
      at: '2026-11-20T02:03:04.567Z',
      subject: null,
      summary: '谈价格',
      by: { id: 'other', name: '他' },
      satisfied: null,
    } as unknown as Parameters<typeof draftOf>[0];
    const typed = draftOf(record, { idempotencyKey: 'k', byId: 'me' });
    expect(typed).toMatchObject({ at: '2026-11-20 10:03', byId: 'other', subject: 'CARE', satisfied: 'NOT_ASKED' });
    expect(contentOf(typed, record.at).at).toBe(record.at);
    expect(contentOf({ ...typed, at: '2026-11-20 10:04' }, record.at).at).toBe('2026-11-20T02:04:00.000Z');
  });
});
