import type { CivilDate } from '../../kernel/civil-date';
import { clausesOfKind, loadRegulation, type Ruled } from '../../kernel/policy/regulation';
import type { ReceivablesParameters } from '../../kernel/policy/receivable-parameters';
import type { Statement } from '../../platform/database/statement';

interface Reads {
  rows<Row>(statement: Statement): Promise<Row[]>;
}

/** What regulation CR says of receivables on a day; undefined when no version in force then says anything. Source: CR-2 */
export async function receivablesPolicy(
  database: Reads,
  day: CivilDate,
): Promise<Ruled<ReceivablesParameters> | undefined> {
  const [found] = await database.rows<{ document: unknown }>({
    text: `select document from access.policy_document
      where code = 'CR' and effective_from <= $1::date and (effective_to is null or effective_to > $1::date)`,
    values: [day],
  });
  return found && clausesOfKind(loadRegulation(found.document), 'receivables')[0];
}
