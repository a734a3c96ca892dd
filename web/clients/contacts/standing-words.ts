import type { ContactStanding, ContactState } from '../../gql/graphql';

export const contactStates = ['ENOUGH', 'TOO_FEW', 'REPORT_MISSING'] as const satisfies ContactState[];

const WORDS = {
  ENOUGH: 'contactStaff.met',
  TOO_FEW: 'contactStaff.breachText',
  REPORT_MISSING: 'contactStaff.missingText',
} as const satisfies Record<ContactState, string>;

type Standing = Pick<ContactStanding, 'count' | 'reportWithinDays' | 'required' | 'state'>;
type Translate = (key: string, values: Record<string, number>) => string;

/** How a client stands to what the clause asks of those in contact with it. Source: KA-13 */
export function standingInWords({ state, count, required, reportWithinDays }: Standing, t: Translate): string {
  return t(WORDS[state], { count, required, days: reportWithinDays });
}
