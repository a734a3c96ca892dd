import type {
  BusinessType,
  ClientNoticeAudienceInput,
  ClientNoticeMove,
  ClientNoticeState,
  Department,
  NoticePage_ClientNoticeFragment,
  Tier,
} from '../gql/graphql';

/** The way of a notice in order; a withdrawn one stands apart. */
export const noticeWay: readonly ClientNoticeState[] = [
  'DRAFT',
  'IN_REVIEW',
  'IN_APPROVAL',
  'APPROVED',
  'SENT',
  'ARCHIVED',
];
export const noticeStates: readonly ClientNoticeState[] = [...noticeWay, 'WITHDRAWN'];

/** Moves that say why. */
export const notedMoves: readonly ClientNoticeMove[] = ['RETURN', 'WITHDRAW'];
/** Moves that carry a notice on. */
export const mainMoves: readonly ClientNoticeMove[] = ['SUBMIT', 'REVIEW', 'APPROVE', 'SEND'];

export type AudienceWay = 'every' | 'chosen' | 'filter';
export const audienceWays: readonly AudienceWay[] = ['filter', 'chosen', 'every'];

export interface Named {
  id: string;
  name: string;
}

/** A notice as it is filled in. */
export interface NoticeDraft {
  department: Department | '';
  subject: string;
  body: string;
  effectiveOn: string;
  way: AudienceWay;
  clientIds: string[];
  tiers: Tier[];
  regionCodes: string[];
  ownerIds: string[];
  businessTypes: BusinessType[];
  documents: Named[];
}

export function noticeDraft(
  notice: NoticePage_ClientNoticeFragment | undefined,
  row: { department?: Department | null; subject?: string | null; effectiveOn?: string | null } | undefined,
): NoticeDraft {
  const audience = notice?.audience;
  const way = audience?.everyClient ? 'every' : audience?.chosenCount ? 'chosen' : 'filter';
  return {
    department: row?.department ?? '',
    subject: row?.subject ?? '',
    body: notice?.body ?? '',
    effectiveOn: row?.effectiveOn ?? '',
    way,
    clientIds: (audience?.clients ?? []).map(({ id }) => id),
    tiers: [...(audience?.tiers ?? [])],
    regionCodes: (audience?.regions ?? []).map(({ code }) => code),
    ownerIds: (audience?.owners ?? []).map(({ id }) => id),
    businessTypes: [...(audience?.businessTypes ?? [])],
    documents: (notice?.documents ?? []).map(({ attachmentId, fileName }) => ({ id: attachmentId, name: fileName })),
  };
}

/** Whom it is for, as it is sent: only what belongs to the way that was chosen. */
export function audienceInput({
  way,
  clientIds,
  tiers,
  regionCodes,
  ownerIds,
  businessTypes,
}: NoticeDraft): ClientNoticeAudienceInput {
  if (way === 'every') return { everyClient: true };
  if (way === 'chosen') return { clientIds };
  return { tiers, regionCodes, ownerIds, businessTypes };
}

/** Whether it names anybody yet. */
export function isAudienceNamed(draft: NoticeDraft): boolean {
  const { everyClient, ...lists } = audienceInput(draft);
  return everyClient === true || Object.values(lists).some((list) => Array.isArray(list) && list.length > 0);
}

/** The fields that are still empty. */
export function missingIn(draft: NoticeDraft): ('department' | 'subject' | 'body' | 'effectiveOn' | 'way')[] {
  const texts = (['department', 'subject', 'body', 'effectiveOn'] as const).filter((field) => !draft[field].trim());
  return isAudienceNamed(draft) ? texts : [...texts, 'way'];
}
