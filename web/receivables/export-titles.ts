import type { SettlementKind } from '../gql/graphql';
import { codeWords } from '../shared/export/code-words';

/** Columns of a workbook, by the path of the field; each has a word. */
const COLUMNS = {
  receivables: [
    'number',
    'orderNumber',
    'client.number',
    'client.name',
    'owner.name',
    'deliveredOn',
    'dueOn',
    'daysOverdue',
    'currency',
    'amount',
    'collected',
    'credited',
    'open',
    'disputed',
    'amountCompany',
    'openCompany',
    'disputedCompany',
  ],
  settlements: [
    'receivedOn',
    'kind',
    'client.number',
    'client.name',
    'reference',
    'currency',
    'amount',
    'allocated',
    'unallocated',
    'amountCompany',
    'unallocatedCompany',
    'by.name',
    'at',
    'note',
  ],
} as const;

export function titlesOf(list: keyof typeof COLUMNS, t: (key: string) => string): Record<string, string> {
  return Object.fromEntries(
    COLUMNS[list].map((column) => [column, t(`receivables.export.${column.replace('.', '_')}`)]),
  );
}

const kinds = ['COLLECTION', 'CREDIT'] as const satisfies readonly SettlementKind[];

/** What codes of exported settlements are called, by the path of the field. */
export function settlementWords(t: (key: string) => string): Record<string, Record<string, string>> {
  return { kind: codeWords(t, 'receivables.kind', kinds) };
}
