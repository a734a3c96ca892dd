import type { RequestContext } from '../../platform/context/request-context';
import type { OpenCases } from './deadline-preview';

/** The document of an open draft; undefined when there is none the viewer may read. */
export async function draftDocument(
  context: RequestContext,
  id: string,
): Promise<{ readonly code: string; readonly document: unknown } | undefined> {
  const [row] = await context.database.rows<{ code: string; document: unknown }>({
    text: 'select code, document from access.policy_draft where id = $1',
    values: [id],
  });
  return row;
}

/** Every open case with a deadline, in every portfolio, by kind and day. */
export function openCases(context: RequestContext): Promise<OpenCases[]> {
  return context.database.rows<OpenCases>({
    text: `select class, overseas, accepted_on as "acceptedOn", due_at as "dueAt", cases from complaints.open_by_day()`,
    values: [],
  });
}
