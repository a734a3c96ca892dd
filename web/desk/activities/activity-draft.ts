import type {
  ActivityContentInput,
  ActivityKind,
  ActivitySubject,
  Desk_ActivityFragment,
  RecordActivityInput,
} from '../../gql/graphql';
import { formatInstant } from '../../shared/format/formats';
import { instantOfShanghai } from '../../shared/time/civil-date';

export const activityKinds = ['CALL', 'CALLBACK', 'VISIT', 'WALK_IN'] as const satisfies readonly ActivityKind[];
export const activitySubjects = [
  'CONSULTATION',
  'COMPLAINT',
  'DISPUTE',
  'HANDOUT',
  'RECEIVABLES',
  'MARKET',
  'GUIDANCE',
  'CARE',
] as const satisfies readonly ActivitySubject[];

/** What the client asked: nothing, something that was answered at once, or something that was not (SD-2). */
export type Asked = 'NOTHING' | 'ANSWERED' | 'OPEN';
export const askedChoices = ['NOTHING', 'ANSWERED', 'OPEN'] as const satisfies readonly Asked[];

export type Satisfied = 'NOT_ASKED' | 'YES' | 'NO';
export const satisfiedChoices = ['NOT_ASKED', 'YES', 'NO'] as const satisfies readonly Satisfied[];

/** The form of a record, as typed. */
export interface ActivityDraft {
  /** names this intention: sent again, the server does it once */
  idempotencyKey: string;
  clientId: string;
  clientName: string;
  kind: ActivityKind;
  /** wall-clock time in Asia/Shanghai, `YYYY-MM-DD HH:mm` */
  at: string;
  subject: ActivitySubject;
  byId: string;
  contactName: string;
  summary: string;
  outcome: string;
  counterparty: string;
  handout: string;
  satisfied: Satisfied;
  asked: Asked;
  responsibleId: string;
  /** of a correction */
  reason: string;
}

export function emptyDraft({
  idempotencyKey,
  now,
  byId,
}: {
  idempotencyKey: string;
  now: Date;
  byId: string;
}): ActivityDraft {
  return {
    idempotencyKey,
    clientId: '',
    clientName: '',
    kind: 'CALL',
    at: formatInstant(now),
    subject: 'CONSULTATION',
    byId,
    contactName: '',
    summary: '',
    outcome: '',
    counterparty: '',
    handout: '',
    satisfied: 'NOT_ASKED',
    asked: 'NOTHING',
    responsibleId: '',
    reason: '',
  };
}

/** The form of a correction: what is on record. */
export function draftOf(
  activity: Desk_ActivityFragment,
  { idempotencyKey, byId }: { idempotencyKey: string; byId: string },
): ActivityDraft {
  const { kind, at, subject, by, contactName, summary, outcome, counterparty, handout, satisfied } = activity;
  return {
    ...emptyDraft({ idempotencyKey, now: new Date(at), byId: by?.id ?? byId }),
    kind,
    subject: subject ?? 'CARE',
    contactName: contactName ?? '',
    summary: summary ?? '',
    outcome: outcome ?? '',
    counterparty: counterparty ?? '',
    handout: handout ?? '',
    satisfied: satisfied == null ? 'NOT_ASKED' : satisfied ? 'YES' : 'NO',
  };
}

/** Whether anything was typed that is worth keeping. */
export function isTouched({ summary, outcome, contactName, counterparty, handout }: ActivityDraft): boolean {
  return [summary, outcome, contactName, counterparty, handout].some((text) => text.trim() !== '');
}

/** We ask how satisfied a client is when we call or visit. */
export const asksSatisfaction = ({ kind }: Pick<ActivityDraft, 'kind'>): boolean =>
  kind === 'VISIT' || kind === 'CALLBACK';

export type ActivityFault = 'required' | 'future';

/** A message key for each field that cannot be sent yet; the server judges the rest. */
export function faultsOf(
  draft: ActivityDraft,
  { now, isCorrection }: { now: Date; isCorrection: boolean },
): Partial<Record<keyof ActivityDraft, ActivityFault>> {
  const faults: Partial<Record<keyof ActivityDraft, ActivityFault>> = {};
  const needed: (keyof ActivityDraft)[] = ['summary', 'at'];
  if (isCorrection) needed.push('reason');
  else needed.push('clientId');
  if (draft.subject === 'DISPUTE') needed.push('counterparty');
  if (draft.subject === 'HANDOUT') needed.push('handout');
  if (!isCorrection && draft.asked === 'OPEN') needed.push('responsibleId');
  for (const field of needed) if (!draft[field].trim()) faults[field] = 'required';
  if (draft.at && Date.parse(instantOfShanghai(draft.at)) > now.getTime()) faults.at = 'future';
  return faults;
}

/** What of the draft belongs to its kind and subject; what was typed for others is left out. */
export function contentOf(draft: ActivityDraft, recordedAt?: string): ActivityContentInput {
  const given = (text: string): string | null => text.trim() || null;
  // The form tells minutes; an instant that was not touched is sent as it is on record.
  const isSame = recordedAt !== undefined && formatInstant(new Date(recordedAt)) === draft.at;
  return {
    kind: draft.kind,
    at: isSame ? recordedAt : instantOfShanghai(draft.at),
    subject: draft.subject,
    byId: draft.byId || null,
    contactName: given(draft.contactName),
    summary: draft.summary.trim(),
    outcome: given(draft.outcome),
    counterparty: draft.subject === 'DISPUTE' ? given(draft.counterparty) : null,
    handout: draft.subject === 'HANDOUT' ? given(draft.handout) : null,
    satisfied: !asksSatisfaction(draft) || draft.satisfied === 'NOT_ASKED' ? null : draft.satisfied === 'YES',
  };
}

export function inputOf(draft: ActivityDraft): RecordActivityInput {
  return {
    clientId: draft.clientId,
    content: contentOf(draft),
    answeredAtOnce: draft.asked === 'NOTHING' ? null : draft.asked === 'ANSWERED',
    responsibleId: draft.asked === 'OPEN' ? draft.responsibleId : null,
    idempotencyKey: draft.idempotencyKey,
  };
}
