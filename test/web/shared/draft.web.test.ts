import { beforeEach, describe, expect, it } from 'vitest';
import { clearDrafts, draftStore } from '../../../web/shared/draft/draft';
import { idempotencyKey } from '../../../web/shared/draft/idempotency-key';

describe('a draft', () => {
  beforeEach(() => sessionStorage.clear());

  it('outlives the form', () => {
    draftStore<string>('complaint', 'wang').save('half a sentence');
    expect(draftStore<string>('complaint', 'wang').load()).toBe('half a sentence');
  });

  it('is never shown to another person at the same desk', () => {
    draftStore<string>('complaint', 'wang').save('half a sentence');
    expect(draftStore<string>('complaint', 'chen').load()).toBeNull();
  });

  it('goes when it is done, and when its author signs out', () => {
    const store = draftStore<string>('complaint', 'wang');
    store.save('a');
    store.clear();
    expect(store.load()).toBeNull();
    store.save('b');
    sessionStorage.setItem('another', 'kept');
    clearDrafts();
    expect(store.load()).toBeNull();
    expect(sessionStorage.getItem('another')).toBe('kept');
  });

  it('that was damaged is no draft', () => {
    sessionStorage.setItem('kehu.draft.complaint', '{half');
    expect(draftStore('complaint', 'wang').load()).toBeNull();
  });
});

describe('an idempotency key', () => {
  it('is a uuid, and another one each time', () => {
    const keys = Array.from({ length: 200 }, idempotencyKey);
    expect(new Set(keys).size).toBe(200);
    for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
