import type { RebateLineKind } from '../gql/graphql';
import { codeWords } from '../shared/export/code-words';
import { rebateStates } from './rebates-filter';

/** Names of the columns of a workbook, by the path of the field. */
const COLUMNS = {
  rebates: [
    'month',
    'agentNumber',
    'agentName',
    'ordered',
    'returned',
    'traded',
    'rate',
    'earned',
    'paid',
    'pending',
    'dueOn',
    'madeAt',
    'payBy',
    'state',
    'statementVersion',
  ],
  lines: ['lineNo', 'kind', 'number', 'day', 'amount'],
} as const;

export function titlesOf(list: keyof typeof COLUMNS, t: (key: string) => string): Record<string, string> {
  return Object.fromEntries(COLUMNS[list].map((column) => [column, t(`rebates.column.${column}`)]));
}

const lineKinds = ['ORDER', 'RETURN'] as const satisfies readonly RebateLineKind[];

/** What codes in a workbook are called, by the path of the field. */
export function wordsOf(
  list: keyof typeof COLUMNS,
  t: (key: string) => string,
): Record<string, Record<string, string>> {
  return list === 'rebates'
    ? { state: codeWords(t, 'rebates.state', rebateStates) }
    : { kind: codeWords(t, 'rebates.kind', lineKinds) };
}

/** The first day of the month so many months later; negative: earlier. */
export function monthAfter(month: string, months: number): string {
  const date = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1));
  return date.toISOString().slice(0, 10);
}
