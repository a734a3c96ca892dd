import { ElMessage } from 'element-plus/es/components/message/index.mjs';
import 'element-plus/es/components/message/style/css';
import { type Undone, useRefusalWords } from './useRefusalWords';

/** Long enough to read why something was refused. */
const SHOWN_MS = 6_000;

/** Shows for a while, at the top of the page, why a change was refused or that it was lost. */
export function useRefusalToast(): (outcome: Undone) => void {
  const wordsOf = useRefusalWords();

  return (outcome) => {
    const message = wordsOf(outcome);
    if (message) ElMessage.error({ message, duration: SHOWN_MS });
  };
}
