import { isId } from '../platform/graph/cursor';

/** Whom and what a line of the audit trail refers to, by what is kept of them. */
export interface References {
  /** Ids and codes that a member of staff, a unit or a region may have. */
  readonly own: readonly string[];
  /** Ids that stand where a client is told. */
  readonly clients: readonly string[];
}

interface Line {
  readonly subjectType: string;
  readonly subjectId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Of each kind; a batch may name thousands, which stay as they are kept. */
export const MOST_REFERENCES = 50;

/** Names of fields that tell a client; `id` and `ids` do within a line about one. */
const OF_CLIENT = /^(clientIds?|clients|arrivals|guestId|mergedId|otherId|parentId|survivorId)$/;
const OF_REGION = /^(region_code|regionCodes?|code)$/;

/** The first references of a line, each once, in the order in which they are kept. */
export function referencesOf({ subjectType, subjectId, before, after }: Line): References {
  const [own, clients] = [new Set<string>(), new Set<string>()];
  const take = (field: string, text: string): void => {
    const isClient = OF_CLIENT.test(field) || (subjectType === 'Client' && /^ids?$/.test(field));
    if (isId(text)) (isClient ? clients : own).add(text);
    // A unit is part of a unit, and a region of none: what is not an id is the code of a region.
    else if (OF_REGION.test(field)) own.add(text);
  };
  const look = (field: string, value: unknown): void => {
    if (typeof value === 'string') take(field, value);
    else if (Array.isArray(value)) for (const each of value) look(field, each);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) look(name, each);
  };
  if (subjectId !== undefined) take(subjectField(subjectType), subjectId);
  look('', before);
  look('', after);
  // What a unit or a client is part of is of its own kind.
  if (subjectType !== 'Client') for (const id of clients) own.add(id);
  return { own: [...own].slice(0, MOST_REFERENCES), clients: [...clients].slice(0, MOST_REFERENCES) };
}

function subjectField(subjectType: string): string {
  if (subjectType === 'Client') return 'clientId';
  return subjectType === 'Region' ? 'regionCode' : 'id';
}
