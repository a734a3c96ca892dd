import type { Post } from './post';

/** What can be reached. Every field of the graph belongs to one resource. */
export const RESOURCES = [
  /** Regulations, regions, products, measure definitions: everybody who is signed in. */
  'PUBLIC',
  /** Who the client is and who looks after it. */
  'CLIENT_CARD',
  /** Contracts, development and personal data of a client (top secret, SD-10). */
  'CLIENT_CONFIDENTIAL',
  /** Who looks after a client: transfers and handovers. Both the present owner and the next must be within it. */
  'ASSIGNMENT',
  /** Possible duplicates, and the merging of clients: both must be within it (KA-1-duplicates). */
  'MERGING',
  /** Custom fields of clients: who defines them. Who reads and writes their values is a matter of the client. */
  'FIELDS',
  /** Tiers set by hand: whose clients' are approved, refused and ended (KA-3-override). */
  'GRADING',
  /** Grading every client anew on demand: who sees, starts and stops it. */
  'REGRADING',
  /** Calls, visits, callbacks and surveys (secret, SD-10). */
  'ACTIVITY',
  /** Forms of opinion surveys: who drafts, publishes and withdraws them. Published ones are read with the surveys (SD-6). */
  'SURVEY_FORM',
  'COMPLAINT',
  /** New complaints, by the client they come from. */
  'FILING',
  'RETURN',
  /** Orders, amounts, liability splits. */
  'MONEY',
  /** What clients owe, what was collected of it, and the collection log; write: the log. Money is entered with MONEY. */
  'RECEIVABLE',
  /** Statements of the agents' rebates, and what was paid (SD-8). */
  'REBATE',
  /** Credit: statements of clients, their lines, and applications for them (BK-2, CR-3); write: to record and apply. */
  'CREDIT',
  /** Sales targets of account managers, and what they attained (AM-1); write: to set them, never one's own. */
  'TARGET',
  /** Orders and deliveries that the order system hands over. */
  'ORDERING',
  /** Figures over many clients. */
  'AGGREGATE',
  /** Violations and penalties of staff; write: registering them. Deciding is the clause's to say (CC-6, SD-9, SD-11). */
  'PENALTY',
  /** Notices to clients; write: whoever may draft one, and sees those that are not sent yet. Who may is CC-7's to say. */
  'NOTICE',
  'AUDIT',
  /** Staff, their posts, units and sign-ins: who keeps them. */
  'STAFFING',
  /** Drafts of regulations: who reads and previews them and, with write, who writes them. */
  'DRAFTING',
  /** Putting a draft into force from a day on. */
  'ENACTING',
] as const;
export type Resource = (typeof RESOURCES)[number];

/** How far a reach goes, from nothing to everything. AGGREGATE is figures over rows, and none of the rows. */
export const SCOPES = ['NONE', 'AGGREGATE', 'CASE', 'OWN', 'TEAM', 'UNIT', 'PSEUDONYM', 'ALL'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Grant {
  readonly scope: Scope;
  readonly write?: boolean;
}

type Grants = Partial<Record<Resource, Grant>>;

const own = (scope: Scope): Grants => ({
  CLIENT_CARD: { scope, write: true },
  CLIENT_CONFIDENTIAL: { scope },
  ACTIVITY: { scope, write: true },
  COMPLAINT: { scope, write: true },
  FILING: { scope, write: true },
  RETURN: { scope, write: true },
  MONEY: { scope },
  RECEIVABLE: { scope, write: true },
  REBATE: { scope },
  CREDIT: { scope, write: true },
  AGGREGATE: { scope },
});

const onCase: Grants = {
  CLIENT_CARD: { scope: 'CASE' },
  COMPLAINT: { scope: 'CASE', write: true },
  RETURN: { scope: 'CASE' },
};

const everything: Grants = {
  CLIENT_CARD: { scope: 'ALL' },
  CLIENT_CONFIDENTIAL: { scope: 'ALL' },
  ACTIVITY: { scope: 'ALL' },
  COMPLAINT: { scope: 'ALL' },
  RETURN: { scope: 'ALL' },
  MONEY: { scope: 'ALL' },
  RECEIVABLE: { scope: 'ALL' },
  REBATE: { scope: 'ALL' },
  CREDIT: { scope: 'ALL' },
  AGGREGATE: { scope: 'ALL' },
};

/** Whose clients are moved between account managers by a head of theirs (KA-2, KA-14). */
const assigns = (scope: Scope): Grants => ({
  ASSIGNMENT: { scope, write: true },
  ...(scope === 'TEAM' ? {} : merges(scope)),
});

/**
 * Whose clients are judged to be duplicates and merged: a merge takes a client from one portfolio into another, so it is
 * for managers within their unit and for the deputy GM (sales) across units (KA-1-duplicates).
 */
const merges = (scope: Scope): Grants => ({ MERGING: { scope, write: true } });

/** Whose clients' tiers are approved when they are set by hand, beside the posts that the clause names (KA-3-override). */
const grades = (scope: Scope): Grants => ({ GRADING: { scope, write: true } });

/** Starts the grading of all clients on demand: it follows the regulation and leaves nothing to choose. */
const regrades: Grants = { REGRADING: { scope: 'ALL', write: true } };

/**
 * Whose violations are registered and seen: everybody's own, and those of whoever reports to them. The deputy GM (sales)
 * traces them, and the GM office keeps the register (CC-6, CQ-14).
 */
const disciplines = (scope: Scope): Grants => ({ PENALTY: { scope, write: scope !== 'OWN' } });

/** Whose sales targets are seen; write: whose are set, by who they report to (AM-1). */
const aims = (scope: Scope, write = false): Grants => ({ TARGET: { scope, ...(write && { write }) } });

/**
 * What clients are told of is read by everybody who speaks with them, once it was sent; before that by the heads, who
 * draft, review and send it (CC-7).
 */
const readsNotices: Grants = { NOTICE: { scope: 'ALL' } };
const notifies: Grants = { NOTICE: { scope: 'ALL', write: true } };

/** What the dashboard sums up, and the dashboard itself. */
const figuresOnly: Grants = {
  CLIENT_CARD: { scope: 'AGGREGATE' },
  ACTIVITY: { scope: 'AGGREGATE' },
  COMPLAINT: { scope: 'AGGREGATE' },
  RETURN: { scope: 'AGGREGATE' },
  MONEY: { scope: 'AGGREGATE' },
  RECEIVABLE: { scope: 'AGGREGATE' },
  AGGREGATE: { scope: 'ALL' },
};

/** Writes regulations; somebody else puts them into force. */
const drafts: Grants = { DRAFTING: { scope: 'ALL', write: true } };

/**
 * Post × resource → scope: the one table of rights. What is not listed is not allowed.
 *
 * Complaints are filed at the intake window, which is the service director's (CC-2), and by Sales for its own clients
 * (CQ-2, CQ-4). The GM office numbers and registers what Sales filed and passes it on (CQ-4): it writes every case and
 * files none, since it knows no client but from a case. Nobody files further than they see client cards.
 *
 * Regulations are drafted where the papers of the general manager are kept, in the GM office, or by the administrator who
 * edits their annexes; the general manager puts them into force. Who decides what a notice says decides what a rule says
 * (CC-7), and nobody puts into force what they wrote.
 *
 * A tier set by hand is approved by a head of the account manager who asks, within the reach of that head; who may approve
 * at all is the regulation's to say. Grading everybody anew is started by the general manager, the deputy for sales and the
 * administrator.
 *
 * Rebates are agreed by the deputy GM (sales), stated by the service desk (SD-8) and paid by accounting: three posts, so
 * that nobody pays what they stated.
 *
 * Custom fields of clients are defined by the administrator, who reads no client: what they may be is decided apart from
 * what stands in them.
 *
 * Forms of opinion surveys are kept by the service director, whose visits they are for (SD-6): what clients are asked is
 * one thing for the whole company. Whoever reads surveys reads the forms that were published.
 *
 * Staff, posts and units are kept by the administrator, who can neither give themselves a post nor move themselves: what
 * they may do is another administrator's to say.
 *
 * Clients are moved by those whom the account managers report to (KA-2): a supervisor within the team, a manager within
 * the unit, the deputy GM (sales) between units. Not by the service director, whose duty is the service and not the sale,
 * and by nobody on their own behalf alone: a specialist cannot give a client away.
 *
 * Sales targets are set by the manager of the unit and by the deputy GM (sales), and agreed by who is to reach them; they
 * are seen by everybody above. They name no client.
 *
 * Violations are seen by whom they concern and by everybody above them, and by nobody else: not by the executive, whose
 * figures they are not, and not by the analyst.
 *
 * Receivables are collected by whoever looks after the client (KA-16), with the credit officer's help (CR-2); accounting
 * reads all of them, and alone enters money that came in.
 *
 * Credit is applied for by whoever looks after the client or by the credit officer, who investigates (CR-3, CR-4); posts
 * approve by amount, as the regulation says. The officer knows a client by name from what it owes or applied for, and applies
 * for no other: that is its account manager's.
 */
export const MATRIX: Record<Post, Grants> = {
  GENERAL_MANAGER: {
    ...everything,
    ...disciplines('ALL'),
    ...aims('ALL'),
    ...notifies,
    AUDIT: { scope: 'ALL' },
    DRAFTING: { scope: 'ALL' },
    ENACTING: { scope: 'ALL', write: true },
    ...grades('ALL'),
    ...regrades,
  },
  DEPUTY_GM_SALES: {
    ...everything,
    ...disciplines('ALL'),
    ...aims('ALL', true),
    ...notifies,
    ...assigns('ALL'),
    ...grades('ALL'),
    ...regrades,
    REBATE: { scope: 'ALL', write: true },
  },
  DEPUTY_GM_PRODUCTION: { ...everything, ...disciplines('TEAM'), ...notifies },
  GM_OFFICE: { ...onCase, ...drafts, ...disciplines('ALL'), ...notifies, COMPLAINT: { scope: 'ALL', write: true } },
  EXECUTIVE: { ...figuresOnly, ...aims('ALL') },
  SERVICE_DIRECTOR: {
    ...everything,
    ...disciplines('TEAM'),
    ...notifies,
    ACTIVITY: { scope: 'ALL', write: true },
    SURVEY_FORM: { scope: 'ALL', write: true },
    COMPLAINT: { scope: 'ALL', write: true },
    FILING: { scope: 'ALL', write: true },
    RETURN: { scope: 'ALL', write: true },
    REBATE: { scope: 'ALL', write: true },
  },
  KA_MANAGER: {
    ...own('UNIT'),
    ...disciplines('UNIT'),
    ...aims('UNIT', true),
    ...notifies,
    CLIENT_CONFIDENTIAL: { scope: 'UNIT', write: true },
    ...assigns('UNIT'),
    ...grades('UNIT'),
  },
  KA_SUPERVISOR: { ...own('TEAM'), ...disciplines('TEAM'), ...aims('TEAM'), ...readsNotices, ...assigns('TEAM') },
  KA_SPECIALIST: { ...own('OWN'), ...disciplines('OWN'), ...aims('OWN'), ...readsNotices },
  SALES_MANAGER: {
    ...own('UNIT'),
    ...disciplines('UNIT'),
    ...aims('UNIT', true),
    ...notifies,
    ...assigns('UNIT'),
    ...grades('UNIT'),
  },
  QUALITY_MANAGER: { ...onCase, ...disciplines('TEAM'), ...notifies },
  PRODUCTION_MANAGER: { ...onCase, ...disciplines('TEAM'), ...notifies },
  LOGISTICS_SUPERVISOR: { ...onCase, ...disciplines('TEAM'), ...notifies },
  RND_ENGINEER: { ...onCase, ...disciplines('OWN'), ...readsNotices },
  ACCOUNTANT: {
    ...onCase,
    ...disciplines('OWN'),
    ...notifies,
    MONEY: { scope: 'CASE', write: true },
    RECEIVABLE: { scope: 'ALL', write: true },
    REBATE: { scope: 'ALL', write: true },
    CREDIT: { scope: 'ALL' },
  },
  CREDIT_OFFICER: {
    ...onCase,
    ...disciplines('OWN'),
    ...readsNotices,
    RECEIVABLE: { scope: 'ALL', write: true },
    CREDIT: { scope: 'ALL', write: true },
  },
  ANALYST: {
    CLIENT_CARD: { scope: 'PSEUDONYM' },
    ACTIVITY: { scope: 'PSEUDONYM' },
    COMPLAINT: { scope: 'ALL' },
    RETURN: { scope: 'ALL' },
    MONEY: { scope: 'ALL' },
    RECEIVABLE: { scope: 'ALL' },
    REBATE: { scope: 'PSEUDONYM' },
    ...aims('ALL'),
    AGGREGATE: { scope: 'ALL' },
  },
  ADMINISTRATOR: {
    ...drafts,
    ...disciplines('OWN'),
    ...regrades,
    AUDIT: { scope: 'ALL' },
    FIELDS: { scope: 'ALL', write: true },
    STAFFING: { scope: 'ALL', write: true },
  },
  ORDER_SYSTEM: { ORDERING: { scope: 'ALL', write: true } },
};
