import { z } from 'zod';
import { POSTS } from '../access/post';

/** The departments a fault is attributed to, and those outside the company that may share it. Source: CQ-6, CQ-11 */
export const departments = [
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
] as const;

export type Department = (typeof departments)[number];

/** Departments of the company itself. */
export const ownDepartments: readonly Department[] = departments.filter(
  (each) => each !== 'SUPPLIER' && each !== 'CARRIER' && each !== 'CLIENT',
);

export const fieldKinds = ['TEXT', 'LINE', 'CHOICE', 'MONEY', 'DATE', 'STAFF'] as const;
export type FieldKind = (typeof fieldKinds)[number];

interface FieldType {
  readonly kind: FieldKind;
  /** Characters of a text at most. */
  readonly most?: number;
  readonly options?: readonly string[];
  /** May be left out. */
  readonly optional?: true;
}

const text: FieldType = { kind: 'TEXT', most: 4_000 };
const yesNo: FieldType = { kind: 'CHOICE', options: ['YES', 'NO'] };
const day: FieldType = { kind: 'DATE' };
const choice = (...options: readonly string[]): FieldType => ({ kind: 'CHOICE', options });

/** What a step may be asked to hand on. A policy names these; what they hold is the same in every policy. */
export const caseFields = {
  /** Who was spoken to, and what was said. Source: CC-2 */
  phonedBack: { kind: 'TEXT', most: 1_000 },
  answer: text,
  conclusion: choice('UPHELD', 'NOT_ESTABLISHED'),
  satisfaction: choice('SATISFIED', 'DISSATISFIED', 'NOT_ANSWERED'),
  fromMarketPolicy: yesNo,
  responsiblePerson: { kind: 'LINE', most: 100 },
  responsibleStaff: { kind: 'STAFF' },
  valuable: yesNo,
  opinion: text,
  responsiblePost: choice(...POSTS.filter((post) => !['EXECUTIVE', 'ANALYST', 'ADMINISTRATOR'].includes(post))),
  transferReason: { kind: 'TEXT', most: 1_000 },
  decision: choice('APPROVED', 'REJECTED'),
  reason: { kind: 'TEXT', most: 1_000, optional: true },
  signature: choice('SIGNED'),
  findings: text,
  cause: choice('QUALITY', 'HUMAN'),
  responsibleDepartment: choice(...departments),
  countermeasure: text,
  needForResearch: yesNo,
  technicalOpinion: text,
  proposal: text,
  amount: { kind: 'MONEY' },
  combinedOpinion: text,
  result: text,
  measures: text,
  repairBy: day,
  repairedOn: day,
  shippedOn: day,
  deliveredOn: day,
  trackingNumber: { kind: 'LINE', most: 100, optional: true },
  clientAnswer: choice('COUNTERSIGNED', 'OBJECTED'),
  reply: text,
} as const satisfies Record<string, FieldType>;

export type CaseField = keyof typeof caseFields;

const names = Object.keys(caseFields) as [CaseField, ...CaseField[]];

export const caseField = z.enum(names);

export function isCaseField(name: string): name is CaseField {
  return Object.hasOwn(caseFields, name);
}

export function fieldType(name: CaseField): FieldType {
  return caseFields[name];
}

/** The answers that turn a case back instead of letting it go on, by the field that gives them. Source: CC-5, CC-9, CQ-5 */
export const refusals: Readonly<Partial<Record<CaseField, string>>> = {
  decision: 'REJECTED',
  clientAnswer: 'OBJECTED',
};
