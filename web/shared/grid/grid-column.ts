/** A column of a DataGrid. */
export interface GridColumn<Field extends string> {
  key: string;
  label: string;
  /** a CSS grid track: `160px`, `minmax(120px, 1fr)` */
  width: string;
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
