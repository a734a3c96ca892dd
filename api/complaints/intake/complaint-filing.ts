import type { ProblemText } from '../../platform/graph/problem';
import { goodsFault } from '../records/complaint-goods';
import {
  controlCharacters,
  futureOccurrence,
  missing,
  quantityNeeded,
  textTooLong,
  unbelievableOccurrence,
} from './filing-problem';
import type { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { hasUnprintable, trimText } from '../../kernel/text';

/** What is judged of an input; texts as the caller wrote them. */
export interface Filing {
  readonly class: ComplaintClass;
  readonly occurredAt: string;
  readonly place: string;
  readonly content: string;
  readonly orderNumber?: string | null;
  readonly partNumber?: string | null;
  readonly affectedQuantity?: string | null;
  readonly affectedQuantityUndetermined?: boolean | null;
  readonly deliveredOn?: string | null;
  readonly deliveredQuantity?: string | null;
  readonly returnQuantity?: string | null;
  readonly returnQuantityUndetermined?: boolean | null;
  readonly demand?: string | null;
  readonly idempotencyKey: string;
}

interface TextRule {
  readonly field: 'place' | 'content' | 'orderNumber' | 'partNumber' | 'demand' | 'idempotencyKey';
  readonly most: number;
  readonly lines?: true;
  readonly required?: true;
}

const texts: readonly TextRule[] = [
  { field: 'place', most: 200, required: true },
  { field: 'content', most: 4_000, lines: true, required: true },
  { field: 'orderNumber', most: 100 },
  { field: 'partNumber', most: 100 },
  { field: 'demand', most: 1_000, lines: true },
  { field: 'idempotencyKey', most: 200, required: true },
];

/** What has happened before anybody could call us is a slip of the pen. */
const EARLIEST = Date.parse('1970-01-01T00:00:00Z');

/**
 * What keeps an input from being filed: the first fault, in the order of the form; undefined when there is none.
 *
 * @param now instant, ISO 8601
 * Source: CC-4 (time, place, content), CQ-2 (quantity, or the word that it is undetermined)
 */
export function filingFault(filing: Filing, now: string): ProblemText | undefined {
  return occurrenceFault(filing, now) ?? textFault(filing) ?? goodsFault(filing, now) ?? quantityMissing(filing);
}

function occurrenceFault({ occurredAt }: Filing, now: string): ProblemText | undefined {
  const at = Date.parse(occurredAt);
  if (at > Date.parse(now)) return futureOccurrence;
  return at < EARLIEST ? unbelievableOccurrence : undefined;
}

function textFault(filing: Filing): ProblemText | undefined {
  for (const { field, most, lines, required } of texts) {
    const text = trimText(filing[field]);
    if (text === '' && required === true) return missing(field);
    if (text.length > most) return textTooLong(field, most);
    if (hasUnprintable(text, { lines: lines === true })) return controlCharacters(field);
  }
  return undefined;
}

function quantityMissing(filing: Filing): ProblemText | undefined {
  const isClear = filing.affectedQuantity != null || filing.affectedQuantityUndetermined === true;
  return filing.class === 'PRODUCT_QUALITY' && !isClear ? quantityNeeded : undefined;
}
