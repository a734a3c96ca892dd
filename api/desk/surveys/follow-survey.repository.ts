import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';

/** Whether this is a survey of this client that the viewer reads and nobody discarded. */
export async function isSurveyOf(
  transaction: Transaction,
  surveyId: string,
  clientId: string | null | undefined,
): Promise<boolean> {
  if (clientId == null || !isId(surveyId)) return false;
  const rows = await transaction.rows({
    text: `select from desk.survey where id = $1 and client_id = $2 and state <> 'DISCARDED'`,
    values: [surveyId, clientId],
  });
  return rows.length > 0;
}
