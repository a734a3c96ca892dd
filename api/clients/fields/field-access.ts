import { fieldRight } from '../../kernel/access/field-right';
import { mayChange } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { classificationOf, type ClientField } from './client-field';

type Classed = Pick<ClientField, 'kind' | 'secrecy'>;

/** Whether a viewer may read the field of any client at all. Source: SD-10 */
export function isReadable({ reaches }: Viewer, field: Classed): boolean {
  return fieldRight(reaches, classificationOf(field)).kind !== 'hidden';
}

/** Whether a viewer may read the field of a client of this owner. */
export function isReadableOf({ reaches }: Viewer, field: Classed, ownerId: string | null): boolean {
  const right = fieldRight(reaches, classificationOf(field));
  return right.kind === 'shown' || (right.kind === 'owned' && ownerId !== null && right.ownerIds.includes(ownerId));
}

/** Filtering tells as much as reading does: the field must be readable of every client of the list. */
export function mayFilterBy({ reaches }: Viewer, field: Classed): boolean {
  const classification = classificationOf(field);
  const right = fieldRight(reaches, classification);
  const { cases, pseudonymous } = reaches[classification.resource];
  if (right.kind !== 'owned') return right.kind === 'shown';
  const listed = reaches.CLIENT_CARD;
  return !cases && !pseudonymous && !listed.all && listed.staffIds.every((id) => right.ownerIds.includes(id));
}

/** A value is written by who may write the client's card and reads the field. */
export function isWritableOf(viewer: Viewer, field: Classed, ownerId: string | null): boolean {
  return mayChange(viewer.reaches.CLIENT_CARD.writable, ownerId) && isReadableOf(viewer, field, ownerId);
}
