/** A column of a DataGrid. */
export interface GridColumn<Field extends string> {
  key: string;
  label: string;
  /** least width, px */
  minWidth: number;
  /** its part of spare width; 0 keeps the least width */
  grow: number;
  isNumber?: boolean;
  /** what the server sorts by, when it can */
  sortField?: Field;
}

/** What a page may ask of a DataGrid it holds by `ref`. */
export interface GridHandle {
  /** brings a row to the top of the screen and puts the focus on it */
  goToRow(index: number): Promise<void>;
  toTop(): void;
}

export interface GridSort<Field extends string> {
  field: Field;
  direction: 'ASC' | 'DESC';
}

/** The sort after a click on a header: a new field starts with its natural direction, the same field turns round. */
export function nextSort<Field extends string>(
  sort: GridSort<Field>,
  field: Field,
  natural: 'ASC' | 'DESC',
): GridSort<Field> {
  if (sort.field !== field) return { field, direction: natural };
  return { field, direction: sort.direction === 'ASC' ? 'DESC' : 'ASC' };
}

export type AriaSort = 'ascending' | 'descending' | 'none';

/** What a header says of its column's order; undefined when it cannot be sorted by. */
export function ariaSortOf<Field extends string>(
  column: GridColumn<Field>,
  sort: GridSort<Field> | undefined,
): AriaSort | undefined {
  if (!column.sortField) return undefined;
  if (sort?.field !== column.sortField) return 'none';
  return sort.direction === 'ASC' ? 'ascending' : 'descending';
}
