import type { ClientFieldCondition } from '../../gql/graphql';
import type { Param } from '../../shared/filter/url-query';
import { isCivilDate } from '../../shared/time/civil-date';

/**
 * How a field is compared: contains (c), number between (n), date between (d), yes or no (y), one of options (o), empty (e).
 * The address knows the comparison by its letter, so that it can be read before the fields are known.
 */
export type Comparison = 'c' | 'n' | 'd' | 'y' | 'o' | 'e';

export interface FieldCondition {
  fieldId: string;
  comparison: Comparison;
  /** for n and d two ends joined by `..`, for o ids joined by `,`, for y 1 or 0, for e nothing */
  value: string;
}

const MOST = 10;
const ID = /^[\da-f-]{36}$/;
const NUMBER = /^(-?\d{1,15}(\.\d{1,6})?)?$/;
const isNumber = (text: string): boolean => NUMBER.test(text);
const isDay = (text: string): boolean => text === '' || isCivilDate(text);

const SENSIBLE: Readonly<Record<Comparison, (value: string) => boolean>> = {
  c: (value) => value.trim() !== '' && value.length <= 100,
  n: (value) => endsOf(value).some(Boolean) && endsOf(value).every(isNumber),
  d: (value) => endsOf(value).some(Boolean) && endsOf(value).every(isDay),
  y: (value) => value === '1' || value === '0',
  o: (value) => value.split(',').every((id) => ID.test(id)),
  e: (value) => value === '',
};

/** Both ends of a range; an open end is empty. */
export function endsOf(value: string): [string, string] {
  const [from = '', to = ''] = value.split('..');
  return [from, to];
}

export const isSensible = ({ fieldId, comparison, value }: FieldCondition): boolean =>
  ID.test(fieldId) && SENSIBLE[comparison](value);

function conditionOf(text: string): FieldCondition | undefined {
  const [fieldId = '', comparison = '', ...rest] = text.split('~');
  if (!Object.hasOwn(SENSIBLE, comparison)) return undefined;
  const condition = { fieldId, comparison: comparison as Comparison, value: decoded(rest.join('~')) };
  return isSensible(condition) ? condition : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Conditions on custom fields in the address, one for each field; what makes no sense is left out. */
export const fieldConditionsParam: Param<FieldCondition[]> = {
  read: (raw) => {
    const read = (raw?.split(';') ?? []).flatMap((text) => conditionOf(text) ?? []);
    return [...new Map(read.map((each) => [each.fieldId, each])).values()].slice(0, MOST);
  },
  write: (conditions) =>
    conditions
      .filter(isSensible)
      .map(({ fieldId, comparison, value }) => `${fieldId}~${comparison}~${encodeURIComponent(value)}`)
      .join(';') || undefined,
};

/** The API's condition. */
export function conditionInput({ fieldId, comparison, value }: FieldCondition): ClientFieldCondition {
  const [from, to] = endsOf(value);
  switch (comparison) {
    case 'c':
      return { fieldId, contains: value.trim() };
    case 'n':
      return { fieldId, ...(from && { least: from }), ...(to && { most: to }) };
    case 'd':
      return { fieldId, ...(from && { from }), ...(to && { to }) };
    case 'y':
      return { fieldId, yes: value === '1' };
    case 'o':
      return { fieldId, anyOf: value.split(',') };
    default:
      return { fieldId, isEmpty: true };
  }
}
