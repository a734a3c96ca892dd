/**
 * A function of rows that may be told again: what it made of them once it answers again.
 *
 * @param make reads nothing but the rows, and makes what nobody changes
 */
export function madeOnce<Rows extends object, Made extends object>(make: (rows: Rows) => Made): (rows: Rows) => Made {
  const made = new WeakMap<Rows, Made>();
  return (rows) => {
    const known = made.get(rows) ?? make(rows);
    made.set(rows, known);
    return known;
  };
}
