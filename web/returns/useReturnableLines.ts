import { computed, ref, watch } from 'vue';
import { ReturnableOrdersDocument, type ReturnableOrdersQuery } from '../gql/graphql';
import { useKeysetList } from '../shared/list/useKeysetList';
import type { Returnable } from './return-draft';

const ORDERS = 20;
const PAUSE_MS = 300;

type Order = ReturnableOrdersQuery['orders']['edges'][number]['node'];

/** Lines of a client's orders of which something is left, found by order or product; lines with a quantity stay. */
export function useReturnableLines(clientId: () => string, quantities: Record<string, string>) {
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

  /** Everything that was seen: a line that was given a quantity is sent, whatever is searched for afterwards. */
  const seen = ref(new Map<string, Returnable>());
  watch(found, (lines) => {
    for (const line of lines) seen.value.set(line.id, line);
  });
  const isChosen = (id: string): boolean => (quantities[id]?.trim() ?? '') !== '';
  const shown = computed(() => {
    const ids = new Set(found.value.map(({ id }) => id));
    return [...found.value, ...[...seen.value.values()].filter(({ id }) => !ids.has(id) && isChosen(id))];
  });

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
