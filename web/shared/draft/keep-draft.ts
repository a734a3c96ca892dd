import { type Ref, ref, watch } from 'vue';
import { useSession } from '../../identity/session.store';
import { draftStore } from './draft';
import { idempotencyKey } from './idempotency-key';

export interface KeptDraft {
  /** under which it is sent, the same after a reload */
  readonly key: Ref<string>;
  /** what stands there was typed before */
  readonly isRestored: Ref<boolean>;
  /** forgets what was typed: it was sent */
  settle(): void;
  /** takes another key: what was sent under this one was done, and then changed */
  renew(): void;
  /** puts everything back to what it was at first */
  discard(): void;
}

/**
 * Keeps what somebody changes of a draft in this tab until it is sent, so that a form that is closed, a reload and an
 * answer that never came lose nothing and do nothing twice. Only what was changed is kept: what others changed of the rest
 * shows. Files are not kept.
 *
 * @param draft reactive, as it stands before anybody types
 */
export function keepDraft<Draft extends object>(name: string, draft: Draft): KeptDraft {
  const store = draftStore<{ key: string; changed: Partial<Draft> }>(name, useSession().viewer?.staff.id ?? '');
  const first = structuredClone(written(draft));
  const differing = (values: object): [string, unknown][] =>
    Object.entries(values).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(first[field]));
  const kept = store.load();
  // What stands there by now was sent, though its answer may still be on its way.
  const isRestored = ref(kept !== null && differing(kept.changed).length > 0);
  const key = ref(kept !== null && isRestored.value ? kept.key : idempotencyKey());
  if (kept !== null) Object.assign(draft, kept.changed);

  function save(): void {
    const changed = Object.fromEntries(differing(written(draft))) as Partial<Draft>;
    if (Object.keys(changed).length > 0) store.save({ key: key.value, changed });
    else store.clear();
  }
  watch(draft, save, { deep: true });

  function settle(): void {
    store.clear();
    key.value = idempotencyKey();
    isRestored.value = false;
  }

  return {
    key,
    isRestored,
    settle,
    renew() {
      key.value = idempotencyKey();
      save();
    },
    discard() {
      settle();
      Object.assign(draft, structuredClone(first));
    },
  };
}

/** The plain values of a draft, without its files. */
function written(draft: object): Record<string, unknown> {
  const holdsFile = (value: unknown): boolean => [value].flat().some((each) => each instanceof File);
  const fields = Object.entries(draft).filter(([, value]) => !holdsFile(value));
  return JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Record<string, unknown>;
}
