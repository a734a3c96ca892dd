interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** Whether a unit would be within itself if it were part of `parentId`. */
export function wouldCircle(units: readonly Placed[], id: string, parentId: string | null): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
