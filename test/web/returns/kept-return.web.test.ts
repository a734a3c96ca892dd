import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { computed, defineComponent, nextTick, reactive, shallowRef } from 'vue';
import { useSession } from '../../../web/identity/session.store';
import { emptyReturn, type Returnable, returnInputOf, type ReturnDraft } from '../../../web/returns/return-draft';
import type { StepDraft } from '../../../web/returns/step-draft';
import { useReturnableLines } from '../../../web/returns/useReturnableLines';
import { useStepForm } from '../../../web/returns/useStepForm';
import { keepDraft, type KeptDraft } from '../../../web/shared/draft/keep-draft';
import type { Form } from '../../../web/shared/form/useForm';
import { i18n } from '../../../web/shared/i18n/i18n';

const rows = shallowRef<object[]>([]);
vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: {} }) }));
vi.mock('../../../web/shared/list/useKeysetList', () => ({
  useKeysetList: () => ({ rows: computed(() => rows.value) }),
}));

const order = (number: string) => ({
  ...{ number, orderedOn: '2026-11-01', currency: 'CNY' },
  lines: { edges: [{ node: { id: number, deliveredQuantity: '10', unitPrice: '5', product: { name: '角阀' } } }] },
});

function within<Made>(make: () => Made): Made {
  let made: Made | undefined;
  const setup = () => {
    made = make();
    return () => null;
  };
  mount(defineComponent({ setup }), { global: { plugins: [i18n] } });
  return made as Made;
}

beforeEach(() => {
  sessionStorage.clear();
  setActivePinia(createPinia());
  useSession().viewer = { staff: { id: 'wang' } } as never;
  rows.value = [order('SO1'), order('SO2')];
});

it('keeps the lines of a new return with their quantities, though they were found by searching', async () => {
  const opened = (): { draft: ReturnDraft; kept: KeptDraft; shown: () => readonly Returnable[] } =>
    within(() => {
      const draft = reactive(emptyReturn());
      const kept = keepDraft('return of c', draft);
      const { shown } = useReturnableLines(() => 'c', draft);
      return { draft, kept, shown: () => shown.value };
    });
  const first = opened();
  first.draft.quantities['SO2'] = '3';
  first.draft.quantities['SO1'] = '1';
  await nextTick();
  first.draft.quantities['SO1'] = '';
  await nextTick();

  rows.value = [];
  const { draft, kept, shown } = opened();
  expect(kept.isRestored.value).toBe(true);
  expect(shown().map(({ orderNumber }) => orderNumber)).toEqual(['SO2']);
  const sending = { clientId: 'c', idempotencyKey: 'k' };
  expect(returnInputOf(draft, draft.lines, sending).lines).toEqual([{ orderLineId: 'SO2', quantity: '3' }]);

  draft.quantities['SO2'] = '';
  await nextTick();
  expect(opened().kept.isRestored.value).toBe(false);
});

it('keeps what a step of a return is told, for as long as the return is as it was', async () => {
  const row = { id: 'r', invoices: [], lines: [{ id: 'l', quantity: '10', receivedQuantity: '0' }] };
  const opened = (version: number): Form<StepDraft, object> =>
    within(() => useStepForm({ ...row, version } as never, 'RECEIVE'));
  const form = opened(1);
  Object.assign(form.draft.lines[0] ?? {}, { quantity: '7', difference: '少三件' });
  await nextTick();
  expect(opened(1).draft.lines[0]).toMatchObject({ quantity: '7', difference: '少三件' });
  expect(opened(1).isRestored.value).toBe(true);
  expect(opened(2).draft.lines[0]).toMatchObject({ quantity: '10', difference: '' });
});
