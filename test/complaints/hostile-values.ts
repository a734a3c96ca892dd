import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { v7 } from 'uuid';

export type Input = Readonly<Record<string, unknown>>;

/** An input that somebody made up, and where it is wrong. */
export interface Hostile {
  readonly about: string;
  readonly input: Input;
}

const HUGE = '长'.repeat(100_001);

/** What nobody may get through with, by the name of the scalar. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['nonsense', v7(), "' or true --", HUGE, 'a\u0000b'],
  String: ['a\u0000b', 'a\u001bb', '\ud800', HUGE],
  Money: ['abc', '-1', '1.001', '1e3', 'NaN', '99999999999999999.00'],
  Decimal: ['abc', '-1', '1.1234567', 'Infinity', '999999999999999'],
  Date: ['2026-02-30', 'tomorrow', '0000-00-00'],
  DateTime: ['2026-13-01T00:00:00Z', 'now'],
  Int: [0, -1, 2_000_000_000, 1.5],
  Boolean: ['perhaps'],
};

/** Every way in which a good input can be made a bad one in a single place. */
export function hostileInputs(type: GraphQLInputObjectType, good: Input): Hostile[] {
  // A version that only another move asks for is none of this one's affair.
  const asked = Object.values(type.getFields()).filter(({ name }) => name !== 'version' || good[name] !== undefined);
  return asked.flatMap((field) =>
    (field.name === 'idempotencyKey' ? WRONG_KEYS : wrongValues(field.type, good[field.name])).map(
      ({ about, value }) => ({
        about: `${field.name}: ${about}`,
        input: { ...good, [field.name]: value },
      }),
    ),
  );
}

/** A key is the caller's own affair but for its length and what PostgreSQL cannot store. */
const WRONG_KEYS: readonly Wrong[] = ['', 'k'.repeat(201), HUGE, 'a\u0000b'].map((value) => ({
  about: value.slice(0, 30),
  value,
}));

interface Wrong {
  readonly about: string;
  readonly value: unknown;
}

function wrongValues(type: GraphQLInputType, good: unknown): Wrong[] {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const [first, ...others] = Array.isArray(good) ? good : [];
    return wrongValues(inner.ofType, first).map(({ about, value }) => ({ about, value: [value, ...others] }));
  }
  if (isInputObjectType(inner)) {
    if (good === undefined || good === null) return [];
    return hostileInputs(inner, good as Input).map(({ about, input }) => ({ about, value: input }));
  }
  const named = getNamedType(inner);
  const known = isEnumType(named) ? ['NO_SUCH'] : (WRONG[named.name] ?? []);
  const blank = named.name === 'String' && isNonNullType(type) ? [' \n'] : [];
  return [...known, ...blank].map((value) => ({ about: String(value).slice(0, 30), value }));
}

/** Types whose values no list above covers. */
export function uncovered(type: GraphQLInputObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return uncovered(named);
    return isEnumType(named) || named.name in WRONG ? [] : [named.name];
  });
}
