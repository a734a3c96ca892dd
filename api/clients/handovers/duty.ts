import type { CivilDate } from '../../kernel/civil-date';

/** What a member of staff answers for and has not finished, besides clients. Source: KA-14 */
export const DUTY_KINDS = [
  'PROSPECT',
  'PLAN',
  'DECISION',
  'CONTACT',
  'QUESTION',
  'PLANNED_CONTACT',
  'EVENT',
  'ACTION',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What needs no account manager: whoever works here can take it over. */
const OPEN_KINDS: ReadonlySet<DutyKind> = new Set(['QUESTION', 'PLANNED_CONTACT', 'EVENT', 'ACTION']);
export const isForAnybody = ({ kind }: Pick<Duty, 'kind'>): boolean => OPEN_KINDS.has(kind);

/** What stays with somebody whose work is handed over: theirs alone, or somebody else's to change. */
export const KEPT_KINDS = ['TEAM', 'DELEGATION', 'TARGET', 'REQUEST', 'NOTICE_DRAFT', 'IMPORT', 'REPORT'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

export interface Duty {
  readonly kind: DutyKind;
  /** Of a contact: the client. */
  readonly id: string;
  readonly label: string;
  readonly clientId: string | null;
  readonly planId: string | null;
  readonly regionCode: string | null;
  readonly dueOn: CivilDate | null;
  /** Who answers for what it is about, its client or its plan. */
  readonly follows: string | null;
  /** Who cannot take it over. */
  readonly unfit: readonly (string | null)[];
}

/** How a duty is told from all others. */
export const dutyKey = ({ kind, id }: Pick<Duty, 'kind' | 'id'>): string => `${kind} ${id}`;

/** How many there are of each kind, in the order of the kinds. */
export function countsOf<K extends string>(
  kinds: readonly K[],
  rows: readonly { readonly kind: K }[],
): { readonly kind: K; readonly count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
