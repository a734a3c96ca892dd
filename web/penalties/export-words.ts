import { codeWords, columnTitles, yesOrNo } from '../shared/export/code-words';
import { penaltyStates } from './penalties-filter';

const COLUMNS = [
  'number',
  'staff.name',
  'violation',
  'brokenClause.id',
  'happenedOn',
  'evidence',
  'occurrence',
  'dismissal',
  'monthsOfPay',
  'fine',
  'decidedAt',
  'decidedBy.name',
  'decisionNote',
  'state',
  'revokedAt',
  'revocationReason',
] as const;

/** As the policies of the house call them; one may name more, which then stands by its own name. */
const violations = [
  'serviceRule',
  'privateFavour',
  'quarrelWithClient',
  'marketPolicyNotExplained',
  'unapprovedNotice',
  'unapprovedNoticeCausedComplaint',
  'leak',
  'graveLeak',
  'coercedLeak',
] as const;

type Translate = (key: string) => string;

/** What the columns of an exported list of penalties are called, by their path. */
export const penaltyTitles = (t: Translate): Record<string, string> => columnTitles(t, 'penalties.export', COLUMNS);

/** What codes in them are called, by the path of the column. */
export function penaltyWords(t: Translate): Record<string, Record<string, string>> {
  return {
    violation: codeWords(t, 'policy.word', violations),
    dismissal: yesOrNo(t),
    state: codeWords(t, 'penalties.state', penaltyStates),
  };
}
