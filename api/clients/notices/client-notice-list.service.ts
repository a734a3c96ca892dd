import { reachesAnything } from '../../kernel/access/reach';
import { interestsOf } from '../../kernel/access/stand-in';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import {
  mayArchive,
  offeredNoticeMoves,
  type NoticeMove,
  type NoticeStanding,
  type NoticeState,
  type Told,
} from './client-notice';
import type { ClientNoticeCoverage, ClientNoticeTerms } from './client-notice.schema';
import {
  clientNotice,
  countNotices,
  loadNotice,
  newestNotices,
  stepsOfNotices,
  type NoticeRow,
  type NoticeStepRow,
} from './client-notice.repository';
import { audienceOf, hasIdsOnly, type AudienceAsked } from './notice-audience';
import { documentsOfNotices, type NoticeDocumentRow } from './notice-document.repository';
import { noticeRule } from './notice-policy';
import { audienceSize, coverageOf, toldOfNotices, type CoverageRow } from './notice-recipient.repository';

/** A notice the viewer may know of; null otherwise, whatever the reason. */
export async function noticeById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<NoticeRow | null> {
  const viewer = signedIn(context);
  if (!isId(id) || !viewer.reaches.NOTICE.all) return null;
  return loadNotice(context, id, clientNotice.list(context.database.source, selection, viewer));
}

export interface NoticeFilterAsked {
  readonly states?: readonly NoticeState[] | null;
}

/** A page of the notices the viewer may know of, the latest moved first. @throws GraphQLError for wrong arguments */
export function noticePage(
  context: RequestContext,
  input: PageInput,
  { states }: NoticeFilterAsked,
): Promise<Page<NoticeRow>> {
  const conditions = signedIn(context).reaches.NOTICE.all ? new Conditions() : undefined;
  if (states != null) conditions?.add('n.state = any(?::text[])', states);
  return newestNotices.page(context, input, conditions);
}

/** How many notices stand at each state that has any. */
export async function noticeCounts(context: RequestContext): ReturnType<typeof countNotices> {
  return signedIn(context).reaches.NOTICE.all ? countNotices(context, new Conditions()) : [];
}

/** What the clause says to the viewer; null when it says nothing. Source: CC-7 */
export async function noticeTerms(context: RequestContext): Promise<ClientNoticeTerms | null> {
  const { posts, reaches } = signedIn(context);
  const rule = await noticeRule(context, context.database);
  if (rule === undefined || !reaches.NOTICE.all) return null;
  const { draftedBy, reviewedBy, mostRecipients } = rule.parameters;
  return {
    mayDraft: reaches.NOTICE.write && posts.some((post) => draftedBy.includes(post)),
    departments: reviewedBy.map(({ department }) => department),
    mostRecipients,
  };
}

/** To how many clients an audience would go today; null when it names nobody, or the viewer drafts no notices. */
export async function audienceSizeOf(context: RequestContext, asked: AudienceAsked): Promise<number | null> {
  if (!signedIn(context).reaches.NOTICE.write) return null;
  const audience = audienceOf(asked);
  if ('wording' in audience || !hasIdsOnly(audience)) return null;
  return audienceSize(context.database, audience);
}

/** To how many clients a notice that is not sent would go today, once a request for each audience. */
export async function sizeOfNotice(context: RequestContext, row: NoticeRow): Promise<number | null> {
  const isAhead = ['DRAFT', 'IN_REVIEW', 'IN_APPROVAL', 'APPROVED'].includes(row.state);
  if (!isAhead || row.audience == null || !signedIn(context).reaches.NOTICE.write) return null;
  return audienceSize(context.database, row.audience);
}

/** What the viewer may do with a notice. Source: CC-7 */
export function movesOfNotice(context: RequestContext, notice: NoticeStanding): NoticeMove[] {
  const viewer = signedIn(context);
  return offeredNoticeMoves(notice, {
    staffId: viewer.staffId,
    posts: viewer.posts,
    interests: interestsOf(viewer),
  });
}

/** The moves that a notice is shown with: it is archived no sooner than it may be. Source: CC-7 */
export async function shownMovesOfNotice(context: RequestContext, notice: NoticeRow): Promise<NoticeMove[]> {
  const moves = movesOfNotice(context, notice);
  const { dueAt } = notice;
  if (!moves.includes('ARCHIVE') || dueAt == null) return moves;
  const load = (ids: readonly string[]) => toldOfNotices(context, ids);
  const told = await context.loaders.of<Told>('told of client notices', load).load(notice.id);
  const isDone = told !== null && mayArchive(told, { dueAt, now: context.now });
  return isDone ? moves : moves.filter((move) => move !== 'ARCHIVE');
}

/** A draft is rewritten by who drafted it. */
export function mayEditNotice(context: RequestContext, { state, draftedById }: NoticeStanding): boolean {
  return state === 'DRAFT' && draftedById === signedIn(context).staffId;
}

/** What was done with a notice, batched with other notices. */
export async function stepsOfNotice(context: RequestContext, id: string): Promise<NoticeStepRow[]> {
  const load = (ids: readonly string[]) => stepsOfNotices(context, ids);
  return (await context.loaders.of<NoticeStepRow[]>('steps of client notices', load).load(id)) ?? [];
}

/** The documents of a notice, batched with other notices. */
export async function documentsOfNotice(context: RequestContext, id: string): Promise<NoticeDocumentRow[]> {
  const load = (ids: readonly string[]) => documentsOfNotices(context, ids);
  return (await context.loaders.of<NoticeDocumentRow[]>('documents of client notices', load).load(id)) ?? [];
}

/** How far the clients of a notice were told, batched with other notices; null: it is not sent, or none is the viewer's to see. */
export async function coverageOfNotice(
  context: RequestContext,
  { id, sentAt }: NoticeRow,
): Promise<ClientNoticeCoverage | null> {
  if (sentAt == null || !reachesAnything(signedIn(context).reaches.ACTIVITY)) return null;
  const load = (ids: readonly string[]) => coverageOf(context.database, ids, context.now);
  const found = await context.loaders.of<CoverageRow>('coverage of client notices', load).load(id);
  const { told = 0, acknowledged = 0, open = 0, overdue = 0 } = found ?? {};
  return { told, acknowledged, open, overdue, asOf: context.now };
}
