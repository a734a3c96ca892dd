import { onScopeDispose, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ExportQuestion } from '../shared/export/fetch-export';
import { fetchSignedIn } from '../shared/graph/ended-session';

export type Price =
  { cost: number; limit: number; allowed: boolean } | { errors: { message: string; line: number | null }[] };

const WAIT_MS = 350;

/** What the operation in the editor would cost, asked for when the typing pauses. */
export function usePrice() {
  const { locale } = useI18n();
  const price = shallowRef<Price | null>(null);
  const question = ref<ExportQuestion>({ query: '' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  function edit(next: ExportQuestion): void {
    question.value = next;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(next), WAIT_MS);
  }

  async function ask(next: ExportQuestion): Promise<void> {
    const mine = (asked += 1);
    const answer = await fetchSignedIn('/graphql/price', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kehu-csrf': '1', 'x-kehu-locale': locale.value },
      body: JSON.stringify(next),
    }).catch(() => null);
    // A later question may have been answered first.
    if (mine === asked) price.value = answer?.ok ? ((await answer.json()) as Price) : null;
  }

  onScopeDispose(() => clearTimeout(timer));
  return { price, question, edit };
}
