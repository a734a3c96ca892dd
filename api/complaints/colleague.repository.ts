import { reachesAnything } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';

/** Members of staff by name, for who works on complaints; nobody for everybody else. */
export async function colleagues(context: RequestContext): Promise<{ readonly id: string }[]> {
  if (!reachesAnything(signedIn(context).reaches.COMPLAINT)) return [];
  return context.database.rows<{ id: string }>({
    text: 'select id from access.staff_directory order by name, id limit 1000',
    values: [],
  });
}
