import type { MarketNoteContent, MarketNoteRow_MarketNoteFragment, MarketSubject } from '../gql/graphql';

/** A market note as it is filled in. */
export interface MarketNoteDraft {
  subject: MarketSubject;
  content: string;
  source: string;
  learnedOn: string;
  clientId: string;
  clientName: string;
  prospectId: string;
  regionCode: string;
  tellIds: string[];
  reason: string;
}

/** What stands in the form at first: a new note, or the one that is corrected. */
export function marketNoteDraftOf(
  note: MarketNoteRow_MarketNoteFragment | undefined,
  { today, client }: { today: string; client: { id: string; name: string } | undefined },
): MarketNoteDraft {
  return {
    subject: note?.subject ?? 'COMPETITOR',
    content: note?.content ?? '',
    source: note?.source ?? '',
    learnedOn: note?.learnedOn ?? today,
    clientId: client?.id ?? '',
    clientName: client?.name ?? '',
    prospectId: '',
    regionCode: '',
    tellIds: [],
    reason: '',
  };
}

/** What is missing of a draft, by field. */
export function missingOf(
  draft: MarketNoteDraft,
  { isCorrection }: { isCorrection: boolean },
): (keyof MarketNoteDraft)[] {
  return [
    ...(draft.content.trim() ? [] : (['content'] as const)),
    ...(draft.learnedOn ? [] : (['learnedOn'] as const)),
    ...(isCorrection && !draft.reason.trim() ? (['reason'] as const) : []),
  ];
}

/** What is sent of a draft. */
export function marketContentOf({ subject, content, source, learnedOn }: MarketNoteDraft): MarketNoteContent {
  return { subject, content: content.trim(), source: source.trim() || null, learnedOn };
}
