import type { CaseMeasure } from '../figures';
import type { ClientMeasure } from './client-row-links';

/** A page of figures, as an address. */
export type Home = {
  readonly name: 'quality' | 'deadlines' | 'returnFigures' | 'segments' | 'managers' | 'rebateFigures';
  readonly query?: { readonly time: 'WORKING' };
};

const QUALITY: Home = { name: 'quality' };
const DEADLINES: Home = { name: 'deadlines' };
const SEGMENTS: Home = { name: 'segments' };
const WORKING_DEADLINES: Home = { ...DEADLINES, query: { time: 'WORKING' } };

/** The page that shows a figure of complaints or clients, in working time where that is what it is of. */
const HOMES: Readonly<Record<CaseMeasure | ClientMeasure, Home>> = {
  COMPLAINTS_RECEIVED: QUALITY,
  COMPLAINT_RATE: QUALITY,
  UPHELD_RECEIVED: QUALITY,
  VOID_CASES: QUALITY,
  DUPLICATE_CASES: QUALITY,
  UPHELD_SHARE: QUALITY,
  SATISFACTION: QUALITY,
  ANSWER_SHARE: QUALITY,
  REPEAT_SHARE: QUALITY,
  ON_TIME_SHARE: DEADLINES,
  BACKLOG: DEADLINES,
  RESOLUTION_TIME: DEADLINES,
  RESOLUTION_P80: DEADLINES,
  RESOLUTION_P90: DEADLINES,
  RESOLUTION_WORKING_TIME: WORKING_DEADLINES,
  RESOLUTION_WORKING_P80: WORKING_DEADLINES,
  RESOLUTION_WORKING_P90: WORKING_DEADLINES,
  ATTRIBUTED_CASES: { name: 'returnFigures' },
  SEGMENTATION: SEGMENTS,
  CLIENT_SEGMENTS: SEGMENTS,
  TIER_MIGRATION: SEGMENTS,
  SEGMENT_MIGRATION: SEGMENTS,
  ACTIVE_CLIENTS: SEGMENTS,
  CONCENTRATION: SEGMENTS,
  COMPLAINING_CLIENTS: QUALITY,
};

/** The page of the figure whose rows an address asks for; undefined where it asks for none that is known. */
export function homePage(measure: unknown): Home['name'] | undefined {
  return typeof measure === 'string' && Object.hasOwn(HOMES, measure)
    ? HOMES[measure as keyof typeof HOMES].name
    : undefined;
}

/** Where to go back to from the complaints or the clients behind a figure. */
export function homeOf(measure: CaseMeasure | ClientMeasure): Home {
  return HOMES[measure];
}
