import { addDays, type CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { toCome, tooLongAgo } from './market-note-problem';
import type { MarketSubject } from './market-note-words.schema';

/** What a note says; texts as they are stored. */
export interface NoteContent {
  readonly subject: MarketSubject;
  readonly content: string;
  readonly source: string | null;
  readonly learnedOn: CivilDate;
}

const text = <Field extends string>(
  field: Field,
  [zh, en]: readonly [string, string],
  rest: { readonly most: number; readonly required?: boolean; readonly lines?: boolean },
): TextRule<Field> => ({ field, name: { 'zh-CN': zh, en }, ...rest });

const CONTENT = [
  text('content', ['内容', 'The text'], { most: 2_000, required: true, lines: true }),
  text('source', ['来源', 'The source'], { most: 200 }),
] as const;
export const REASON = text('reason', ['更正原因', 'The reason'], { most: 500, required: true, lines: true });

/** How many colleagues are told besides the posts that the clause names. */
export const MOST_TOLD = 20;

interface Bounds {
  readonly today: CivilDate;
  readonly noteWithinDays: number;
}

/** What is wrong with a note; undefined when nothing is. Source: AM-1 */
export function noteFault(
  content: Omit<NoteContent, 'source'> & { readonly source?: string | null },
  { today, noteWithinDays }: Bounds,
): ProblemText | undefined {
  const fault = textFault(content, CONTENT);
  if (fault !== undefined) return { ...fault, field: fault.field?.replace('input.', 'input.content.') ?? '' };
  if (content.learnedOn > today) return toCome;
  return content.learnedOn < addDays(today, -noteWithinDays) ? tooLongAgo(noteWithinDays) : undefined;
}

/** Whether two notes say the same. */
export function saysTheSame(one: NoteContent, other: NoteContent): boolean {
  return (
    one.subject === other.subject &&
    one.content === other.content &&
    one.source === other.source &&
    one.learnedOn === other.learnedOn
  );
}
