import type { ViewPage } from '../../gql/graphql';

/** The pages of which views are kept, by the name of their route. */
const viewPages: Readonly<Record<string, ViewPage>> = {
  dashboard: 'DASHBOARD',
  quality: 'QUALITY',
  deadlines: 'DEADLINES',
  segments: 'SEGMENTS',
  returnFigures: 'RETURN_FIGURES',
  managers: 'MANAGERS',
  rebateFigures: 'REBATE_FIGURES',
  clients: 'CLIENTS',
  prospects: 'PROSPECTS',
  complaints: 'COMPLAINTS',
  returns: 'RETURNS',
  rebates: 'REBATES',
  receivables: 'RECEIVABLES',
  plans: 'PLANS',
  targets: 'TARGETS',
  notices: 'NOTICES',
  penalties: 'PENALTIES',
  events: 'EVENTS',
  marketNotes: 'MARKET_NOTES',
  surveys: 'SURVEYS',
  imports: 'IMPORTS',
  desk: 'DESK',
};

/** The page whose views a route shows; undefined for a page without views. */
export function viewPageOf(route: unknown): ViewPage | undefined {
  return typeof route === 'string' && Object.hasOwn(viewPages, route) ? viewPages[route] : undefined;
}
