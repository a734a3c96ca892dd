import { codeWords, yesOrNo } from '../shared/export/code-words';
import { complaintClasses } from './complaint-classes';
import { complaintStates } from './complaint-states';
import { severities } from './severities';

/** What codes of exported complaints are called, by the path of their column. */
export function caseWords(t: (key: string) => string): Record<string, Record<string, string>> {
  return {
    class: codeWords(t, 'complaintClass', complaintClasses),
    state: codeWords(t, 'complaintState', complaintStates),
    severity: codeWords(t, 'severity', severities),
    'due.overdue': yesOrNo(t),
    'due.provisional': yesOrNo(t),
  };
}
