import type { Instant } from '../../kernel/clock';
import { addDays, civilDateAt } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';
import type { ActivityEntity } from './activity.entity';
import { onlyAsked, onlyOf, toCome, tooLongAgo } from '../desk-problem';
import type { ActivityContentInput } from './record-activity.schema';

/** What of a record may be corrected. */
export const CONTENT = [
  'kind',
  'at',
  'byId',
  'subject',
  'contactName',
  'summary',
  'outcome',
  'counterparty',
  'handout',
  'satisfied',
] as const satisfies readonly (keyof ActivityEntity)[];

export type ActivityContent = Pick<ActivityEntity, (typeof CONTENT)[number]>;

type Field = 'summary' | 'contactName' | 'outcome' | 'counterparty' | 'handout';

const RULES: readonly TextRule<Field>[] = [
  { field: 'summary', name: { 'zh-CN': '内容', en: 'What was said' }, most: 2_000, required: true, lines: true },
  { field: 'contactName', name: { 'zh-CN': '客户联系人', en: 'The contact' }, most: 100 },
  { field: 'outcome', name: { 'zh-CN': '处理结果', en: 'The outcome' }, most: 2_000, lines: true },
  { field: 'counterparty', name: { 'zh-CN': '纠纷对方', en: 'The other party' }, most: 200 },
  { field: 'handout', name: { 'zh-CN': '发放内容', en: 'What was handed out' }, most: 500, lines: true },
];

/**
 * What is wrong with what a record of a contact says; undefined when nothing is.
 *
 * @param recordWithinDays how long ago a contact may be, at most
 * Source: SD-1
 */
export function contentFault(
  content: ActivityContentInput,
  { now, recordWithinDays }: { readonly now: Instant; readonly recordWithinDays: number },
): ProblemText | undefined {
  const { at, kind, subject, counterparty, handout, satisfied } = content;
  if (Date.parse(at) > Date.parse(now)) return toCome;
  if (civilDateAt(at) < addDays(civilDateAt(now), -recordWithinDays)) return tooLongAgo(recordWithinDays);
  if (subject !== 'DISPUTE' && counterparty?.trim()) return onlyOf('counterparty');
  if (subject !== 'HANDOUT' && handout?.trim()) return onlyOf('handout');
  if (satisfied != null && kind !== 'VISIT' && kind !== 'CALLBACK') return onlyAsked;
  const fault = textFault(
    content,
    RULES.map((rule) => ({
      ...rule,
      required: rule.required === true || NEEDED[rule.field] === subject,
      ...(NEEDED[rule.field] !== undefined && { clause: 'SD-1' }),
    })),
  );
  return fault && { ...fault, field: fault.field?.replace('input.', 'input.content.') ?? 'input.content' };
}

/** What a subject must say beside what was said. */
const NEEDED: Readonly<Partial<Record<Field, ActivityContent['subject']>>> = {
  counterparty: 'DISPUTE',
  handout: 'HANDOUT',
};

/** A record as it is stored. @param viewerId who was in contact when the record does not say */
export function storedContent(content: ActivityContentInput, viewerId: string): ActivityContent {
  return {
    kind: content.kind,
    at: content.at,
    byId: content.byId ?? viewerId,
    subject: content.subject,
    contactName: storedText(content.contactName),
    summary: storedText(content.summary),
    outcome: storedText(content.outcome),
    counterparty: storedText(content.counterparty),
    handout: storedText(content.handout),
    satisfied: content.satisfied ?? null,
  };
}

/** Fields in which two records differ. Instants are compared as instants. */
export function differences(before: ActivityContent, after: ActivityContent): (typeof CONTENT)[number][] {
  return CONTENT.filter((field) =>
    field === 'at' ? Date.parse(before.at) !== Date.parse(after.at) : before[field] !== after[field],
  );
}
