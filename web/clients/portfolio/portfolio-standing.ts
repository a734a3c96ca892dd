import type { ClientFilter } from '../../gql/graphql';
import { dateParam, flagParam, idParam, oneOf, type Values } from '../../shared/filter/url-query';
import { type CivilDate, civilDateAt } from '../../shared/time/civil-date';

/** For how many months nothing was ordered; '' asks for none. */
export const quietMonths = ['', '3', '6', '12', '24'] as const;

/** What an import did to the clients that are asked for; ANY asks for both. */
export const importEffects = ['ANY', 'CREATED', 'CHANGED'] as const;

/** How clients stand, as the address asks for it: part of the portfolio's filter. */
export const standingQuery = {
  noAgreement: flagParam,
  agreementBy: dateParam,
  orderedSince: dateParam,
  notOrderedSince: dateParam,
  quiet: oneOf(quietMonths, ''),
  complains: flagParam,
  overdue: flagParam,
  import: idParam,
  effect: oneOf(importEffects, 'ANY'),
};
export type StandingFilter = Values<typeof standingQuery>;

/** The same day some months ago; the last of a month that is shorter. */
export function monthsBefore(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The API's part; months are counted from today, so that a kept view stays true. A day that is given goes before. */
export function standingOf(filter: StandingFilter, today: CivilDate = civilDateAt(new Date())): ClientFilter {
  const quietSince = filter.notOrderedSince ?? (filter.quiet && monthsBefore(today, Number(filter.quiet)));
  return {
    ...(filter.noAgreement && { withoutAgreement: true }),
    ...(filter.agreementBy && { agreementEndsBy: filter.agreementBy }),
    ...(filter.orderedSince && { orderedSince: filter.orderedSince }),
    ...(quietSince && { notOrderedSince: quietSince }),
    ...(filter.complains && { openComplaints: true }),
    ...(filter.overdue && { overdue: true }),
    ...(filter.import && { importId: filter.import }),
    ...(filter.import && filter.effect !== 'ANY' && { importEffect: filter.effect }),
  };
}

/** How many of these filters apply. */
export function standingCount(filter: StandingFilter): number {
  const { noAgreement, agreementBy, orderedSince, notOrderedSince, quiet, complains, overdue } = filter;
  return [noAgreement, agreementBy, orderedSince, notOrderedSince ?? quiet, complains, overdue, filter.import].filter(
    Boolean,
  ).length;
}
