import { complaintClasses } from '../../complaints/complaint-classes';
import type {
  FigurePart,
  LeftOutReason,
  Measure,
  TallyRowPart,
  TallyRowPartsFragment,
  TallySource,
} from '../../gql/graphql';
import { codeWords } from '../../shared/export/code-words';
import { type CardText, type FigureKind, figureText } from '../figure-card';
import { productWords } from '../figures';
import figures from '../figures.zh-CN';

/** An amount of a row as people read it: yuan to the fen, pieces and cases with the digits they have. */
export function amountText(amount: string | null | undefined, kind: FigureKind, { formats }: CardText): string {
  if (amount == null) return '';
  const value = Number(amount);
  const isMoney = kind === 'yuan' || kind === 'yuanShare';
  return formats.decimal(value, isMoney ? 2 : Number.isInteger(value) ? 0 : 2);
}

interface Sums {
  numerator: string;
  denominator?: string | null;
}

interface SumOf {
  kind: FigureKind;
  /** null: all rows */
  part: FigurePart | null;
}

/** What rows add up to, counted ÷ counted on; of one part, which is no ratio, that part alone. */
export function sumText({ numerator, denominator }: Sums, { kind, part }: SumOf, text: CardText): string {
  const unit = kind === 'yuan' || kind === 'yuanShare' ? ` ${text.t('figures.yuan')}` : '';
  const amount = (of: string): string => `${amountText(of, kind, text)}${unit}`;
  if (denominator == null || part === 'NUMERATOR') return text.t('tallyRows.rowSum', { sum: amount(numerator) });
  if (part !== null) return text.t('tallyRows.rowSum', { sum: amount(denominator) });
  return text.t('figures.over', { numerator: amount(numerator), denominator: amount(denominator) });
}

/** The figure itself, made of the sums of its rows; of what is a sum already, and of nothing, undefined. */
export function valueText({ numerator, denominator }: Sums, kind: FigureKind, text: CardText): string | undefined {
  const isShare = kind === 'share' || kind === 'yuanShare';
  if (!isShare || denominator == null || Number(denominator) === 0) return undefined;
  return figureText(Number(numerator) / Number(denominator), kind, text);
}

interface Moved {
  thenNumerator: string;
  nowNumerator: string;
  thenDenominator?: string | null;
  nowDenominator?: string | null;
}

/** How much restated rows moved what was counted, and what it was counted on. */
export function movedText(moved: Moved, kind: FigureKind, text: CardText): string {
  const by = (now: string, then: string): string => {
    const value = Number(now) - Number(then);
    return `${value > 0 ? '+' : ''}${amountText(String(value), kind, text)}`;
  };
  const counted = by(moved.nowNumerator, moved.thenNumerator);
  if (moved.nowDenominator == null || moved.thenDenominator == null)
    return text.t('tallyRows.movedSum', { sum: counted });
  return text.t('tallyRows.moved', { counted, on: by(moved.nowDenominator, moved.thenDenominator) });
}

type Row = TallyRowPartsFragment;

/** What a row is: a delivery, the kind of a cost, a visit that was owed. */
export function rowName(row: Row, t: CardText['t']): string {
  const source = t(`tallyRows.source.${row.source}`);
  const more = [
    row.cost ? t(`figures.cost.${row.cost}`) : undefined,
    row.department ? t(`figures.answerable.${row.department}`) : undefined,
    row.class ? t(`complaintClass.${row.class}`) : undefined,
    row.product ? productWords(row.product, row.goods?.name, t) : undefined,
    row.reason,
  ];
  return [source, ...more.filter(Boolean)].join(' · ');
}

export interface RowDocument {
  label: string;
  to: { name: string; params: { id: string }; query?: { order: string } } | undefined;
}

/** Where a row can be opened: its document, an order beside its client, else the page of its client; undefined when neither can be seen. */
export function documentOf(
  row: Row,
  { t, instant }: { t: CardText['t']; instant: (at: string) => string },
): RowDocument | undefined {
  const page = (name: string, id: string, label: string): RowDocument => ({ label, to: { name, params: { id } } });
  if (row.complaint?.number) return page('complaint', row.complaint.id, row.complaint.number);
  if (row.return?.number) return page('return', row.return.id, row.return.number);
  if (row.rebate)
    return page('rebate', row.rebate.id, t('tallyRows.statementOf', { month: row.rebate.month.slice(0, 7) }));
  const label =
    row.order?.number ?? row.receivable?.number ?? (row.question ? instant(row.question.askedAt) : undefined);
  if (label === undefined) return undefined;
  if (!row.client?.name) return { label, to: undefined };
  const to = { name: 'client', params: { id: row.client.id } };
  return { label, to: row.order?.number ? { ...to, query: { order: row.order.id } } : to };
}

const COLUMNS = [
  'day',
  'part',
  'source',
  'numerator',
  'denominator',
  'client.number',
  'client.name',
  'manager.name',
  'order.number',
  'return.number',
  'receivable.number',
  'rebate.month',
  'complaint.number',
  'question.askedAt',
  'product',
  'goods.name',
  'reason',
  'class',
  'department',
  'cost',
  'leftOut',
] as const;

/** Columns of a workbook, by the path of the field. */
export function exportTitles(measure: Measure, t: CardText['t']): Record<string, string> {
  return {
    ...Object.fromEntries(COLUMNS.map((column) => [column, t(`tallyRows.rowExport.${column.replace('.', '_')}`)])),
    numerator: `${t(`figures.measure.${measure}`)}: ${t('figures.column.counted')}`,
    denominator: `${t(`figures.measure.${measure}`)}: ${t('figures.column.countedOn')}`,
  };
}

/** Values of a row that are codes, by the path of the field, and where their words are. */
const CODES: readonly (readonly [path: string, words: string, codes: readonly string[]])[] = [
  ['part', 'tallyRows.rowPart', ['NUMERATOR', 'DENOMINATOR', 'BOTH', 'LEFT_OUT'] satisfies TallyRowPart[]],
  [
    'source',
    'tallyRows.source',
    [
      'DELIVERY',
      'ORDER',
      'RETURN',
      'RECEIVABLE',
      'REBATE',
      'COMPLAINT',
      'CONCLUSION',
      'QUESTION',
      'VISIT',
      'CALLBACK',
    ] satisfies TallySource[],
  ],
  ['class', 'complaintClass', complaintClasses],
  ['department', 'figures.answerable', Object.keys(figures.answerable)],
  ['cost', 'figures.cost', Object.keys(figures.cost)],
  ['leftOut.reason', 'tallyRows.leftOut', ['DISPUTED', 'CREDITED', 'COST_UNKNOWN'] satisfies LeftOutReason[]],
];

/** What codes are called in a table for people, by the path of the field. */
export function exportWords(t: CardText['t']): Record<string, Record<string, string>> {
  return Object.fromEntries(CODES.map(([path, words, codes]) => [path, codeWords(t, words, codes)]));
}
