import { complaintClasses } from './complaint-classes';
import { complaintStates } from './complaint-states';

const severities = ['LOW', 'MIDDLE', 'HIGH', 'URGENT'] as const;

/** What codes of exported complaints are called, by the path of their column. */
export function caseWords(t: (key: string) => string): Record<string, Record<string, string>> {
  const words = (key: string, codes: readonly string[]): Record<string, string> =>
    Object.fromEntries(codes.map((code) => [code, t(`${key}.${code}`)]));
  return {
    class: words('complaintClass', complaintClasses),
    state: words('complaintState', complaintStates),
    severity: words('severity', severities),
  };
}
