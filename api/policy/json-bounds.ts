/** What one value of a draft may weigh; the largest clause of the seven regulations has some 200 parts. */
export const JSON_BOUNDS = { depth: 8, parts: 2_000, characters: 64_000 } as const;

/**
 * Whether a JSON value is small enough to be looked at. Walks without calling itself: a value made to be deep must not
 * exhaust the stack of who measures it.
 */
export function isWithinBounds(value: unknown): boolean {
  const waiting: { readonly part: unknown; readonly depth: number }[] = [{ part: value, depth: 0 }];
  let parts = 0;
  let characters = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, depth } = next;
    parts += 1;
    if (typeof part === 'string') characters += part.length;
    if (parts > JSON_BOUNDS.parts || characters > JSON_BOUNDS.characters) return false;
    if (typeof part !== 'object' || part === null) continue;
    if (depth >= JSON_BOUNDS.depth) return false;
    for (const [key, inner] of Object.entries(part)) {
      characters += key.length;
      waiting.push({ part: inner, depth: depth + 1 });
      if (waiting.length > JSON_BOUNDS.parts) return false;
    }
  }
  return true;
}
