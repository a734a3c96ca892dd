import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { defineComponent, nextTick } from 'vue';
import { type ComplaintForm, useComplaintForm } from '../../../web/complaints/intake/useComplaintForm';
import type { FilingOutcome } from '../../../web/complaints/intake/useFileComplaint';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';

const keys: string[] = [];
let outcomes: FilingOutcome[] = [];
vi.mock('../../../web/complaints/intake/useFileComplaint', () => ({
  useFileComplaint: () => (input: { idempotencyKey: string }) => {
    keys.push(input.idempotencyKey);
    return Promise.resolve(outcomes.shift());
  },
}));
vi.mock('../../../web/complaints/intake/complaint-draft', async (original) => ({
  ...(await original<object>()),
  faultsOf: () => ({}),
  inputOf: (draft: object) => draft,
}));

function opened(): ComplaintForm {
  let form: ComplaintForm | undefined;
  const setup = () => {
    form = useComplaintForm(null);
    return () => null;
  };
  mount(defineComponent({ setup }), { global: { plugins: [i18n] } });
  if (!form) throw new Error('not set up');
  return form;
}

beforeEach(() => {
  sessionStorage.clear();
  setActivePinia(createPinia());
  useSession().viewer = { staff: { id: 'zhangwei' } } as never;
});

it('says of a draft that was filed and then changed that it was filed, and files it again only as another one', async () => {
  const taken = { kind: 'problem' as const, message: 'a key', field: 'input.idempotencyKey', clause: null };
  const filed = { kind: 'filed' } as FilingOutcome;
  outcomes = [{ kind: 'uncertain' }, taken as FilingOutcome, filed];
  const form = opened();
  form.draft.content = '阀杆断裂';
  await form.submit();
  form.draft.content = '阀杆断裂，漏水';
  await form.submit();
  expect(form.formProblem.value).toBe(i18n.global.t('complaints.form.doneBefore'));
  await nextTick();
  await opened().submit();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});
