import { onScopeDispose, type Ref, ref, shallowRef } from 'vue';

/** Typing is waited out before anything is asked. */
const PAUSE_MS = 250;

export interface Choices<Choice> {
  choices: Readonly<Ref<readonly Choice[]>>;
  isBusy: Readonly<Ref<boolean>>;
  /** Asks once typing has paused, and not for what is offered; of two questions under way only the later is shown. */
  search(text: string): void;
  /** Asks for what is offered before anything is typed, unless there is something to choose from. */
  open(): void;
}

/** What a field that searches the server has to offer. A question that fails offers nothing. */
export function useChoices<Choice>(
  find: (text: string) => Promise<readonly Choice[]>,
  chosen: readonly Choice[] = [],
): Choices<Choice> {
  const choices = shallowRef(chosen);
  const isBusy = ref(false);
  let asked = 0;
  /** What is being asked or was answered with something: asked again it would only take the list away meanwhile. */
  let answered: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(text: string): Promise<void> {
    const question = (asked += 1);
    isBusy.value = true;
    answered = text;
    const found = await find(text).catch(() => []);
    if (question !== asked) return;
    choices.value = found;
    if (!found.length) answered = undefined;
    isBusy.value = false;
  }

  function search(text: string): void {
    clearTimeout(timer);
    const wanted = text.trim();
    if (wanted !== answered) timer = setTimeout(() => void ask(wanted), PAUSE_MS);
  }

  function open(): void {
    if (choices.value.length <= chosen.length) search('');
  }

  onScopeDispose(() => clearTimeout(timer));
  return { choices, isBusy, search, open };
}
