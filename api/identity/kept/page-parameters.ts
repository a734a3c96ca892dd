/** The pages of which views are kept. */
export const VIEW_PAGES = [
  'DASHBOARD',
  'QUALITY',
  'DEADLINES',
  'SEGMENTS',
  'RETURN_FIGURES',
  'MANAGERS',
  'REBATE_FIGURES',
  'CLIENTS',
  'PROSPECTS',
  'COMPLAINTS',
  'RETURNS',
  'REBATES',
  'RECEIVABLES',
  'PLANS',
  'TARGETS',
  'NOTICES',
  'PENALTIES',
  'EVENTS',
  'MARKET_NOTES',
  'SURVEYS',
  'IMPORTS',
  'DESK',
] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

type Kind = 'text' | 'word' | 'words' | 'flag' | 'day' | 'id' | 'amount' | 'conditions';

/** What a value may look like. Which of the words a page knows is the page's to say: another is as if it were not there. */
const SHAPES: Readonly<Record<Kind, RegExp>> = {
  // No control characters, no half characters, no marks that turn the reading direction.
  text: /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]{1,100}$/u,
  word: /^[\w-]{1,40}$/,
  words: /^[\w-]{1,40}(,[\w-]{1,40}){0,99}$/,
  flag: /^1$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  id: /^[\w:=+/-]{1,64}$/,
  amount: /^\d{1,12}(\.\d{1,2})?$/,
  // Conditions on custom fields: ids, kinds of comparison, and encoded values.
  conditions: /^[\w~;.,%!'()*-]{1,1500}$/,
};

const FIGURES = {
  period: 'word',
  from: 'day',
  to: 'day',
  tiers: 'words',
  regions: 'words',
  classes: 'words',
  compare: 'word',
  exposure: 'word',
  time: 'word',
} as const;

/** Those that tell what was reported on a past day. */
const LOOKING_BACK = { ...FIGURES, reported: 'day' } as const;

/** The parameters of each page's address, in the order they are written in. */
export const PAGE_PARAMETERS: Readonly<Record<ViewPage, Readonly<Record<string, Kind>>>> = {
  DASHBOARD: FIGURES,
  QUALITY: LOOKING_BACK,
  DEADLINES: FIGURES,
  SEGMENTS: LOOKING_BACK,
  RETURN_FIGURES: LOOKING_BACK,
  MANAGERS: FIGURES,
  REBATE_FIGURES: LOOKING_BACK,
  CLIENTS: {
    search: 'text',
    tiers: 'words',
    segments: 'words',
    gap: 'flag',
    fewContacts: 'flag',
    ungraded: 'words',
    regions: 'words',
    owners: 'words',
    types: 'words',
    credits: 'words',
    volumeFrom: 'amount',
    volumeTo: 'amount',
    openedFrom: 'day',
    openedTo: 'day',
    notContactedSince: 'day',
    reportDueBy: 'day',
    noAgreement: 'flag',
    agreementBy: 'day',
    orderedSince: 'day',
    notOrderedSince: 'day',
    quiet: 'word',
    complains: 'flag',
    overdue: 'flag',
    import: 'id',
    effect: 'word',
    fields: 'conditions',
    columns: 'words',
    sort: 'word',
    direction: 'word',
  },
  PROSPECTS: { stage: 'word', regions: 'words', view: 'word' },
  COMPLAINTS: {
    search: 'text',
    classes: 'words',
    states: 'words',
    overdue: 'flag',
    mine: 'flag',
    from: 'day',
    to: 'day',
    client: 'id',
    view: 'word',
    group: 'word',
    sort: 'word',
  },
  RETURNS: { tray: 'word', search: 'text', kinds: 'words', states: 'words', from: 'day', to: 'day', client: 'id' },
  REBATES: { month: 'day', states: 'words', search: 'text' },
  RECEIVABLES: { view: 'word', tray: 'word', band: 'word', search: 'text', client: 'id', owner: 'id' },
  PLANS: { stage: 'word' },
  TARGETS: { measure: 'word', period: 'word', year: 'word', unit: 'id' },
  NOTICES: { state: 'word' },
  PENALTIES: { state: 'word', kind: 'word', month: 'day' },
  EVENTS: {
    search: 'text',
    kinds: 'words',
    states: 'words',
    from: 'day',
    to: 'day',
    mine: 'flag',
    late: 'flag',
  },
  MARKET_NOTES: {
    search: 'text',
    subjects: 'words',
    regions: 'words',
    from: 'day',
    to: 'day',
    mine: 'flag',
    unread: 'flag',
  },
  SURVEYS: {
    client: 'id',
    staff: 'words',
    forms: 'words',
    states: 'words',
    from: 'day',
    to: 'day',
    mine: 'flag',
    current: 'flag',
  },
  IMPORTS: { search: 'text', states: 'words', from: 'day', to: 'day', mine: 'flag' },
  DESK: { tab: 'word', mine: 'flag', kind: 'word', from: 'day', to: 'day', logs: 'word', week: 'day', who: 'id' },
};

/**
 * The filters of a page's address in one order, so that equal views are equal texts; undefined when the page does not
 * know one of them.
 *
 * @param query what stands behind the question mark, `tiers=A1,A2&sort=NAME`
 */
export function orderedQuery(page: ViewPage, query: string): string | undefined {
  const known = PAGE_PARAMETERS[page];
  const given = [...new URLSearchParams(query)];
  const values = new Map(given);
  if (values.size !== given.length) return undefined;
  for (const [name, value] of values) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined || !SHAPES[kind].test(value)) return undefined;
  }
  const ordered = Object.keys(known).flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return new URLSearchParams(ordered).toString();
}
