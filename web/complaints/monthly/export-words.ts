import type { Department, MonthlyLineState } from '../../gql/graphql';
import { codeWords, columnTitles } from '../../shared/export/code-words';
import { complaintClasses } from '../complaint-classes';

const COLUMNS = [
  'number',
  'class',
  'closedAt',
  'department',
  'percentage',
  'loss',
  'state',
  'objection',
  'settlement',
] as const;
const departments = [
  'SALES',
  'PRODUCTION',
  'QUALITY',
  'RND',
  'LOGISTICS',
  'SERVICE',
  'FINANCE',
  'HEADQUARTERS',
  'SUPPLIER',
  'CARRIER',
  'CLIENT',
] as const satisfies readonly Department[];
const states = ['PENDING', 'CONFIRMED', 'OBJECTED'] as const satisfies readonly MonthlyLineState[];

type Translate = (key: string) => string;

/** What the columns of the exported lines of a monthly report are called, by their path. */
export const monthlyTitles = (t: Translate): Record<string, string> => columnTitles(t, 'monthly.export', COLUMNS);

/** What codes in them are called, by the path of the column. */
export function monthlyWords(t: Translate): Record<string, Record<string, string>> {
  return {
    class: codeWords(t, 'complaintClass', complaintClasses),
    department: codeWords(t, 'department', departments),
    state: codeWords(t, 'monthly.state', states),
  };
}
