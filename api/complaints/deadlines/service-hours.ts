import { companyCalendar, companyDays, type CompanyDays } from '../../kernel/policy/company-calendar';
import { clauseOfKind, type Regulation } from '../../kernel/policy/regulation';
import type { WorkCalendar } from '../../kernel/work-calendar';

/**
 * The work calendar with the service hours in which a case's minutes run.
 *
 * @param days of the company's calendar in force; left out: as the regulation itself has them
 */
export function calendarOf(complaints: Regulation, days: CompanyDays = companyDays(complaints)): WorkCalendar {
  return companyCalendar(days, clauseOfKind(complaints, 'procedures').parameters.serviceHours);
}
