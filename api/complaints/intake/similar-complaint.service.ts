import { reachesAnything } from '../../kernel/access/reach';
import { addDays, civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongArgument } from '../../platform/graph/wrong-argument';
import { requireRegulation } from '../../platform/regulations';
import type { ComplaintRow } from '../complaint.repository';
import { complaintById } from '../complaint.service';
import { similarBy, type SimilarBy } from './similar-complaint';
import { recentComplaints } from './similar-complaint.repository';

export interface ToCompare {
  readonly clientId: string;
  readonly class: ComplaintClass;
  readonly orderNumber: string | null;
  readonly partNumber: string | null;
  readonly content: string;
}

export interface Similar {
  readonly complaint: ComplaintRow;
  readonly by: readonly SimilarBy[];
}

const MOST_SHOWN = 5;
const LONGEST = 4_000;

/**
 * Earlier complaints of a client that may be the one that is being filed, the most alike first, at most five; among
 * those that the viewer reads. Nothing is refused for it: two complaints may well be alike.
 *
 * @throws GraphQLError BAD_USER_INPUT for a text that is too long
 * Source: CC-4
 */
export async function similarComplaints(
  context: RequestContext,
  asked: ToCompare,
  selection: Selection,
): Promise<Similar[]> {
  const viewer = signedIn(context);
  if ([asked.content, asked.orderNumber ?? '', asked.partNumber ?? ''].some((text) => text.length > LONGEST))
    throw wrongArgument({
      'zh-CN': '用于比对的文字每段最多 4 000 个字符。',
      en: 'Compare texts of at most 4 000 characters.',
    });
  if (!isId(asked.clientId) || !reachesAnything(viewer.reaches.FILING)) return [];
  const today = civilDateAt(context.now);
  const regulation = await requireRegulation(context.database, 'CC', today);
  const [rule] = clausesOfKind(regulation, 'similarComplaints');
  if (rule === undefined) return [];
  const since = addDays(today, -rule.parameters.withinDays);
  const earlier = await recentComplaints(context, { clientId: asked.clientId, since });
  const alike = earlier
    .map((each) => ({ id: each.id, by: similarBy(asked, each, rule.parameters) }))
    .filter(({ by }) => by.length > 0)
    .sort((one, other) => other.by.length - one.by.length)
    .slice(0, MOST_SHOWN);
  const shown = await Promise.all(
    alike.map(async ({ id, by }) => ({ complaint: await complaintById(context, id, selection), by })),
  );
  return shown.flatMap(({ complaint, by }) => (complaint === null ? [] : [{ complaint, by }]));
}
