/**
 * Focuses a cell and, in a scroller whose first column stays in sight, scrolls sideways until the cell is beside that column
 * and not under it. Browsers scroll a focused element into view, but do not know of the column above it.
 *
 * @param scroller  left out for cells of the first column, which are always in sight
 */
export function focusBeside(cell: HTMLElement, scroller: HTMLElement | undefined): void {
  cell.focus({ preventScroll: true });
  const first = scroller?.querySelector<HTMLElement>('[data-cell="-1:0"]');
  if (!scroller || !first) return;
  const left = cell.offsetLeft - first.offsetWidth;
  const right = cell.offsetLeft + cell.offsetWidth;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
