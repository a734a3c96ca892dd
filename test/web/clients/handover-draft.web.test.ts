import { beforeEach, expect, it } from 'vitest';
import { effectScope, nextTick, reactive } from 'vue';
import { useHandoverDraft } from '../../../web/clients/handovers/useHandoverDraft';

beforeEach(() => sessionStorage.clear());

const open = (leaverId: string, author = 'me') => {
  const scope = effectScope();
  const draft = scope.run(() => useHandoverDraft(leaverId, author));
  if (!draft) throw new Error('no draft');
  const words = reactive({ ...draft.words });
  scope.run(() => draft.keep(() => ({ leavesOn: words.leavesOn, reason: words.reason })));
  return { ...draft, words, close: () => scope.stop() };
};

it('keeps what was chosen and typed of a leaver through a reload, and of each leaver apart', async () => {
  const first = open('li');
  first.chosen.value = { c1: 'wang' };
  first.chosenDuties.value = { 'EVENT e1': { kind: 'EVENT', id: 'e1', successorId: 'wang' } };
  first.words.reason = '离职';
  await nextTick();
  first.close();
  const again = open('li');
  expect(again.chosen.value).toEqual({ c1: 'wang' });
  expect(again.chosenDuties.value).toMatchObject({ 'EVENT e1': { successorId: 'wang' } });
  expect(again.words).toEqual({ leavesOn: null, reason: '离职' });
  expect(open('zhang').hasChoices.value).toBe(false);
  expect(open('li', 'somebody else').hasChoices.value).toBe(false);
});

it('forgets the choices when they no longer fit, and everything once it is signed', async () => {
  const draft = open('li');
  draft.chosen.value = { c1: 'wang' };
  draft.words.reason = '离职';
  await nextTick();
  draft.forgetChoices();
  await nextTick();
  expect(open('li')).toMatchObject({ chosen: { value: {} }, words: { reason: '离职' } });
  draft.clear();
  expect(open('li').words.reason).toBe('');
});
