import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { defineComponent, nextTick } from 'vue';
import { type MoveFormState, type MoveTarget, useMoveForm } from '../../../web/complaints/steps/useMoveForm';
import type { MoveOutcome } from '../../../web/complaints/steps/useMoveComplaint';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';

let keys: string[] = [];
let outcomes: MoveOutcome[] = [];
const moved: MoveOutcome = { kind: 'moved', number: '261130001', newForm: null };
vi.mock('../../../web/complaints/steps/useMoveComplaint', () => ({
  useMoveComplaint: () => (input: { idempotencyKey: string }) => {
    keys.push(input.idempotencyKey);
    return Promise.resolve(outcomes.shift() ?? moved);
  },
}));

const fields = [
  { name: 'finding', kind: 'TEXT', required: true, options: [] },
  { name: 'outcome', kind: 'CHOICE', required: true, options: ['ESTABLISHED', 'NOT_ESTABLISHED'] },
] as const;
const target: MoveTarget = { complaintId: 'c1', stepId: 's1', version: 3, move: 'COMPLETE', fields };

function opened(changed: Partial<MoveTarget> = {}): MoveFormState {
  let form: MoveFormState | undefined;
  const setup = () => {
    form = useMoveForm(() => ({ ...target, ...changed }));
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
  [keys, outcomes] = [[], []];
});

it('keeps what is typed for a step while something else of the case changes', async () => {
  const form = opened();
  form.values['finding'] = 'the whole batch was fired too hot';
  await nextTick();
  const again = opened({ version: 4 });
  expect(again.values['finding']).toBe('the whole batch was fired too hot');
  expect(again.isRestored.value).toBe(true);
  again.discard();
  expect(again.values['finding']).toBe('');
});

it('keeps nothing for the next step, for another move or once the case moved', async () => {
  const form = opened();
  form.values['finding'] = 'found';
  form.values['outcome'] = 'ESTABLISHED';
  await nextTick();
  expect(opened({ stepId: 's2' }).isRestored.value).toBe(false);
  expect(opened({ move: 'WITHDRAW' }).isRestored.value).toBe(false);
  expect(await form.submit()).toEqual(moved);
  expect(opened().isRestored.value).toBe(false);
});

it('says that the case was moved already when what was sent is changed after its answer was lost', async () => {
  const form = opened();
  form.values['finding'] = 'found';
  form.values['outcome'] = 'ESTABLISHED';
  const taken = { kind: 'problem', code: 'IDEMPOTENCY_KEY_TAKEN', message: 'key', clause: null } as const;
  outcomes = [{ kind: 'uncertain' }, { ...taken, field: 'input.idempotencyKey' }];
  await form.submit();
  await form.submit();
  expect(keys[1]).toBe(keys[0]);
  expect(form.problem.value).toBe(i18n.global.t('form.doneBefore'));
});
