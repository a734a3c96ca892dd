import type { Channel, ComplaintClass, FileComplaintInput, Severity } from '../../gql/graphql';
import { instantOfShanghai } from '../../shared/time/civil-date';
import { emptyGoods, type GoodsDraft, type GoodsFault, goodsFaults, goodsFields, goodsInput } from './goods-draft';

/** The filing form's content as typed. */
export interface ComplaintDraft extends GoodsDraft {
  /** names this intention: sent again, the server files it once */
  idempotencyKey: string;
  clientId: string;
  /** kept so that the choice still has its name after a reload */
  clientName: string;
  class: ComplaintClass | null;
  channel: Channel;
  severity: Severity;
  /** wall-clock time in Asia/Shanghai, `YYYY-MM-DD HH:mm` */
  occurredAt: string;
  place: string;
  content: string;
  overseas: boolean;
  orderNumber: string;
  partNumber: string;
  demand: string;
  /** uploaded already; at most 10 */
  documents: { id: string; name: string }[];
}

export type DraftField = Exclude<
  keyof ComplaintDraft,
  'idempotencyKey' | 'clientName' | 'affectedQuantityUndetermined' | 'returnQuantityUndetermined' | 'documents'
>;

/** A message key per field that cannot be sent yet. */
export type DraftFaults = Partial<Record<DraftField, 'required' | 'future' | GoodsFault>>;

export const draftFields = [
  'clientId',
  'class',
  'channel',
  'severity',
  'occurredAt',
  'place',
  'content',
  'overseas',
  'orderNumber',
  'partNumber',
  ...goodsFields,
  'demand',
] as const satisfies readonly DraftField[];

export function emptyDraft(idempotencyKey: string): ComplaintDraft {
  return {
    idempotencyKey,
    clientId: '',
    clientName: '',
    class: null,
    channel: 'PHONE',
    severity: 'MIDDLE',
    occurredAt: '',
    place: '',
    content: '',
    overseas: false,
    orderNumber: '',
    partNumber: '',
    ...emptyGoods(),
    demand: '',
    documents: [],
  };
}

/** Whether the user has typed anything worth keeping. */
export function isTouched(draft: ComplaintDraft): boolean {
  const {
    class: complaintClass,
    place,
    content,
    orderNumber,
    partNumber,
    affectedQuantity,
    demand,
    occurredAt,
    documents,
  } = draft;
  const { deliveredOn, deliveredQuantity, returnQuantity, sample } = draft;
  const goods = [orderNumber, partNumber, affectedQuantity, deliveredOn, deliveredQuantity, returnQuantity, sample];
  const typed = [complaintClass, place, content, demand, occurredAt, ...goods];
  return documents.length > 0 || typed.some(Boolean);
}

/** Only complaints about goods have an order, a part and a quantity (CQ-2). */
export function concernsGoods(draft: Pick<ComplaintDraft, 'class'>): boolean {
  return draft.class === 'PRODUCT_QUALITY' || draft.class === 'PACKAGING';
}

/**
 * What the form can tell by itself: time, place, content and class (CC-4), and for product quality a quantity or the explicit
 * word that it is not determined yet (CQ-2). The server judges the rest.
 */
export function faultsOf(draft: ComplaintDraft, now: Date): DraftFaults {
  const faults: DraftFaults = {};
  for (const field of ['clientId', 'class', 'occurredAt', 'place', 'content'] as const) {
    if (!draft[field]?.trim()) faults[field] = 'required';
  }
  if (draft.occurredAt && Date.parse(instantOfShanghai(draft.occurredAt)) > now.getTime()) faults.occurredAt = 'future';
  return concernsGoods(draft) ? { ...faults, ...goodsFaults(draft, draft.class === 'PRODUCT_QUALITY') } : faults;
}

/**
 * The API's input. Fields that do not belong to the class are left out, even if typed before the class was changed.
 *
 * @throws Error when the draft has no class: ask `faultsOf` first
 */
export function inputOf(draft: ComplaintDraft): FileComplaintInput {
  if (!draft.class) throw new Error('A complaint without a class cannot be filed');
  const given = (text: string): string | undefined => text.trim() || undefined;
  return {
    idempotencyKey: draft.idempotencyKey,
    clientId: draft.clientId,
    class: draft.class,
    channel: draft.channel,
    severity: draft.severity,
    occurredAt: instantOfShanghai(draft.occurredAt),
    place: draft.place.trim(),
    content: draft.content.trim(),
    overseas: draft.overseas,
    demand: given(draft.demand),
    ...(draft.documents.length > 0 && { attachmentIds: draft.documents.map(({ id }) => id) }),
    ...(concernsGoods(draft) && {
      orderNumber: given(draft.orderNumber),
      partNumber: given(draft.partNumber),
      ...goodsInput(draft),
    }),
  };
}

/** The form field a server problem belongs to; null when it concerns the whole form. `input.place` and `place` mean the same. */
export function fieldOfProblem(path: string | null | undefined): DraftField | null {
  const name = path?.split('.').at(-1);
  if (name === 'affectedQuantityUndetermined') return 'affectedQuantity';
  if (name === 'returnQuantityUndetermined') return 'returnQuantity';
  return draftFields.find((field) => field === name) ?? null;
}
