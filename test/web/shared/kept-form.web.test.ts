import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it } from 'vitest';
import { defineComponent, nextTick } from 'vue';
import { useSession } from '../../../web/identity/session.store';
import type { ChangeOutcome } from '../../../web/shared/graph/useChange';
import { type Form, useForm } from '../../../web/shared/form/useForm';
import { i18n } from '../../../web/shared/i18n/i18n';

interface Draft {
  note: string;
  people: string[];
  scan: File | null;
  proofs: File[];
}
let sent: { draft: Draft; key: string }[] = [];
let outcomes: ChangeOutcome<object>[] = [];
const done: ChangeOutcome<object> = { kind: 'done', done: {} };

/** A form as it is opened: what others stored of its notes is given. */
function opened(note = ''): Form<Draft, object> {
  let form: Form<Draft, object> | undefined;
  const setup = () => {
    form = useForm<Draft, object>({
      draft: { note, people: [], scan: null, proofs: [] },
      keptAs: 'a form',
      faultsOf: () => ({}),
      send: (draft, key) => {
        sent.push({ draft: { ...draft }, key });
        return Promise.resolve(outcomes.shift() ?? done);
      },
    });
    return () => null;
  };
  mount(defineComponent({ setup }), { global: { plugins: [i18n] } });
  if (!form) throw new Error('not set up');
  return form;
}

beforeEach(() => {
  sessionStorage.clear();
  setActivePinia(createPinia());
  useSession().viewer = { staff: { id: 'wang' } } as never;
  [sent, outcomes] = [[], []];
});

it('keeps what is typed until it is sent, and what others changed of the rest', async () => {
  const first = opened();
  expect(first.isRestored.value).toBe(false);
  first.draft.people.push('li');
  await nextTick();
  const again = opened('stored by somebody else');
  expect(again.isRestored.value).toBe(true);
  expect(again.draft).toEqual({ note: 'stored by somebody else', people: ['li'], scan: null, proofs: [] });
  await again.submit();
  expect(opened().isRestored.value).toBe(false);
});

it('keeps no file, and nothing once the old text stands there again', async () => {
  const form = opened();
  form.draft.scan = new File(['x'], 'x.pdf');
  form.draft.proofs = [new File(['y'], 'y.pdf')];
  form.draft.note = 'a';
  await nextTick();
  expect(opened().draft).toMatchObject({ note: 'a', scan: null, proofs: [] });
  form.draft.note = '';
  await nextTick();
  expect(opened().isRestored.value).toBe(false);
});

it('sends what got no answer again under the same key, after a reload too', async () => {
  const form = opened();
  form.draft.note = 'a';
  await nextTick();
  outcomes = [{ kind: 'uncertain' }];
  expect(await form.submit()).toBeNull();
  expect(await opened().submit()).not.toBeNull();
  expect(sent[1]).toEqual(sent[0]);
});

it('says that it was done when a change of it follows a lost answer, and takes another key', async () => {
  const form = opened();
  form.draft.note = 'a';
  outcomes = [{ kind: 'problem', message: 'x', field: 'input.idempotencyKey', clause: null }];
  await form.submit();
  expect(form.problem.value).toBe(i18n.global.t('form.doneBefore'));
  expect(form.draft.note).toBe('a');
  await form.submit();
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
});

it('starts over when asked to, and shows nothing to anybody else', async () => {
  const form = opened();
  form.draft.note = 'a';
  await nextTick();
  useSession().viewer = { staff: { id: 'chen' } } as never;
  expect(opened().draft.note).toBe('');
  useSession().viewer = { staff: { id: 'wang' } } as never;
  const restored = opened();
  restored.discard();
  expect(restored.draft.note).toBe('');
  expect(restored.isRestored.value).toBe(false);
});
