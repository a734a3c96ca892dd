import { computed, ref, watch } from 'vue';
import { ReturnableOrdersDocument, type ReturnableOrdersQuery } from '../gql/graphql';
import { useKeysetList } from '../shared/list/useKeysetList';
import type { Returnable, ReturnDraft } from './return-draft';

const ORDERS = 20;
const PAUSE_MS = 300;

type Order = ReturnableOrdersQuery['orders']['edges'][number]['node'];

/** Lines of a client's orders of which something is left, found by order or product; lines with a quantity stay. */
export function useReturnableLines(clientId: () => string, draft: Pick<ReturnDraft, 'quantities' | 'lines'>) {
  const text = ref('');
  const search = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(text, (typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => (search.value = typed.trim()), PAUSE_MS);
  });
  const list = useKeysetList({
    document: ReturnableOrdersDocument,
    question: () => ({ clientId: clientId(), search: search.value || null }),
    field: 'orders',
    pageSize: ORDERS,
  });
  const found = computed(() => list.rows.value.flatMap((order) => linesOf(order)));

  const isChosen = ({ id }: Returnable): boolean => (draft.quantities[id]?.trim() ?? '') !== '';
  const shown = computed(() => {
    const ids = new Set(found.value.map(({ id }) => id));
    return [...found.value, ...draft.lines.filter((line) => !ids.has(line.id) && isChosen(line))];
  });
  // A line that was given a quantity is sent, whatever is searched for afterwards; one that lost it is as it was.
  const given = computed(() => shown.value.filter(isChosen));
  watch(
    [() => draft.quantities, found],
    () => {
      draft.lines = given.value;
      const filled = Object.entries(draft.quantities).filter(([, quantity]) => quantity.trim() !== '');
      if (filled.length < Object.keys(draft.quantities).length) draft.quantities = Object.fromEntries(filled);
    },
    { deep: true },
  );

  return { text, list, shown };
}

function linesOf(order: Order): Returnable[] {
  return (order.lines?.edges ?? []).flatMap(({ node: line }) => {
    const left = Number(line.deliveredQuantity) - Number(line.claimedQuantity ?? 0);
    if (left <= 0) return [];
    return {
      id: line.id,
      orderNumber: order.number ?? '–',
      orderedOn: order.orderedOn ?? '',
      currency: order.currency,
      name: line.product?.name ?? line.description ?? line.product?.number ?? '–',
      unit: line.product?.unit ?? '',
      unitPrice: line.unitPrice,
      decimals: line.product?.quantityDecimals ?? 3,
      left,
    };
  });
}
