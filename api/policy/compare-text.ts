/** A stretch of text that two versions share, or that only one of them has. */
export interface TextPiece {
  readonly kind: 'KEPT' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** More would cost more than it tells; past it a text counts as written anew. */
const MOST_CELLS = 4_000_000;

/** What became of a text: its pieces in order. Those kept and removed make the old one, those kept and added the new. */
export function compareText(before: string, after: string): TextPiece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < young.length - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const middle = [old.slice(head, old.length - tail), young.slice(head, young.length - tail)] as const;
  return joined([
    ...old.slice(0, head).map(kept),
    ...compareWords(...middle),
    ...old.slice(old.length - tail).map(kept),
  ]);
}

const kept = (text: string): TextPiece => ({ kind: 'KEPT', text });
const removed = (text: string): TextPiece => ({ kind: 'REMOVED', text });
const added = (text: string): TextPiece => ({ kind: 'ADDED', text });

/** Words and numbers whole, everything else by the character: Chinese has no spaces between its words. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\d]+|[^]/gu) ?? [];
}

/** The longest common subsequence decides what was kept. */
function compareWords(old: readonly string[], young: readonly string[]): TextPiece[] {
  if (old.length * young.length > MOST_CELLS) return [...old.map(removed), ...young.map(added)];
  const width = young.length + 1;
  const length = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = young.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        old[i] === young[j]
          ? at(length, (i + 1) * width + j + 1) + 1
          : Math.max(at(length, (i + 1) * width + j), at(length, i * width + j + 1));
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      pieces.push(kept(old[i] ?? ''));
      i += 1;
      j += 1;
    } else if (at(length, (i + 1) * width + j) >= at(length, i * width + j + 1)) {
      pieces.push(removed(old[i] ?? ''));
      i += 1;
    } else {
      pieces.push(added(young[j] ?? ''));
      j += 1;
    }
  }
  return [...pieces, ...old.slice(i).map(removed), ...young.slice(j).map(added)];
}

const at = (cells: Uint32Array, place: number): number => cells[place] ?? 0;

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const found: TextPiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.kind === piece.kind) found[found.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}
