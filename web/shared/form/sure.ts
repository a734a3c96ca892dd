import { ElMessageBox } from 'element-plus/es/components/message-box/index.mjs';
import 'element-plus/es/components/message-box/style/css';
import { h, type VNode } from 'vue';
import { clausePieces } from '../graph/clause-name';

interface Wording {
  readonly title: string;
  /** what the button says that does it; left out: the title */
  readonly yes?: string;
  /** what the button says that leaves all as it is */
  readonly no: string;
  /** a sign beside the question; left out: that of a warning */
  readonly type?: 'info';
}

const KEEPS = 'k-keeps';

/**
 * Asks before something is taken away or taken back, made final, or done to many. The focus is on the button that leaves
 * it, so that an Enter too many changes nothing.
 */
export async function isSureTo(text: string, { title, yes = title, no, type }: Wording): Promise<boolean> {
  const asked = ElMessageBox.confirm(questionOf(text), {
    title,
    confirmButtonText: yes,
    cancelButtonText: no,
    cancelButtonClass: KEEPS,
    type: type ?? 'warning',
    autofocus: false,
    // The second press of a double click falls beside the question, and is no answer to it.
    closeOnClickModal: false,
  });
  // The box itself takes the focus first, and knows no other button to give it to than the one that does it.
  setTimeout(() => [...document.querySelectorAll<HTMLElement>(`.${KEEPS}`)].at(-1)?.focus());
  return asked.then(
    () => true,
    () => false,
  );
}

/** The numbers of clauses stay on one line. */
function questionOf(text: string): string | VNode {
  const pieces = clausePieces(text);
  if (!pieces.some(({ isNumber }) => isNumber)) return text;
  return h(
    'p',
    pieces.map((piece) => (piece.isNumber ? h('span', { class: 'k-clause-number' }, piece.text) : piece.text)),
  );
}
