import type { Transaction } from '../../platform/database/request-database';
import type { Audience, Place } from './audience';

/** Where somebody stands. A team is everybody below its head: their own when somebody reports to them, else their superior's. */
export async function placeOf(transaction: Transaction, staffId: string): Promise<Place> {
  const [found] = await transaction.rows<Place>({
    text: `select case when exists (select from identity.staff b where b.reports_to = s.id and b.active) then s.id
             else s.reports_to end as "teamHead", s.unit_id as "unitId"
           from identity.staff s where s.id = $1`,
    values: [staffId],
  });
  return found ?? { teamHead: null, unitId: null };
}

/** The values of the columns audience, team_head, unit_id and post. */
export function audienceValues({ audience, teamHead, unitId, post }: Audience): readonly unknown[] {
  return [audience, teamHead, unitId, post];
}
