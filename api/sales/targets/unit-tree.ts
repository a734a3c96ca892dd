export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface PlacedUnit extends UnitRow {
  readonly depth: number;
  /** Itself and everything below it. */
  readonly within: ReadonlySet<string>;
}

/** Units each before those below it, with how deep they are. A parent that is not among them counts as none. */
export function unitTree(units: readonly UnitRow[]): PlacedUnit[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, UnitRow[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const placed = (parent: string | null, depth: number): PlacedUnit[] =>
    (below.get(parent) ?? []).flatMap((unit) => {
      const inner = placed(unit.id, depth + 1);
      return [{ ...unit, depth, within: new Set([unit.id, ...inner.map(({ id }) => id)]) }, ...inner];
    });
  return placed(null, 0);
}
