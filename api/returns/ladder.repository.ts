import type { Post } from '../kernel/access/post';
import type { CivilDate } from '../kernel/civil-date';
import { clauseOfKind, storedRegulation } from '../kernel/policy/regulation';
import type { RequestContext } from '../platform/context/request-context';

/** Posts that approve amounts, the lowest first, as regulation CQ said on a day; empty when it was not in force. */
export async function loadLadder(context: RequestContext, day: CivilDate): Promise<readonly Post[]> {
  const ladder = await context.loaders
    .of<readonly Post[]>('approval ladder', async (days) => {
      const rows = await context.database.rows<{ day: string; document: unknown }>({
        text: `select d.day, p.document from unnest($1::text[]) as d (day) join access.policy_document p on p.code = 'CQ'
                 and p.effective_from <= d.day::date and (p.effective_to is null or p.effective_to > d.day::date)`,
        values: [days],
      });
      return new Map(rows.map((row) => [row.day, postsOf(row.document)]));
    })
    .load(day);
  return ladder ?? [];
}

function postsOf(document: unknown): readonly Post[] {
  const { parameters } = clauseOfKind(storedRegulation(document), 'approvalThresholds');
  return parameters.steps.map(({ post }) => post);
}
