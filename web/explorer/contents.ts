/** A part of a page, and how far below the top of the window it begins, in pixels. */
export interface PlacedPart {
  readonly name: string;
  readonly top: number;
}

interface Seen {
  /** a part that begins above it is being read */
  line: number;
  height: number;
  /** the page cannot be scrolled further down */
  isAtEnd: boolean;
  /** the part that the address names */
  asked: string;
}

/** Which part of a page is being read. At its end, where the last ones cannot come to the top, the one that was asked for. */
export function readPart(parts: readonly PlacedPart[], { line, height, isAtEnd, asked }: Seen): string | undefined {
  if (isAtEnd) {
    const there = parts.find(({ name, top }) => name === asked && top >= 0 && top < height);
    return (there ?? parts.at(-1))?.name;
  }
  return parts.findLast(({ top }) => top <= line)?.name;
}
