import { computed, type ComputedRef, ref, type Ref } from 'vue';

export interface ChosenClient {
  id: string;
  version: number;
  name: string;
}

/** As many as the server takes at a time. */
export const MOST_CHOSEN = 500;
/** … and transfers at a time. */
export const MOST_TRANSFERRED = 100;

export interface ChosenClients {
  /** Clients can be chosen now. */
  isChoosing: Ref<boolean>;
  list: ComputedRef<ChosenClient[]>;
  isFull: ComputedRef<boolean>;
  isChosen(id: string): boolean;
  turn(client: { id: string; version: number; name?: string | null }): void;
  /** Adds these, as far as can be; those that are chosen stay as they were read. */
  add(clients: readonly { id: string; version: number; name?: string | null }[]): void;
  /** Those of these that are chosen are taken as they are read now. */
  renew(clients: readonly { id: string; version: number; name?: string | null }[]): void;
  /** Takes these off, or everything. */
  drop(ids?: readonly string[]): void;
}

/** The clients chosen in the portfolio; choosing stays when the list is filtered or sorted anew. */
export function useChosenClients(): ChosenClients {
  const chosen = ref(new Map<string, ChosenClient>());
  const isFull = computed(() => chosen.value.size >= MOST_CHOSEN);
  return {
    isChoosing: ref(false),
    list: computed(() => [...chosen.value.values()]),
    isFull,
    isChosen: (id) => chosen.value.has(id),
    turn({ id, version, name }) {
      if (chosen.value.delete(id) || isFull.value) return;
      chosen.value.set(id, { id, version, name: name ?? '' });
    },
    add(clients) {
      for (const { id, version, name } of clients)
        if (!isFull.value && !chosen.value.has(id)) chosen.value.set(id, { id, version, name: name ?? '' });
    },
    renew(clients) {
      for (const { id, version, name } of clients)
        if (chosen.value.has(id)) chosen.value.set(id, { id, version, name: name ?? '' });
    },
    drop(ids) {
      if (!ids) chosen.value.clear();
      for (const id of ids ?? []) chosen.value.delete(id);
    },
  };
}
