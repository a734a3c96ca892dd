import type { LocationQuery } from 'vue-router';
import type { Dimension, Measure } from '../gql/graphql';
import { oneOf, type Param } from '../shared/filter/url-query';

const steps = ['DEPARTMENT', 'STEP', 'POST', 'CLASS', 'TIER', 'REGION', 'MARKET'] as const satisfies Dimension[];

/** By what a chart can be told apart, under its name in the address; the first is how it opens. */
export const splits = {
  curvesBy: ['ALL', 'CLASS', 'TIER'],
  stagesBy: steps,
  stepsBy: steps,
  complaintsBy: ['CLASS', 'TIER', 'REGION'],
  placesBy: ['TIER', 'REGION'],
} as const satisfies Record<string, readonly (Dimension | 'ALL')[]>;

export type SplitName = keyof typeof splits;
export type Split<Name extends SplitName> = (typeof splits)[Name][number];

export function splitParam<Name extends SplitName>(name: Name): Param<Split<Name>> {
  const allowed: readonly Split<Name>[] = splits[name];
  return oneOf(allowed, allowed[0] as NoInfer<Split<Name>>);
}

/** The charts whose groups lead to rows. */
const CHARTS: Readonly<Partial<Record<Measure, SplitName>>> = {
  COMPLAINTS_RECEIVED: 'complaintsBy',
  RESOLUTION_TIME: 'curvesBy',
  RESOLUTION_WORKING_TIME: 'curvesBy',
  STAGE_TIME: 'stagesBy',
  STEP_ON_TIME_SHARE: 'stepsBy',
  RETURN_RATE: 'placesBy',
  REBATE_EARNED: 'placesBy',
};
/** Groups of steps that stand in the address of their rows by themselves. */
const OWN = { department: 'DEPARTMENT', step: 'STEP', post: 'POST' } as const;

/** The chart that rows of a group were behind, split as it was, for the address of its page; otherwise nothing. */
export function splitBehind(measure: Measure, query: LocationQuery): Partial<Record<SplitName, string>> {
  const name = CHARTS[measure];
  if (name === undefined) return {};
  const own = Object.entries(OWN).find(([key]) => query[key] !== undefined)?.[1];
  const by = own ?? query['by'];
  const param: Param<string> = splitParam(name);
  const text = param.write(param.read(typeof by === 'string' ? by : undefined));
  return text === undefined ? {} : { [name]: text };
}
