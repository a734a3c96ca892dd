import { ofClient } from '../clients/client-condition';
import type { SurveyFilter, SurveyState } from '../gql/graphql';
import { type Condition, type Option, rangeText, someNames } from '../shared/export/conditions';
import {
  codesParam,
  dateParam,
  flagParam,
  oneOf,
  someOf,
  textParam,
  type Param,
  type Values,
} from '../shared/filter/url-query';
import { tiers } from '../clients/tiers/tiers';

export const surveyStates = ['DRAFT', 'COMPLETE', 'DISCARDED'] as const satisfies readonly SurveyState[];

/** An id, or nothing. */
const idParam: Param<string> = {
  read: (raw) => (raw !== undefined && /^[0-9a-f-]{36}$/.test(raw) ? raw : ''),
  write: (value) => value || undefined,
};

/** The filter of the list of surveys as it stands in the address. */
export const surveysQuery = {
  client: idParam,
  staff: codesParam,
  forms: codesParam,
  states: someOf(surveyStates),
  from: dateParam,
  to: dateParam,
  mine: flagParam,
  current: flagParam,
};
export type SurveysFilter = Values<typeof surveysQuery>;

/** The API's filter. */
export function surveyFilterOf(values: SurveysFilter): SurveyFilter {
  const { client, staff, forms, states, from, to, mine, current } = values;
  return {
    clientId: client || null,
    staffIds: staff.length ? staff : null,
    seriesIds: forms.length ? forms : null,
    states: states.length ? states : null,
    from,
    to,
    mine: mine || null,
    current: current || null,
  };
}

interface Named {
  /** The client the list is narrowed to; null: its name is not at hand. */
  readonly client: string | null;
  readonly staff: readonly Option[];
  readonly forms: readonly Option[];
}

/** What the list was asked for, in words. */
export function surveyConditions(
  filter: SurveysFilter,
  { client, staff, forms }: Named,
  t: (key: string, named?: Record<string, unknown>) => string,
): Condition[] {
  return [
    ofClient(client, filter.client !== '', t),
    [t('surveys.staff'), someNames(filter.staff, staff, t)],
    [t('surveys.forms'), someNames(filter.forms, forms, t)],
    [t('surveys.states'), filter.states.map((each) => t(`surveys.state.${each}`))],
    [t('surveys.period'), rangeText(filter.from, filter.to)],
    [t('surveys.mine'), filter.mine],
    [t('surveys.current'), filter.current],
  ];
}

export const surveyGroups = ['ALL', 'MONTH', 'TIER', 'REGION'] as const;

/** What the figures are asked for, as it stands in the address. */
export const surveyFiguresQuery = {
  form: idParam,
  from: dateParam,
  to: dateParam,
  tiers: someOf(tiers),
  regions: codesParam,
  by: oneOf(surveyGroups, 'ALL'),
  question: textParam,
};
