import type { DimensionName } from './breakdown/dimension';
import { CLIENT_MEASURES } from './client-measures';
import { COMPLAINT_MEASURES } from './complaint-measures';
import { DESK_MEASURES } from './desk-measures';
import { FAULT_MEASURES } from './fault-measures';
import { MONEY_MEASURES } from './money-measures';
import { RETURN_MEASURES } from './return-measures';

/** A text in both languages of the product. */
export interface Texts {
  readonly 'zh-CN': string;
  readonly en: string;
}

export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'NEUTRAL';

/** What a figure means. Every figure of a measure is computed, named and explained by this one definition. */
export interface Measure {
  readonly name: Texts;
  readonly definition: Texts;
  /** Of the figure's value. */
  readonly unit: Texts;
  readonly direction: Direction;
  /** The clause the measure keeps watch over; absent when no clause asks for it. */
  readonly clause?: string;
  /** What it can be told apart by in a breakdown; none: it has a query of its own. */
  readonly dimensions: readonly DimensionName[];
  /** Whether the figure can be told as it was known at a past instant. */
  readonly asOf: boolean;
}

export const MEASURES = {
  ...CLIENT_MEASURES,
  ...COMPLAINT_MEASURES,
  ...RETURN_MEASURES,
  ...FAULT_MEASURES,
  ...MONEY_MEASURES,
  ...DESK_MEASURES,
};
export type MeasureName = keyof typeof MEASURES;

export function measureOf(name: MeasureName): Measure {
  return MEASURES[name];
}
