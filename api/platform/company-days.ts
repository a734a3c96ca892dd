import type { CivilDate } from '../kernel/civil-date';
import { companyDays, type CompanyDays } from '../kernel/policy/company-calendar';
import { regulationsInForce, type RegulationReader } from './regulations';

/**
 * In what the company's work calendar differs from the published one, as the regulation in force on a day has it. A case
 * keeps the regulation that it was opened under, but its clocks run by today's calendar: next year's is published late.
 *
 * Source: CC-1-annex
 */
export async function companyDaysOn(reader: RegulationReader, day: CivilDate): Promise<CompanyDays> {
  return companyDays((await regulationsInForce(reader, ['CC'], day)).get('CC'));
}
