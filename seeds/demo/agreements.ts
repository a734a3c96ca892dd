import { addDays } from '../../api/kernel/civil-date';
import { clientPlan } from './clients';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { DEMO_DOCUMENT, DIGEST } from './demo-document';
import { Random, seededId } from './random';
import { recognisedAt, type RecognisedClient } from './recognised';

const KIND = { agreement: 42, document: 43, reminder: 44 } as const;
/** Most agreement clients have an agreement in force; the others are what KA-4 does not allow. */
const ON_FILE = 0.9;
const RECORDED_AFTER_MS = 7 * 3_600_000;
/** A demonstration company for measuring has as many as one to look at: they are read page by page. */
const MOST = 400;

export const AGREEMENT_DOCUMENT_COLUMNS =
  'platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)';
export const AGREEMENT_COLUMNS =
  'clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory, document_id, renews_id, recorded_by, recorded_at)';
export const AGREEMENT_COUNTER_COLUMNS = 'clients.agreement_counter (scope, last)';
export const AGREEMENT_REMINDER_COLUMNS = 'clients.agreement_reminder (id, agreement_id, lead_days, raised_on)';

interface Signed {
  readonly id: string;
  readonly clientId: string;
  readonly signedOn: string;
  readonly from: string;
  readonly until: string;
  readonly signatory: string;
  readonly renewsId: string | null;
  /** The instant it was put on record, in epoch milliseconds. */
  readonly recordedMs: number;
}

/** The agreements of a company, in the order of their numbers. Half of the clients have renewed one. */
export class DemoAgreements {
  readonly #signed: readonly (Signed & { readonly number: string })[];
  readonly #counters = new Map<string, number>();
  readonly #manager = staffId('sunwei');

  /** @param isAgreement by place, whether the client is an agreement client; @param representative its name */
  constructor(
    private readonly asOf: string,
    agreementClients: Iterable<{ readonly place: number; readonly representative: string }>,
  ) {
    const signed: Signed[] = [];
    let taken = 0;
    for (const { place, representative } of agreementClients) {
      if ((taken += 1) > MOST) break;
      const recognised = recognisedAt(place, asOf);
      if (recognised !== undefined) {
        signed.push(signedAtRecognition(recognised, place, representative));
        continue;
      }
      const random = new Random(33, place);
      if (!random.chance(ON_FILE)) continue;
      signed.push(...this.#termsOf(place, representative, random));
    }
    signed.sort((one, other) => (one.signedOn < other.signedOn ? -1 : 1));
    this.#signed = signed.map((each) => ({ ...each, number: this.#next(each.signedOn) }));
  }

  *#termsOf(place: number, signatory: string, random: Random): Generator<Signed> {
    const { id: clientId } = clientPlan(place, this.asOf);
    // The last term ends within the coming year, some of them in the next weeks.
    const until = addDays(this.asOf, random.chance(0.12) ? random.whole(2, 55) : random.whole(61, 360));
    const idOf = (day: string, at: number): string => seededId(dayMs(day), KIND.agreement, place * 2 + at);
    const from = addDays(until, -364);
    const isRenewal = random.chance(0.5);
    const earlier = addDays(from, -365);
    const before = { signedOn: addDays(earlier, -5), from: earlier, until: addDays(from, -1) };
    const recordedMs = (day: string): number => dayMs(day) + RECORDED_AFTER_MS;
    const renewsId = isRenewal ? idOf(before.signedOn, 0) : null;
    if (renewsId !== null)
      yield { id: renewsId, clientId, signatory, renewsId: null, ...before, recordedMs: recordedMs(before.signedOn) };
    const signedOn = addDays(from, -random.whole(1, 12));
    yield {
      id: idOf(signedOn, 1),
      clientId,
      signatory,
      renewsId,
      signedOn,
      from,
      until,
      recordedMs: recordedMs(signedOn),
    };
  }

  #next(signedOn: string): string {
    const year = signedOn.slice(0, 4);
    const serial = (this.#counters.get(year) ?? 0) + 1;
    this.#counters.set(year, serial);
    return `XY${year}-${String(serial).padStart(4, '0')}`;
  }

  *documents(): Generator<CopyRow> {
    for (const { id, number, recordedMs } of this.#signed)
      yield [
        documentOf(id),
        DIGEST,
        `${number}.pdf`,
        'application/pdf',
        DEMO_DOCUMENT.length,
        this.#manager,
        new Date(recordedMs).toISOString(),
      ];
  }

  *rows(): Generator<CopyRow> {
    for (const { id, number, clientId, signedOn, from, until, signatory, renewsId, recordedMs } of this.#signed)
      yield [
        id,
        number,
        clientId,
        'VIP',
        `[${from},${addDays(until, 1)})`,
        signedOn,
        signatory,
        'LEGAL_REPRESENTATIVE',
        this.#manager,
        documentOf(id),
        renewsId,
        this.#manager,
        new Date(recordedMs).toISOString(),
      ];
  }

  *counters(): Generator<CopyRow> {
    yield* this.#counters;
  }

  /** What the nightly job would have raised by now. */
  *reminders(leadDays: readonly number[]): Generator<CopyRow> {
    for (const [at, { id, until }] of this.#signed.entries())
      for (const lead of leadDays) {
        const raisedOn = addDays(until, -lead);
        if (until >= this.asOf && raisedOn <= this.asOf)
          yield [seededId(dayMs(raisedOn), KIND.reminder, at * 10 + leadDays.indexOf(lead)), id, lead, raisedOn];
      }
  }
}

/** The id of an agreement's document: its own, of another kind. */
function documentOf(agreementId: string): string {
  return agreementId.replace(/-7[0-9a-f]{3}-/, `-7${KIND.document.toString(16).padStart(3, '0')}-`);
}

/** The agreement a prospect became a client with: signed and put on record on that day, in force for a year from it. */
function signedAtRecognition(
  { id: clientId, openedOn, until, recognisedMs }: RecognisedClient,
  place: number,
  signatory: string,
): Signed {
  const id = seededId(dayMs(openedOn), KIND.agreement, place * 2 + 1);
  const term = { signedOn: openedOn, from: openedOn, until };
  return { id, clientId, signatory, renewsId: null, ...term, recordedMs: recognisedMs };
}
