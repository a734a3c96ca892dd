import { onScopeDispose, type Ref, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { OpenClientImportInput } from '../../gql/graphql';
import { idempotencyKey } from '../../shared/draft/idempotency-key';
import type { ChangeOutcome } from '../../shared/graph/useChange';
import { uploadTable } from './upload-table';
import { useRefusalWords } from '../../shared/graph/useRefusalWords';

export interface TableUploadOptions<Done> {
  open(input: OpenClientImportInput): Promise<ChangeOutcome<Done>>;
  opened(done: Done): unknown;
}

export interface UseTableUpload {
  isBusy: Ref<boolean>;
  /** how much was sent, from 0 to 1 */
  share: Ref<number>;
  /** what went wrong, or empty */
  problem: Ref<string>;
  /** the connection was lost: the same file can be sent again without choosing it anew, and is as soon as there is one */
  isInterrupted: Ref<boolean>;
  take(file: File | undefined, mapping: string | null): Promise<void>;
  again(): Promise<void>;
}

interface Taken {
  readonly file: File;
  readonly mapping: string | null;
  readonly key: string;
  /** the table, once the server keeps it */
  tableId?: string;
}

const isSame = (one: Taken | undefined, file: File, mapping: string | null): one is Taken =>
  one?.mapping === mapping &&
  one.file.name === file.name &&
  one.file.size === file.size &&
  one.file.lastModified === file.lastModified;

/** Sends a table and opens its import, once however often the connection breaks off. */
export function useTableUpload<Done>({ open, opened }: TableUploadOptions<Done>): UseTableUpload {
  const { t, locale } = useI18n();
  const wordsOf = useRefusalWords();
  const isBusy = ref(false);
  const share = ref(0);
  const problem = ref('');
  const isInterrupted = ref(false);
  let taken: Taken | undefined;

  /** @returns what went wrong, and whether the connection did */
  async function sent(one: Taken): Promise<{ problem: string; isInterrupted?: boolean }> {
    if (one.tableId === undefined) {
      const onSent = (now: number): void => void (share.value = now);
      const table = await uploadTable(one.file, { locale: locale.value, onSent });
      if (table.kind === 'uncertain') return { problem: t('imports.interrupted'), isInterrupted: true };
      if (table.kind === 'signedOut') return { problem: '' };
      if (table.kind !== 'kept') return { problem: table.kind === 'problem' ? table.message : t('imports.tooLarge') };
      one.tableId = table.id;
    }
    const outcome = await open({ tableId: one.tableId, mapping: one.mapping, idempotencyKey: one.key });
    if (outcome.kind === 'uncertain') return { problem: t('imports.interrupted'), isInterrupted: true };
    if (outcome.kind === 'signedOut') return { problem: '' };
    if (outcome.kind !== 'done') return { problem: wordsOf(outcome) };
    taken = undefined;
    await opened(outcome.done);
    return { problem: '' };
  }

  async function again(): Promise<void> {
    if (!taken || isBusy.value) return;
    isBusy.value = true;
    share.value = 0;
    problem.value = '';
    isInterrupted.value = false;
    const outcome = await sent(taken);
    problem.value = outcome.problem;
    isInterrupted.value = outcome.isInterrupted ?? false;
    isBusy.value = false;
  }

  const whenBack = (): void => {
    if (isInterrupted.value) void again();
  };
  window.addEventListener('online', whenBack);
  onScopeDispose(() => window.removeEventListener('online', whenBack));

  return {
    isBusy,
    share,
    problem,
    isInterrupted,
    async take(file, mapping) {
      if (!file || isBusy.value) return;
      if (!isSame(taken, file, mapping)) taken = { file, mapping, key: idempotencyKey() };
      await again();
    },
    again,
  };
}
