import { z } from 'zod';
import { addDays, daysBetween, type CivilDate } from '../civil-date';
import { said } from './said';
import { firstRepeated } from './values';
import type { Ruled } from './regulation';
import type { Why } from './why';

const LONGEST_TERM_DAYS = 366;
const businessTypes = ['AGREEMENT', 'MEMBER', 'DEALER', 'TRADING', 'AGENT'] as const;
const termDays = z.int().min(0).max(LONGEST_TERM_DAYS);

/** When a delivery is to be paid, and how long overdue receivables are told apart. Source: CR-2 */
export const receivables = z
  .strictObject({
    kind: z.literal('receivables'),
    /** Calendar days from delivery to payment, where neither the client nor its business type has a term of its own. */
    termDays,
    termsByType: z.array(z.strictObject({ businessType: z.enum(businessTypes), termDays })),
    /** Last days overdue of each age band but the last, rising. */
    ageBands: z
      .array(z.strictObject({ upToDays: z.int().min(1).max(3_650) }))
      .min(1)
      .max(8),
  })
  .superRefine(({ termsByType, ageBands }, context) => {
    const repeated = firstRepeated(termsByType.map(({ businessType }) => businessType));
    if (repeated)
      context.addIssue({
        code: 'custom',
        path: ['termsByType'],
        ...said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`),
      });
    for (const [index, { upToDays }] of ageBands.entries())
      if (upToDays <= (ageBands[index - 1]?.upToDays ?? 0))
        context.addIssue({
          code: 'custom',
          path: ['ageBands', index, 'upToDays'],
          ...said('必须大于前一档。', 'must be more than the band before'),
        });
  });

export type ReceivablesParameters = z.infer<typeof receivables>;

/** Whose term it is. */
export const TERM_SOURCES = ['CLIENT', 'BUSINESS_TYPE', 'COMPANY'] as const;
export type TermSource = (typeof TERM_SOURCES)[number];

export interface PaymentTerm {
  readonly days: number;
  readonly of: TermSource;
}

/** The term of a client: its own, else that of its business type, else the company's. Source: CR-2 */
export function paymentTerm(
  { termDays: company, termsByType }: ReceivablesParameters,
  client: { readonly businessType: string; readonly termDays: number | null },
): PaymentTerm {
  if (client.termDays !== null) return { days: client.termDays, of: 'CLIENT' };
  const ofType = termsByType.find(({ businessType }) => businessType === client.businessType);
  return ofType === undefined ? { days: company, of: 'COMPANY' } : { days: ofType.termDays, of: 'BUSINESS_TYPE' };
}

export interface DatedTerm extends PaymentTerm {
  readonly deliveredOn: CivilDate;
  readonly policyVersion: number;
}

/** Why a receivable is due when it is. Source: CR-2, CQ-13 */
export function whyDue({ deliveredOn, days, of, policyVersion }: DatedTerm): Why {
  return {
    clause: 'CR-2',
    policyVersion,
    rule: 'dueOn = deliveredOn + termDays',
    inputs: [
      { name: 'deliveredOn', value: deliveredOn },
      { name: 'termDays', value: String(days), unit: 'day' },
      { name: 'termOf', value: of },
      { name: 'dueOn', value: addDays(deliveredOn, days) },
    ],
  };
}

/** How long receivables are overdue: `from` to `to` days, both included. The first band is not due yet and has neither. */
export interface AgeBand {
  readonly from: number | null;
  /** Null: without end, or not due. */
  readonly to: number | null;
}

/** The age bands, youngest first: not due, then as the clause says, then everything older. Source: CR-2 */
export function ageBandsOf({ parameters }: Ruled<ReceivablesParameters>): AgeBand[] {
  const ends = parameters.ageBands.map(({ upToDays }) => upToDays);
  const starts = [1, ...ends.map((end) => end + 1)];
  return [{ from: null, to: null }, ...starts.map((from, at) => ({ from, to: ends[at] ?? null }))];
}

/** Days past the due date on a day; 0 on the due date itself and before. */
export function daysOverdue(dueOn: CivilDate, today: CivilDate): number {
  return Math.max(0, daysBetween(dueOn, today));
}
