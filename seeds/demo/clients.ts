import { addDays } from '../../api/kernel/civil-date';
import { checkDigitOf } from '../../api/kernel/credit-code';
import { REGIONS } from './accounts';
import { dayMs, ownersOfRegion } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { CITIES, FIRST, FORMS, GIVEN, OVERSEAS, ROLES, SECOND, SURNAMES, TRADES } from './words';
import { FIRST_ASSIGNMENT } from '../../api/clients/assignments/first-assignment';

/** What a client of that place in the company is like; equal for equal places, so nothing needs to be remembered. */
export interface ClientPlan {
  readonly place: number;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly region: string;
  readonly city: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly ownerId: string;
  readonly openedOn: string;
  /** Yuan a year it is likely to order; 0 for those who stopped. */
  readonly yearlyYuan: number;
  readonly growth: number;
}

export const HOME = 'CN';
const OVERSEAS_SHARE = 0.04;

const KIND = { client: 3, contact: 4, assignment: 5 } as const;
const owners = new Map(REGIONS.map(({ code }) => [code, ownersOfRegion(code)]));
const regionWeights = REGIONS.map(({ code, weight }) => [code, weight] as const);

/** Yearly volumes, so that every tier of KA-3 and both of its gaps are lived in. */
const BANDS: readonly (readonly [readonly [number, number], number])[] = [
  [[510_000, 3_200_000], 5],
  [[310_000, 490_000], 4],
  [[205_000, 295_000], 7],
  [[105_000, 195_000], 9],
  [[52_000, 98_000], 18],
  [[21_000, 49_000], 26],
  [[3_000, 19_000], 23],
  [[0, 0], 8],
];

/** Clients that were put on record twice, by place: the second time under another legal form and without a credit code. */
const TWINS: ReadonlyMap<number, number> = new Map([
  [1411, 388],
  [1523, 702],
  [1607, 95],
  [1702, 1240],
  [1815, 566],
  [1930, 1377],
]);

export function clientPlan(place: number, asOf: string): ClientPlan {
  const twin = TWINS.get(place);
  const plan = firstPlan(place, asOf);
  if (twin === undefined) return plan;
  const { name, city, country, region, ownerId } = firstPlan(twin, asOf);
  const core = FORMS.reduce((left, form) => (left.endsWith(form) ? left.slice(0, -form.length) : left), name);
  const form = name.endsWith('集团有限公司') ? '有限公司' : '集团有限公司';
  // Every other one is looked after by the same colleague: not every duplicate is between portfolios.
  return { ...plan, name: `${core}${form}`, city, country, region, ownerId: place % 2 === 0 ? ownerId : plan.ownerId };
}

function firstPlan(place: number, asOf: string): ClientPlan {
  const random = new Random(1, place);
  const region = random.weighted(regionWeights);
  const abroad = new Random(14, place);
  const atHome = random.pick(CITIES[region] ?? ['上海']);
  const [country, city] = abroad.chance(OVERSEAS_SHARE) ? abroad.pick(OVERSEAS) : ([HOME, atHome] as const);
  const openedOn = addDays(asOf, -random.whole(40, 2_600));
  const [from, to] = random.weighted(BANDS);
  const trade = random.pick(TRADES);
  return {
    place,
    id: seededId(dayMs(openedOn), KIND.client, place),
    number: `C${String(place + 1).padStart(7, '0')}`,
    name: `${city}${random.pick(FIRST)}${random.pick(SECOND)}${random.chance(0.35) ? random.pick(SECOND) : ''}${trade}${random.pick(FORMS)}`,
    region,
    city,
    country,
    ownerId: random.pick(owners.get(region) ?? []),
    openedOn,
    yearlyYuan: from === to ? 0 : Math.round(from * (to / from) ** random.next()),
    // Most grow; a fifth shrinks and fits no tier until it recovers.
    growth: random.chance(0.2) ? random.between(-0.3, 0) : random.between(0.12, 0.5),
  };
}

export const CLIENT_COLUMNS =
  'clients.client (id, number, name, business_type, region_code, owner_id, tier_since, payment_credit, credit_code, payment_term_days, country, city, address, opened_on, last_contact_on, created_at)';

/** @param lastContactOn the day of the last activity of a client, by place */
export function* clientRows(count: number, asOf: string, lastContactOn: (place: number) => string): Generator<CopyRow> {
  for (let place = 0; place < count; place += 1) {
    const plan = clientPlan(place, asOf);
    const random = new Random(2, place);
    const type = random.weighted(TYPES);
    yield [
      plan.id,
      plan.number,
      plan.name,
      type,
      plan.region,
      plan.ownerId,
      asOf,
      creditOf(random, plan),
      codeOf(random, place),
      termDaysOf(place),
      plan.country,
      plan.city,
      `${plan.city}${plan.country === HOME ? '市' : ''}${random.pick(SECOND)}${random.pick(FIRST)}路${random.whole(1, 999)}号`,
      plan.openedOn,
      lastContactOn(place),
      new Date(dayMs(plan.openedOn)).toISOString(),
    ];
  }
}

const TYPES = [
  ['DEALER', 45],
  ['TRADING', 25],
  ['AGREEMENT', 15],
  ['AGENT', 10],
  ['MEMBER', 5],
] as const;

/** Agreement clients by place, with who represents them in law: the first of their contacts. */
export function* agreementClients(
  count: number,
): Generator<{ readonly place: number; readonly representative: string }> {
  for (let place = 0; place < count; place += 1) {
    if (new Random(2, place).weighted(TYPES) !== 'AGREEMENT') continue;
    const random = new Random(3, place);
    random.whole(1, 3);
    yield { place, representative: `${random.pick(SURNAMES)}${random.pick(GIVEN)}` };
  }
}

/** Places of member clients, rising. */
export function* memberClients(count: number): Generator<number> {
  for (let place = 0; place < count; place += 1) if (new Random(2, place).weighted(TYPES) === 'MEMBER') yield place;
}

/** Days from delivery to payment. */
export function termDaysOf(place: number): number {
  return new Random(23, place).pick([0, 15, 30, 30, 45, 60, 90]);
}

/** How a client pays, as its row says. */
export function paymentCreditOf(place: number, asOf: string): string {
  const random = new Random(2, place);
  random.weighted(TYPES);
  return creditOf(random, clientPlan(place, asOf));
}

/** The credit code of a client, as its row says. */
export function creditCodeAt(place: number, asOf: string): string | null {
  const random = new Random(2, place);
  random.weighted(TYPES);
  creditOf(random, clientPlan(place, asOf));
  return codeOf(random, place);
}

/** The code is drawn for twins as well, so that what is drawn after it stays what it was. */
function codeOf(random: Random, place: number): string | null {
  const code = creditCodeOf(random);
  return TWINS.has(place) ? null : code;
}

/** A code that its check digit confirms, of a company registered with the market authorities (91). */
function creditCodeOf(random: Random): string {
  const body = `91${random.whole(110_000, 659_999)}MA${random.whole(1_000_000, 9_999_999)}`;
  return body + checkDigitOf(body);
}

/** Larger clients pay better, or would not have become large. */
function creditOf(random: Random, { yearlyYuan }: ClientPlan): string {
  const isLarge = yearlyYuan > 150_000;
  return random.weighted([
    ['good', isLarge ? 92 : 55],
    ['fair', isLarge ? 7 : 37],
    ['poor', isLarge ? 1 : 8],
  ] as const);
}

/**
 * Share of the volume that is profit: small clients buy few things dear, large ones many things cheap. Undefined: what
 * goods cost was never handed over.
 */
export function profitShareOf(place: number, { yearlyYuan }: ClientPlan): number | undefined {
  const random = new Random(47, place);
  if (random.chance(0.05)) return undefined;
  const usual = yearlyYuan < 20_000 ? 0.31 : yearlyYuan > 100_000 ? 0.09 : 0.16;
  return Math.max(-0.05, usual + 0.09 * random.normal());
}

export const CONTACT_COLUMNS =
  'clients.contact (id, client_id, name, role, phone, email, legal_representative, written_by, written_at)';

export function* contactRows(count: number, asOf: string): Generator<CopyRow> {
  for (let place = 0; place < count; place += 1) {
    const plan = clientPlan(place, asOf);
    const random = new Random(3, place);
    const people = random.whole(1, 3);
    for (let at = 0; at < people; at += 1)
      yield [
        seededId(dayMs(plan.openedOn), KIND.contact, place * 4 + at),
        plan.id,
        `${random.pick(SURNAMES)}${random.pick(GIVEN)}`,
        random.pick(ROLES),
        `1${random.pick([3, 5, 7, 8, 9])}${random.whole(100_000_000, 999_999_999)}`,
        `contact${place + 1}-${at + 1}@client.example`,
        at === 0,
        plan.ownerId,
        `${plan.openedOn}T09:00:00+08:00`,
      ];
  }
}

export const ASSIGNMENT_COLUMNS = 'clients.assignment (id, client_id, owner_id, valid, reason)';

/** Who looked after a client first, and from which day on somebody else did; null: they do still. */
export function firstPeriodOf(
  place: number,
  asOf: string,
): { readonly ownerId: string; readonly until: string | null } {
  const { region, ownerId } = clientPlan(place, asOf);
  const random = new Random(4, place);
  const before = random.pick(owners.get(region) ?? []);
  const moved = random.chance(0.33) && before !== ownerId;
  return moved ? { ownerId: before, until: addDays(asOf, -random.whole(10, 39)) } : { ownerId, until: null };
}

/** Every third client was another's before. Periods touch and never overlap. */
export function* assignmentRows(count: number, asOf: string): Generator<CopyRow> {
  for (let place = 0; place < count; place += 1) {
    const plan = clientPlan(place, asOf);
    const { ownerId: before, until } = firstPeriodOf(place, asOf);
    const moved = until !== null;
    const since = until ?? plan.openedOn;
    const first = {
      id: seededId(dayMs(plan.openedOn), KIND.assignment, place * 2),
      valid: `[${plan.openedOn},${since})`,
    };
    if (moved) yield [first.id, plan.id, before, first.valid, FIRST_ASSIGNMENT];
    const id = seededId(dayMs(since), KIND.assignment, place * 2 + 1);
    yield [id, plan.id, plan.ownerId, `[${since},)`, moved ? '人员调整' : FIRST_ASSIGNMENT];
  }
}
