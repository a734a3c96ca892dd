interface Unit {
  id: string;
  /** what the reader calls it */
  label: string;
  parentId?: string | null;
}

export type UnitRow<U extends Unit> = U & {
  /** 0 at the top */
  depth: number;
  /** what the reader calls them, from the top down */
  path: string;
};

/** Units as a tree is read: each followed by what is within it, in the order in which they are given. */
export function unitRows<U extends Unit>(units: readonly U[]): UnitRow<U>[] {
  const known = new Set(units.map(({ id }) => id));
  const within = new Map<string, U[]>();
  for (const unit of units) {
    const parent = unit.parentId != null && known.has(unit.parentId) ? unit.parentId : '';
    within.set(parent, [...(within.get(parent) ?? []), unit]);
  }
  const rows: UnitRow<U>[] = [];
  const walk = (parent: string, depth: number, above: string): void => {
    for (const unit of within.get(parent) ?? []) {
      const path = above ? `${above} / ${unit.label}` : unit.label;
      rows.push({ ...unit, depth, path });
      walk(unit.id, depth + 1, path);
    }
  };
  walk('', 0, '');
  return rows;
}

/** Whether a unit is another one or within it: neither can be what that other is part of. */
export function isWithin(units: readonly Omit<Unit, 'label'>[], id: string, other: string): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId ?? '']));
  for (let at = id; at; at = parents.get(at) ?? '') if (at === other) return true;
  return false;
}
