import type { AuditTrailQuery } from '../gql/graphql';
import { formatInstant, formatMoney, type Locale } from '../shared/format/formats';
import type { WordSource } from '../policy/policy-words';

type Line = AuditTrailQuery['auditTrail']['edges'][number]['node'];

/** The language of the reader, and its words. */
export interface Reader extends WordSource {
  readonly locale: Locale;
  /** What a field is called. */
  fieldName(path: string): string;
}

/** Families of words for the codes of a field, whatever the line is about. */
const BY_FIELD: Readonly<Record<string, string>> = {
  tier: 'tier',
  segment: 'segment',
  businessType: 'businessType',
  business_type: 'businessType',
  businessTypes: 'businessType',
  class: 'complaintClass',
  channel: 'channel',
  severity: 'severity',
  post: 'post',
  posts: 'post',
  awaitingPost: 'post',
  department: 'department',
  instead: 'department',
  became: 'department',
  secrecy: 'customFields.secrecy',
  audience: 'views.audience',
  attendance: 'events.attendance',
};

/** Families by what the line is about and the field; `*` for every field of the same name in a room’s words. */
const BY_SUBJECT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Activity: { kind: 'activityKind', subject: 'desk.subject' },
  Client: {
    kind: 'agreements.kind',
    way: 'notices.ways',
    channel: 'receivables.channel',
    result: 'receivables.result',
  },
  ClientEvent: { '*': 'events' },
  ClientField: { '*': 'customFields' },
  ClientImport: { '*': 'imports' },
  ClientNotice: { '*': 'notices', way: 'notices.ways', channel: 'notices.ways' },
  Complaint: { state: 'complaintState', outcome: 'complaintOutcome', move: 'case.move', result: 'case.result' },
  CreditApplication: { '*': 'credit' },
  DevelopmentPlan: { '*': 'plans' },
  MarketNote: { '*': 'marketNotes' },
  MonthlyReport: { '*': 'monthly' },
  Penalty: { '*': 'penalties' },
  PlannedContact: { kind: 'activityKind', state: 'planned.state' },
  Prospect: { '*': 'prospects' },
  RegradeRun: { '*': 'tiers.regrade' },
  RegulationDraft: { '*': 'policy.draft' },
  ReportSubscription: {
    '*': 'reports',
    rhythm: 'reports.rhythmName',
    attachment: 'reports.attachmentName',
    cards: 'reports.card',
    locale: 'reports.languageName',
  },
  Return: { state: 'returnState', kind: 'returnKind', move: 'returns.action' },
  SalesTarget: { '*': 'targets' },
  Survey: { '*': 'surveys' },
  SurveyForm: { '*': 'surveys.form' },
};

/** Amounts that are in yuan whatever the line says, by what it is about. */
const YUAN: Readonly<Record<string, RegExp>> = {
  Client: /^(limit|revenue|netProfit|total(Assets|Liabilities)|current(Assets|Liabilities))$/,
  ClientEvent: /^(budget|cost)$/,
  CreditApplication: /^limit$/,
  Penalty: /^(amount|fine)$/,
};
/** Amounts in the currency that stands beside them. */
const IN_CURRENCY = /^(amount|promisedAmount|cost|paid|earned|total)$/;

const NUMBER = /^-?\d+(\.\d+)?$/;
const CODE = /^[A-Z][A-Z0-9_]*$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * A value of a line in the reader’s words: names for ids, words for codes, yes and no, money, the company’s time. What cannot be
 * told is as it is kept.
 */
export function toldValue(line: Line, { path, kept }: { path: string; kept: string }, reader: Reader): string {
  const names = namesOf(line);
  const tell = (field: string, value: unknown, beside: Readonly<Record<string, unknown>>): string => {
    if (value === null) return '–';
    if (Array.isArray(value))
      return value.map((each) => tell(field, each, beside)).join(reader.t('administration.told.listed'));
    if (typeof value === 'object') {
      const parts = Object.entries(value).map(
        ([name, each]) => `${reader.fieldName(name)} ${tell(name, each, value as Record<string, unknown>)}`,
      );
      return parts.join(reader.t('administration.told.parted'));
    }
    return toldText(line, { field, text: String(value), beside }, { names, reader });
  };
  const field = path.split('.').at(-1) ?? path;
  // A list of nothing is told as nothing, and not by silence.
  return tell(field, structureOf(kept), besideOf(line, path)) || '–';
}

/** What a line was done to, by name where the reader may know it. */
export function toldSubject(line: Line): string | undefined {
  return line.subjectId == null ? undefined : namesOf(line).get(line.subjectId);
}

function namesOf({ names, clients }: Line): ReadonlyMap<string, string> {
  const known = new Map(names?.map(({ value, name }) => [value, name]));
  for (const client of clients ?? []) if (client?.name) known.set(client.id, client.name);
  return known;
}

interface Text {
  readonly field: string;
  readonly text: string;
  readonly beside: Readonly<Record<string, unknown>>;
}

function toldText(
  { subjectType }: Line,
  { field, text, beside }: Text,
  { names, reader }: { readonly names: ReadonlyMap<string, string>; readonly reader: Reader },
): string {
  const name = names.get(text);
  if (name !== undefined) return name;
  if (text === 'true' || text === 'false')
    return reader.t(text === 'true' ? 'administration.told.yes' : 'administration.told.no');
  if (INSTANT.test(text)) return formatInstant(text);
  if (CODE.test(text)) return wordOfCode(subjectType, { field, code: text }, reader);
  if (!NUMBER.test(text)) return text;
  if (YUAN[subjectType]?.test(field)) return formatMoney(text, reader.locale);
  const currency = beside['currency'];
  const isMoney = IN_CURRENCY.test(field) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  return isMoney ? formatMoney(text, reader.locale, currency) : text;
}

function wordOfCode(
  subjectType: string,
  { field, code }: { readonly field: string; readonly code: string },
  { te, t }: Reader,
): string {
  const own = BY_SUBJECT[subjectType];
  const families = [own?.[field], own?.['*'] && `${own['*']}.${field}`, BY_FIELD[field]];
  const key = families.flatMap((family) => (family ? [`${family}.${code}`] : [])).find((each) => te(each));
  return key === undefined ? code : t(key);
}

/** What stands beside a field in its line: afterwards, or before where it is gone. */
function besideOf({ changes }: Line, path: string): Record<string, unknown> {
  const within = path.slice(0, path.lastIndexOf('.') + 1);
  const siblings = (changes ?? []).filter(
    ({ field }) => field.startsWith(within) && !field.slice(within.length).includes('.'),
  );
  return Object.fromEntries(siblings.map(({ field, after, before }) => [field.slice(within.length), after ?? before]));
}

/** A list or an object is kept as JSON; every other value as its text. */
function structureOf(kept: string): unknown {
  if (!/^[[{]/.test(kept)) return kept;
  try {
    return JSON.parse(kept);
  } catch {
    return kept; // A range of days, or what somebody wrote.
  }
}
