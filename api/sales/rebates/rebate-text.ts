import { hasUnprintable, trimText } from '../../kernel/text';

export function textIsFit(text: string | null | undefined, most: number): boolean {
  const trimmed = trimText(text);
  return trimmed.length <= most && !hasUnprintable(trimmed, { lines: true });
}
