import type { CivilDate } from '../../kernel/civil-date';
import { clausesOfKind, type Ruled } from '../../kernel/policy/regulation';
import type { ReceivablesParameters } from '../../kernel/policy/receivable-parameters';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';

/** What regulation CR says of receivables on a day; undefined when no version in force then says anything. Source: CR-2 */
export async function receivablesPolicy(
  database: RegulationReader,
  day: CivilDate,
): Promise<Ruled<ReceivablesParameters> | undefined> {
  const found = (await regulationsInForce(database, ['CR'], day)).get('CR');
  return found && clausesOfKind(found, 'receivables')[0];
}
