import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import Decimal from 'decimal.js';
import { GraphQLError } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
const MONEY = /^-?\d{1,12}(\.\d{1,2})?$/;

function textScalar(
  name: string,
  description: string,
  parse: (text: string) => string,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== 'string') throw wrong(name, `${name} is written as a string`);
    return parse(value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function wrong(name: string, cure: string): GraphQLError {
  return new GraphQLError(`Not a ${name}: ${cure}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** What is reckoned from a day, such as the end of its period, is a day of four digits, too. */
const FIRST_YEAR = '1000';
const LAST_YEAR = '2999';

/** Dates in the calendar only: 2026-02-30 is refused, and so is a year that nobody can mean. */
function realDate(text: string): boolean {
  const year = text.slice(0, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const instant = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text.slice(0, 10);
}

/** An instant in UTC. Rows carry it as text from the driver, so that it passes through without being parsed. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant, ISO 8601 with a zone, of the years 1000 to 2999, for example "2026-11-23T01:00:00Z". Answers are in UTC.',
  (text) => {
    if (!INSTANT.test(text) || !realDate(text) || Number.isNaN(Date.parse(text)))
      throw wrong(
        'DateTime',
        'write an instant with its zone, such as 2026-11-23T09:00:00+08:00, of the years 1000 to 2999',
      );
    return new Date(text).toISOString();
  },
);

export const DateScalar = textScalar(
  'Date',
  'A civil date in Asia/Shanghai, "YYYY-MM-DD", of the years 1000 to 2999.',
  (text) => {
    if (!CIVIL_DATE.test(text) || !realDate(text))
      throw wrong('Date', 'write a date of the calendar as YYYY-MM-DD, of the years 1000 to 2999');
    return text;
  },
);

export const MoneyScalar = textScalar(
  'Money',
  'An amount in yuan as a decimal string with at most two places, "1234.50".',
  (text) => {
    if (!MONEY.test(text)) throw wrong('Money', 'write yuan with at most two decimal places, such as 1234.50');
    return new Decimal(text).toFixed(2);
  },
);

export const DecimalScalar = textScalar(
  'Decimal',
  'A decimal number as a string, "12.5"; at most six places where it is sent to us.',
  (text) => {
    if (!DECIMAL.test(text)) throw wrong('Decimal', 'write a decimal number with at most six places, such as 12.5');
    return new Decimal(text).toFixed();
  },
);
