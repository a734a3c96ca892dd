import type { MeasureName } from '../measures';
import type { Material } from './breakdown-groups';

const RESOLUTION = ['RESOLUTION_TIME', 'RESOLUTION_P80', 'RESOLUTION_P90'] as const;
const WORKING = ['RESOLUTION_WORKING_TIME', 'RESOLUTION_WORKING_P80', 'RESOLUTION_WORKING_P90'] as const;

const OUTCOMES = ['UPHELD_RECEIVED', 'VOID_CASES', 'DUPLICATE_CASES'] as const;

/** Which measures are made of a material. */
export const NEEDS: Readonly<Record<keyof Omit<Material, 'days' | 'tally'>, readonly MeasureName[]>> = {
  flow: ['COMPLAINTS_RECEIVED', 'COMPLAINT_RATE', ...OUTCOMES, ...RESOLUTION, ...WORKING],
  outcomes: OUTCOMES,
  durations: RESOLUTION,
  worked: WORKING,
  due: ['ON_TIME_SHARE'],
  ends: ['UPHELD_SHARE', 'SATISFACTION', 'ANSWER_SHARE'],
  repeats: ['REPEAT_SHARE'],
  stages: ['STAGE_TIME'],
  stepsDue: ['STEP_ON_TIME_SHARE'],
  complaining: ['COMPLAINING_CLIENTS'],
  active: ['ACTIVE_CLIENTS', 'COMPLAINT_RATE', 'COMPLAINING_CLIENTS'],
  clients: ['ACTIVE_CLIENTS'],
  orders: ['COMPLAINT_RATE'],
};
