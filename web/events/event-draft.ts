import type { ClientEventContent, ClientEventKind, EventPage_ClientEventFragment } from '../gql/graphql';

/** The plan of an event as it is filled in. */
export interface EventDraft {
  kind: ClientEventKind;
  title: string;
  place: string;
  fromDay: string;
  toDay: string;
  organiserId: string;
  purpose: string;
  budget: string;
}

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Whether a text is an amount in yuan, or nothing. */
export const isAmountOrNothing = (text: string): boolean => text.trim() === '' || AMOUNT.test(text.trim());

/** What stands in the form at first: a new event, or the one that is changed. */
export function eventDraftOf(
  event: EventPage_ClientEventFragment | undefined,
  { today, me }: { today: string; me: string },
): EventDraft {
  return {
    kind: event?.kind ?? 'TRAINING',
    title: event?.title ?? '',
    place: event?.place ?? '',
    fromDay: event?.fromDay ?? today,
    toDay: event?.toDay ?? today,
    organiserId: event?.organiser?.id ?? me,
    purpose: event?.purpose ?? '',
    budget: event?.budget ?? '',
  };
}

type Fault = 'required' | 'amount' | 'period';

/** What is wrong with a draft: a word of `events.fault` by field. */
export function eventFaults(draft: EventDraft): Partial<Record<keyof EventDraft, Fault>> {
  return {
    ...(!draft.title.trim() && { title: 'required' }),
    ...(!draft.place.trim() && { place: 'required' }),
    ...(!draft.fromDay && { fromDay: 'required' }),
    ...(!draft.toDay && { toDay: 'required' }),
    ...(draft.fromDay && draft.toDay && draft.toDay < draft.fromDay && { toDay: 'period' }),
    ...(!draft.organiserId && { organiserId: 'required' }),
    ...(!isAmountOrNothing(draft.budget) && { budget: 'amount' }),
  };
}

/** What is sent of a draft. */
export function eventContentOf(draft: EventDraft): ClientEventContent {
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    place: draft.place.trim(),
    fromDay: draft.fromDay,
    toDay: draft.toDay,
    organiserId: draft.organiserId || null,
    purpose: draft.purpose.trim() || null,
    budget: draft.budget.trim() || null,
  };
}
