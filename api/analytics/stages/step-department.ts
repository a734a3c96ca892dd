import { workPlaceOf } from '../../kernel/access/post-department';
import type { DimensionName } from '../breakdown/dimension';
import type { Keyed } from '../breakdown/group-material';

/** Posts are the company's, so their departments are named here and not in the rows. */
export function ofDepartment<Cell extends Keyed>(cells: readonly Cell[], by: readonly DimensionName[]): Cell[] {
  const place = by.indexOf('DEPARTMENT');
  if (place < 0) return [...cells];
  return cells.map((cell) =>
    place === 0 ? { ...cell, k0: workPlaceOf(cell.k0 ?? '') } : { ...cell, k1: workPlaceOf(cell.k1 ?? '') },
  );
}
