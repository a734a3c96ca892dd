/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A civil date in Asia/Shanghai, "YYYY-MM-DD". */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 with a zone, for example "2026-11-23T01:00:00Z". Answers are in UTC. */
  DateTime: { input: string; output: string; }
  /** A decimal number as a string, at most six places, "12.5". */
  Decimal: { input: string; output: string; }
  /** The `JSON` scalar type represents JSON values as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf). */
  JSON: { input: unknown; output: unknown; }
  /** An amount in yuan as a decimal string with at most two places, "1234.50". */
  Money: { input: string; output: string; }
};

/** A member of staff who may own clients, and the portfolio they have. */
export type AccountManager = {
  __typename?: 'AccountManager';
  /** Yuan their clients ordered in the trailing twelve months. */
  annualVolume?: Maybe<Scalars['Money']['output']>;
  /** Clients they own today. */
  clientCount: Scalars['Int']['output'];
  /** Code of the region they look after. */
  regionCode?: Maybe<Scalars['String']['output']>;
  /** Who it is. */
  staff?: Maybe<Staff>;
};

/** A contact with a client (secret, SD-10). */
export type Activity = {
  __typename?: 'Activity';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who of us. */
  by?: Maybe<Staff>;
  /** With whom. */
  client?: Maybe<Client>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How we were in contact. */
  kind: ActivityKind;
  /** What the client said when asked; null: not asked or no answer. */
  satisfied?: Maybe<Scalars['Boolean']['output']>;
  /** What was said. */
  summary?: Maybe<Scalars['String']['output']>;
};

/** A page of activities. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** The rows of the page. */
  edges: Array<ActivityEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An activity in a list. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The activity. */
  node: Activity;
};

/** How we were in contact (SD-1). */
export type ActivityKind =
  /** The client called (来电). */
  | 'CALL'
  /** We called back (回访, SD-4). */
  | 'CALLBACK'
  /** We visited the client (拜访). */
  | 'VISIT'
  /** The client came to the desk (来访, SD-5). */
  | 'WALK_IN';

/** A new contact of a client. */
export type AddContactInput = {
  /** At which client. */
  clientId: Scalars['ID']['input'];
  /** E-mail address, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is added once. */
  idempotencyKey: Scalars['String']['input'];
  /** Signs agreements for the client (KA-8). There is one: who was it before no longer is. */
  legalRepresentative?: Scalars['Boolean']['input'];
  /** Full name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Telephone: 5 to 20 digits, with +, spaces, hyphens, brackets or an extension behind #. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** What they do there, at most 100 characters. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** A corrective action (CQ-6). */
export type AddCorrectiveActionInput = {
  /** What is to be done, 1 to 1 000 characters. */
  action: Scalars['String']['input'];
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** The department of the company that improves. */
  department: Department;
  /** By when, today or later. */
  dueOn: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** The fault was a negligence of somebody, and not of how we work. */
  negligence: Scalars['Boolean']['input'];
  /** The member of staff who answers for it. */
  ownerId: Scalars['ID']['input'];
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** A document of a case, uploaded before. */
export type AddDocumentInput = {
  /** What `POST /attachments` answered; uploaded by the viewer. */
  attachmentId: Scalars['ID']['input'];
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** How long receivables are overdue (CR-2). */
export type AgeBand = {
  __typename?: 'AgeBand';
  /** Days overdue at least; null: not due yet. */
  from?: Maybe<Scalars['Int']['output']>;
  /** Days overdue at most; null: without end, or not due yet. */
  to?: Maybe<Scalars['Int']['output']>;
};

/** Open cases by days since receipt; the four add up to what is open. */
export type AgeBands = {
  __typename?: 'AgeBands';
  /** More than 15 days. */
  over15: Scalars['Int']['output'];
  /** 0 to 5 days. */
  upTo5: Scalars['Int']['output'];
  /** 6 to 10 days. */
  upTo10: Scalars['Int']['output'];
  /** 11 to 15 days. */
  upTo15: Scalars['Int']['output'];
};

/** Open receivables by age (CR-2). */
export type Ageing = {
  __typename?: 'Ageing';
  /** The day it speaks of. */
  asOf: Scalars['Date']['output'];
  /** The age bands, not due first, then rising. */
  bands: Array<AgeBand>;
  /** True: there are more rows than these. */
  hasMore: Scalars['Boolean']['output'];
  /** By client or account manager, the most overdue first; at most 100. */
  rows: Array<AgeingRow>;
  /** All of them. */
  total: AgeingRow;
  /** Money and credits that wait to be allocated, yuan. */
  unallocated: Scalars['Money']['output'];
  /** Where the bands are laid down; null: nowhere, all is one band. */
  why?: Maybe<Why>;
};

/** What receivables are summed up by. */
export type AgeingBy =
  /** By client. */
  | 'CLIENT'
  /** By the account manager who looks after the client. */
  | 'OWNER';

/** Open receivables of a client or an account manager, or of all, in yuan. */
export type AgeingRow = {
  __typename?: 'AgeingRow';
  /** Open in each age band, in their order; they sum to `open`. */
  bands: Array<Scalars['Money']['output']>;
  /** Who owes, in sums by client. */
  client?: Maybe<Client>;
  /** Of what fell due in the twelve months up to the day. */
  collectionRate: CollectionRate;
  /** Of it, held up by complaints (CQ-20). */
  disputed: Scalars['Money']['output'];
  /** Days the oldest is overdue; 0: none is. */
  oldestDays: Scalars['Int']['output'];
  /** Open, yuan at the rates of the orders. */
  open: Scalars['Money']['output'];
  /** Of it, past its due date, disputed amounts left out. */
  overdue: Scalars['Money']['output'];
  /** Who looks after those who owe, in sums by account manager. */
  owner?: Maybe<Staff>;
  /** Receivables with something open. */
  receivables: Scalars['Int']['output'];
};

/** Terms that an agent agreed to; they end those before (SD-8). */
export type AgreeRebateInput = {
  /** The agent. */
  clientId: Scalars['ID']['input'];
  /** The first day of a month, this one at the earliest. */
  from: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What is to be said to it, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 20, rising from 0. */
  tiers: Array<RebateTierInput>;
  /** The last day of a month; left out: until further notice. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What came of agreeing terms. */
export type AgreeRebateResult = InvalidInput | NotAllowed | NotFound | RebateAgreed;

/** An agreement with a client (KA-8; top secret, every read is recorded, SD-10). */
export type Agreement = {
  __typename?: 'Agreement';
  /** As what they signed. */
  capacity?: Maybe<SigningCapacity>;
  /** With whom. */
  client?: Maybe<Client>;
  /** The letter of authority; null: none was needed. */
  delegationId?: Maybe<Scalars['ID']['output']>;
  /** The scanned agreement, at `GET /attachments/{id}`. */
  documentId?: Maybe<Scalars['ID']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Another agreement renews it. */
  isRenewed?: Maybe<Scalars['Boolean']['output']>;
  /** What it is about. */
  kind?: Maybe<AgreementKind>;
  /** What was noted. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its own number. */
  number?: Maybe<Scalars['String']['output']>;
  /** Who signed for us. */
  ourSignatory?: Maybe<Staff>;
  /** Who signed for the client. */
  signatory?: Maybe<Scalars['String']['output']>;
  /** The day it was signed. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands today. */
  state?: Maybe<AgreementState>;
  /** The first day it did not hold any more; null: not ended early. */
  terminatedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was ended early. */
  terminationReason?: Maybe<Scalars['String']['output']>;
  /** First day. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day, as signed. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Grows with every change; send it back when terminating. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** The agreement is on record as asked. */
export type AgreementChanged = {
  __typename?: 'AgreementChanged';
  /** As it is now. */
  agreement: Agreement;
};

/** A page of agreements, the latest signed first. */
export type AgreementConnection = {
  __typename?: 'AgreementConnection';
  /** The rows of the page. */
  edges: Array<AgreementEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An agreement in a page. */
export type AgreementEdge = {
  __typename?: 'AgreementEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The agreement. */
  node: Agreement;
};

/** Which agreements; conditions hold together. */
export type AgreementFilter = {
  /** Whose last day is not after this one. */
  endsBy?: InputMaybe<Scalars['Date']['input']>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<AgreementKind>>;
  /** In one of these states today. */
  states?: InputMaybe<Array<AgreementState>>;
};

/** What an agreement is about (KA-4, KA-8). */
export type AgreementKind =
  /** A sales agreement. */
  | 'SALES'
  /** A VIP agreement, which makes an agreement client. */
  | 'VIP';

/** An agreement that ends soon, to be renewed or let go (KA-8). */
export type AgreementReminder = {
  __typename?: 'AgreementReminder';
  /** The agreement. */
  agreement?: Maybe<Agreement>;
  /** Days until then; negative: over. */
  daysLeft: Scalars['Int']['output'];
  /** Its last day. */
  endsOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The lead time of the reminder, in days. */
  leadDays: Scalars['Int']['output'];
};

/** The reminder is dealt with. */
export type AgreementReminderDone = {
  __typename?: 'AgreementReminderDone';
  /** Which one. */
  id: Scalars['ID']['output'];
};

/** What came of putting an agreement on record, or of terminating one. */
export type AgreementResult = AgreementChanged | IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** Where an agreement stands today. */
export type AgreementState =
  /** Its term is over. */
  | 'EXPIRED'
  /** Holds today. */
  | 'IN_FORCE'
  /** Ended before its last day. */
  | 'TERMINATED'
  /** Signed, and begins later. */
  | 'TO_COME';

/** Something the viewer is told of. */
export type Alert = {
  __typename?: 'Alert';
  /** When it was raised. */
  at: Scalars['DateTime']['output'];
  /** The case that is overdue. */
  complaint?: Maybe<Complaint>;
  /** The delegation to the viewer. */
  delegation?: Maybe<Delegation>;
  /** When it was due; null when it is no escalation. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What it tells of. */
  kind: AlertKind;
  /** How far up it was told, from 1; null when it is no escalation. */
  level?: Maybe<Scalars['Int']['output']>;
  /** When the viewer marked it read; null: not yet. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The step that is overdue; null: the whole case, or no case. */
  step?: Maybe<Scalars['String']['output']>;
};

/** A page of the viewer’s alerts. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** The rows of the page. */
  edges: Array<AlertEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An alert in a list. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: Alert;
};

/** What a person is told of. */
export type AlertKind =
  /** They are to stand in for somebody (CC-2). */
  | 'DELEGATION'
  /** A step or a case below them is overdue (CQ-12). */
  | 'ESCALATION';

/** They are marked read; marking again changes nothing. */
export type AlertsRead = {
  __typename?: 'AlertsRead';
  /** How many were unread and are not any more. */
  count: Scalars['Int']['output'];
  /** How many are left unread; counted up to 1000. */
  unreadCount: Scalars['Int']['output'];
};

/** What is left of a settlement, to be allocated. */
export type AllocateSettlementInput = {
  /** Where it goes, at most 200; the rest stays unallocated. Left out: to what is due first, disputed amounts last. */
  allocations?: InputMaybe<Array<AllocationInput>>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Which settlement. */
  settlementId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** How much of a settlement went to one receivable. */
export type Allocation = {
  __typename?: 'Allocation';
  /** In the currency of both; below zero where it was given back. */
  amount: Scalars['Decimal']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The receivable. */
  receivable?: Maybe<Receivable>;
};

/** How much goes to a receivable. */
export type AllocationInput = {
  /** Above zero, two decimals at most, not more than is open. */
  amount: Scalars['Decimal']['input'];
  /** Which receivable; of the same client and currency. */
  receivableId: Scalars['ID']['input'];
};

/** How much is allowed on an order line. */
export type AllowanceLineInput = {
  /** The order line; of the client, delivered. */
  orderLineId: Scalars['ID']['input'];
  /** For how many, above zero, in the product’s unit. */
  quantity: Scalars['Decimal']['input'];
  /** Off the price of each, above zero, in the order’s currency, four decimals at most. */
  unitAllowance: Scalars['Decimal']['input'];
};

/** One approval and what came of it. */
export type AnsweredApproval = {
  __typename?: 'AnsweredApproval';
  /** Decided, or why not. */
  answer: ApprovalAnswer;
  /** The approval, as it was sent. */
  id: Scalars['ID']['output'];
};

/** A secret with which a program asks in its owner’s name: `Authorization: Bearer …`. Rights are the owner’s ∩ the token’s scopes, until it expires, is revoked, or the account ends. */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From then on it opens nothing. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null: never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** How the secret begins, for recognising it; the rest is shown once and never again. */
  prefix: Scalars['String']['output'];
  /** When it was ended; null: it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  scopes: Array<ApiTokenScope>;
  /** Whether it still opens anything. */
  state: ApiTokenState;
};

/** A page of API tokens. */
export type ApiTokenConnection = {
  __typename?: 'ApiTokenConnection';
  /** The rows of the page. */
  edges: Array<ApiTokenEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** The token is made. */
export type ApiTokenCreated = {
  __typename?: 'ApiTokenCreated';
  /** The secret. It is stored nowhere and answered this once. */
  secret: Scalars['String']['output'];
  /** The token. */
  token: ApiToken;
};

/** An API token in a list. */
export type ApiTokenEdge = {
  __typename?: 'ApiTokenEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The token. */
  node: ApiToken;
};

/** The token opens nothing any more. */
export type ApiTokenRevoked = {
  __typename?: 'ApiTokenRevoked';
  /** The token. */
  token: ApiToken;
};

/** What an API token may do with a resource, as far as its owner may. */
export type ApiTokenScope = {
  __typename?: 'ApiTokenScope';
  /** What is reached. */
  resource: Resource;
  /** True: read and change; false: read. */
  write: Scalars['Boolean']['output'];
};

/** What an API token may do with a resource. */
export type ApiTokenScopeInput = {
  /** What is reached; the owner reaches it too. */
  resource: Resource;
  /** True: read and change; false: read. */
  write: Scalars['Boolean']['input'];
};

/** Whether an API token still opens anything. */
export type ApiTokenState =
  /** It may be used. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was ended, by its owner or with the account. */
  | 'REVOKED';

/** Something that waits for the viewer’s decision (CC-5, CQ-5, CQ-15, CQ-16, KA-3). */
export type Approval = {
  __typename?: 'Approval';
  /** In yuan; null when it is not about money. */
  amount?: Maybe<Scalars['Money']['output']>;
  /** Since when it waits. */
  askedAt: Scalars['DateTime']['output'];
  /** Who asks. */
  askedBy?: Maybe<Staff>;
  /** What is asked for, in the words of who asks. */
  askedFor?: Maybe<Scalars['String']['output']>;
  /** The clause that puts it before this post, or sets its limit. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** Whom it concerns. */
  client?: Maybe<Client>;
  /** The complaint it is about; null when it is about something else. */
  complaint?: Maybe<Complaint>;
  /** By when it is to be decided; null when no clause says. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The holidays of that year are not all published: it may still move. */
  dueProvisional: Scalars['Boolean']['output'];
  /** Of the decision: another one about the same case has another id. Opaque. */
  id: Scalars['ID']['output'];
  /** What is to be decided. */
  kind: ApprovalKind;
  /** Number of the complaint, return note or certificate; of the client, for its tier. */
  number: Scalars['String']['output'];
  /** Who is absent, and in whose name the viewer decides (CC-2); null: in their own. */
  onBehalfOf?: Maybe<Staff>;
  /** Past its due instant. */
  overdue: Scalars['Boolean']['output'];
  /** The post as which the viewer decides. */
  post: Post;
  /** The return it is about; null when it is about something else. */
  return?: Maybe<Return>;
  /** The step, as the policy calls it; null for what has no steps. */
  step?: Maybe<Scalars['String']['output']>;
  /** Of what is decided about; send it back with the decision. */
  version: Scalars['Int']['output'];
};

/** What came of the decision about one approval; the others do not depend on it. */
export type ApprovalAnswer = ApprovalDecided | IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** What waits for the viewer’s decision, the earliest due first, what has no limit last. */
export type ApprovalConnection = {
  __typename?: 'ApprovalConnection';
  /** This page. */
  edges: Array<ApprovalEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** It is decided. */
export type ApprovalDecided = {
  __typename?: 'ApprovalDecided';
  /** It had been decided under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** How it is decided. */
export type ApprovalDecision =
  /** It goes on. */
  | 'APPROVED'
  /** It goes back to where the policy says; a reason is needed. */
  | 'REFUSED';

/** An approval in a list. */
export type ApprovalEdge = {
  __typename?: 'ApprovalEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The approval. */
  node: Approval;
};

/** What waits for a decision. */
export type ApprovalKind =
  /** An allowance or a compensation (CQ-15). */
  | 'ALLOWANCE'
  /** What is proposed in a complaint: a settlement by amount, a suggestion (CC-8, CQ-5). */
  | 'COMPLAINT'
  /** A return that stopped for instruction: approved, it is booked by what came; refused, by what was approved at most (CQ-17). */
  | 'HELD'
  /** A return note (CQ-16). */
  | 'RETURN'
  /** A tier set by hand (KA-3-override). */
  | 'TIER'
  /** A transfer slip (CC-5). */
  | 'TRANSFER';

/** One approval, as it was read. */
export type ApprovalToDecideInput = {
  /** The approval. */
  id: Scalars['ID']['input'];
  /** Its version as it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** Each approval was answered for itself. */
export type ApprovalsAnswered = {
  __typename?: 'ApprovalsAnswered';
  /** In the order they were sent. */
  answers: Array<AnsweredApproval>;
  /** How many of them are decided. */
  decidedCount: Scalars['Int']['output'];
};

/** A field of the form that a move opens. */
export type AskedField = {
  __typename?: 'AskedField';
  /** What it holds. */
  kind: FieldKind;
  /** Characters at most; null when its kind says enough. */
  most?: Maybe<Scalars['Int']['output']>;
  /** As `MoveFieldInput.name` wants it. */
  name: Scalars['String']['output'];
  /** What may be chosen; empty for what is not a choice. */
  options: Array<Scalars['String']['output']>;
  /** The move is refused without it. */
  required: Scalars['Boolean']['output'];
};

/** Who looked after a client, and when. */
export type Assignment = {
  __typename?: 'Assignment';
  /** Who gave it to them; null: nobody in person. */
  assignedBy?: Maybe<Staff>;
  /** The account manager. */
  owner?: Maybe<Staff>;
  /** Why it was given to them. */
  reason?: Maybe<Scalars['String']['output']>;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day; null: still. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A document that proves a return (CQ-19). */
export type AttachProofInput = {
  /** What `POST /attachments` answered for the document, uploaded by the viewer. */
  attachmentId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Which of `Return.invoices` is stamped; needed of the two kinds that are invoices. */
  invoiceId?: InputMaybe<Scalars['ID']['input']>;
  /** Which of the three. */
  kind: ProofKind;
  /** What is to be said to it, at most 500 characters; a refusal and a withdrawal need it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** Whom something that a member of staff keeps is shared with. Sharing gives nobody a right to see more. */
export type Audience =
  /** Nobody: it is its owner’s alone. */
  | 'NOBODY'
  /** Whoever holds a post, or stands in at it. */
  | 'POST'
  /** The owner’s team: everybody below its head, and the head. */
  | 'TEAM'
  /** The owner’s unit and those below it. */
  | 'UNIT';

/** A field that a line of the audit trail says was changed. */
export type AuditChange = {
  __typename?: 'AuditChange';
  /** What it became; null: it is not there any more. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it was; null: it was not there. */
  before?: Maybe<Scalars['String']['output']>;
  /** Name of the field, dotted inside of a field. */
  field: Scalars['String']['output'];
};

/** Which lines of the audit trail; all conditions must hold. */
export type AuditFilter = {
  /** How the action begins: complaint. or complaint.file. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** Name, number or account of who did it, in full. */
  actor?: InputMaybe<Scalars['String']['input']>;
  /** First day, in Asia/Shanghai. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** What it was done to. For viewers who see every client. */
  subjectId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of thing it was done to, such as Staff. */
  subjectType?: InputMaybe<Scalars['String']['input']>;
  /** Last day, in Asia/Shanghai, itself included. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Who did what to what, and when (SD-10). Nobody can change or remove a line. */
export type AuditLine = {
  __typename?: 'AuditLine';
  /** What was done, such as complaint.file. */
  action: Scalars['String']['output'];
  /** Who; null: the system, or somebody who was not signed in. */
  actor?: Maybe<Staff>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What changed; null when `subjectId` is withheld. */
  changes?: Maybe<Array<AuditChange>>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Who was absent, and in whose name it was done (CC-2); null: in the actor’s own. */
  onBehalfOf?: Maybe<Staff>;
  /** Joins the line to the log and to other lines of the same request. */
  requestId: Scalars['String']['output'];
  /** What it was done to; null when it says something of clients to a viewer who does not see them all. */
  subjectId?: Maybe<Scalars['String']['output']>;
  /** The kind of thing it was done to. */
  subjectType: Scalars['String']['output'];
  /** The API token that acted in their name; null: they did themselves. */
  tokenId?: Maybe<Scalars['ID']['output']>;
};

/** A page of the audit trail. */
export type AuditLineConnection = {
  __typename?: 'AuditLineConnection';
  /** The rows of the page. */
  edges: Array<AuditLineEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A line of the audit trail in a list. */
export type AuditLineEdge = {
  __typename?: 'AuditLineEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: AuditLine;
};

/** The flow of cases. */
export type BacklogFlow = {
  __typename?: 'BacklogFlow';
  /** The instant the figures speak of. */
  asOf: Scalars['DateTime']['output'];
  /** Month by month; each opens with what the one before closed with. */
  months: Array<BacklogPeriod>;
  /** The whole period. */
  total: BacklogPeriod;
};

/** The flow, or what to mend. */
export type BacklogFlowResult = BacklogFlow | InvalidInput | NotAllowed;

/** Cases of a period: opening + received + reopened − closed − withdrawn − voided = closing. */
export type BacklogPeriod = {
  __typename?: 'BacklogPeriod';
  /** How old what is open at its end is. */
  ages: AgeBands;
  /** Closed in it, also what was reopened later. */
  closed: Scalars['Int']['output'];
  /** Open when it ended. */
  closing: Scalars['Int']['output'];
  /** False while it is not over, or when the period asked for cuts it. */
  complete: Scalars['Boolean']['output'];
  /** First day. */
  from: Scalars['Date']['output'];
  /** Open when the period began. */
  opening: Scalars['Int']['output'];
  /** Received in it, also what later turned out void. */
  received: Scalars['Int']['output'];
  /** Closed before and taken up again in it. */
  reopened: Scalars['Int']['output'];
  /** Last day; of the present month, today. */
  to: Scalars['Date']['output'];
  /** Found void or duplicate in it. */
  voided: Scalars['Int']['output'];
  /** Withdrawn in it. */
  withdrawn: Scalars['Int']['output'];
};

/** What came of a batch, one for one in the order it was sent. */
export type BatchPushed = {
  __typename?: 'BatchPushed';
  /** One for each order or delivery note. */
  results: Array<Pushed>;
};

/** Words in both languages of the company. */
export type BilingualText = {
  __typename?: 'BilingualText';
  /** English. */
  en: Scalars['String']['output'];
  /** Chinese. */
  zh: Scalars['String']['output'];
};

/** Words in both languages, each 1 to 4000 characters. */
export type BilingualTextInput = {
  /** English. */
  en: Scalars['String']['input'];
  /** Chinese. */
  zh: Scalars['String']['input'];
};

/** Figures by group. */
export type Breakdown = {
  __typename?: 'Breakdown';
  /** The instant the figures speak of. */
  asOf: Scalars['DateTime']['output'];
  /** First day of the compared period; null without comparison. */
  comparedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the compared period; null without comparison. */
  comparedTo?: Maybe<Scalars['Date']['output']>;
  /** One for every combination of values, in the order people read. */
  groups: Array<BreakdownGroup>;
  /** True: as they were known then. False: as they are known now. */
  isKnownThen: Scalars['Boolean']['output'];
  /** Age in seconds of the counts of clients, orders and repeats, which a job refreshes. Complaints are current. */
  lagSeconds: Scalars['Int']['output'];
};

/** The period, and what is counted. A list left out, or empty, leaves nothing out. */
export type BreakdownFilter = {
  /** Only complaints of these classes. */
  classes?: InputMaybe<Array<ComplaintClass>>;
  /** First day, in Asia/Shanghai. */
  from: Scalars['Date']['input'];
  /** Only these regions, by code. */
  regionCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only these tiers; of complaints, the tier at receipt. */
  tiers?: InputMaybe<Array<Tier>>;
  /** Last day, itself included; ten years at most. */
  to: Scalars['Date']['input'];
};

/** Complaints, clients or cases that have the values of the dimensions in common. */
export type BreakdownGroup = {
  __typename?: 'BreakdownGroup';
  /** In the order of `measures`. */
  figures: Array<GroupFigure>;
  /** In the order of `by`; empty for the total. */
  keys: Array<GroupKey>;
};

/** Figures, or what to mend. */
export type BreakdownResult = Breakdown | InvalidInput | NotAllowed;

/** On what footing a client buys (KA-4). */
export type BusinessType =
  /** An agent who earns rebates (代理商). */
  | 'AGENT'
  /** An institution with a VIP agreement on file (协议客户). */
  | 'AGREEMENT'
  /** A dealer (经销商). */
  | 'DEALER'
  /** A loyal individual of high use (会员客户). */
  | 'MEMBER'
  /** A trading client (交易客户). */
  | 'TRADING';

/** What came of putting something on record of a case. */
export type CaseChangeResult = CaseChanged | IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** It is on record. */
export type CaseChanged = {
  __typename?: 'CaseChanged';
  /** As it is now. */
  complaint: Complaint;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** A document of a case. */
export type CaseDocument = {
  __typename?: 'CaseDocument';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** For `GET /attachments/:id`. */
  attachmentId: Scalars['ID']['output'];
  /** Who added it. */
  by: Staff;
  /** Its name, as it was uploaded. */
  fileName: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What it is by its content: application/pdf, image/png or image/jpeg. */
  mediaType: Scalars['String']['output'];
  /** Bytes. */
  sizeBytes: Scalars['Int']['output'];
};

/** The loss of a case, line by line (CQ-6). */
export type CaseLoss = {
  __typename?: 'CaseLoss';
  /** Its lines, in the order they were put down. */
  lines: Array<LossLine>;
  /** The sum of its lines in yuan; null when amounts are not the viewer’s to see. */
  total?: Maybe<Scalars['Money']['output']>;
};

/** What can be put on record of a case beside its steps. */
export type CaseRecord =
  /** A corrective action, and that it is done (CQ-6). */
  | 'CORRECTIVE_ACTION'
  /** A version of the committee’s decision with its liability split (CC-9). */
  | 'DECISION'
  /** A document of the case. */
  | 'DOCUMENT'
  /** The loss, line by line and by standard (CQ-6). */
  | 'LOSSES'
  /** What happens to repaired goods on their way (CC-10). */
  | 'SHIPMENT';

/** The repair of a case by the date of the memo, and its shipping (CC-10). */
export type CaseRepair = {
  __typename?: 'CaseRepair';
  /** The day the client had it. */
  deliveredOn?: Maybe<Scalars['Date']['output']>;
  /** What happened on the way, oldest first. */
  events: Array<ShipmentEvent>;
  /** Repaired after its day, or past it and not repaired. */
  late: Scalars['Boolean']['output'];
  /** The day by which it is to be repaired. */
  repairBy: Scalars['Date']['output'];
  /** The day it was repaired. */
  repairedOn?: Maybe<Scalars['Date']['output']>;
  /** The day it was shipped. */
  shippedOn?: Maybe<Scalars['Date']['output']>;
  /** Of the consignment. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
};

/** One step of a case: who had it, by when, and what came of it (CC-5 to CC-13, CQ-4). */
export type CaseStep = {
  __typename?: 'CaseStep';
  /** When it ended; null while it is open. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who did it. */
  doneBy?: Maybe<Staff>;
  /** Who was absent, and in whose name it was done (CC-2); null: in their own. */
  doneFor?: Maybe<Staff>;
  /** By when it must be done; null when no clause says. */
  due?: Maybe<Deadline>;
  /** What it handed on, in the order of the policy. */
  handedOn: Array<HandedOnField>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Its place on the way of the case, from 1. */
  place: Scalars['Int']['output'];
  /** Whose step it is. */
  post: Post;
  /** How it ended; null while it is open. */
  result?: Maybe<StepResult>;
  /** When the case came there. */
  startedAt: Scalars['DateTime']['output'];
  /** As the policy calls it. */
  step: Scalars['String']['output'];
  /** Since when it waits for the client; null: it does not. */
  waitingSince?: Maybe<Scalars['DateTime']['output']>;
};

/** What came of changing the contacts of a client. */
export type ChangeContactResult = ContactsChanged | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** A colleague to be put on the list of a client, or taken off. */
export type ChangeContactStaffInput = {
  /** Which client. */
  clientId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Which colleague; see `accountManagers`. */
  staffId: Scalars['ID']['input'];
};

/** A clause as an editor leaves it. */
export type ChangeDraftClauseInput = {
  /** Which clause, "KA-3". */
  clauseId: Scalars['ID']['input'];
  /** Which draft. */
  draftId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Its numbers, of the kind they are; left out for a clause without any. */
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** What it says. */
  text: BilingualTextInput;
  /** Its heading. */
  title: BilingualTextInput;
  /** The version of the draft that was seen. */
  version: Scalars['Int']['input'];
};

/** What came of changing or withdrawing a draft. */
export type ChangeDraftResult = DraftWritten | InvalidDraft | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** A query of one’s own as it shall be, whole. */
export type ChangeQueryInput = {
  /** Whom to share it with. */
  audience?: Audience;
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A query that today’s schema answers, 20000 characters at most; mutations and subscriptions are not kept. */
  document: Scalars['String']['input'];
  /** The query. */
  id: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What to call it, 1 to 60 characters; no two of one’s own are called the same. */
  name: Scalars['String']['input'];
  /** Which operation, when the document has several. */
  operationName?: InputMaybe<Scalars['String']['input']>;
  /** The post, when it is shared with one. */
  post?: InputMaybe<Post>;
  /** JSON of an object, 20000 characters at most. */
  variables?: InputMaybe<Scalars['String']['input']>;
  /** Its version as it was read; another is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of changing a query. */
export type ChangeQueryResult = InvalidInput | NotAllowed | NotFound | QueryChanged | StaleVersion;

/** What came of a step with a rebate. */
export type ChangeRebateResult = InvalidInput | NotAllowed | NotFound | RebateChanged | StaleVersion;

/** What came of a step of a return. */
export type ChangeReturnResult = InvalidInput | NotAllowed | NotFound | ReturnChanged | StaleVersion;

/** A view of one’s own as it shall be. What is left out stays. */
export type ChangeViewInput = {
  /** Whom to share it with. */
  audience?: InputMaybe<Audience>;
  /** The view. */
  id: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What to call it, 1 to 60 characters; no two of one’s own on a page are called the same. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The post, when it is shared with one. */
  post?: InputMaybe<Post>;
  /** The address behind the question mark, 2000 characters at most; refused with a parameter the page does not know. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Its version as it was read; another is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of changing a view. */
export type ChangeViewResult = InvalidInput | NotAllowed | NotFound | StaleVersion | ViewChanged;

/** How a complaint reached us. */
export type Channel =
  /** By phone. */
  | 'PHONE'
  /** During a visit to the client. */
  | 'VISIT'
  /** The client came to the service desk. */
  | 'WALK_IN'
  /** In writing; phoned back at once (CC-2). */
  | 'WRITTEN';

/** The view a page opens with, for the viewer. */
export type ChooseDefaultViewInput = {
  /** The page. */
  page: ViewPage;
  /** A view of that page; null: it opens as it is. */
  viewId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of choosing the view a page opens with. */
export type ChooseDefaultViewResult = DefaultViewChosen | NotFound;

/** A clause of a regulation. */
export type Clause = {
  __typename?: 'Clause';
  /** The clause’s own name, such as "KA-3". */
  id: Scalars['ID']['output'];
  /** Its numbers, in the shape its `kind` names; null for a clause without any. */
  parameters?: Maybe<Scalars['JSON']['output']>;
  /** Code of the regulation it belongs to, "KA". */
  regulationCode: Scalars['String']['output'];
  /** What it says, in the language of the request. */
  text: Scalars['String']['output'];
  /** In the language of the request. */
  title: Scalars['String']['output'];
};

/** What became of a clause. */
export type ClauseChange =
  /** Only the later version has it. */
  | 'ADDED'
  /** Both have it, and they differ. */
  | 'CHANGED'
  /** Only the earlier version has it. */
  | 'REMOVED';

/** A clause that two versions do not share word for word. */
export type ClauseDifference = {
  __typename?: 'ClauseDifference';
  /** What became of it. */
  change: ClauseChange;
  /** Id of the clause, "KA-3". */
  clauseId: Scalars['ID']['output'];
  /** True when its words in the other language differ as well. */
  otherLanguage: Scalars['Boolean']['output'];
  /** Its numbers that differ. */
  parameters: Array<ParameterChange>;
  /** Its text in the language of the request, piece by piece. */
  text: Array<TextPiece>;
  /** Its heading in the language of the request, piece by piece. */
  title: Array<TextPiece>;
};

/** A company or person that buys. Fields a viewer may not see are null. */
export type Client = {
  __typename?: 'Client';
  /** Our contacts with it, newest first. */
  activities?: Maybe<ActivityConnection>;
  /** Postal address. */
  address?: Maybe<Scalars['String']['output']>;
  /** What it owes by age, and its collection rate; null when the viewer reaches no receivables. */
  ageing?: Maybe<Ageing>;
  /** Agreements with it, the latest signed first; null when withheld. The read is recorded. */
  agreements?: Maybe<AgreementConnection>;
  /** Yuan ordered in the trailing twelve months. */
  annualVolume?: Maybe<Scalars['Money']['output']>;
  /** Who looked after it, latest first; planned transfers before all. */
  assignments?: Maybe<Array<Assignment>>;
  /** On what footing it buys (KA-4). */
  businessType?: Maybe<BusinessType>;
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Who asked it for money when, and what came of it, newest first (KA-16, CR-2). */
  collectionLog?: Maybe<CollectionLogConnection>;
  /** Complaints it ever filed, void ones included. */
  complaintCount?: Maybe<Scalars['Int']['output']>;
  /** Its complaints, newest first. */
  complaints?: Maybe<ComplaintConnection>;
  /** What the figures give while a tier set by hand stands in its place; null: none does. */
  computedTier?: Maybe<ComputedTier>;
  /** Who of us is in contact with it, the account manager first (KA-13). */
  contactStaff?: Maybe<Array<ContactStaff>>;
  /** How many of us are in contact, against what the clause asks for (KA-13). */
  contactStanding?: Maybe<ContactStanding>;
  /** People at the client; null when withheld. */
  contacts?: Maybe<Array<Contact>>;
  /** Country, as the order system writes it. */
  country?: Maybe<Scalars['String']['output']>;
  /** Unified social credit code. */
  creditCode?: Maybe<Scalars['String']['output']>;
  /** Annual statements of the latest five years on record, the latest first; null when withheld. */
  financialStatements?: Maybe<Array<FinancialStatement>>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The industry it works in; null: not on record. */
  industry?: Maybe<Industry>;
  /** The day of the last call or visit; null: none yet. */
  lastContactOn?: Maybe<Scalars['Date']['output']>;
  /** Name; for pseudonymous readers a stable stand-in. */
  name?: Maybe<Scalars['String']['output']>;
  /** Client number; for pseudonymous readers a stable stand-in. */
  number?: Maybe<Scalars['String']['output']>;
  /** Complaints of its that have not ended. */
  openComplaintCount?: Maybe<Scalars['Int']['output']>;
  /** The day it became a client. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** Orders, newest first; null when the viewer sees no money. */
  orders?: Maybe<OrderConnection>;
  /** The account manager who owns it; null: nobody yet. */
  owner?: Maybe<Staff>;
  /** How it pays what falls due (KA-3-annex); null when withheld. */
  paymentCredit?: Maybe<PaymentCreditStanding>;
  /** Days from invoice to payment. */
  paymentTermDays?: Maybe<Scalars['Int']['output']>;
  /** The sales region it belongs to. */
  region?: Maybe<Region>;
  /** What it gave back, newest first. */
  returns?: Maybe<ReturnConnection>;
  /** The segment it is in (BK-1); null before the first grading. */
  segment?: Maybe<ClientSegment>;
  /** The segments it was in, the latest first. */
  segmentHistory?: Maybe<SegmentPeriodConnection>;
  /** What it paid, and what returns were credited, newest first. */
  settlements?: Maybe<SettlementConnection>;
  /** The tier in force; null before the first grading. */
  tier?: Maybe<ClientTier>;
  /** The tiers it had, the latest first. */
  tierHistory?: Maybe<TierPeriodConnection>;
  /** The tiers set by hand for it, the latest request first. */
  tierOverrides?: Maybe<TierOverrideConnection>;
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
  /** Its standing by what it has on deposit; null for companies and below every level (BK-3). */
  vip?: Maybe<VipStanding>;
  /** True: stands for everybody who bought without an account. */
  walkIn?: Maybe<Scalars['Boolean']['output']>;
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientCollectionLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientSegmentHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientSettlementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientTierHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company or person that buys. Fields a viewer may not see are null. */
export type ClientTierOverridesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A place in a list from which a page can start, for scrolling far. */
export type ClientAnchor = {
  __typename?: 'ClientAnchor';
  /** What to pass as `after`; null at index 0. */
  after?: Maybe<Scalars['String']['output']>;
  /** Index of the first row of that page, from 0. */
  index: Scalars['Int']['output'];
};

/** A page of clients. */
export type ClientConnection = {
  __typename?: 'ClientConnection';
  /** The clients of this page, in order. */
  edges: Array<ClientEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Clients that match, on all pages. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The client is on record. */
export type ClientCreated = {
  __typename?: 'ClientCreated';
  /** As it is now. */
  client: Client;
  /** It had been created under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** A client in a page. */
export type ClientEdge = {
  __typename?: 'ClientEdge';
  /** Pass as `after` to continue behind this client. */
  cursor: Scalars['String']['output'];
  /** The client. */
  node: Client;
};

/** Which clients; conditions hold together, values of one list are alternatives. */
export type ClientFilter = {
  /** Of one of these business types. */
  businessTypes?: InputMaybe<Array<BusinessType>>;
  /** Owned by one of these account managers. */
  ownerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In one of these regions. */
  regionCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Part of the name or number, any case, at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these segments (BK-1). */
  segments?: InputMaybe<Array<Segment>>;
  /** Whether the volume falls in a gap of the tier table (KA-3). */
  tierGap?: InputMaybe<Scalars['Boolean']['input']>;
  /** In one of these tiers. */
  tiers?: InputMaybe<Array<Tier>>;
  /** Whether fewer of us are in contact with it than the regulation asks for (KA-13). */
  tooFewContacts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is an agreement client without an agreement in force today (KA-4); only for those who see agreements. */
  withoutAgreement?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The segment of a client, and how it came about (BK-1). */
export type ClientSegment = {
  __typename?: 'ClientSegment';
  /** Null: nothing in the segment table holds. */
  code?: Maybe<Segment>;
  /** The day this segment began. */
  since?: Maybe<Scalars['Date']['output']>;
  /** Inputs, rule, clause and policy version. */
  why?: Maybe<Why>;
};

/** The order of clients. */
export type ClientSort = {
  /** Which way. */
  direction: SortDirection;
  /** What to sort by. */
  field: ClientSortField;
};

/** What clients are sorted by; ties by id. */
export type ClientSortField =
  /** By yearly volume. */
  | 'ANNUAL_VOLUME'
  /** Longest without contact first; those never contacted before all. */
  | 'LAST_CONTACT'
  /** By name, Chinese in pinyin order. */
  | 'NAME'
  /** By client number. */
  | 'NUMBER'
  /** Best tier first; ungraded clients last. */
  | 'TIER';

/** The tier in force for a client, and how it came about (KA-3). */
export type ClientTier = {
  __typename?: 'ClientTier';
  /** Set by hand: see `computedTier` of the client for what its figures give. */
  byHand: Scalars['Boolean']['output'];
  /** Null: ungraded, nothing in the tier table holds. */
  code?: Maybe<Tier>;
  /** The volume fits no tier as written; the policy says which one takes it. */
  gap: Scalars['Boolean']['output'];
  /** Yuan of yearly volume short of `nextTier`. */
  marginToNext?: Maybe<Scalars['Money']['output']>;
  /** The nearest better tier that more volume alone would earn. */
  nextTier?: Maybe<Tier>;
  /** The day this tier began. */
  since: Scalars['Date']['output'];
  /** Inputs, rule, clause and policy version. */
  why: Why;
};

/** The client is transferred, or will be on the day. */
export type ClientTransferred = {
  __typename?: 'ClientTransferred';
  /** As it is now; null when it left the viewer’s reach. */
  client?: Maybe<Client>;
};

/** The client is as asked. */
export type ClientUpdated = {
  __typename?: 'ClientUpdated';
  /** As it is now. */
  client: Client;
};

/** What came of noting that a reminder was dealt with. */
export type CloseAgreementReminderResult = AgreementReminderDone | NotAllowed | NotFound;

/** What came of marking a notice as done. */
export type CloseNoticeResult = NotAllowed | NotFound | NoticeDone;

/** How the client was asked for the money. */
export type CollectionChannel =
  /** By a letter of demand. */
  | 'LETTER'
  /** By message or e-mail. */
  | 'MESSAGE'
  /** By telephone. */
  | 'PHONE'
  /** On a visit. */
  | 'VISIT';

/** Somebody asked a client for money, and what came of it (KA-16, CR-2). */
export type CollectionEntry = {
  __typename?: 'CollectionEntry';
  /** Who asked. */
  by?: Maybe<Staff>;
  /** How. */
  channel: CollectionChannel;
  /** When the client was asked. */
  contactedAt: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What was said. */
  note?: Maybe<Scalars['String']['output']>;
  /** How much was promised, if that was said. */
  promisedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The day the client promised to pay by. */
  promisedOn?: Maybe<Scalars['Date']['output']>;
  /** What was asked for; null: all that is open. */
  receivable?: Maybe<Receivable>;
  /** What came of it. */
  result: CollectionResult;
};

/** An entry of the collection log in a page. */
export type CollectionEntryEdge = {
  __typename?: 'CollectionEntryEdge';
  /** Pass as `after` to continue behind this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: CollectionEntry;
};

/** A page of the collection log. */
export type CollectionLogConnection = {
  __typename?: 'CollectionLogConnection';
  /** The entries of this page, newest first. */
  edges: Array<CollectionEntryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** It is in the log. */
export type CollectionLogged = {
  __typename?: 'CollectionLogged';
  /** The new entry. */
  entry: CollectionEntry;
  /** True: it was written before under this key. */
  replayed: Scalars['Boolean']['output'];
};

/** Collected ÷ due, in yuan: of receivables whose due date falls in the window and has passed, what was collected by the as-of instant, over what was owed less returns and less what complaints hold up (CQ-20). What is paid before it is due counts with its due date. */
export type CollectionRate = {
  __typename?: 'CollectionRate';
  /** The instant it speaks of. */
  asOf: Scalars['DateTime']['output'];
  /** Due, disputed amounts left out, yuan. */
  denominator: Scalars['Money']['output'];
  /** Left out because a complaint holds it up, yuan. */
  disputed: Scalars['Money']['output'];
  /** First due date counted. */
  from: Scalars['Date']['output'];
  /** Collected, yuan. */
  numerator: Scalars['Money']['output'];
  /** Of them, those with something undisputed still open. */
  open: Scalars['Int']['output'];
  /** Receivables counted. */
  receivables: Scalars['Int']['output'];
  /** Last due date counted. */
  to: Scalars['Date']['output'];
  /** Numerator ÷ denominator, a fraction; null: nothing was due. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What came of asking for the money. */
export type CollectionResult =
  /** The client does not agree; a complaint is filed where goods are at fault. */
  | 'DISPUTED'
  /** Nobody was reached. */
  | 'NOT_REACHED'
  /** The client promised to pay by a day. */
  | 'PROMISED'
  /** The client agreed to the balance and promised nothing. */
  | 'RECONCILED'
  /** The client refuses to pay. */
  | 'REFUSED';

/** Which period stands beside the one asked for. */
export type Comparison =
  /** As much time just before (环比); whole months before whole months. */
  | 'PREVIOUS'
  /** The same days a year before (同比). */
  | 'YEAR_BEFORE';

/** What a client told the intake window, and the case that came of it. */
export type Complaint = {
  __typename?: 'Complaint';
  /** When the clock of the case started. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many pieces are concerned, in the unit of the order; null when undetermined or not about goods. */
  affectedQuantity?: Maybe<Scalars['Decimal']['output']>;
  /** The quantity is still being found out (CQ-2). */
  affectedQuantityUndetermined: Scalars['Boolean']['output'];
  /** How it reached us. */
  channel: Channel;
  /** Decides the procedure (CC-1). */
  class: ComplaintClass;
  /** Who complains. */
  client?: Maybe<Client>;
  /** When it ended; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened (CC-4). */
  content: Scalars['String']['output'];
  /** What is done so that it does not happen again (CQ-6). */
  correctiveActions: Array<CorrectiveAction>;
  /** Every version of the committee’s decision, oldest first (CC-9). */
  decisions: Array<LiabilityDecision>;
  /** What the client asks for. */
  demand?: Maybe<Scalars['String']['output']>;
  /** Its documents, oldest first. */
  documents: Array<CaseDocument>;
  /** By when it must be closed; null when no clause says. */
  due?: Maybe<Deadline>;
  /** Its history, oldest first. */
  events: Array<ComplaintEvent>;
  /** Its callbacks, oldest first; null or none for who does not reach call records of its client (CC-14, SD-10). */
  followUps?: Maybe<Array<FollowUp>>;
  /** The complaint whose callback brought it up (SD-4). */
  follows?: Maybe<Complaint>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Who took it in. */
  intakeBy?: Maybe<Staff>;
  /** The loss it caused, by standard (CQ-6). */
  loss: CaseLoss;
  /** What a loss of it is worth (CQ-6). */
  lossStandards: Array<LossStandard>;
  /** What the viewer may put on record of it now. */
  mayRecord: Array<CaseRecord>;
  /** What the viewer may do with it now. */
  moves: Array<OfferedMove>;
  /** The form that the client’s refusal of this one opened (CQ-8). */
  next?: Maybe<Complaint>;
  /** States it may move to from here; empty once it has ended for good. */
  nextStates: Array<ComplaintState>;
  /** Written by the number format in force at receipt; without gaps (CC-3). */
  number: Scalars['String']['output'];
  /** When it happened (CC-4). */
  occurredAt: Scalars['DateTime']['output'];
  /** The step it stands at; null once it has ended. */
  openStep?: Maybe<CaseStep>;
  /** The order it concerns, as the client names it (CQ-2). */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** How it ended; null while it is open. */
  outcome?: Maybe<ComplaintOutcome>;
  /** Concerns an overseas delivery: the longer clock applies (CQ-12). */
  overseas: Scalars['Boolean']['output'];
  /** The part it concerns (CQ-2). */
  partNumber?: Maybe<Scalars['String']['output']>;
  /** Where it happened (CC-4). */
  place: Scalars['String']['output'];
  /** The form whose conclusion the client refused (CQ-8). */
  previous?: Maybe<Complaint>;
  /** The procedure it takes, as regulation CC calls it; null for one from before there were any (CC-1). */
  procedure?: Maybe<Scalars['String']['output']>;
  /** When the client told us. */
  receivedAt: Scalars['DateTime']['output'];
  /** Its repair by the date of the memo, and the shipping; null when there is none (CC-10). */
  repair?: Maybe<CaseRepair>;
  /** As judged at intake. */
  severity: Severity;
  /** Where it stands. */
  state: ComplaintState;
  /** Its way through the posts, oldest first; the last one may be open. */
  steps: Array<CaseStep>;
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
};

/** What a complaint is about; the class decides the procedure (CC-1). */
export type ComplaintClass =
  /** Grievance (抱怨): explained at once (CC-6). */
  | 'GRIEVANCE'
  /** Appearance and packaging (外观包装): by the carrier contract (CC-11). */
  | 'PACKAGING'
  /** Product quality (产品质量): memo, liability split and repair (CC-9, CC-10). */
  | 'PRODUCT_QUALITY'
  /** Service quality (服务质量): investigated by the head concerned (CC-12). */
  | 'SERVICE_QUALITY'
  /** Suggestion (建议): a valuable one goes to the management (CC-8). */
  | 'SUGGESTION';

/** A page of complaints. */
export type ComplaintConnection = {
  __typename?: 'ComplaintConnection';
  /** The rows of the page. */
  edges: Array<ComplaintEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Complaints in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A complaint in a list. */
export type ComplaintEdge = {
  __typename?: 'ComplaintEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The complaint. */
  node: Complaint;
};

/** Something that happened to a case. History is only ever added to. */
export type ComplaintEvent = {
  __typename?: 'ComplaintEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null: the system. */
  by?: Maybe<Staff>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What; a state of the case names the step into it. */
  kind: Scalars['String']['output'];
  /** What they wrote. */
  note?: Maybe<Scalars['String']['output']>;
  /** The step that was open, as the policy calls it. */
  step?: Maybe<Scalars['String']['output']>;
};

/** The complaint is on file. */
export type ComplaintFiled = {
  __typename?: 'ComplaintFiled';
  /** As it is now. */
  complaint: Complaint;
  /** It had been filed under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** Which complaints; conditions hold together, values of one list are alternatives. */
export type ComplaintFilter = {
  /** Of one of these classes. */
  classes?: InputMaybe<Array<ComplaintClass>>;
  /** Of this client. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is open and past its due instant. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Received on this day or later. */
  receivedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Received on this day or earlier. */
  receivedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Part of the number, the content, the order or part number, or of the client’s number or name; at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** As grave as one of these. */
  severities?: InputMaybe<Array<Severity>>;
  /** In one of these states. */
  states?: InputMaybe<Array<ComplaintState>>;
  /** True: only those of `waitingForMe` that want an approval or a rejection (CC-5, CQ-5). */
  toDecide?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only cases whose open step is at one of the viewer’s posts and does not wait for the client. */
  waitingForMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What can be done with a case. */
export type ComplaintMove =
  /** Answer the client at once instead of transferring the case (CC-5). */
  | 'ANSWER'
  /** Hand on what the open step owes; the case goes to the next step, or closes. */
  | 'COMPLETE'
  /** Object as a department that took part; the case is looked into again (CQ-11). */
  | 'OBJECT'
  /** Give it another class; its procedure begins anew (CC-4). */
  | 'RECLASSIFY'
  /** The client refuses the conclusion: this case closes, a new form is linked to it (CQ-8). */
  | 'REFUSE'
  /** Take a closed case up again. */
  | 'REOPEN'
  /** Ask the client; the clocks stand still where the policy lets them. */
  | 'REQUEST_INFORMATION'
  /** The client answered; the clocks run on. */
  | 'RESUME'
  /** Give the case back to the post it came from. */
  | 'SEND_BACK'
  /** It was filed by mistake, or is on file already. */
  | 'VOID'
  /** The client takes the complaint back. */
  | 'WITHDRAW';

/** The case moved. */
export type ComplaintMoved = {
  __typename?: 'ComplaintMoved';
  /** As it is now. */
  complaint: Complaint;
  /** The new form that the client’s refusal opened (CQ-8); null for every other move. */
  newForm?: Maybe<Complaint>;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** How a complaint ended. */
export type ComplaintOutcome =
  /** Already on file under another number. */
  | 'DUPLICATE'
  /** Found baseless (CQ-13). */
  | 'NOT_ESTABLISHED'
  /** The client was right. */
  | 'UPHELD'
  /** Filed by mistake. */
  | 'VOID'
  /** The client took it back. */
  | 'WITHDRAWN';

/** What complaints are sorted by; ties by id. */
export type ComplaintSort =
  /** Open cases by their due date, the most overdue first; ended ones after all. */
  | 'DUE_FIRST'
  /** Received last first. */
  | 'NEWEST';

/** Where a complaint stands in its life. */
export type ComplaintState =
  /** Answered at once (CC-5). */
  | 'ANSWERED'
  /** The settlement is approved. */
  | 'APPROVED'
  /** Done; `outcome` says how. */
  | 'CLOSED'
  /** The responsible post looks for the cause. */
  | 'INVESTIGATING'
  /** A settlement is proposed and waits for approval. */
  | 'PROPOSED'
  /** Filed and numbered at the intake window. */
  | 'RECEIVED'
  /** The client was told and asked for satisfaction (CC-13). */
  | 'REPLIED'
  /** Handed to the responsible post (CC-5). */
  | 'TRANSFERRED'
  /** Filed by mistake or twice; counted apart. */
  | 'VOID'
  /** Ended by the client before a conclusion. */
  | 'WITHDRAWN';

/** The grade a client’s figures give while a tier set by hand stands in its place (KA-3). */
export type ComputedTier = {
  __typename?: 'ComputedTier';
  /** Null: ungraded, nothing in the tier table holds. */
  code?: Maybe<Tier>;
  /** The volume falls in a gap of the tier table. */
  gap: Scalars['Boolean']['output'];
  /** Inputs, rule, clause and policy version. */
  why: Why;
};

/** Somebody at the client (top secret; every read is recorded, SD-10). */
export type Contact = {
  __typename?: 'Contact';
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Signs agreements for the client (KA-8). */
  legalRepresentative: Scalars['Boolean']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** As they dial it. */
  phone?: Maybe<Scalars['String']['output']>;
  /** What they do there. */
  role?: Maybe<Scalars['String']['output']>;
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
};

/** Somebody of us in contact with a client (KA-13). */
export type ContactStaff = {
  __typename?: 'ContactStaff';
  /** Its account manager. */
  isOwner: Scalars['Boolean']['output'];
  /** The last of them; null: none. */
  lastReportAt?: Maybe<Scalars['DateTime']['output']>;
  /** Calls, visits and callbacks with the client on record within the days of the clause. */
  reports?: Maybe<Scalars['Int']['output']>;
  /** First day; null: not on record. */
  since?: Maybe<Scalars['Date']['output']>;
  /** Who. */
  staff?: Maybe<Staff>;
};

/** The staff in contact are as asked. */
export type ContactStaffChanged = {
  __typename?: 'ContactStaffChanged';
  /** The client, as it is now. */
  client: Client;
};

/** What came of changing the staff in contact with a client. */
export type ContactStaffResult = ContactStaffChanged | InvalidInput | NotAllowed | NotFound;

/** How many of us are in contact with a client, against how many there have to be (KA-13). */
export type ContactStanding = {
  __typename?: 'ContactStanding';
  /** Staff in contact, the account manager included. */
  count: Scalars['Int']['output'];
  /** There are fewer than there have to be. */
  isBreach: Scalars['Boolean']['output'];
  /** How many the clause asks for; 0: none for such a client. */
  required: Scalars['Int']['output'];
  /** Inputs, rule, clause and policy version. */
  why: Why;
};

/** The contacts of the client are as asked. */
export type ContactsChanged = {
  __typename?: 'ContactsChanged';
  /** The client, as it is now. */
  client: Client;
};

/** 3σ limits of a rate by month: a u-chart, or Laney’s u′ where the months vary more. */
export type ControlLimits = {
  __typename?: 'ControlLimits';
  /** All events ÷ all exposure of the complete months. */
  centre?: Maybe<Scalars['Float']['output']>;
  /** The month lies outside its limits. */
  isOutside: Scalars['Boolean']['output'];
  /** Lower limit, never below 0; null without a second month. */
  lower?: Maybe<Scalars['Float']['output']>;
  /** Upper limit; null without a second month. */
  upper?: Maybe<Scalars['Float']['output']>;
};

/** Who keeps a copy of a note or a certificate (CQ-15, CQ-16). */
export type CopyHolder =
  /** Accounting. */
  | 'ACCOUNTING'
  /** The general manager’s office. */
  | 'GM_OFFICE'
  /** Quality. */
  | 'QUALITY'
  /** Sales. */
  | 'SALES'
  /** The warehouse. */
  | 'WAREHOUSE';

/** A statement to be made anew (SD-8). */
export type CorrectRebateInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** The rebate. */
  rebateId: Scalars['ID']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** What is done so that it does not happen again (CQ-6). */
export type CorrectiveAction = {
  __typename?: 'CorrectiveAction';
  /** What is to be done. */
  action: Scalars['String']['output'];
  /** The department that improves. */
  department: Department;
  /** Who said so. */
  doneBy?: Maybe<Staff>;
  /** The day it was done. */
  doneOn?: Maybe<Scalars['Date']['output']>;
  /** By when. */
  dueOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The fault was a negligence of somebody. */
  negligence: Scalars['Boolean']['output'];
  /** Past its day and not done; never for what is not tracked. */
  overdue: Scalars['Boolean']['output'];
  /** Who answers for it. */
  owner: Staff;
  /** What came of it; null until it is done. */
  result?: Maybe<Scalars['String']['output']>;
  /** It is followed until it is done; a negligence is not, unless policy says so. */
  tracked: Scalars['Boolean']['output'];
};

/** A new API token of the viewer’s own. */
export type CreateApiTokenInput = {
  /** Days until it expires: 1 up to `apiTokenMostDays`. */
  days: Scalars['Int']['input'];
  /** What to call it, 1 to 100 characters; no two active ones are called the same. */
  name: Scalars['String']['input'];
  /** What it may do; at least one, each resource once. */
  scopes: Array<ApiTokenScopeInput>;
};

/** What came of making a token. */
export type CreateApiTokenResult = ApiTokenCreated | InvalidInput | NotAllowed;

/** A new client. */
export type CreateClientInput = {
  /** Postal address, at most 200 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** On what footing it buys (KA-4). */
  businessType: BusinessType;
  /** City, at most 60 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, at most 60 characters. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code: 18 characters, the last of which checks the others. One client has it. */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is created once. */
  idempotencyKey: Scalars['String']['input'];
  /** Registered name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The account manager who will own it; the viewer when left out. Within the viewer’s reach. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Days from invoice to payment, 0 to 365. */
  paymentTermDays?: InputMaybe<Scalars['Int']['input']>;
  /** Code of a sales region; see `regions`. */
  regionCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of creating a client. */
export type CreateClientResult = ClientCreated | InvalidInput | NotAllowed | NotFound;

/** The curve just after so many days; level until the next step. */
export type CurveStep = {
  __typename?: 'CurveStep';
  /** Cases still open and watched just before. */
  atRisk: Scalars['Int']['output'];
  /** Share of all cases closed by now, 0 to 1; withdrawn ones are never closed. */
  closedShare: Scalars['Float']['output'];
  /** Calendar days since acceptance. */
  days: Scalars['Float']['output'];
  /** Lower bound of its 95 % interval. */
  lower?: Maybe<Scalars['Float']['output']>;
  /** Upper bound of its 95 % interval. */
  upper?: Maybe<Scalars['Float']['output']>;
};

/** What is counted. A list left out, or empty, leaves nothing out. */
export type DashboardFilter = {
  /** Only complaints of these classes. */
  classes?: InputMaybe<Array<ComplaintClass>>;
  /** First day, in Asia/Shanghai. */
  from: Scalars['Date']['input'];
  /** Only these regions, by code. */
  regionCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only these tiers; of complaints, the tier at receipt. */
  tiers?: InputMaybe<Array<Tier>>;
  /** Last day, itself included; ten years at most. */
  to: Scalars['Date']['input'];
};

/** The four headline figures of a period. */
export type DashboardPeriod = {
  __typename?: 'DashboardPeriod';
  /** Clients active at the end of the period. */
  activeClients: Figure;
  /** Complaints received ÷ clients active at the end of the period. */
  complaintRate: Figure;
  /** Resolution time of complaints received in the period. */
  medianResolutionDays: ResolutionFigure;
  /** On-time share of cases whose due date fell in the period. */
  onTimeShare: Figure;
};

/** By when a case must be closed or a step done, and which clause says so. */
export type Deadline = {
  __typename?: 'Deadline';
  /** The last instant that is still in time. */
  at: Scalars['DateTime']['output'];
  /** Past, and the case has not ended. */
  overdue: Scalars['Boolean']['output'];
  /** The holidays of that year are not all published: it may still move. */
  provisional: Scalars['Boolean']['output'];
  /** Clause, rule and inputs. */
  why: Why;
};

/** How the deadlines of open cases would differ had the draft been in force when they were accepted (CC-11, CC-12, CQ-12). A case keeps the version it was opened under, so none of them moves when the draft takes effect: cases like them will be due like this. */
export type DeadlinePreview = {
  __typename?: 'DeadlinePreview';
  /** Those that would be due at another time. */
  changed: Scalars['Int']['output'];
  /** Those that would be due earlier. */
  earlier: Scalars['Int']['output'];
  /** Those that would be due later. */
  later: Scalars['Int']['output'];
  /** The most any would be due earlier, in calendar days. */
  mostDaysEarlier: Scalars['Float']['output'];
  /** The most any would be due later, in calendar days. */
  mostDaysLater: Scalars['Float']['output'];
  /** Cases in time now that would be overdue. */
  newlyOverdue: Scalars['Int']['output'];
  /** Open cases with a deadline, in every portfolio. */
  openCases: Scalars['Int']['output'];
};

/** A decision about one approval or several at once (CC-5, CQ-5). */
export type DecideApprovalsInput = {
  /** Which, 1 to 50, each once. */
  approvals: Array<ApprovalToDecideInput>;
  /** The same for all of them. */
  decision: ApprovalDecision;
  /** Made up by the caller, 1 to 100 characters: sent again under the same key, each is decided once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; kept with each of them. A refusal needs it. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** An answer for each approval; or the problem with all of them, and nothing was done. */
export type DecideApprovalsResult = ApprovalsAnswered | InvalidInput;

/** What became of a version of the committee’s decision. */
export type DecisionStanding =
  /** It is approved; the client has not answered. */
  | 'APPROVED'
  /** The client countersigned it (CC-9). */
  | 'COUNTERSIGNED'
  /** The committee is still at it. */
  | 'DRAFT'
  /** The client objected, and it went back to the committee (CC-9). */
  | 'OBJECTED'
  /** It waits for whoever approves its amount (CQ-5). */
  | 'PUT_FORWARD'
  /** It was not approved and went back to the committee. */
  | 'REJECTED'
  /** A later version took its place, or it was dropped, before anybody was asked. */
  | 'REPLACED';

/** The page opens with that view from now on, or as it is. Choosing it again changes nothing. */
export type DefaultViewChosen = {
  __typename?: 'DefaultViewChosen';
  /** The page. */
  page: ViewPage;
};

/** The delegate is named. */
export type DelegateNamed = {
  __typename?: 'DelegateNamed';
  /** The delegation. */
  delegation: Delegation;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** A post that passes from its absent holder to a delegate for some days: intake, steps and approvals (CC-2). Colleagues know of each other’s absence as far as it concerns them. */
export type Delegation = {
  __typename?: 'Delegation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who stands in. */
  delegate: Staff;
  /** The first day. */
  from: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The viewer may revoke it now. */
  mayRevoke: Scalars['Boolean']['output'];
  /** The post. */
  post: Post;
  /** Who is absent. */
  principal: Staff;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was revoked; null: it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is in force today. */
  state: DelegationState;
  /** The last day, itself included. */
  to: Scalars['Date']['output'];
  /** Grows with every change; send it back when revoking. */
  version: Scalars['Int']['output'];
};

/** A page of delegations. */
export type DelegationConnection = {
  __typename?: 'DelegationConnection';
  /** The rows of the page. */
  edges: Array<DelegationEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A delegation in a list. */
export type DelegationEdge = {
  __typename?: 'DelegationEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The delegation. */
  node: Delegation;
};

/** The post is its holder’s alone again. */
export type DelegationRevoked = {
  __typename?: 'DelegationRevoked';
  /** The delegation. */
  delegation: Delegation;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** Whether a post passes to the delegate today. */
export type DelegationState =
  /** The delegate fills the post today. */
  | 'ACTIVE'
  /** Its last day is over. */
  | 'ENDED'
  /** Its first day is yet to come. */
  | 'PLANNED'
  /** Ended by who named the delegate. */
  | 'REVOKED';

/** A query of one’s own to be deleted, for everybody it is shared with. */
export type DeleteQueryInput = {
  /** The query. */
  id: Scalars['ID']['input'];
  /** Its version as it was read; another is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of deleting a query. */
export type DeleteQueryResult = NotAllowed | NotFound | QueryDeleted | StaleVersion;

/** A view of one’s own to be deleted, for everybody it is shared with. */
export type DeleteViewInput = {
  /** The view. */
  id: Scalars['ID']['input'];
  /** Its version as it was read; another is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of deleting a view. */
export type DeleteViewResult = NotAllowed | NotFound | StaleVersion | ViewDeleted;

/** How much of an order line a delivery note brought. */
export type Delivery = {
  __typename?: 'Delivery';
  /** The day it was delivered, in Asia/Shanghai. */
  deliveredOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Number of the delivery note. */
  number: Scalars['String']['output'];
  /** In the product’s unit, above zero. */
  quantity: Scalars['Decimal']['output'];
};

/** Who a fault is attributed to: a department, or somebody outside the company (CQ-6, CQ-11). */
export type Department =
  /** A carrier (承运商). */
  | 'CARRIER'
  /** The client itself (客户). */
  | 'CLIENT'
  /** Finance (财务). */
  | 'FINANCE'
  /** Headquarters, which made the goods (总部, CC-10). */
  | 'HEADQUARTERS'
  /** Warehouse and logistics (仓储物流). */
  | 'LOGISTICS'
  /** Production (生产). */
  | 'PRODUCTION'
  /** Quality (品质). */
  | 'QUALITY'
  /** Research and development (研发). */
  | 'RND'
  /** Sales (销售). */
  | 'SALES'
  /** Client service (客户服务). */
  | 'SERVICE'
  /** A supplier (供应商). */
  | 'SUPPLIER';

/** What figures can be told apart by. */
export type Dimension =
  /** Days since approval: "0-5", "6-10", "11-15", "16-". */
  | 'AGE'
  /** The class of the complaint (CC-1). */
  | 'CLASS'
  /** ALLOWANCE, WRITTEN_OFF, REPAIR, FREIGHT, RECOVERED (below zero), or ESTIMATED while open. */
  | 'COST'
  /** The responsible department, or SUPPLIER, CARRIER, CLIENT, THIRD_PARTY outside (CQ-6, CQ-11). */
  | 'DEPARTMENT'
  /** The present account manager of the client, by id of the staff; others as "*". */
  | 'MANAGER'
  /** DOMESTIC or OVERSEAS, which have different deadlines (CQ-12). */
  | 'MARKET'
  /** The month, "YYYY-MM": of receipt, or of the due date, or of the end, as the measure says. */
  | 'MONTH'
  /** The product, by number; the fifty that weigh most, all others together as "*". */
  | 'PRODUCT'
  /** Why goods came back, as the return note says; the fifty that weigh most, others as "*". */
  | 'REASON'
  /** The region of the client at receipt, by code. */
  | 'REGION'
  /** The tier of the client at receipt (KA-3). */
  | 'TIER';

/** What a complaint holds up of a receivable, by part number (CQ-20). */
export type Dispute = {
  __typename?: 'Dispute';
  /** Held up, in the currency of the receivable. */
  amount: Scalars['Decimal']['output'];
  /** The complaint; null when the viewer may not read it. */
  complaint?: Maybe<Complaint>;
  /** Number of the complaint. */
  complaintNumber: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Since when. */
  openedAt: Scalars['DateTime']['output'];
  /** Part number the complaint is about. */
  partNumber: Scalars['String']['output'];
  /** When it was released; null while it holds up. */
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the complaint ended; null while it holds up. */
  releasedBy?: Maybe<DisputeRelease>;
};

/** How the complaint ended that held an amount up. */
export type DisputeRelease =
  /** It repeated another one. */
  | 'DUPLICATE'
  /** Found baseless: the amount is collected on its due date (CQ-13). */
  | 'NOT_ESTABLISHED'
  /** Closed; what was granted is credited by its return or allowance. */
  | 'UPHELD'
  /** It was filed by mistake. */
  | 'VOID'
  /** The client withdrew it. */
  | 'WITHDRAWN';

/** A clause as a draft has it. */
export type DraftClause = {
  __typename?: 'DraftClause';
  /** Code of the regulation and a number, "KA-3". */
  clauseId: Scalars['ID']['output'];
  /** Its numbers, in the shape its `kind` names; null for a clause without any. */
  parameters?: Maybe<Scalars['JSON']['output']>;
  /** What it says. */
  text: BilingualText;
  /** Its heading. */
  title: BilingualText;
};

/** The draft became a version. */
export type DraftEnacted = {
  __typename?: 'DraftEnacted';
  /** The version, which never changes. */
  regulationVersion: RegulationVersion;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** Which regulation to begin a draft of. */
export type DraftRegulationInput = {
  /** Code of the regulation, "KA". */
  code: Scalars['String']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
};

/** What came of beginning a draft. */
export type DraftRegulationResult = DraftWritten | InvalidInput | NotAllowed | NotFound;

/** What became of a draft. */
export type DraftState =
  /** It became a version, in force from the day that was set. */
  | 'ENACTED'
  /** It is being written. */
  | 'OPEN'
  /** It was given up; it stays on record. */
  | 'WITHDRAWN';

/** The draft as it is now. */
export type DraftWritten = {
  __typename?: 'DraftWritten';
  /** The draft. */
  draft: RegulationDraft;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** Which draft to put into force, and from when. */
export type EnactDraftInput = {
  /** Which draft. */
  draftId: Scalars['ID']['input'];
  /** The first day it holds: not before today, nor before the day of the version it follows. */
  effectiveFrom: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** The version of the draft that was seen. */
  version: Scalars['Int']['input'];
};

/** What came of putting a draft into force. */
export type EnactDraftResult = DraftEnacted | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** Figures over many clients: the whole company, or the viewer’s own circle. */
export type ExecutiveDashboard = {
  __typename?: 'ExecutiveDashboard';
  /** Clients active at the end of the period. */
  activeClients: Figure;
  /** The instant the figures speak of. */
  asOf: Scalars['DateTime']['output'];
  /** Clients by present tier, best first, ungraded last. */
  clientsByTier: Array<TierFigure>;
  /** Complaints received ÷ clients active at the end of the period. */
  complaintRate: Figure;
  /** The complaint rate month by month. */
  complaintRateByMonth: Array<MonthRate>;
  /** Complaints received, by month and class. */
  complaintsByClassAndMonth: Array<MonthClassCount>;
  /** Age in seconds of the client counts, which a job refreshes. Complaints are always current. */
  lagSeconds: Scalars['Int']['output'];
  /** Resolution time of complaints received in the period. */
  medianResolutionDays: ResolutionFigure;
  /** On-time share of cases whose due date fell in the period. */
  onTimeShare: Figure;
  /** The same figures for as many days before; null when the records do not reach back that far. */
  previous?: Maybe<DashboardPeriod>;
  /** Resolution time by month of receipt. */
  resolutionByMonth: Array<MonthResolution>;
};

/** What the complaint rate divides by. */
export type Exposure =
  /** Clients active at the end of the period: an order in the trailing twelve months. */
  | 'ACTIVE_CLIENTS'
  /** Units delivered in the period. */
  | 'DELIVERED_QUANTITY'
  /** Orders of the period. */
  | 'ORDERS'
  /** Millions of yuan ordered in the period. */
  | 'REVENUE';

/** What a field holds. */
export type FieldKind =
  /** One of its options. */
  | 'CHOICE'
  /** A day in Asia/Shanghai, YYYY-MM-DD. */
  | 'DATE'
  /** A text of one line. */
  | 'LINE'
  /** Yuan with at most two decimals, 0 or more. */
  | 'MONEY'
  /** A text of several lines. */
  | 'TEXT';

/** A figure with what it was counted from and, for an estimate, its 95 % interval. */
export type Figure = {
  __typename?: 'Figure';
  /** False while the period is not over, or when the company’s records do not cover all it needs. */
  complete: Scalars['Boolean']['output'];
  /** What it was counted on. */
  denominator: Scalars['Float']['output'];
  /** Lower bound of the 95 % interval; null when it is no estimate. */
  lower?: Maybe<Scalars['Float']['output']>;
  /** What it measures. */
  measure: Measure;
  /** What was counted. */
  numerator: Scalars['Float']['output'];
  /** Cases counted here that are still open. */
  open: Scalars['Int']['output'];
  /** Upper bound of the 95 % interval; null when it is no estimate. */
  upper?: Maybe<Scalars['Float']['output']>;
  /** In the unit of the measure; null when there was nothing to count on. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Which rows of a figure. */
export type FigurePart =
  /** All that they were counted on. */
  | 'DENOMINATOR'
  /** Those that were counted. */
  | 'NUMERATOR'
  /** Those they were counted on and not among: the breaches of an on-time share. */
  | 'REST';

/** What stands behind a figure, its value and, for an estimate, its 95 % interval. */
export type FigureParts = {
  __typename?: 'FigureParts';
  /** False while the period is not over, or when the company’s records do not cover all it needs. */
  complete: Scalars['Boolean']['output'];
  /** What it was counted on. */
  denominator: Scalars['Float']['output'];
  /** Lower bound of the 95 % interval; null when there is none. */
  lower?: Maybe<Scalars['Float']['output']>;
  /** What it measures. */
  measure: Measure;
  /** How the interval was found; null: counted exactly. */
  method?: Maybe<IntervalMethod>;
  /** What was counted. */
  numerator: Scalars['Float']['output'];
  /** Cases counted here that are still open, or still being watched. */
  open: Scalars['Int']['output'];
  /** Upper bound of the 95 % interval; null when there is none. */
  upper?: Maybe<Scalars['Float']['output']>;
  /** In the unit of the measure; null: nothing to count on, not reached, or withheld. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Fewer than five answers: not told, so that nobody is recognised. */
  withheld: Scalars['Boolean']['output'];
};

/** A page of the complaints behind a figure, newest first. */
export type FigureRowConnection = {
  __typename?: 'FigureRowConnection';
  /** The rows of the page. */
  edges: Array<FigureRowEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** All of them that the viewer reaches: for who reaches every complaint, the part of the figure itself. */
  totalCount: Scalars['Int']['output'];
};

/** A complaint behind a figure. */
export type FigureRowEdge = {
  __typename?: 'FigureRowEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The complaint. */
  node?: Maybe<Complaint>;
};

/** The rows, or what to mend. */
export type FigureRowsResult = FigureRowConnection | InvalidInput | NotAllowed;

/** What a client told the intake window (CC-2, CC-4, CQ-2). */
export type FileComplaintInput = {
  /** How many pieces, above zero, at most four decimals. Product quality needs it, or `undetermined`. */
  affectedQuantity?: InputMaybe<Scalars['Decimal']['input']>;
  /** The quantity is still being found out; then `affectedQuantity` is left out. */
  affectedQuantityUndetermined?: InputMaybe<Scalars['Boolean']['input']>;
  /** Documents that `POST /attachments` answered for, uploaded by the viewer, at most 10. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How it reached us. */
  channel: Channel;
  /** What it is about. */
  class: ComplaintClass;
  /** Who complains; a client the viewer looks after. */
  clientId: Scalars['ID']['input'];
  /** What happened, at most 4000 characters. */
  content: Scalars['String']['input'];
  /** What the client asks for, at most 1000 characters. */
  demand?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is filed once. */
  idempotencyKey: Scalars['String']['input'];
  /** When it happened; not in the future. */
  occurredAt: Scalars['DateTime']['input'];
  /** The order it concerns, at most 100 characters. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Concerns an overseas delivery. */
  overseas?: Scalars['Boolean']['input'];
  /** The part it concerns, at most 100 characters. */
  partNumber?: InputMaybe<Scalars['String']['input']>;
  /** Where it happened, at most 200 characters. */
  place: Scalars['String']['input'];
  /** How grave it is. */
  severity: Severity;
};

/** What came of filing a complaint. */
export type FileComplaintResult = ComplaintFiled | InvalidInput | NotAllowed | NotFound;

/** Something that waits for accounting (CQ-15, CQ-17, CQ-19, SD-8, CR-2). */
export type FinanceTask = {
  __typename?: 'FinanceTask';
  /** In yuan; null when it is not known yet. */
  amount?: Maybe<Scalars['Money']['output']>;
  /** The clause it is done by. */
  clause: Scalars['ID']['output'];
  /** Whom it concerns. */
  client?: Maybe<Client>;
  /** By when; null when no clause says. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What is to be done. */
  kind: FinanceTaskKind;
  /** Number of the return or the certificate, reference of the payment, or month. */
  number: Scalars['String']['output'];
  /** Past its due day. */
  overdue: Scalars['Boolean']['output'];
  /** True: accounting can do it now; false: it waits for somebody else first. */
  ready: Scalars['Boolean']['output'];
  /** The rebate; null when it is about something else. */
  rebate?: Maybe<Rebate>;
  /** The return; null when it is about something else. */
  return?: Maybe<Return>;
  /** The payment; null when it is about something else. */
  settlement?: Maybe<Settlement>;
  /** Since when it waits. */
  since: Scalars['Date']['output'];
};

/** What waits for accounting, the earliest due first, what has no limit last. */
export type FinanceTaskConnection = {
  __typename?: 'FinanceTaskConnection';
  /** This page. */
  edges: Array<FinanceTaskEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A task in a list. */
export type FinanceTaskEdge = {
  __typename?: 'FinanceTaskEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The task. */
  node: FinanceTask;
};

/** What waits for accounting. */
export type FinanceTaskKind =
  /** A certificate the client signed, to be booked (CQ-15). */
  | 'ALLOWANCE'
  /** A return that stopped for instruction (CQ-17). */
  | 'HELD'
  /** A return that came and has no proof yet (CQ-19). */
  | 'PROOF'
  /** A rebate to be paid by the end of the month (SD-8). */
  | 'REBATE_PAYMENT'
  /** An agent’s statement that is due and not made (SD-8). */
  | 'REBATE_STATEMENT'
  /** Money or a credit that is not allocated whole (CR-2). */
  | 'UNALLOCATED'
  /** A return with its proof, to be checked and booked (CQ-19). */
  | 'VOUCHER';

/** How much waits of one kind. */
export type FinanceTray = {
  __typename?: 'FinanceTray';
  /** Together, in yuan, as far as amounts are known. */
  amount: Scalars['Money']['output'];
  /** How many wait. */
  count: Scalars['Int']['output'];
  /** Of which kind. */
  kind: FinanceTaskKind;
  /** Of them, those past their due day. */
  overdue: Scalars['Int']['output'];
  /** Of them, those accounting can do now. */
  ready: Scalars['Int']['output'];
};

/** The annual statements of a client, as they were put on record (BK-1). */
export type FinancialStatement = {
  __typename?: 'FinancialStatement';
  /** Yuan. */
  currentAssets: Scalars['Money']['output'];
  /** Yuan. */
  currentLiabilities: Scalars['Money']['output'];
  /** Liabilities ÷ assets, four places. */
  debtRatio: Scalars['Decimal']['output'];
  /** The calendar year they are of. */
  fiscalYear: Scalars['Int']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Yuan; below zero: a loss. */
  netProfit: Scalars['Money']['output'];
  /** When. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who put them on record. */
  recordedBy?: Maybe<Staff>;
  /** Yuan. */
  revenue: Scalars['Money']['output'];
  /** Yuan. */
  totalAssets: Scalars['Money']['output'];
  /** Yuan. */
  totalLiabilities: Scalars['Money']['output'];
};

/** A corrective action that is done (CQ-6). */
export type FinishCorrectiveActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What came of it, 1 to 1 000 characters. */
  result: Scalars['String']['input'];
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** The agreement with which a prospect becomes a client (KA-8). */
export type FirstAgreementInput = {
  /** As what they signed. */
  capacity: SigningCapacity;
  /** The letter of authority of a delegate. */
  delegationId?: InputMaybe<Scalars['ID']['input']>;
  /** The scan, uploaded by the viewer. */
  documentId: Scalars['ID']['input'];
  /** First day. */
  from: Scalars['Date']['input'];
  /** What it is about. */
  kind: AgreementKind;
  /** Who signed for the client. */
  signatory: Scalars['String']['input'];
  /** The day it was signed. */
  signedOn: Scalars['Date']['input'];
  /** Last day. */
  until: Scalars['Date']['input'];
};

/** A callback owed to a client after a complaint (CC-14, SD-4; secret, SD-10). */
export type FollowUp = {
  __typename?: 'FollowUp';
  /** The complaint it is about. */
  complaint?: Maybe<Complaint>;
  /** When the client was called. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who called. */
  doneBy?: Maybe<Staff>;
  /** No longer owed: the complaint was withdrawn, refused or taken up again. */
  dropped: Scalars['Boolean']['output'];
  /** By when and by which clause; null when it was agreed (SD-4). */
  due?: Maybe<Deadline>;
  /** The day on which the client is to be called. */
  dueOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The viewer may say what came of it. */
  mayRecord: Scalars['Boolean']['output'];
  /** What the client said. */
  note?: Maybe<Scalars['String']['output']>;
  /** The case that a new need of the client opened (SD-4). */
  opened?: Maybe<Complaint>;
  /** What came of it; null while it is owed. */
  outcome?: Maybe<FollowUpOutcome>;
  /** Its day is past and nobody called. */
  overdue: Scalars['Boolean']['output'];
  /** What it is about. */
  reason: FollowUpReason;
  /** Of the complaint, from 1. */
  round: Scalars['Int']['output'];
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
};

/** A page of callbacks. */
export type FollowUpConnection = {
  __typename?: 'FollowUpConnection';
  /** The rows of the page. */
  edges: Array<FollowUpEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** How many callbacks the viewer’s clients are owed. */
export type FollowUpCount = {
  __typename?: 'FollowUpCount';
  /** Owed on a day before today. */
  overdue: Scalars['Int']['output'];
  /** Owed today. */
  today: Scalars['Int']['output'];
};

/** A callback in a list. */
export type FollowUpEdge = {
  __typename?: 'FollowUpEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The callback. */
  node: FollowUp;
};

/** What came of a callback (SD-4). */
export type FollowUpOutcome =
  /** The client disagrees, and is called again at another time. */
  | 'DISSATISFIED'
  /** Nobody answered; the client is called again. */
  | 'NOT_REACHED'
  /** The client is satisfied with the result. */
  | 'SATISFIED';

/** What a client is called back about (CC-14, SD-4). */
export type FollowUpReason =
  /** The client disagreed or was not reached, and is called again (SD-4). */
  | 'AGAIN'
  /** Repaired goods were delivered. */
  | 'REPAIRED_DELIVERY'
  /** The complaint was answered. */
  | 'REPLY';

/** It is on record. */
export type FollowUpRecorded = {
  __typename?: 'FollowUpRecorded';
  /** As it is now. */
  followUp: FollowUp;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** Which callbacks. */
export type FollowUpWhen =
  /** Owed on a day to come. */
  | 'COMING'
  /** Done, the latest first. */
  | 'DONE'
  /** Owed on a day before today, and not done. */
  | 'OVERDUE'
  /** Owed today. */
  | 'TODAY';

/** A figure of a group. */
export type GroupFigure = {
  __typename?: 'GroupFigure';
  /** The same of the compared period; null when not asked for. */
  compared?: Maybe<FigureParts>;
  /** False while the period is not over, or when the company’s records do not cover all it needs. */
  complete: Scalars['Boolean']['output'];
  /** What it was counted on. */
  denominator: Scalars['Float']['output'];
  /** Of complaint rates of complete months; else null. */
  limits?: Maybe<ControlLimits>;
  /** Lower bound of the 95 % interval; null when there is none. */
  lower?: Maybe<Scalars['Float']['output']>;
  /** What it measures. */
  measure: Measure;
  /** How the interval was found; null: counted exactly. */
  method?: Maybe<IntervalMethod>;
  /** What was counted. */
  numerator: Scalars['Float']['output'];
  /** Cases counted here that are still open, or still being watched. */
  open: Scalars['Int']['output'];
  /** Upper bound of the 95 % interval; null when there is none. */
  upper?: Maybe<Scalars['Float']['output']>;
  /** In the unit of the measure; null: nothing to count on, not reached, or withheld. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Fewer than five answers: not told, so that nobody is recognised. */
  withheld: Scalars['Boolean']['output'];
};

/** What a group has in common. */
export type GroupKey = {
  __typename?: 'GroupKey';
  /** Which dimension. */
  dimension: Dimension;
  /** Its value; null: unknown, such as a client without a tier. */
  value?: Maybe<Scalars['String']['output']>;
};

/** The signed handover of a whole portfolio. */
export type HandOverInput = {
  /** Successors chosen by hand; the rest by rule. */
  chosen?: Array<SuccessorChoiceInput>;
  /** Fingerprint of the preview that is signed. */
  fingerprint: Scalars['String']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Whose clients are handed over. */
  leaverId: Scalars['ID']['input'];
  /** Their last day at work, today or later; the account is closed the day after. Left out: they stay. */
  leavesOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** The signer’s own full name, as a signature. */
  signature: Scalars['String']['input'];
};

/** What came of a handover or of undoing it. */
export type HandOverResult = HandoverDone | InvalidInput | NotAllowed | NotFound;

/** One thing that a step handed on. */
export type HandedOnField = {
  __typename?: 'HandedOnField';
  /** What the value is. */
  kind: FieldKind;
  /** As the policy calls it: findings, conclusion, amount … */
  name: Scalars['String']['output'];
  /** Text, an option, yuan, or a day YYYY-MM-DD; null for an amount that is not the viewer’s to see. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A portfolio that was handed over as a whole (KA-14). */
export type Handover = {
  __typename?: 'Handover';
  /** Yuan of yearly volume they stood for. */
  annualVolume?: Maybe<Scalars['Money']['output']>;
  /** Clients handed over. */
  clientCount: Scalars['Int']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Whose clients they were. */
  leaver?: Maybe<Staff>;
  /** Their last day at work; null: they stay. */
  leavesOn?: Maybe<Scalars['Date']['output']>;
  /** Clients that were not told yet. */
  openNotices: Scalars['Int']['output'];
  /** Of these, past the day by which they were to be told. */
  overdueNotices: Scalars['Int']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was signed and done. */
  signedAt: Scalars['DateTime']['output'];
  /** Who signed. */
  signedBy?: Maybe<Staff>;
  /** The last day on which it can be undone. */
  undoUntil: Scalars['Date']['output'];
  /** When it was undone; null: it stands. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The handover is as asked. */
export type HandoverDone = {
  __typename?: 'HandoverDone';
  /** As it is now. */
  handover: Handover;
};

/** A client and who is to look after it. */
export type HandoverItem = {
  __typename?: 'HandoverItem';
  /** The successor was chosen by hand. */
  byHand: Scalars['Boolean']['output'];
  /** The client. */
  client: Client;
  /** By rule, unless chosen by hand. */
  successor?: Maybe<Staff>;
};

/** A handover as it would be; nothing is written (KA-14). */
export type HandoverPreview = {
  __typename?: 'HandoverPreview';
  /** Yuan these clients ordered in the trailing twelve months. */
  annualVolume?: Maybe<Scalars['Money']['output']>;
  /** Clients without an account manager once they leave. */
  clientCount: Scalars['Int']['output'];
  /** Stands for who gets whom; what is signed is what was seen. */
  fingerprint: Scalars['String']['output'];
  /** The largest clients, at most 500. */
  items: Array<HandoverItem>;
  /** The day by which every client is to be told. */
  noticeDueOn: Scalars['Date']['output'];
  /** By successor. */
  shares: Array<HandoverShare>;
  /** The last day on which it could be undone. */
  undoUntil: Scalars['Date']['output'];
  /** Clause and rule by which successors are found. */
  why: Why;
};

/** What a handover would be, or why it cannot be. */
export type HandoverPreviewResult = HandoverPreview | InvalidInput | NotAllowed | NotFound;

/** What one successor takes over. */
export type HandoverShare = {
  __typename?: 'HandoverShare';
  /** Yuan these clients ordered in the trailing twelve months. */
  annualVolume?: Maybe<Scalars['Money']['output']>;
  /** Clients they take over. */
  clientCount: Scalars['Int']['output'];
  /** Clients they have afterwards. */
  clientsAfter: Scalars['Int']['output'];
  /** Open complaints of these clients. */
  openCases: Scalars['Int']['output'];
  /** Who it is. */
  successor?: Maybe<Staff>;
};

/** Why a line stops for instruction (CQ-17). */
export type HoldReason =
  /** More came than was delivered and not given back before. */
  | 'OVER_DELIVERED'
  /** More came than approved and accepted beyond. */
  | 'OVER_TOLERANCE';

/** What it is now cannot become what was asked for. */
export type IllegalMove = Problem & {
  __typename?: 'IllegalMove';
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** An industry whose outlook the regulation in force tells (BK-1-annex). */
export type Industry = {
  __typename?: 'Industry';
  /** Its code, such as "HOSPITALITY". */
  code: Scalars['String']['output'];
  /** Its name in the language of the request. */
  name: Scalars['String']['output'];
};

/** How a held return is booked (CQ-17). */
export type InstructReturnInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** By what quantity. */
  instruction: Instruction;
  /** What is to be said to it, at most 500 characters; a refusal and a withdrawal need it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** How a held return is booked (CQ-17). */
export type Instruction =
  /** By the approved quantity where more came; the surplus goes back to the client. */
  | 'BOOK_APPROVED'
  /** By the quantity that came; not where more came than was delivered. */
  | 'BOOK_RECEIVED';

/** How a 95 % interval was found. */
export type IntervalMethod =
  /** Exact interval of a count (Garwood), over the exposure. */
  | 'EXACT_POISSON'
  /** Greenwood variance on the log(−log) scale. */
  | 'KAPLAN_MEIER'
  /** Wilson score interval of a share. */
  | 'WILSON';

/** The change would make the draft something no regulation can be; nothing was stored. */
export type InvalidDraft = Problem & {
  __typename?: 'InvalidDraft';
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
  /** Every problem found, each with its place. */
  problems: Array<PolicyProblem>;
};

/** An input is missing, malformed or contradicts another. */
export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** A tax invoice of the order system (CQ-19). */
export type Invoice = {
  __typename?: 'Invoice';
  /** With tax, in `currency`; the sum of its parts. */
  amount: Scalars['Decimal']['output'];
  /** Who was invoiced. */
  client?: Maybe<Client>;
  /** Three letters, ISO 4217. */
  currency: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The day it was issued, in Asia/Shanghai. */
  invoicedOn: Scalars['Date']['output'];
  /** As it is printed on the invoice. */
  number: Scalars['String']['output'];
  /** The deliveries it covers, by order and delivery note; at most 200. */
  parts: Array<InvoicePart>;
  /** Tax in it, in `currency`; null when it was not told. */
  taxAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Since when it counts for nothing; null while it stands. */
  voidedOn?: Maybe<Scalars['Date']['output']>;
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The invoices of this page, newest first. */
  edges: Array<InvoiceEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An invoice in a page. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Pass as `after` to continue behind this invoice. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** Which invoices; conditions hold together. */
export type InvoiceFilter = {
  /** Of this client. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Beginning of the number, at most 60 characters. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** True: only those that stand; false: only voided ones. */
  stands?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What an invoice says of one delivery note of an order. */
export type InvoicePart = {
  __typename?: 'InvoicePart';
  /** With tax, in the currency of the invoice. */
  amount: Scalars['Decimal']['output'];
  /** Number of the delivery note. */
  deliveryNumber: Scalars['String']['output'];
  /** Number of the order. */
  orderNumber: Scalars['String']['output'];
  /** The receivable it is of. */
  receivableId: Scalars['ID']['output'];
};

/** A version of the committee’s decision; versions are only ever added (CC-9). */
export type LiabilityDecision = {
  __typename?: 'LiabilityDecision';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What the repair may cost, in yuan; null when amounts are not the viewer’s to see. */
  budget?: Maybe<Scalars['Money']['output']>;
  /** Who put it on record. */
  by: Staff;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What the committee found. */
  memo: Scalars['String']['output'];
  /** Why it was turned down; null when it was not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day by which it is repaired and delivered. */
  repairBy: Scalars['Date']['output'];
  /** Its split; percentages sum to 100, amounts to the budget. */
  shares: Array<LiabilityShare>;
  /** What became of it. */
  standing: DecisionStanding;
  /** From 1 in the case. */
  version: Scalars['Int']['output'];
};

/** Who bears how much of a budget (CC-9, CQ-11). */
export type LiabilityShare = {
  __typename?: 'LiabilityShare';
  /** Yuan, to the fen by largest remainder; null when amounts are not the viewer’s to see. */
  amount?: Maybe<Scalars['Money']['output']>;
  /** Which department of the company; null: as a whole. */
  department?: Maybe<Department>;
  /** Which supplier, carrier or third party. */
  name?: Maybe<Scalars['String']['output']>;
  /** Who. */
  party: LiableParty;
  /** Parts of a hundred; null when amounts are not the viewer’s to see. */
  percentage?: Maybe<Scalars['Decimal']['output']>;
};

/** One share of a liability split (CC-9, CQ-11). */
export type LiabilityShareInput = {
  /** Which department of the company; null: the company as a whole. For FACTORY only. */
  department?: InputMaybe<Department>;
  /** Which supplier, carrier or third party, at most 100 characters; not for FACTORY and CLIENT. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Who bears it. */
  party: LiableParty;
  /** Parts of a hundred, above 0, at most four decimals. */
  percentage: Scalars['Decimal']['input'];
};

/** Who bears a share of a liability split (CC-9, CQ-11). */
export type LiableParty =
  /** A carrier, by name (承运商). */
  | 'CARRIER'
  /** The client (客户). */
  | 'CLIENT'
  /** The company, one share for each of its departments (工厂). */
  | 'FACTORY'
  /** A supplier, by name (供应商). */
  | 'SUPPLIER'
  /** Somebody else, by name (其他第三方). */
  | 'THIRD_PARTY';

/** Somebody asked a client for money. */
export type LogCollectionInput = {
  /** How. */
  channel: CollectionChannel;
  /** Who was asked; a client whose receivables the viewer collects. */
  clientId: Scalars['ID']['input'];
  /** When; not in the future. */
  contactedAt: Scalars['DateTime']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What was said, at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** With PROMISED: how much, if that was said. */
  promisedAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** With PROMISED: the day the client promised to pay by. */
  promisedOn?: InputMaybe<Scalars['Date']['input']>;
  /** For which receivable of the client; left out: for all. */
  receivableId?: InputMaybe<Scalars['ID']['input']>;
  /** What came of it. */
  result: CollectionResult;
};

/** What came of writing into the collection log. */
export type LogCollectionResult = CollectionLogged | InvalidInput | NotAllowed | NotFound;

/** One line of the loss of a case, valued by standard (CQ-6). */
export type LossLine = {
  __typename?: 'LossLine';
  /** Yuan; null when amounts are not the viewer’s to see. */
  amount?: Maybe<Scalars['Money']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** As the loss standard calls it. */
  loss: Scalars['String']['output'];
  /** What it was. */
  note?: Maybe<Scalars['String']['output']>;
  /** In the unit of the standard; null by actual cost. */
  quantity?: Maybe<Scalars['Decimal']['output']>;
  /** Clause, rate and inputs. */
  why: Why;
};

/** One line of a loss by standard (CQ-6). */
export type LossLineInput = {
  /** What it cost in yuan, above 0; null for what the standard values. */
  cost?: InputMaybe<Scalars['Money']['input']>;
  /** As the loss standard calls it. */
  loss: Scalars['String']['input'];
  /** What it was, at most 200 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** In the unit of the standard, above 0, at most two decimals; null by actual cost. */
  quantity?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What a loss is worth, in the regulation that the case was opened under (CQ-6). */
export type LossStandard = {
  __typename?: 'LossStandard';
  /** As the policy calls it. */
  loss: Scalars['String']['output'];
  /** piece, hour, day, or actual: what a document says it cost. */
  per: Scalars['String']['output'];
  /** Yuan for one unit; null by actual cost. */
  yuan?: Maybe<Scalars['Money']['output']>;
};

/** What a figure measures; `measures` gives the definitions. */
export type Measure =
  /** Clients with at least one order in the twelve months up to the end of the period; the denominator is all clients there are. Purchases without an account are left out. By tier, the tier of that day counts. */
  | 'ACTIVE_CLIENTS'
  /** Cases whose client answered ÷ cases closed in the period, whose clients were therefore asked (CC-13). The interval is the 95 % Wilson interval. */
  | 'ANSWER_SHARE'
  /** Upheld cases closed in the period by the department that answers for them, or the party outside. A split case counts by its percentages, which sum to 1. The denominator is all of them. Where nobody was named it is told as unknown. */
  | 'ATTRIBUTED_CASES'
  /** Repair budget and loss by standard, in yuan, of upheld cases closed in the period, split as the cases are. */
  | 'ATTRIBUTED_LOSS'
  /** Opening + received + reopened − closed − withdrawn − void = closing. Received includes what later turned out void. What is open at the end is told by days since receipt: 0–5, 6–10, 11–15, over 15. */
  | 'BACKLOG'
  /** Of receivables whose due date falls in the period and has come: collected by the as-of time ÷ due, less what returns took off and less what complaints hold up (CQ-20). What is paid early counts with its due date. */
  | 'COLLECTION_RATE'
  /** Complaints received in the period; the denominator is all of those selected, so that groups add up to it. Void and duplicate cases are counted apart. Tier and region are those at receipt. */
  | 'COMPLAINTS_RECEIVED'
  /** Complaints received in the period ÷ exposure. Exposure is one of: clients active at its end (an order in the trailing twelve months; the default), orders of the period, units delivered in it, or the amount of its orders in millions of yuan. Void and duplicate cases are counted apart. The interval is the exact 95 % Poisson interval. Tier and region are those at receipt. Control limits by month are 3σ of a u-chart, or of Laney’s u′ where the months vary more. As of a past instant complaints are as known then, exposure as known now. */
  | 'COMPLAINT_RATE'
  /** The share of all yearly volume that the ten largest clients (and each further tenth of the clients) make. Purchases without an account are left out. */
  | 'CONCENTRATION'
  /** Cases closed by their due date ÷ all cases whose due date falls in the period and has passed; open overdue ones are failures. Withdrawn and void cases no longer have a due date to keep. Domestic and overseas can be told apart. The interval is the 95 % Wilson interval. */
  | 'ON_TIME_SHARE'
  /** Allowances and compensations booked + goods written off + the company’s share of repairs (the factory’s part of the split, and loss by standard) + freight − what suppliers, carriers and others bear, in yuan. Upheld cases count on the day they closed; open ones are estimated at the factory’s share of the committee’s budget, on the day of the decision, and counted beside. A client’s claim counts as the compensation paid for it, not twice. Not narrowed by class. */
  | 'QUALITY_COST'
  /** Cost of poor quality ÷ amount ordered in the period. With open cases in it, it is an estimate and told as incomplete. */
  | 'QUALITY_COST_SHARE'
  /** Rebate of the statements of the period’s months, in their latest version, in yuan; the denominator is the traded amount. */
  | 'REBATE_EARNED'
  /** Of the rebate earned in the period’s months, what was paid by the as-of time. */
  | 'REBATE_PAID'
  /** Rebate earned in the period’s months less what was paid of it by the as-of time, in yuan; the denominator is the rebate earned. */
  | 'REBATE_PENDING'
  /** Traded amount of the rebate statements of the period’s months, in their latest version: orders less returns and allowances booked, in yuan. */
  | 'REBATE_TRADED'
  /** The share of clients with another complaint of the same class within 90 days (1 − Kaplan–Meier). It starts with first complaints: none of the class in the 90 days before. Those of one day are one occasion; those whose 90 days still run are censored at the as-of time; void cases are left out. */
  | 'REPEAT_SHARE'
  /** Calendar days within which 80 % of cases were closed; counted as resolution time is. */
  | 'RESOLUTION_P80'
  /** Calendar days within which 90 % of cases were closed; counted as resolution time is. */
  | 'RESOLUTION_P90'
  /** Calendar days from acceptance to the last close, by the period of receipt. Median, p80 and p90 by Kaplan–Meier: cases still open are censored at the as-of time, withdrawal is a competing event, void cases are left out. “Not reached” when the curve stays above. */
  | 'RESOLUTION_TIME'
  /** Yuan booked as returned of what was delivered in the period; the denominator is all of it, so that groups add up to it. */
  | 'RETURNED_AMOUNT'
  /** Returns stopped for instruction because more came than is tolerated ÷ returns received in full, by the day of the last receipt. The interval is the 95 % Wilson interval. */
  | 'RETURN_HELD_SHARE'
  /** Quantity still to come of returns and reworks approved in the period; the denominator is all quantity approved in it. By days since approval: 0–5, 6–10, 11–15, over 15. */
  | 'RETURN_OUTSTANDING'
  /** Quantity booked as returned ÷ quantity delivered in the same month of delivery. What comes back counts on the day it was delivered: the last delivery of its order line before it came; of a line without an order, the last of that product to that client; without any, the day it came. Rework and allowances are left out, reversed vouchers count back. A month is complete 90 days after its end: until then goods still come back. Purchases without an account are left out. */
  | 'RETURN_RATE'
  /** Amount booked as returned ÷ amount delivered in the same month of delivery, in yuan; counted as the return rate is. */
  | 'RETURN_RATE_AMOUNT'
  /** Quantity the warehouse signed for ÷ quantity approved, of returns and reworks whose last receipt falls in the period. Above 1: more came than was approved. */
  | 'RETURN_RECEIVED_SHARE'
  /** Amount ordered in the period in yuan at the rate of the day; the denominator is all of it, so that groups add up to it. Adjustments and purchases without an account are left out. */
  | 'REVENUE'
  /** Satisfied ÷ answers, of cases closed in the period. Not shown under five answers. The interval is the 95 % Wilson interval. The share that answered is told beside it. */
  | 'SATISFACTION'
  /** Clients and yearly volume by present tier; shares add up to 1. “Gap” are clients whose volume fits no tier as written. Profit is not told: there are no costs on record. Purchases without an account are left out. */
  | 'SEGMENTATION'
  /** Active clients (an order in the trailing twelve months) by their tier on two days: rows the first day, columns the last. Not active on the first day is “new”, not active on the last is “lost”. Before its first grade a client counts under that first grade. */
  | 'TIER_MIGRATION'
  /** Cases found upheld ÷ cases closed in the period, by the day of closing. Withdrawn and void cases are left out. The interval is the 95 % Wilson interval. */
  | 'UPHELD_SHARE';

/** What a measure means. One definition for every figure of it. */
export type MeasureDefinition = {
  __typename?: 'MeasureDefinition';
  /** Whether it can be told as it was known at a past instant. */
  asOf: Scalars['Boolean']['output'];
  /** The clause it keeps watch over; null when there is none. */
  clause?: Maybe<Clause>;
  /** How it is counted, in the language of the request. */
  definition: Scalars['String']['output'];
  /** What a breakdown may tell it apart by; empty when it has a query of its own. */
  dimensions: Array<Dimension>;
  /** Which way it gets better. */
  direction: MeasureDirection;
  /** The measure. */
  measure: Measure;
  /** What people call it, in the language of the request. */
  name: Scalars['String']['output'];
  /** The unit of its value, in the language of the request. */
  unit: Scalars['String']['output'];
};

/** Which way a measure gets better. */
export type MeasureDirection =
  /** More is better. */
  | 'HIGHER_IS_BETTER'
  /** Less is better. */
  | 'LOWER_IS_BETTER'
  /** Neither. */
  | 'NEUTRAL';

/** Complaints of a class received in a month. */
export type MonthClassCount = {
  __typename?: 'MonthClassCount';
  /** The class. */
  class: ComplaintClass;
  /** YYYY-MM. */
  month: Scalars['String']['output'];
  /** Complaints received, void and duplicate ones left out. */
  received: Scalars['Int']['output'];
};

/** The complaint rate of a month. */
export type MonthRate = {
  __typename?: 'MonthRate';
  /** Complaints received in the month ÷ clients active at its end. */
  figure: Figure;
  /** YYYY-MM. */
  month: Scalars['String']['output'];
};

/** Resolution time of the complaints received in a month. Calendar days; null is “not reached”. */
export type MonthResolution = {
  __typename?: 'MonthResolution';
  /** Closed by now. */
  closed: Scalars['Int']['output'];
  /** False while the month is not over, or when the period cuts it. */
  complete: Scalars['Boolean']['output'];
  /** Days within which half were closed. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** YYYY-MM. */
  month: Scalars['String']['output'];
  /** Still open. */
  open: Scalars['Int']['output'];
  /** Days within which 80 % were closed. */
  p80Days?: Maybe<Scalars['Float']['output']>;
  /** Days within which 90 % were closed. */
  p90Days?: Maybe<Scalars['Float']['output']>;
  /** Complaints received, void and duplicate ones left out. */
  received: Scalars['Int']['output'];
  /** Withdrawn. */
  withdrawn: Scalars['Int']['output'];
};

/** A move of a case (CC-4 to CC-13, CQ-4 to CQ-8, CQ-11). */
export type MoveComplaintInput = {
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** What the move asks for, at most 40 fields. */
  fields: Array<MoveFieldInput>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** One of the moves that the complaint offers the viewer. */
  move: ComplaintMove;
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of a move. */
export type MoveComplaintResult = ComplaintMoved | IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** What is filled into one field of the form that a move opens. */
export type MoveFieldInput = {
  /** As the offered move calls it. */
  name: Scalars['String']['input'];
  /** Its value: text, an option, yuan, or a day YYYY-MM-DD; empty is left out. */
  value: Scalars['String']['input'];
};

/** What is to be done with a prospect, and what it leaves. Fields of other moves are left out. */
export type MoveProspectInput = {
  /** Recognition: the agreement. */
  agreement?: InputMaybe<FirstAgreementInput>;
  /** General survey: latest annual accounts. */
  annualAccounts?: InputMaybe<Scalars['String']['input']>;
  /** Recognition: colleagues in contact beside the account manager. */
  contactStaffIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Application: yuan a year expected, above zero. */
  expectedYearly?: InputMaybe<Scalars['Money']['input']>;
  /** Field survey: what was found on site. */
  findings?: InputMaybe<Scalars['String']['input']>;
  /** Application: goods and amounts. */
  goods?: InputMaybe<Scalars['String']['input']>;
  /** General survey: interview of the head. */
  headInterview?: InputMaybe<Scalars['String']['input']>;
  /** Which prospect. */
  id: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** One of its `moves`. */
  move: ProspectMove;
  /** Refusal and dropping: why. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Confirmation: opinion on the survey. */
  opinion?: InputMaybe<Scalars['String']['input']>;
  /** General survey: profile. */
  profile?: InputMaybe<Scalars['String']['input']>;
  /** Application: reason. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Application: the checklist. */
  scores?: InputMaybe<Array<ScoreInput>>;
  /** Application: result of the survey. */
  surveyResult?: InputMaybe<Scalars['String']['input']>;
  /** Application: trading policy. */
  tradingPolicy?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What is to be done with a tier set by hand. */
export type MoveTierOverrideInput = {
  /** Which one. */
  id: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** One of its `moves`. */
  move: TierOverrideMove;
  /** What is said to it, at most 500 characters; needed to reject and to end. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds somebody at a client (top secret, on the audit trail); once for an idempotency key. */
  addContact: ChangeContactResult;
  /** Names a colleague who is in contact with a client; once for an idempotency key (KA-13). */
  addContactStaff: ContactStaffResult;
  /** Puts a corrective action on record (CQ-6). */
  addCorrectiveAction: CaseChangeResult;
  /** Adds a document that the viewer uploaded to a case. */
  addDocument: CaseChangeResult;
  /** Agrees terms with an agent; they end those before. */
  agreeRebate: AgreeRebateResult;
  /** Allocates what is left of a settlement. */
  allocateSettlement: SettlementResult;
  /** Approves it, by the post its amount asks for (CQ-5). */
  approveReturn: ChangeReturnResult;
  /** Attaches one of the three proofs (CQ-19). */
  attachProof: ChangeReturnResult;
  /** Writes the voucher (CQ-19). */
  bookReturn: ChangeReturnResult;
  /** Stops a grading of all clients. Clients graded by then keep their grades. */
  cancelRegrade: RegradeResult;
  /** Changes a clause of an open draft. Nothing is stored unless the whole draft stays valid. */
  changeDraftClause: ChangeDraftResult;
  /** Changes a query of the viewer’s own. */
  changeQuery: ChangeQueryResult;
  /** Changes a view of the viewer’s own. */
  changeView: ChangeViewResult;
  /** Chooses the view a page opens with, for the viewer alone. */
  chooseDefaultView: ChooseDefaultViewResult;
  /** Notes that the end of an agreement was dealt with (KA-8). */
  closeAgreementReminder: CloseAgreementReminderResult;
  /** Notes that a client was told who looks after it (KA-14). */
  closeNotice: CloseNoticeResult;
  /** States a month anew as a further version; with the reason. */
  correctRebate: ChangeRebateResult;
  /** Makes an API token for the viewer, who is signed in: a token makes no tokens. The secret is answered once. */
  createApiToken: CreateApiTokenResult;
  /** Puts a new client on record, numbered and owned; once for an idempotency key. */
  createClient: CreateClientResult;
  /** Approves or refuses, each approval for itself and once for an idempotency key. */
  decideApprovals: DecideApprovalsResult;
  /** Deletes a query of the viewer’s own. */
  deleteQuery: DeleteQueryResult;
  /** Deletes a view of the viewer’s own. */
  deleteView: DeleteViewResult;
  /** Begins the next version of a regulation as a copy of its latest one. */
  draftRegulation: DraftRegulationResult;
  /** Makes a draft a version, in force from a day on. Whoever wrote on it may not. */
  enactDraft: EnactDraftResult;
  /** Files a complaint: numbered, with its deadline, on record; once for an idempotency key. */
  fileComplaint: FileComplaintResult;
  /** Says that a corrective action is done (CQ-6). */
  finishCorrectiveAction: CaseChangeResult;
  /** Hands a whole portfolio over as previewed and signed; once for an idempotency key (KA-14). */
  handOver: HandOverResult;
  /** Says how a held return is booked; with the reason (CQ-17). */
  instructReturn: ChangeReturnResult;
  /** Writes into the collection log of a client (KA-16, CR-2). */
  logCollection: LogCollectionResult;
  /** Moves a case as its procedure allows; once for an idempotency key. */
  moveComplaint: MoveComplaintResult;
  /** Moves a prospect one stage on; no stage is skipped; once for an idempotency key (KA-6). */
  moveProspect: ProspectResult;
  /** Approves, rejects, withdraws or ends a tier set by hand; once for an idempotency key (KA-3-override). */
  moveTierOverride: TierOverrideResult;
  /** Names who stands in at a post of the viewer’s own for some days (CC-2). */
  nameDelegate: NameDelegateResult;
  /** Puts a prospect into the directory; once for an idempotency key (KA-9). */
  openProspect: ProspectResult;
  /** Records what was paid of a rebate. */
  payRebate: ChangeRebateResult;
  /** Takes over delivery notes of the order system, each whole or not at all; a note sent again is corrected. */
  pushDeliveries: PushResult;
  /** Takes over tax invoices of the order system, each whole or not at all; one sent again is corrected. */
  pushInvoices: PushResult;
  /** Takes over orders of the order system, each whole or not at all; a batch sent again changes nothing. */
  pushOrders: PushResult;
  /** Marks alerts of the viewer’s own read. */
  readAlerts: ReadAlertsResult;
  /** Signs for what arrived (CQ-18). */
  receiveGoods: ChangeReturnResult;
  /** Puts a signed agreement on record; once for an idempotency key (KA-8). */
  recordAgreement: AgreementResult;
  /** Enters money that came in, and allocates it (KA-16, CR-2). */
  recordCollection: SettlementResult;
  /** Puts a version of the committee’s decision on record (CC-9). */
  recordDecision: CaseChangeResult;
  /** Puts annual statements of a client on record; those of a year replace earlier ones of it. Once for an idempotency key (BK-1). */
  recordFinancialStatement: RecordStatementResult;
  /** Puts on record what came of a callback (SD-4). */
  recordFollowUp: RecordFollowUpResult;
  /** Puts the loss of a case on record, all lines (CQ-6). */
  recordLosses: CaseChangeResult;
  /** Puts on record what happened to repaired goods on their way (CC-10). */
  recordShipment: CaseChangeResult;
  /** Refuses it, by the same post; with the reason (CQ-5). */
  refuseReturn: ChangeReturnResult;
  /** Removes a contact, unless somebody else changed it meanwhile. */
  removeContact: ChangeContactResult;
  /** Takes a colleague off the list of a client; once for an idempotency key (KA-13). */
  removeContactStaff: ContactStaffResult;
  /** Writes a sales-allowance certificate (CQ-15). */
  requestAllowance: ChangeReturnResult;
  /** Writes a finished-goods return note (CQ-16). */
  requestReturn: ChangeReturnResult;
  /** Asks for a tier other than the computed one; once for an idempotency key (KA-3-override). */
  requestTierOverride: TierOverrideResult;
  /** Takes money back that was entered wrongly, by a counter-entry. */
  reverseSettlement: SettlementResult;
  /** Takes the voucher back by a counter-entry; with the reason. */
  reverseVoucher: ChangeReturnResult;
  /** Ends an API token of the viewer’s own, within two seconds everywhere. Ending it again changes nothing. */
  revokeApiToken: RevokeApiTokenResult;
  /** Ends a delegation of the viewer’s own at once. */
  revokeDelegation: RevokeDelegationResult;
  /** Keeps a query under a name. */
  saveQuery: SaveQueryResult;
  /** Keeps a page with its filters under a name. */
  saveView: SaveViewResult;
  /** Records that the client signed the certificate (CQ-15). */
  signAllowance: ChangeReturnResult;
  /** Has every client graded anew, one run at a time; once for an idempotency key (KA-3). */
  startRegrade: RegradeResult;
  /** Ends an agreement from today on; once for an idempotency key (KA-8). */
  terminateAgreement: AgreementResult;
  /** Gives a client to another account manager from a day on; once for an idempotency key (KA-2). */
  transferClient: TransferClientResult;
  /** Undoes a handover as a whole, within the days of the policy (KA-14). */
  undoHandover: HandOverResult;
  /** Changes a client’s card, unless somebody else did meanwhile. */
  updateClient: UpdateClientResult;
  /** Changes a contact, unless somebody else did meanwhile. */
  updateContact: ChangeContactResult;
  /** Gives up an open draft; it stays on record. */
  withdrawDraft: ChangeDraftResult;
  /** No longer asks for it; with the reason. */
  withdrawReturn: ChangeReturnResult;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAddContactArgs = {
  input: AddContactInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAddContactStaffArgs = {
  input: ChangeContactStaffInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAddCorrectiveActionArgs = {
  input: AddCorrectiveActionInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAddDocumentArgs = {
  input: AddDocumentInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAgreeRebateArgs = {
  input: AgreeRebateInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAllocateSettlementArgs = {
  input: AllocateSettlementInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationApproveReturnArgs = {
  input: ReturnStepInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationAttachProofArgs = {
  input: AttachProofInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationBookReturnArgs = {
  input: ReturnStepInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationCancelRegradeArgs = {
  id: Scalars['ID']['input'];
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationChangeDraftClauseArgs = {
  input: ChangeDraftClauseInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationChangeQueryArgs = {
  input: ChangeQueryInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationChangeViewArgs = {
  input: ChangeViewInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationChooseDefaultViewArgs = {
  input: ChooseDefaultViewInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationCloseAgreementReminderArgs = {
  id: Scalars['ID']['input'];
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationCloseNoticeArgs = {
  id: Scalars['ID']['input'];
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationCorrectRebateArgs = {
  input: CorrectRebateInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationCreateClientArgs = {
  input: CreateClientInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationDecideApprovalsArgs = {
  input: DecideApprovalsInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationDeleteQueryArgs = {
  input: DeleteQueryInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationDeleteViewArgs = {
  input: DeleteViewInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationDraftRegulationArgs = {
  input: DraftRegulationInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationEnactDraftArgs = {
  input: EnactDraftInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationFileComplaintArgs = {
  input: FileComplaintInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationFinishCorrectiveActionArgs = {
  input: FinishCorrectiveActionInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationHandOverArgs = {
  input: HandOverInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationInstructReturnArgs = {
  input: InstructReturnInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationLogCollectionArgs = {
  input: LogCollectionInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationMoveComplaintArgs = {
  input: MoveComplaintInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationMoveProspectArgs = {
  input: MoveProspectInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationMoveTierOverrideArgs = {
  input: MoveTierOverrideInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationNameDelegateArgs = {
  input: NameDelegateInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationOpenProspectArgs = {
  input: OpenProspectInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationPayRebateArgs = {
  input: PayRebateInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationPushDeliveriesArgs = {
  input: PushDeliveriesInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationPushInvoicesArgs = {
  input: PushInvoicesInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationPushOrdersArgs = {
  input: PushOrdersInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationReadAlertsArgs = {
  input: ReadAlertsInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationReceiveGoodsArgs = {
  input: ReceiveGoodsInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordAgreementArgs = {
  input: RecordAgreementInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordCollectionArgs = {
  input: RecordCollectionInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordDecisionArgs = {
  input: RecordDecisionInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordFinancialStatementArgs = {
  input: RecordStatementInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordFollowUpArgs = {
  input: RecordFollowUpInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordLossesArgs = {
  input: RecordLossesInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRecordShipmentArgs = {
  input: RecordShipmentInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRefuseReturnArgs = {
  input: ReturnStepInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRemoveContactArgs = {
  input: RemoveContactInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRemoveContactStaffArgs = {
  input: ChangeContactStaffInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRequestAllowanceArgs = {
  input: RequestAllowanceInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRequestTierOverrideArgs = {
  input: RequestTierOverrideInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationReverseSettlementArgs = {
  input: ReverseSettlementInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationReverseVoucherArgs = {
  input: ReturnStepInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRevokeApiTokenArgs = {
  id: Scalars['ID']['input'];
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationRevokeDelegationArgs = {
  input: RevokeDelegationInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationSaveQueryArgs = {
  input: SaveQueryInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationSaveViewArgs = {
  input: SaveViewInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationSignAllowanceArgs = {
  input: SignAllowanceInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationStartRegradeArgs = {
  input: StartRegradeInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationTerminateAgreementArgs = {
  input: TerminateAgreementInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationTransferClientArgs = {
  input: TransferClientInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationUndoHandoverArgs = {
  id: Scalars['ID']['input'];
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationUpdateClientArgs = {
  input: UpdateClientInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationWithdrawDraftArgs = {
  input: WithdrawDraftInput;
};


/** What may be done. Every result is a union: what was done, or a problem whose message names the cure. */
export type MutationWithdrawReturnArgs = {
  input: ReturnStepInput;
};

/** Who stands in at a post of the viewer’s own (CC-2). */
export type NameDelegateInput = {
  /** A colleague; see `possibleDelegates`. */
  delegateId: Scalars['ID']['input'];
  /** The first day, today or later. */
  from: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** A post the viewer holds. */
  post: Post;
  /** Why, at most 200 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The last day, itself included; at most 366 days in all. */
  to: Scalars['Date']['input'];
};

/** What came of naming a delegate. */
export type NameDelegateResult = DelegateNamed | InvalidInput | NotAllowed | NotFound;

/** A new need that came up in a callback: a case of its own, linked to the original (SD-4). */
export type NewNeedInput = {
  /** Its class. */
  class: ComplaintClass;
  /** What the client wants, 1 to 4 000 characters. */
  content: Scalars['String']['input'];
};

/** The viewer’s posts do not allow this. */
export type NotAllowed = Problem & {
  __typename?: 'NotAllowed';
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** There is no such thing, or the viewer may not know of it. */
export type NotFound = Problem & {
  __typename?: 'NotFound';
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** A copy of the return note or the certificate (CQ-15, CQ-16). */
export type NoteCopy = {
  __typename?: 'NoteCopy';
  /** From 1. */
  copyNo: Scalars['Int']['output'];
  /** Who keeps it. */
  holder: CopyHolder;
  /** When it went out. */
  issuedAt: Scalars['DateTime']['output'];
};

/** A client to be told who looks after it now (KA-14). */
export type Notice = {
  __typename?: 'Notice';
  /** The client. */
  client: Client;
  /** The day by which it is to be told. */
  dueOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The day has passed. */
  overdue: Scalars['Boolean']['output'];
};

/** The notice is done. */
export type NoticeDone = {
  __typename?: 'NoticeDone';
  /** Which notice. */
  id: Scalars['ID']['output'];
};

/** A move that the viewer may make now. */
export type OfferedMove = {
  __typename?: 'OfferedMove';
  /** The clause that asks for it or allows it. */
  clause: Scalars['ID']['output'];
  /** The form it opens, in order. */
  fields: Array<AskedField>;
  /** Where it leads, unless what is handed on leads elsewhere. */
  leadsTo: ComplaintState;
  /** As `MoveComplaintInput.move` wants it. */
  move: ComplaintMove;
  /** The open step; null when none is. */
  step?: Maybe<Scalars['String']['output']>;
};

/** A prospect to be put into the directory. */
export type OpenProspectInput = {
  /** Channel and method of the approach (KA-10), at most 200 characters. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** City, at most 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code. */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Its name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The account manager who develops it; the viewer when left out. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Sales region. */
  regionCode?: InputMaybe<Scalars['String']['input']>;
};

/** What a client bought at one time. */
export type Order = {
  __typename?: 'Order';
  /** Sum of the lines, in `currency`. */
  amount: Scalars['Decimal']['output'];
  /** Sum of the lines in yuan, at the rate of the day. */
  amountCompany: Scalars['Money']['output'];
  /** Who bought. */
  client?: Maybe<Client>;
  /** Currency of the order, ISO 4217. */
  currency: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Invoices of its deliveries, newest first, at most 50; none for who sees nothing of what is owed. */
  invoices?: Maybe<Array<Invoice>>;
  /** A sale, or a correction only. */
  kind?: Maybe<OrderKind>;
  /** What was bought. */
  lines?: Maybe<OrderLineConnection>;
  /** Order or invoice number. */
  number?: Maybe<Scalars['String']['output']>;
  /** The instant it was placed. */
  orderedAt: Scalars['DateTime']['output'];
  /** The day it was placed, in Asia/Shanghai. */
  orderedOn?: Maybe<Scalars['Date']['output']>;
};


/** What a client bought at one time. */
export type OrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of the orders of a client. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of this page, newest first. */
  edges: Array<OrderEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An order in a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Pass as `after` to continue behind this order. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** What an order is. */
export type OrderKind =
  /** Only a correction of the books; not counted as an order. */
  | 'ADJUSTMENT'
  /** Something was sold. */
  | 'SALE';

/** A line of an order. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Quantity times price, in the order’s currency, rounded to two places. */
  amount: Scalars['Decimal']['output'];
  /** How many are on return notes: asked for, approved or received; in the product’s unit. */
  claimedQuantity?: Maybe<Scalars['Decimal']['output']>;
  /** Delivered so far, in the product’s unit. */
  deliveredQuantity: Scalars['Decimal']['output'];
  /** Its deliveries, the latest first. */
  deliveries?: Maybe<Array<Delivery>>;
  /** As the invoice says. */
  description?: Maybe<Scalars['String']['output']>;
  /** What was allowed on it, in the order’s currency (CQ-15). */
  grantedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Goods, or what else. */
  kind: OrderLineKind;
  /** From 1, in the order of the invoice. */
  lineNo: Scalars['Int']['output'];
  /** How much more than ordered the client accepts, a fraction; null when the order does not say (CQ-17). */
  overAcceptanceRate?: Maybe<Scalars['Decimal']['output']>;
  /** Null on fees and adjustments. */
  product?: Maybe<Product>;
  /** In the product’s unit; negative where stock was written off. */
  quantity: Scalars['Decimal']['output'];
  /** Price of one, in the order’s currency. */
  unitPrice: Scalars['Decimal']['output'];
};


/** A line of an order. */
export type OrderLineDeliveriesArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of the lines of an order. */
export type OrderLineConnection = {
  __typename?: 'OrderLineConnection';
  /** The lines of this page, in the order of the invoice. */
  edges: Array<OrderLineEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A line in a page. */
export type OrderLineEdge = {
  __typename?: 'OrderLineEdge';
  /** Pass as `after` to continue behind this line. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: OrderLine;
};

/** What a line of an order is. */
export type OrderLineKind =
  /** Discounts, manual corrections, stock written off. */
  | 'ADJUSTMENT'
  /** Postage, carriage, bank charges and the like; no product. */
  | 'FEE'
  /** Goods without a price. */
  | 'FREE'
  /** Goods at a price. */
  | 'GOODS';

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row, for `after` of the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when rows follow the last one of this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A number of a clause that differs. */
export type ParameterChange = {
  __typename?: 'ParameterChange';
  /** What it is; null when it is gone. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** What it was; null when it was not there. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** Keys from the outside in; an item of a list by the name it carries, else by its place, "#2". */
  path: Array<Scalars['String']['output']>;
};

/** What was paid of a rebate (SD-8). */
export type PayRebateInput = {
  /** Yuan, above zero, two decimals at most, not more than is pending. */
  amount: Scalars['Decimal']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What is to be said to it, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The day it was paid: after the month, not later than today. */
  paidOn: Scalars['Date']['input'];
  /** The rebate. */
  rebateId: Scalars['ID']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** How a client pays (KA-3). */
export type PaymentCredit =
  /** Fairly good. */
  | 'FAIR'
  /** Good. */
  | 'GOOD'
  /** Poor. */
  | 'POOR';

/** How a client pays what falls due, as measured on the last grading (KA-3-annex). */
export type PaymentCreditStanding = {
  __typename?: 'PaymentCreditStanding';
  /** The input of its tier and its segment. */
  code: PaymentCredit;
  /** Yuan that fell due in the trailing year. */
  due?: Maybe<Scalars['Money']['output']>;
  /** Paid in time ÷ due, 0 to 1 with four places, disputed amounts left out; null: nothing fell due. */
  paidInTime?: Maybe<Scalars['Decimal']['output']>;
  /** Thresholds and inputs; null before the first measuring. */
  why?: Maybe<Why>;
};

/** Something in a draft that a regulation cannot be. */
export type PolicyProblem = {
  __typename?: 'PolicyProblem';
  /** The clause; null when it concerns the whole. */
  clauseId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong and what to do about it, in the language of the request. */
  message: Scalars['String']['output'];
  /** Where inside it, "parameters.bands[0].volume.toYuan". */
  path: Scalars['String']['output'];
};

/** A post (岗位) that a regulation names. */
export type Post =
  /** Books returns and allowances (CQ-17, CQ-19). */
  | 'ACCOUNTANT'
  /** Keeps accounts and policy; reads the audit trail, no client. */
  | 'ADMINISTRATOR'
  /** Reads rows without the names in them. */
  | 'ANALYST'
  /** Accepts and investigates credit applications (CR-3, CR-4). */
  | 'CREDIT_OFFICER'
  /** Deputy general manager for production. */
  | 'DEPUTY_GM_PRODUCTION'
  /** Deputy general manager for sales. */
  | 'DEPUTY_GM_SALES'
  /** Reads figures, not rows. */
  | 'EXECUTIVE'
  /** General manager. */
  | 'GENERAL_MANAGER'
  /** General manager’s office: numbers, registers and passes cases on (CQ-4). */
  | 'GM_OFFICE'
  /** Key-account manager, head of a unit (KA-2). */
  | 'KA_MANAGER'
  /** Key-account specialist, owns a portfolio (KA-2). */
  | 'KA_SPECIALIST'
  /** Key-account supervisor, directs the specialists of a region (KA-2). */
  | 'KA_SUPERVISOR'
  /** Warehouse and logistics supervisor (CC-11, CQ-18). */
  | 'LOGISTICS_SUPERVISOR'
  /** The account of the order system (ERP): hands over orders and deliveries, reads nothing. */
  | 'ORDER_SYSTEM'
  /** Production manager (CC-9, CQ-4). */
  | 'PRODUCTION_MANAGER'
  /** Quality manager: finds causes (CQ-4). */
  | 'QUALITY_MANAGER'
  /** Research and development (CQ-4). */
  | 'RND_ENGINEER'
  /** Sales manager (CC-9, CQ-5). */
  | 'SALES_MANAGER'
  /** Service director: the one intake window for complaints (CC-2). */
  | 'SERVICE_DIRECTOR';

/** A period of posting days. */
export type PostingPeriod = {
  /** First day. */
  from: Scalars['Date']['input'];
  /** Last day, itself included. */
  to: Scalars['Date']['input'];
};

/** Something the caller can mend. The message names the cure, in the language of the request. */
export type Problem = {
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** Something that is sold. */
export type Product = {
  __typename?: 'Product';
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Name; null when the order system gave none. */
  name?: Maybe<Scalars['String']['output']>;
  /** Product number. */
  number?: Maybe<Scalars['String']['output']>;
  /** Decimals a quantity may have, 0 to 3; 0 for what is counted in pieces. */
  quantityDecimals?: Maybe<Scalars['Int']['output']>;
  /** What a quantity of it counts, such as 件; null when not known. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A document that proves a return. */
export type Proof = {
  __typename?: 'Proof';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Its document, at `GET /attachments/{id}`. */
  attachmentId: Scalars['ID']['output'];
  /** Who attached it. */
  by: Staff;
  /** Name of the file as it was uploaded. */
  fileName: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Number of the invoice that is stamped; null of a certificate. */
  invoiceNumber?: Maybe<Scalars['String']['output']>;
  /** Which of the three. */
  kind: ProofKind;
  /** Bytes. */
  sizeBytes: Scalars['Int']['output'];
};

/** What proves a return to accounting; one of the three is enough (CQ-19). */
export type ProofKind =
  /** A stamped sales-return certificate. */
  | 'RETURN_CERTIFICATE'
  /** The original invoice, stamped by the buyer. */
  | 'STAMPED_INVOICE'
  /** A stamped copy stating quantity, price and amounts. */
  | 'STAMPED_INVOICE_COPY';

/** A company that may become a key client (KA-6; top secret, every read is recorded, SD-10). */
export type Prospect = {
  __typename?: 'Prospect';
  /** Through which channel it is approached (KA-10). */
  channel?: Maybe<Scalars['String']['output']>;
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** The client it became. */
  client?: Maybe<Client>;
  /** Unified social credit code. */
  creditCode?: Maybe<Scalars['String']['output']>;
  /** Yuan a year, as applied for; null before. */
  expectedYearly?: Maybe<Scalars['Money']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** When it came to its stage. */
  movedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the viewer may do with it now. */
  moves?: Maybe<Array<ProspectMove>>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The account manager who develops it. */
  owner?: Maybe<Staff>;
  /** Points the checklist asked for. */
  passMark?: Maybe<Scalars['Int']['output']>;
  /** The sales region it belongs to. */
  region?: Maybe<Region>;
  /** Points of the checklist; null before the application. */
  score?: Maybe<Scalars['Int']['output']>;
  /** How far it has come. */
  stage?: Maybe<ProspectStage>;
  /** What was done with it, the first before all. */
  steps?: Maybe<Array<ProspectStep>>;
  /** Grows with every change; send it back when moving it. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** The prospect is as asked. */
export type ProspectChanged = {
  __typename?: 'ProspectChanged';
  /** As it is now. */
  prospect: Prospect;
};

/** A page of prospects, the latest moved first. */
export type ProspectConnection = {
  __typename?: 'ProspectConnection';
  /** The rows of the page. */
  edges: Array<ProspectEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** How many prospects stand at a stage. */
export type ProspectCount = {
  __typename?: 'ProspectCount';
  /** Prospects of the viewer’s reach. */
  count: Scalars['Int']['output'];
  /** Yuan a year they are expected to bring, as far as applied for. */
  expectedYearly: Scalars['Money']['output'];
  /** The stage. */
  stage: ProspectStage;
};

/** A prospect in a page. */
export type ProspectEdge = {
  __typename?: 'ProspectEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The prospect. */
  node: Prospect;
};

/** What is done with a prospect (KA-6, KA-7, KA-8). */
export type ProspectMove =
  /** Applies for recognition with the checklist. */
  | 'APPLY'
  /** Approves the application; never by who applied. */
  | 'APPROVE'
  /** Confirms the field survey; the KA manager, and not who made it. */
  | 'CONFIRM_SURVEY'
  /** Gives the prospect up, with a reason. */
  | 'DROP'
  /** Reports the field survey; a supervisor. */
  | 'FIELD_SURVEY'
  /** Reports the general survey. */
  | 'GENERAL_SURVEY'
  /** Signs the agreement, and makes the prospect a client. */
  | 'RECOGNISE'
  /** Refuses it with a reason; it can be applied for again. */
  | 'REJECT';

/** What came of putting a prospect on record, or of moving one. */
export type ProspectResult = IllegalMove | InvalidInput | NotAllowed | NotFound | ProspectChanged | StaleVersion;

/** How far a prospect has come; no stage is skipped (KA-6). */
export type ProspectStage =
  /** Recognition is applied for. */
  | 'APPLIED'
  /** Recognition is approved; the agreement is to be signed. */
  | 'APPROVED'
  /** The KA manager confirmed the field survey. */
  | 'CONFIRMED'
  /** Given up, with a reason. */
  | 'DROPPED'
  /** In the directory. */
  | 'PROSPECT'
  /** A client, with its agreement. */
  | 'RECOGNISED'
  /** The general survey is done. */
  | 'SURVEYED'
  /** A supervisor was on site. */
  | 'VISITED';

/** What was done with a prospect; never changed. */
export type ProspectStep = {
  __typename?: 'ProspectStep';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** By whom. */
  by?: Maybe<Staff>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What was done. */
  move: ProspectMove;
  /** What it left. */
  texts: Array<ProspectText>;
};

/** One field of what a step left. */
export type ProspectText = {
  __typename?: 'ProspectText';
  /** Name of the field. */
  name: Scalars['String']['output'];
  /** What was written. */
  value: Scalars['String']['output'];
};

/** Delivery notes of the order system. */
export type PushDeliveriesInput = {
  /** Delivery notes, 1 to 200 a request. */
  deliveries: Array<PushedDeliveryInput>;
  /** Which order system; the one its orders came from. */
  source: Scalars['String']['input'];
};

/** Tax invoices of the order system. */
export type PushInvoicesInput = {
  /** Invoices, 1 to 200 a request. */
  invoices: Array<PushedInvoiceInput>;
  /** Which order system; the one the orders came from. */
  source: Scalars['String']['input'];
};

/** Orders of the order system. */
export type PushOrdersInput = {
  /** Orders, 1 to 200 a request. */
  orders: Array<PushedOrderInput>;
  /** Which order system, 1 to 40 small letters, digits and dashes: numbers are its own. */
  source: Scalars['String']['input'];
};

/** What came of one order or delivery note. */
export type PushOutcome =
  /** It was new. */
  | 'CREATED'
  /** Something is wrong with it; nothing of it was taken over. */
  | 'REFUSED'
  /** It was known, the same in every part; nothing was done. */
  | 'UNCHANGED'
  /** It was known and is now as it was sent. */
  | 'UPDATED';

/** What is wrong with an order or a delivery note that was sent, and the cure. */
export type PushProblem = {
  __typename?: 'PushProblem';
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The field it concerns, within what was sent. */
  field: Scalars['String']['output'];
  /** The line it concerns, by its number; null when it concerns all. */
  lineNo?: Maybe<Scalars['Int']['output']>;
  /** What is wrong and what to do about it, in the language of the request. */
  message: Scalars['String']['output'];
};

/** What came of handing over a batch. */
export type PushResult = BatchPushed | InvalidInput | NotAllowed;

/** What came of one order or delivery note. */
export type Pushed = {
  __typename?: 'Pushed';
  /** Its number, as it was sent. */
  number: Scalars['String']['output'];
  /** Id of the order it is, or that it was delivered for; null when refused. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** What was done. */
  outcome: PushOutcome;
  /** Why it was refused; empty otherwise. */
  problems: Array<PushProblem>;
};

/** A delivery note. Lines that were sent before stay, with the quantity that came last. */
export type PushedDeliveryInput = {
  /** The day it was delivered, in Asia/Shanghai; not in the future. */
  deliveredOn: Scalars['Date']['input'];
  /** What it brought, 1 to 200 lines. */
  lines: Array<PushedDeliveryLineInput>;
  /** Its number in the order system, 1 to 60 characters. */
  number: Scalars['String']['input'];
};

/** How much of an order line a delivery note brought. */
export type PushedDeliveryLineInput = {
  /** Line of the order. */
  lineNo: Scalars['Int']['input'];
  /** Number of the order in the order system. */
  orderNumber: Scalars['String']['input'];
  /** Above zero, in the product’s unit. */
  quantity: Scalars['Decimal']['input'];
};

/** A tax invoice as the order system knows it, whole: a part left out is one that is no more. */
export type PushedInvoiceInput = {
  /** With tax, above zero; the sum of its parts. */
  amount: Scalars['Decimal']['input'];
  /** Number of the client. */
  clientNumber: Scalars['String']['input'];
  /** Three letters, ISO 4217; that of its orders. */
  currency?: Scalars['String']['input'];
  /** The day it was issued, in Asia/Shanghai; not in the future. */
  invoicedOn: Scalars['Date']['input'];
  /** As it is printed, 1 to 60 characters. */
  number: Scalars['String']['input'];
  /** The deliveries it covers, 1 to 200, each once. */
  parts: Array<PushedInvoicePartInput>;
  /** Tax in it; less than the amount. */
  taxAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The day it was voided; left out while it stands. */
  voidedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** What an invoice says of one delivery note of an order. */
export type PushedInvoicePartInput = {
  /** With tax, above zero, two decimals at most, in the currency. */
  amount: Scalars['Decimal']['input'];
  /** Number of the delivery note in the order system. */
  deliveryNumber: Scalars['String']['input'];
  /** Number of the order in the order system. */
  orderNumber: Scalars['String']['input'];
};

/** An order as the order system knows it, whole: a line left out is one that is no more. */
export type PushedOrderInput = {
  /** Number of the client. */
  clientNumber: Scalars['String']['input'];
  /** Three letters, ISO 4217. */
  currency?: Scalars['String']['input'];
  /** Its lines, 1 to 200. */
  lines: Array<PushedOrderLineInput>;
  /** Its number in the order system, 1 to 60 characters. */
  number: Scalars['String']['input'];
  /** The instant it was placed. */
  orderedAt: Scalars['DateTime']['input'];
};

/** A line of an order as the order system knows it. */
export type PushedOrderLineInput = {
  /** As the order says, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Goods, or what else. */
  kind?: OrderLineKind;
  /** From 1 to 9999, once in an order. */
  lineNo: Scalars['Int']['input'];
  /** How much more than ordered the client accepts, a fraction from 0 to 1; left out when the order does not say (CQ-17). */
  overAcceptanceRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** Goods have one; fees and adjustments none. */
  product?: InputMaybe<PushedProductInput>;
  /** Above zero, in the product’s unit. */
  quantity: Scalars['Decimal']['input'];
  /** Price of one in the order’s currency, at most four decimals; below zero only for adjustments. */
  unitPrice: Scalars['Decimal']['input'];
};

/** A product as the order system knows it. */
export type PushedProductInput = {
  /** Its name; left out, the known name stays. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Product number, 1 to 60 characters. */
  number: Scalars['String']['input'];
  /** Decimals a quantity may have, 0 to 3; left out, what is known stays, and 3 of a new product. */
  quantityDecimals?: InputMaybe<Scalars['Int']['input']>;
  /** What a quantity counts, such as 件; left out, the known unit stays. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type Query = {
  __typename?: 'Query';
  /** Staff to whom the viewer may give clients, new or transferred; empty for those who may give none. */
  accountManagers: Array<AccountManager>;
  /** The contacts with clients the viewer reaches, newest first. */
  activities: ActivityConnection;
  /** Open receivables by age with their collection rate; null for who reaches none. */
  ageing?: Maybe<Ageing>;
  /** Agreements that end soon and were not dealt with, the first to end first, at most 200 (KA-8). */
  agreementReminders: Array<AgreementReminder>;
  /** Agreements with the clients the viewer reaches, the latest signed first (KA-8, SD-10). */
  agreements: AgreementConnection;
  /** What the viewer is told of, newest first. */
  alerts: AlertConnection;
  /** Days an API token may live at most; the operator’s setting. */
  apiTokenMostDays: Scalars['Int']['output'];
  /** API tokens of the viewer’s own, ended ones included, newest first. */
  apiTokens: ApiTokenConnection;
  /** How much waits for the viewer’s decision; counted up to 1000. */
  approvalCount: Scalars['Int']['output'];
  /** What waits for the viewer’s decision, the earliest due first. */
  approvals: ApprovalConnection;
  /** The audit trail, newest first; empty without the right to it. */
  auditTrail: AuditLineConnection;
  /** How cases came and went: opening + received + reopened − closed − withdrawn − voided = closing. */
  backlogFlow: BacklogFlowResult;
  /** Figures of several measures by up to two dimensions. Whoever may not see those of the whole company gets those of their own circle. */
  breakdown: BreakdownResult;
  /** A clause in force today; null when there is none. */
  clause?: Maybe<Clause>;
  /** A client; null when there is none the viewer may know of. */
  client?: Maybe<Client>;
  /** Places in the same list from which a page can start. */
  clientAnchors: Array<ClientAnchor>;
  /** A client by its number, null like `client`. */
  clientByNumber?: Maybe<Client>;
  /** The clients the viewer reaches. */
  clients: ClientConnection;
  /** Members of staff, by name, at most 1 000: who can answer for a corrective action (CQ-6). */
  colleagues: Array<Staff>;
  /** A complaint; null when there is none the viewer may know of. */
  complaint?: Maybe<Complaint>;
  /** The complaints the viewer reaches. */
  complaints: ComplaintConnection;
  /** Delegations by and to the viewer, newest first; all of them for who reads the audit trail. */
  delegations: DelegationConnection;
  /** Figures of a period. Whoever may not see those of the whole company gets those of their own circle. */
  executiveDashboard: ExecutiveDashboard;
  /** The very complaints behind a figure, as far as the viewer reaches; figures only: none. */
  figureRows: FigureRowsResult;
  /** How much accounting can do now, counted up to 1000; 0 for who keeps no books. */
  financeTaskCount: Scalars['Int']['output'];
  /** What waits for accounting, the earliest due first; nothing for who keeps no books. */
  financeTasks: FinanceTaskConnection;
  /** How much waits of each kind, all kinds in their order; null for who keeps no books. */
  financeTrays?: Maybe<Array<FinanceTray>>;
  /** How many callbacks are owed by today (CC-14). */
  followUpCount: FollowUpCount;
  /** Callbacks owed to clients the viewer reaches, in the order in which they are owed (CC-14). */
  followUps: FollowUpConnection;
  /** What handing over a portfolio would be; nothing is written (KA-14). */
  handoverPreview: HandoverPreviewResult;
  /** The latest handovers within the viewer’s reach, at most 50. */
  handovers: Array<Handover>;
  /** Industries whose outlook the regulation in force tells (BK-1-annex). */
  industries: Array<Industry>;
  /** An invoice; null when there is none the viewer may know of. */
  invoice?: Maybe<Invoice>;
  /** The invoices the viewer reaches, newest first. */
  invoices: InvoiceConnection;
  /** What every measure means. */
  measures: Array<MeasureDefinition>;
  /** Clients still to be told of their new account manager, most urgent first, at most 200. */
  notices: Array<Notice>;
  /** An order; null when there is none the viewer may know of. */
  order?: Maybe<Order>;
  /** Orders of one client, newest first, by number or product. */
  orders: OrderConnection;
  /** Account managers whose portfolios the viewer may see, by name; for filters. */
  portfolioOwners: Array<Staff>;
  /** At most 20 colleagues who could stand in for the viewer, by a part of their name or number (CC-2). */
  possibleDelegates: Array<Staff>;
  /** A prospect; null when there is none the viewer may know of. */
  prospect?: Maybe<Prospect>;
  /** How many prospects stand at each stage that has any (KA-6). */
  prospectCounts: Array<ProspectCount>;
  /** Prospects the viewer reaches, the latest moved first (KA-9, SD-10). */
  prospects: ProspectConnection;
  /** A rebate; null when there is none the viewer may know of. */
  rebate?: Maybe<Rebate>;
  /** The orders and returns behind the statement that holds. */
  rebateLines: RebateLineConnection;
  /** A month together; null when there is none, or when the viewer sees no rebates. */
  rebatePeriod?: Maybe<RebatePeriod>;
  /** What was agreed with an agent, the latest first. */
  rebateTerms: Array<RebateTerms>;
  /** The rebates the viewer reaches, the latest month first (SD-8). */
  rebates: RebateConnection;
  /** A receivable; null when there is none the viewer may know of. */
  receivable?: Maybe<Receivable>;
  /** The receivables the viewer reaches, those due first before the others. */
  receivables: ReceivableConnection;
  /** Every sales region, by code; for filters. */
  regions: Array<Region>;
  /** The latest gradings of all clients, at most 20; none for viewers who may not start one (KA-3). */
  regradeRuns: Array<RegradeRun>;
  /** A regulation in force today; null when there is none. */
  regulation?: Maybe<Regulation>;
  /** What changed between two versions, clause by clause; null when one of them is not there. */
  regulationComparison?: Maybe<RegulationComparison>;
  /** A draft; null when there is none the viewer may read. */
  regulationDraft?: Maybe<RegulationDraft>;
  /** A version of a regulation, in force or not; null when there is none of this number. */
  regulationVersion?: Maybe<RegulationVersion>;
  /** The regulations in force today, by code. */
  regulations: Array<Regulation>;
  /** Kaplan–Meier curves of the time to close, of cases received in the period. */
  resolutionCurves: ResolutionCurvesResult;
  /** Complaints of which something is said today about the time up to an instant that was not said at it. */
  restatedCases: RestatedCasesResult;
  /** A return; null when there is none the viewer may know of. */
  return?: Maybe<Return>;
  /** The returns the viewer reaches, newest first. */
  returns: ReturnConnection;
  /** Queries the viewer may use, their own and those shared with them, last changed first. */
  savedQueries: SavedQueryConnection;
  /** A query the viewer may use; null when there is none. */
  savedQuery?: Maybe<SavedQuery>;
  /** Views of a page the viewer may use: their own first, then those shared with them; 200 at most. */
  savedViews: Array<SavedView>;
  /** Clients by tier, and how active clients moved between tiers from one day to another (KA-3). */
  segmentation: SegmentationResult;
  /** The checklist in force (KA-5); null: the regulation has none. */
  selectionChecklist?: Maybe<SelectionChecklist>;
  /** A settlement; null when there is none the viewer may know of. */
  settlement?: Maybe<Settlement>;
  /** The settlements the viewer reaches, newest first. */
  settlements: SettlementConnection;
  /** Clients on record that a new one may be: by credit code, and by the core of the name. */
  similarClients: SimilarClients;
  /** A member of staff, also one who left; null when there is none. */
  staff?: Maybe<Staff>;
  /** Tiers set by hand for the clients the viewer reaches, the latest request first. */
  tierOverrides: TierOverrideConnection;
  /** How many of the viewer’s alerts are unread; counted up to 1000. */
  unreadAlertCount: Scalars['Int']['output'];
  /** Who is signed in; null when nobody is. */
  viewer?: Maybe<Viewer>;
  /** Vouchers of a period as CSV with control totals; null for who may not write vouchers. */
  voucherExport?: Maybe<VoucherExport>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryAgeingArgs = {
  by?: InputMaybe<AgeingBy>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
  ownerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  unreadOnly?: Scalars['Boolean']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryApiTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<ApprovalKind>>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryBacklogFlowArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  where: BreakdownFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryBreakdownArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  by?: Array<Dimension>;
  compare?: InputMaybe<Comparison>;
  exposure?: Exposure;
  measures: Array<Measure>;
  where: BreakdownFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryClauseArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryClientAnchorsArgs = {
  every?: Scalars['Int']['input'];
  filter?: InputMaybe<ClientFilter>;
  sort?: InputMaybe<ClientSort>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryClientByNumberArgs = {
  number: Scalars['String']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClientFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ClientSort>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ComplaintSort>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryExecutiveDashboardArgs = {
  where: DashboardFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryFigureRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  measure: Measure;
  part?: FigurePart;
  where: BreakdownFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryFinanceTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<FinanceTaskKind>>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryFollowUpCountArgs = {
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryFollowUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  when: FollowUpWhen;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryHandoverPreviewArgs = {
  chosen?: Array<SuccessorChoiceInput>;
  leaverId: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvoiceFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clientId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryPossibleDelegatesArgs = {
  name: Scalars['String']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryProspectArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryProspectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  stages?: InputMaybe<Array<ProspectStage>>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRebateArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRebateLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  rebateId: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRebatePeriodArgs = {
  month?: InputMaybe<Scalars['Date']['input']>;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRebateTermsArgs = {
  clientId: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRebatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RebateFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryReceivableArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryReceivablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReceivableFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRegulationArgs = {
  code: Scalars['String']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRegulationComparisonArgs = {
  after: Scalars['Int']['input'];
  before: Scalars['Int']['input'];
  code: Scalars['String']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRegulationDraftArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRegulationVersionArgs = {
  code: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryResolutionCurvesArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  by?: InputMaybe<Dimension>;
  where: BreakdownFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryRestatedCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf: Scalars['DateTime']['input'];
  first?: Scalars['Int']['input'];
  where: BreakdownFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryReturnArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ReturnFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySavedQueriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySavedQueryArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySavedViewsArgs = {
  page: ViewPage;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySegmentationArgs = {
  where: SegmentationFilter;
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySettlementArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySettlementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SettlementFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QuerySimilarClientsArgs = {
  creditCode?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryStaffArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryTierOverridesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TierOverrideFilter>;
  first?: Scalars['Int']['input'];
};


/** What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there. */
export type QueryVoucherExportArgs = {
  where: PostingPeriod;
};

/** The query is changed. */
export type QueryChanged = {
  __typename?: 'QueryChanged';
  /** The query. */
  query: SavedQuery;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** The query is gone. */
export type QueryDeleted = {
  __typename?: 'QueryDeleted';
  /** The query. */
  id: Scalars['ID']['output'];
};

/** The query is kept. */
export type QuerySaved = {
  __typename?: 'QuerySaved';
  /** The query. */
  query: SavedQuery;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** Whose over-acceptance rate applies (CQ-17). */
export type RateOf =
  /** The order says nothing: the company’s. */
  | 'COMPANY'
  /** The order says it. */
  | 'ORDER';

/** How far the viewer reaches into a resource, all posts taken together. */
export type Reach = {
  __typename?: 'Reach';
  /** What is reached. */
  resource: Resource;
  /** The widest scope of any post. */
  scope: Scope;
  /** True when some of it may be changed. */
  write: Scalars['Boolean']['output'];
};

/** Which of the viewer’s alerts are read now. */
export type ReadAlertsInput = {
  /** These, 1 to 200; left out: all of the viewer’s that were raised up to now. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What came of marking alerts read. */
export type ReadAlertsResult = AlertsRead | InvalidInput;

/** What an agent earned in a month by what it traded, and what was paid of it (SD-8). */
export type Rebate = {
  __typename?: 'Rebate';
  /** What the viewer may do with it now. */
  actions: Array<RebateAction>;
  /** The agent’s name when the statement was made. */
  agentName?: Maybe<Scalars['String']['output']>;
  /** The agent’s number when the statement was made. */
  agentNumber?: Maybe<Scalars['String']['output']>;
  /** The agent. */
  client?: Maybe<Client>;
  /** By when the statement was due. */
  dueOn: Scalars['Date']['output'];
  /** Traded amount times rate, never below zero. */
  earned: Scalars['Money']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Made after its day. */
  late: Scalars['Boolean']['output'];
  /** When its first version was made. */
  madeAt: Scalars['DateTime']['output'];
  /** The first day of the month. */
  month: Scalars['Date']['output'];
  /** Orders of the month. */
  ordered: Scalars['Money']['output'];
  /** Paid so far. */
  paid: Scalars['Money']['output'];
  /** By when it is to be paid. */
  payBy: Scalars['Date']['output'];
  /** What was paid, the latest first, 50 at most. */
  payments: Array<RebatePayment>;
  /** Earned less paid; below zero when too much was paid. */
  pending: Scalars['Money']['output'];
  /** Rate of the tier that the traded amount reaches, a fraction. */
  rate: Scalars['Decimal']['output'];
  /** The same month counted anew from its orders and returns; null when that cannot be said. */
  reconciliation?: Maybe<RebateReconciliation>;
  /** Returns and allowances booked in the month. */
  returned: Scalars['Money']['output'];
  /** Where the payment stands today. */
  state: RebateState;
  /** The version of the statement that holds; 1: never corrected. */
  statementVersion: Scalars['Int']['output'];
  /** Its versions, the latest first, 50 at most. */
  statements: Array<RebateStatement>;
  /** Ordered less returned. */
  traded: Scalars['Money']['output'];
  /** Grows with every change; send it back with the next one. */
  version: Scalars['Int']['output'];
};

/** What is done about rebates. */
export type RebateAction =
  /** Agree terms with an agent: the deputy GM (sales). */
  | 'AGREE'
  /** State a month anew as a further version: the service director. */
  | 'CORRECT'
  /** Record a payment: accounting. */
  | 'PAY';

/** They are agreed. */
export type RebateAgreed = {
  __typename?: 'RebateAgreed';
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
  /** The terms of the agent, the latest first. */
  terms: Array<RebateTerms>;
};

/** It is done. */
export type RebateChanged = {
  __typename?: 'RebateChanged';
  /** As it is now. */
  rebate: Rebate;
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
};

/** A page of rebates. */
export type RebateConnection = {
  __typename?: 'RebateConnection';
  /** The rebates of this page, the latest month first. */
  edges: Array<RebateEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A rebate in a page. */
export type RebateEdge = {
  __typename?: 'RebateEdge';
  /** Pass as `after` to continue behind this rebate. */
  cursor: Scalars['String']['output'];
  /** The rebate. */
  node: Rebate;
};

/** Which rebates; conditions hold together. */
export type RebateFilter = {
  /** Of this agent. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this month; any day in it. */
  month?: InputMaybe<Scalars['Date']['input']>;
  /** Part of the agent’s name or number, at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  states?: InputMaybe<Array<RebateState>>;
};

/** An order or a return behind a statement. */
export type RebateLine = {
  __typename?: 'RebateLine';
  /** Yuan; of a return that was taken back, below zero. */
  amount: Scalars['Money']['output'];
  /** The day it was ordered or booked. */
  day: Scalars['Date']['output'];
  /** An order, or something booked back. */
  kind: RebateLineKind;
  /** From 1, orders first, each by day. */
  lineNo: Scalars['Int']['output'];
  /** Number of the order or the return. */
  number: Scalars['String']['output'];
};

/** A page of the lines of a statement. */
export type RebateLineConnection = {
  __typename?: 'RebateLineConnection';
  /** The lines of this page. */
  edges: Array<RebateLineEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A line in a page. */
export type RebateLineEdge = {
  __typename?: 'RebateLineEdge';
  /** Pass as `after` to continue behind this line. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: RebateLine;
};

/** What a line of a rebate statement is. */
export type RebateLineKind =
  /** An order of the month. */
  | 'ORDER'
  /** A return or allowance booked in the month. */
  | 'RETURN';

/** Something that was paid of a rebate. */
export type RebatePayment = {
  __typename?: 'RebatePayment';
  /** Above zero. */
  amount: Scalars['Money']['output'];
  /** Who recorded it. */
  by: Staff;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The day it was paid. */
  paidOn: Scalars['Date']['output'];
};

/** The rebates of a month together, as far as the viewer reaches (SD-8). */
export type RebatePeriod = {
  __typename?: 'RebatePeriod';
  /** Agents with terms for the month. */
  agents: Scalars['Int']['output'];
  /** Statements that were corrected. */
  corrected: Scalars['Int']['output'];
  /** By when statements are due. */
  dueOn: Scalars['Date']['output'];
  /** Earned. */
  earned: Scalars['Money']['output'];
  /** Statements made after their day. */
  late: Scalars['Int']['output'];
  /** Statements that are missing. */
  missing: Scalars['Int']['output'];
  /** The first day of the month. */
  month: Scalars['Date']['output'];
  /** Rebates that are overdue for payment. */
  overdue: Scalars['Int']['output'];
  /** Paid. */
  paid: Scalars['Money']['output'];
  /** By when rebates are to be paid. */
  payBy: Scalars['Date']['output'];
  /** Pending. */
  pending: Scalars['Money']['output'];
  /** Statements that were made. */
  stated: Scalars['Int']['output'];
  /** Traded amount. */
  traded: Scalars['Money']['output'];
};

/** What the orders and returns of the month come to today, beside what was stated. */
export type RebateReconciliation = {
  __typename?: 'RebateReconciliation';
  /** Whether the statement still says the same, to the fen. */
  agrees: Scalars['Boolean']['output'];
  /** What would be earned on them. */
  earned: Scalars['Money']['output'];
  /** Orders of the month as they are now. */
  ordered: Scalars['Money']['output'];
  /** Returns of the month as they are now. */
  returned: Scalars['Money']['output'];
};

/** Where the payment of a rebate stands (SD-8). */
export type RebateState =
  /** Something is left to pay, and its day has passed. */
  | 'OVERDUE'
  /** More was paid than a correction left to be earned. */
  | 'OVERPAID'
  /** Nothing is left to pay. */
  | 'PAID'
  /** Something is left to pay, and its day has not passed. */
  | 'PENDING';

/** A version of a statement. Versions are only ever added (SD-8). */
export type RebateStatement = {
  __typename?: 'RebateStatement';
  /** Who corrected; null: made by the system. */
  by?: Maybe<Staff>;
  /** Traded amount times rate, rounded once. */
  earned: Scalars['Money']['output'];
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** Orders of the month. */
  ordered: Scalars['Money']['output'];
  /** Rate of the tier that the traded amount reaches, a fraction. */
  rate: Scalars['Decimal']['output'];
  /** Why it was corrected; null on the first. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Returns and allowances booked in the month. */
  returned: Scalars['Money']['output'];
  /** From 1; a correction is the next one. */
  version: Scalars['Int']['output'];
  /** Clause, terms and inputs. */
  why: Why;
};

/** What was agreed with an agent for some months. */
export type RebateTerms = {
  __typename?: 'RebateTerms';
  /** Who agreed for us; null when imported. */
  by?: Maybe<Staff>;
  /** The first day. */
  from: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Rising from zero. */
  tiers: Array<RebateTierOfTerms>;
  /** The last day; null: until further notice. */
  until?: Maybe<Scalars['Date']['output']>;
  /** From 1, by agent. */
  version: Scalars['Int']['output'];
};

/** From this amount on, the rate holds for the whole of it. */
export type RebateTierInput = {
  /** Traded amount of a month in yuan; the first one is 0. */
  fromYuan: Scalars['Decimal']['input'];
  /** A fraction, 0.5 at most, four decimals at most. */
  rate: Scalars['Decimal']['input'];
};

/** From this amount on, the rate holds for the whole of it. */
export type RebateTierOfTerms = {
  __typename?: 'RebateTierOfTerms';
  /** Traded amount of a month. */
  fromYuan: Scalars['Money']['output'];
  /** A fraction. */
  rate: Scalars['Decimal']['output'];
};

/** What the warehouse signed for at one time (CQ-18). */
export type Receipt = {
  __typename?: 'Receipt';
  /** Who signed. */
  by: Staff;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Nothing more was to come. */
  last: Scalars['Boolean']['output'];
  /** What arrived. */
  lines: Array<ReceiptLine>;
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** From 1, in the order they came. */
  receiptNo: Scalars['Int']['output'];
  /** The day it arrived. */
  receivedOn: Scalars['Date']['output'];
};

/** How much of a line a receipt brought. */
export type ReceiptLine = {
  __typename?: 'ReceiptLine';
  /** What differed from the note. */
  difference?: Maybe<Scalars['String']['output']>;
  /** The line of the return. */
  lineId: Scalars['ID']['output'];
  /** In the unit of the line, a decimal number. */
  quantity: Scalars['String']['output'];
};

/** How much of a line arrived. */
export type ReceiptLineInput = {
  /** What differs from the note, at most 500 characters. */
  difference?: InputMaybe<Scalars['String']['input']>;
  /** The line of the return. */
  lineId: Scalars['ID']['input'];
  /** Above zero, in the line’s unit. */
  quantity: Scalars['Decimal']['input'];
};

/** What a client owes for what a delivery note brought of an order. Always: amount − collected − credited = open, to the fen. */
export type Receivable = {
  __typename?: 'Receivable';
  /** What settled it, oldest first. */
  allocations: Array<ReceivableAllocation>;
  /** Owed at first, in `currency`. */
  amount: Scalars['Decimal']['output'];
  /** `amount` in yuan, at the rate of the order. */
  amountCompany: Scalars['Money']['output'];
  /** Who owes. */
  client?: Maybe<Client>;
  /** Paid so far, in `currency`. */
  collected: Scalars['Decimal']['output'];
  /** Taken off by returns and allowances, in `currency` (CQ-15, CQ-19). */
  credited: Scalars['Decimal']['output'];
  /** Currency of the order, ISO 4217. */
  currency: Scalars['String']['output'];
  /** Days past `dueOn` today; 0 when nothing is open or it is not past. */
  daysOverdue: Scalars['Int']['output'];
  /** The day of delivery, in Asia/Shanghai. */
  deliveredOn: Scalars['Date']['output'];
  /** Of what is open, held up by complaints, in `currency` (CQ-20). */
  disputed: Scalars['Decimal']['output'];
  /** `disputed` in yuan, at the rate of the order. */
  disputedCompany: Scalars['Money']['output'];
  /** What complaints hold up or held up of it, oldest first. */
  disputes: Array<Dispute>;
  /** The day it is to be paid by. */
  dueOn: Scalars['Date']['output'];
  /** Whose term of payment that is (CR-2). */
  dueWhy: Why;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Invoices of the delivery, newest first, at most 50. */
  invoices: Array<Invoice>;
  /** What was delivered, in the order of the order. */
  lines: Array<ReceivableLine>;
  /** Number of the delivery note. */
  number: Scalars['String']['output'];
  /** Still owed, in `currency`. */
  open: Scalars['Decimal']['output'];
  /** `open` in yuan, at the rate of the order. */
  openCompany: Scalars['Money']['output'];
  /** The order; null when the viewer may not read it. */
  order?: Maybe<Order>;
  /** Number of the order. */
  orderNumber: Scalars['String']['output'];
  /** Who looks after the client now; null: nobody. */
  owner?: Maybe<Staff>;
  /** Grows with every change. */
  version: Scalars['Int']['output'];
};

/** How much of a settlement went to a receivable. */
export type ReceivableAllocation = {
  __typename?: 'ReceivableAllocation';
  /** In the currency of both; below zero where it was given back. */
  amount: Scalars['Decimal']['output'];
  /** When it was allocated. */
  at: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Money, or a return. */
  kind: SettlementKind;
  /** The day the money came in, or the return was booked. */
  receivedOn: Scalars['Date']['output'];
  /** Reference of the payment, or number of the return. */
  reference: Scalars['String']['output'];
  /** The settlement it is of. */
  settlementId: Scalars['ID']['output'];
};

/** A page of receivables. */
export type ReceivableConnection = {
  __typename?: 'ReceivableConnection';
  /** The receivables of this page, those due first before the others. */
  edges: Array<ReceivableEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A receivable in a page. */
export type ReceivableEdge = {
  __typename?: 'ReceivableEdge';
  /** Pass as `after` to continue behind this receivable. */
  cursor: Scalars['String']['output'];
  /** The receivable. */
  node: Receivable;
};

/** Which receivables; conditions hold together, values of one list are alternatives. */
export type ReceivableFilter = {
  /** Of this client. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a complaint holds something of it up (CQ-20). */
  disputed?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only those with something open; false: settled ones too. */
  open?: Scalars['Boolean']['input'];
  /** Overdue by so many days at least; 0: also what is due today or later. */
  overdueFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Overdue by so many days at most; 0: not overdue. */
  overdueTo?: InputMaybe<Scalars['Int']['input']>;
  /** Of clients looked after by one of these account managers. */
  ownerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Part of the number of note or order, or of the name or number of the client; at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What a delivery note brought of one order line. */
export type ReceivableLine = {
  __typename?: 'ReceivableLine';
  /** As the order says. */
  description?: Maybe<Scalars['String']['output']>;
  /** The order line. */
  id: Scalars['ID']['output'];
  /** What was delivered. */
  product?: Maybe<Product>;
  /** Delivered with this note, in the product’s unit. */
  quantity: Scalars['Decimal']['output'];
  /** Price of one, in the currency of the receivable. */
  unitPrice: Scalars['Decimal']['output'];
};

/** What the warehouse signs for (CQ-18). */
export type ReceiveGoodsInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Nothing more will come: the quantities are compared now (CQ-17). */
  last: Scalars['Boolean']['input'];
  /** What arrived; lines of which nothing came are left out. */
  lines: Array<ReceiptLineInput>;
  /** What is to be said to it, at most 500 characters; a refusal and a withdrawal need it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The day it arrived. */
  receivedOn: Scalars['Date']['input'];
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** A signed agreement to be put on record. */
export type RecordAgreementInput = {
  /** As what they signed. */
  capacity: SigningCapacity;
  /** With which client. */
  clientId: Scalars['ID']['input'];
  /** The same for the letter of authority of a delegate. */
  delegationId?: InputMaybe<Scalars['ID']['input']>;
  /** What `POST /attachments` answered for the scan, uploaded by the viewer. */
  documentId: Scalars['ID']['input'];
  /** First day. */
  from: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What it is about. */
  kind: AgreementKind;
  /** At most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The agreement of this client that it renews. */
  renewsId?: InputMaybe<Scalars['ID']['input']>;
  /** Who signed for the client, at most 100 characters. */
  signatory: Scalars['String']['input'];
  /** The day it was signed: today or before. */
  signedOn: Scalars['Date']['input'];
  /** Last day. */
  until: Scalars['Date']['input'];
};

/** Money that came in (KA-16, CR-2). */
export type RecordCollectionInput = {
  /** Where it goes, at most 200; the rest stays unallocated. Left out: to what is due first, disputed amounts last. */
  allocations?: InputMaybe<Array<AllocationInput>>;
  /** Above zero, two decimals at most. */
  amount: Scalars['Decimal']['input'];
  /** Who paid. */
  clientId: Scalars['ID']['input'];
  /** Three letters, ISO 4217. */
  currency?: Scalars['String']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The day it came in; not in the future. */
  receivedOn: Scalars['Date']['input'];
  /** Of the bank slip or receipt, 1 to 100 characters; of this client once. */
  reference: Scalars['String']['input'];
};

/** A version of the committee’s decision (CC-9). */
export type RecordDecisionInput = {
  /** What the repair may cost, in yuan, 0 or more. */
  budget: Scalars['Money']['input'];
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What the committee found, 1 to 2 000 characters. */
  memo: Scalars['String']['input'];
  /** The day by which it is repaired and delivered. */
  repairBy: Scalars['Date']['input'];
  /** 1 to 20 shares whose percentages sum to exactly 100. */
  shares: Array<LiabilityShareInput>;
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of a callback (SD-4). */
export type RecordFollowUpInput = {
  /** The day to call again, today or later; asked for unless the client is satisfied. */
  againOn?: InputMaybe<Scalars['Date']['input']>;
  /** The callback. */
  followUpId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** A new need that came up. */
  newNeed?: InputMaybe<NewNeedInput>;
  /** What the client said, at most 1 000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. */
  outcome: FollowUpOutcome;
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of recording a callback. */
export type RecordFollowUpResult = FollowUpRecorded | IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** The loss of a case, all lines (CQ-6). */
export type RecordLossesInput = {
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 50 lines, which take the place of those on record. */
  lines: Array<LossLineInput>;
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What happened to repaired goods on their way (CC-10). */
export type RecordShipmentInput = {
  /** The complaint. */
  complaintId: Scalars['ID']['input'];
  /** On which day: today or earlier. */
  happenedOn: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What. */
  kind: ShipmentKind;
  /** What else, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Where, at most 100 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** The version it had when it was read; another one by now is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** Annual statements to be put on record; amounts in yuan. */
export type RecordStatementInput = {
  /** Of which client. */
  clientId: Scalars['ID']['input'];
  /** Not more than total assets. */
  currentAssets: Scalars['Money']['input'];
  /** Not more than total liabilities. */
  currentLiabilities: Scalars['Money']['input'];
  /** A calendar year that is over. */
  fiscalYear: Scalars['Int']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Code of its industry; left out: as it is on record. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Below zero for a loss. */
  netProfit: Scalars['Money']['input'];
  /** Zero or more. */
  revenue: Scalars['Money']['input'];
  /** More than zero. */
  totalAssets: Scalars['Money']['input'];
  /** Zero or more. */
  totalLiabilities: Scalars['Money']['input'];
};

/** What came of putting annual statements on record. */
export type RecordStatementResult = InvalidInput | NotAllowed | NotFound | StatementRecorded;

/** A sales region. */
export type Region = {
  __typename?: 'Region';
  /** A short code, for filters. */
  code: Scalars['String']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
};

/** The run is started or stopped. */
export type RegradeChanged = {
  __typename?: 'RegradeChanged';
  /** As it is now. */
  run: RegradeRun;
};

/** What came of starting or stopping a grading of all clients. */
export type RegradeResult = IllegalMove | InvalidInput | NotAllowed | NotFound | RegradeChanged;

/** A grading of all clients by the regulation in force (KA-3). */
export type RegradeRun = {
  __typename?: 'RegradeRun';
  /** The day whose regulation and trailing year count. */
  asOf: Scalars['Date']['output'];
  /** When it was asked for. */
  askedAt: Scalars['DateTime']['output'];
  /** Who asked for it; null: the nightly grading. */
  askedBy?: Maybe<Staff>;
  /** Who stopped it; null: nobody. */
  cancelledBy?: Maybe<Staff>;
  /** Of those, clients about whose grade anything changed. */
  changed: Scalars['Int']['output'];
  /** Clients graded so far. */
  done: Scalars['Int']['output'];
  /** When it ended; null: under way. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Of those, clients whose tier or gap mark changed. */
  moved: Scalars['Int']['output'];
  /** Version of the key-account regulation it goes by; null before it is read. */
  policyVersion?: Maybe<Scalars['Int']['output']>;
  /** When it began; null: not yet. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: RegradeState;
  /** Clients to be graded, in every portfolio; 0 before they are counted. */
  total: Scalars['Int']['output'];
};

/** Where a grading of all clients stands. */
export type RegradeState =
  /** Stopped; clients graded by then keep their grades. */
  | 'CANCELLED'
  /** Every client is graded. */
  | 'DONE'
  /** Given up after a fault. */
  | 'FAILED'
  /** Clients are being graded. */
  | 'GRADING'
  /** Volumes and growth are being summed up from the orders. */
  | 'MEASURING'
  /** Asked for, not begun. */
  | 'QUEUED';

/** A written regulation of the company, in the version in force today. */
export type Regulation = {
  __typename?: 'Regulation';
  /** Its clauses, in the order of the regulation. */
  clauses: Array<Clause>;
  /** Two capital letters, "KA". */
  code: Scalars['ID']['output'];
  /** The next version while it is written; null when none is, and for those who may not read it. */
  draft?: Maybe<RegulationDraft>;
  /** In the language of the request. */
  title: Scalars['String']['output'];
  /** The version in force. */
  version: RegulationVersion;
  /** Every version, the latest first, those to come included. */
  versions: Array<RegulationVersion>;
};

/** What changed from one version of a regulation to another, clause by clause. */
export type RegulationComparison = {
  __typename?: 'RegulationComparison';
  /** Clauses that differ, in the order of the later version. */
  clauses: Array<ClauseDifference>;
  /** Clauses that are the same in both. */
  unchanged: Scalars['Int']['output'];
};

/** The next version of a regulation while it is written. */
export type RegulationDraft = {
  __typename?: 'RegulationDraft';
  /** The version of the regulation it was begun from. */
  baseVersion: Scalars['Int']['output'];
  /** When it was changed last. */
  changedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  changedBy?: Maybe<Staff>;
  /** Its clauses, in the order of the regulation. */
  clauses: Array<DraftClause>;
  /** Code of the regulation, "KA". */
  code: Scalars['String']['output'];
  /** What it changes of the version it was begun from. */
  comparison: RegulationComparison;
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** Who began it. */
  createdBy?: Maybe<Staff>;
  /** What it would do to the deadlines of cases; null for a draft that sets none, or is closed. */
  deadlinePreview?: Maybe<DeadlinePreview>;
  /** The version of the regulation it became; null until then. */
  enactedVersion?: Maybe<Scalars['Int']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** True when the viewer may put it into force: entitled, and no writer of it. */
  mayEnact: Scalars['Boolean']['output'];
  /** What became of it. */
  state: DraftState;
  /** What it would do to the tiers of clients; null for a draft that grades nobody, or is closed. */
  tierPreview?: Maybe<TierPreview>;
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
};

/** A version of a regulation. It never changes; a case keeps the one it was opened under. */
export type RegulationVersion = {
  __typename?: 'RegulationVersion';
  /** Its clauses, in the order of the regulation. */
  clauses: Array<VersionedClause>;
  /** Code of the regulation, "KA". */
  code: Scalars['String']['output'];
  /** The first day it holds. */
  effectiveFrom: Scalars['Date']['output'];
  /** The day the next version takes over, no longer its own; null while there is none. */
  effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** When it was put into force; null for one that was loaded. */
  enactedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who put it into force; null for one that was loaded. */
  enactedBy?: Maybe<Staff>;
  /** Where it stands today. */
  state: VersionState;
  /** From 1 upwards. */
  version: Scalars['Int']['output'];
};

/** A contact to be removed. */
export type RemoveContactInput = {
  /** Which contact. */
  contactId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** A sales-allowance certificate (CQ-15): an allowance on goods, or a compensation. */
export type RequestAllowanceInput = {
  /** On what grounds, at most 500 characters. */
  basis: Scalars['String']['input'];
  /** Who receives it; a client the viewer looks after. */
  clientId: Scalars['ID']['input'];
  /** A compensation: yuan, above zero, two decimals at most; then without lines. */
  compensation?: InputMaybe<Scalars['Decimal']['input']>;
  /** The complaint of this client that it settles. */
  complaintId?: InputMaybe<Scalars['ID']['input']>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** An allowance: 1 to 100 order lines of one currency. */
  lines?: InputMaybe<Array<AllowanceLineInput>>;
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** A finished-goods return note (CQ-16). */
export type RequestReturnInput = {
  /** On what grounds, at most 500 characters. */
  basis: Scalars['String']['input'];
  /** Who gives back; a client the viewer looks after. */
  clientId: Scalars['ID']['input'];
  /** The complaint of this client that it settles. */
  complaintId?: InputMaybe<Scalars['ID']['input']>;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** RETURN or REWORK. */
  kind: ReturnKind;
  /** 1 to 100 order lines, of one currency; of several orders as it may be. */
  lines: Array<ReturnLineInput>;
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** A tier to be set by hand. */
export type RequestTierOverrideInput = {
  /** For which client. */
  clientId: Scalars['ID']['input'];
  /** First day: today or later. */
  from: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** The tier it is to have. */
  tier: Tier;
  /** Last day; how far ahead is the clause’s to say. */
  until: Scalars['Date']['input'];
};

/** How the cases of a group were closed over time: Kaplan–Meier with withdrawal competing. */
export type ResolutionCurve = {
  __typename?: 'ResolutionCurve';
  /** Cases received, void ones left out. */
  cases: Scalars['Int']['output'];
  /** What the group has in common; empty for all. */
  keys: Array<GroupKey>;
  /** Days within which half were closed; null: not reached. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Still open: censored at the as-of time. */
  open: Scalars['Int']['output'];
  /** At most 80 steps, by days; the heights are exact. */
  steps: Array<CurveStep>;
  /** Withdrawn by the client. */
  withdrawn: Scalars['Int']['output'];
};

/** Curves of resolution time. */
export type ResolutionCurves = {
  __typename?: 'ResolutionCurves';
  /** The instant the figures speak of. */
  asOf: Scalars['DateTime']['output'];
  /** One for each group. */
  curves: Array<ResolutionCurve>;
};

/** Curves, or what to mend. */
export type ResolutionCurvesResult = InvalidInput | NotAllowed | ResolutionCurves;

/** Resolution time of the complaints received in a period. Calendar days; null is “not reached”. */
export type ResolutionFigure = {
  __typename?: 'ResolutionFigure';
  /** Closed by now. */
  closed: Scalars['Int']['output'];
  /** Lower bound of the median’s 95 % interval, days. */
  lowerDays?: Maybe<Scalars['Float']['output']>;
  /** Days within which half were closed. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Still open: censored at the as-of time. */
  open: Scalars['Int']['output'];
  /** Days within which 90 % were closed. */
  p90Days?: Maybe<Scalars['Float']['output']>;
  /** Complaints received, void and duplicate ones left out. */
  received: Scalars['Int']['output'];
  /** Upper bound of the median’s 95 % interval, days. */
  upperDays?: Maybe<Scalars['Float']['output']>;
  /** Withdrawn by the client: a competing event. */
  withdrawn: Scalars['Int']['output'];
};

/** What can be reached. */
export type Resource =
  /** Calls, visits, callbacks and surveys; secret (SD-10). */
  | 'ACTIVITY'
  /** Figures over many clients. */
  | 'AGGREGATE'
  /** Who looks after a client: transfers and handovers (KA-2, KA-14). */
  | 'ASSIGNMENT'
  /** The audit trail. */
  | 'AUDIT'
  /** Who the client is and who looks after it. */
  | 'CLIENT_CARD'
  /** Contracts, development and personal data of a client; top secret (SD-10). */
  | 'CLIENT_CONFIDENTIAL'
  /** Complaints and their procedure. */
  | 'COMPLAINT'
  /** Statements of clients, their credit lines, and applications for them (BK-2, CR-3). */
  | 'CREDIT'
  /** Drafts of regulations, and what they would change. */
  | 'DRAFTING'
  /** Putting a draft of a regulation into force. */
  | 'ENACTING'
  /** New complaints, by the client they come from (CC-2, CQ-4). */
  | 'FILING'
  /** Tiers set by hand, to be approved (KA-3-override). */
  | 'GRADING'
  /** Orders, amounts and liability splits. */
  | 'MONEY'
  /** Regulations and their clauses. */
  | 'POLICY'
  /** Statements of the agents’ rebates, and what was paid (SD-8). */
  | 'REBATE'
  /** What clients owe, what was collected, and the collection log. */
  | 'RECEIVABLE'
  /** Grading every client anew on demand. */
  | 'REGRADING'
  /** Returns and allowances. */
  | 'RETURN';

/** What is told otherwise today about the time up to an instant, newest first. */
export type RestatedCases = {
  __typename?: 'RestatedCases';
  /** The instant. */
  asOf: Scalars['DateTime']['output'];
  /** The rows of the page that the viewer reaches. */
  edges: Array<RestatedEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** By reason, most frequent first. */
  reasons: Array<RestatementCount>;
  /** All of them, also those whose rows the viewer does not reach. */
  totalCount: Scalars['Int']['output'];
};

/** The restated cases, or what to mend. */
export type RestatedCasesResult = InvalidInput | NotAllowed | RestatedCases;

/** A complaint that is told otherwise today. */
export type RestatedEdge = {
  __typename?: 'RestatedEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The complaint. */
  node?: Maybe<Complaint>;
  /** Why. */
  reason: RestatementReason;
};

/** How many complaints were restated for a reason. */
export type RestatementCount = {
  __typename?: 'RestatementCount';
  /** Complaints. */
  count: Scalars['Int']['output'];
  /** The reason. */
  reason: RestatementReason;
};

/** Why a complaint is told otherwise today than it was then; the first that holds. */
export type RestatementReason =
  /** Due at another time than was said then. */
  | 'DUE_MOVED'
  /** Open then; its end is now said to have been before the instant. */
  | 'ENDED_EARLIER'
  /** Ended at another time than was said then. */
  | 'END_MOVED'
  /** Tier, region, market or the time of receipt were put right. */
  | 'FACTS_CHANGED'
  /** Received before the instant and put on record after it. */
  | 'FILED_LATE'
  /** Of another class since (CC-4). */
  | 'RECLASSIFIED'
  /** Ended then; it was taken up again, so it had not ended. */
  | 'REOPENED'
  /** Found void or duplicate since. */
  | 'VOIDED';

/** Goods that came back, or money given instead. */
export type Return = {
  __typename?: 'Return';
  /** What the viewer may do with it now. */
  actions: Array<ReturnAction>;
  /** Sum of its lines, in its currency. */
  amount: Scalars['Decimal']['output'];
  /** The amount in yuan, each line at the rate of its order; null when no rate is known. */
  amountCompany?: Maybe<Scalars['Money']['output']>;
  /** The sum as it was approved, in its currency; null before. */
  approvedAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The lowest post that may decide about it now, a word of `Post`; null when nothing is to be decided. */
  awaitingPost?: Maybe<Scalars['String']['output']>;
  /** Why that post (CQ-5). */
  awaitingWhy?: Maybe<Why>;
  /** On what grounds: the report, the agreement, the memo (CQ-16). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Who gave back. */
  client?: Maybe<Client>;
  /** The complaint it settles, when there is one. */
  complaint?: Maybe<Complaint>;
  /** Copies of the note or certificate and who keeps them. */
  copies: Array<NoteCopy>;
  /** Three letters, ISO 4217. */
  currency: Scalars['String']['output'];
  /** What was decided about it, oldest first (CQ-5, CQ-17). */
  decisions: Array<ReturnDecision>;
  /** What happened to it, oldest first. */
  events: Array<ReturnEvent>;
  /** Why it was stopped for instruction, line by line; empty when it was not. */
  holds: Array<ReturnHold>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What was instructed about it, when it had been stopped. */
  instruction?: Maybe<Instruction>;
  /** Invoices of the deliveries it takes from, the latest first; a stamped one is its proof (CQ-19). */
  invoices: Array<ReturnInvoice>;
  /** How it is settled. */
  kind: ReturnKind;
  /** What came back, in the order of the note. */
  lines: Array<ReturnLine>;
  /** Return number, or the number of the credit note it was imported from. */
  number: Scalars['String']['output'];
  /** Documents that prove it, oldest first (CQ-19). */
  proofs: Array<Proof>;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What the warehouse signed for, in the order it came (CQ-18). */
  receipts: Array<Receipt>;
  /** When it was asked for; null when imported. */
  requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who asked for it; null when imported. */
  requestedBy?: Maybe<Staff>;
  /** The day it last came back; until then the day it was asked for. */
  returnedOn: Scalars['Date']['output'];
  /** Who signed the certificate for the client (CQ-15). */
  signedBy?: Maybe<Scalars['String']['output']>;
  /** When the client signed. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  state: ReturnState;
  /** Grows with every change; send it back with the next one. */
  version: Scalars['Int']['output'];
  /** Its entries in the books, oldest first. */
  vouchers: Array<Voucher>;
};

/** A step of a return. */
export type ReturnAction =
  /** Approve it, by the post its amount asks for (CQ-5). */
  | 'APPROVE'
  /** Attach one of the three proofs (CQ-19). */
  | 'ATTACH_PROOF'
  /** Write the voucher (CQ-19). */
  | 'BOOK'
  /** Say how a held return is booked (CQ-17). */
  | 'INSTRUCT'
  /** Sign for what arrived (CQ-18). */
  | 'RECEIVE'
  /** Refuse it, by the same post. */
  | 'REFUSE'
  /** Take the voucher back by a counter-entry. */
  | 'REVERSE'
  /** Record that the client signed (CQ-15). */
  | 'SIGN'
  /** No longer ask for it. */
  | 'WITHDRAW';

/** It is done. */
export type ReturnChanged = {
  __typename?: 'ReturnChanged';
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
  /** As it is now. */
  return: Return;
};

/** A page of returns. */
export type ReturnConnection = {
  __typename?: 'ReturnConnection';
  /** The rows of the page. */
  edges: Array<ReturnEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Returns in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Who decided about a return, as what, and by which clause. */
export type ReturnDecision = {
  __typename?: 'ReturnDecision';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who decided. */
  by: Staff;
  /** The clause that lets the post decide: CQ-5 or CQ-17. */
  clause: Scalars['ID']['output'];
  /** What about. */
  kind: ReturnDecisionKind;
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** What it says. */
  outcome: ReturnDecisionOutcome;
  /** Version of regulation CQ that the return is handled under. */
  policyVersion: Scalars['Int']['output'];
  /** The post it was decided at. */
  post: Post;
};

/** What was decided about a return. */
export type ReturnDecisionKind =
  /** Whether it may come back or be granted (CQ-5). */
  | 'APPROVAL'
  /** How a held one is booked (CQ-17). */
  | 'INSTRUCTION';

/** What a decision about a return says. */
export type ReturnDecisionOutcome =
  /** It may. */
  | 'APPROVED'
  /** By the approved quantity. */
  | 'BOOK_APPROVED'
  /** By the quantity that came. */
  | 'BOOK_RECEIVED'
  /** It may not. */
  | 'REFUSED';

/** A return in a list. */
export type ReturnEdge = {
  __typename?: 'ReturnEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The return. */
  node: Return;
};

/** Something that happened to a return. */
export type ReturnEvent = {
  __typename?: 'ReturnEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** By whom; null: by the system. */
  by?: Maybe<Staff>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What: REQUESTED, APPROVED, RECEIVED, HELD, BOOKED and so on. */
  kind: Scalars['String']['output'];
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
};

/** Which returns; conditions hold together, values of one list are alternatives. */
export type ReturnFilter = {
  /** Of this client. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Came back, or was asked for, on this day or later. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Settled in one of these ways. */
  kinds?: InputMaybe<Array<ReturnKind>>;
  /** True: only those whose next step is one of the viewer’s posts’. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a proof is attached (CQ-19). */
  proved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the number, at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  states?: InputMaybe<Array<ReturnState>>;
  /** On this day or earlier. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Why a line was stopped for instruction (CQ-17). */
export type ReturnHold = {
  __typename?: 'ReturnHold';
  /** The line of the return. */
  lineId: Scalars['ID']['output'];
  /** What is beyond what. */
  reason: HoldReason;
  /** The limit and what was compared with it. */
  why: Why;
};

/** A tax invoice of a delivery that a return takes from (CQ-19). */
export type ReturnInvoice = {
  __typename?: 'ReturnInvoice';
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The day it was issued. */
  invoicedOn: Scalars['Date']['output'];
  /** As it is printed. */
  number: Scalars['String']['output'];
  /** Since when it counts for nothing; null while it stands. */
  voidedOn?: Maybe<Scalars['Date']['output']>;
};

/** How a case about goods is settled (CQ-15, CQ-16). */
export type ReturnKind =
  /** Money off the price instead of goods (折让). */
  | 'ALLOWANCE'
  /** Money for a loss beyond the price of the goods (赔偿). */
  | 'COMPENSATION'
  /** Goods come back for good (退货). */
  | 'RETURN'
  /** Goods come back to be mended (返工). */
  | 'REWORK';

/** One line of a return. */
export type ReturnLine = {
  __typename?: 'ReturnLine';
  /** In the currency of the return: by the booked quantity once that is settled, by the approved one before. */
  amount: Scalars['Decimal']['output'];
  /** How many the books take it for; null until that is settled (CQ-17). */
  bookedQuantity?: Maybe<Scalars['Decimal']['output']>;
  /** What came back, in words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Its place in the return, from 1. */
  lineNo: Scalars['Int']['output'];
  /** The order line it is taken from; null when imported. */
  orderLine?: Maybe<OrderLine>;
  /** Number of the order it is taken from; null when not known. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** How much more than approved may come, a fraction; null when imported or when no goods come (CQ-17). */
  overAcceptanceRate?: Maybe<Scalars['Decimal']['output']>;
  /** What came back: its product number. */
  product?: Maybe<Scalars['String']['output']>;
  /** How many are approved, above zero, in the unit of the order; of imported returns, how many came back. */
  quantity: Scalars['Decimal']['output'];
  /** Decimals a quantity of it may have, 0 to 3. */
  quantityDecimals: Scalars['Int']['output'];
  /** Whose rate that is. */
  rateOf?: Maybe<RateOf>;
  /** How many the warehouse signed for, all receipts together; null before the first (CQ-18). */
  receivedQuantity?: Maybe<Scalars['Decimal']['output']>;
  /** What the quantities count, such as 件; null when not known. */
  unit?: Maybe<Scalars['String']['output']>;
  /** In the currency of the return; of an allowance, the allowance for one. */
  unitPrice: Scalars['Decimal']['output'];
};

/** How much of an order line comes back. */
export type ReturnLineInput = {
  /** The order line; of the client, delivered. */
  orderLineId: Scalars['ID']['input'];
  /** Above zero, in the product’s unit, not more than is left of what was delivered. */
  quantity: Scalars['Decimal']['input'];
};

/** Where a return stands. */
export type ReturnState =
  /** May come back (CQ-16), or may be granted (CQ-15). */
  | 'APPROVED'
  /** In the books (CQ-19). */
  | 'BOOKED'
  /** Quantities differ beyond the tolerance: stopped for instruction (CQ-17). */
  | 'HELD'
  /** The warehouse signed for all that came (CQ-18); what is booked is settled (CQ-17). */
  | 'RECEIVED'
  /** Some of it has come, more is to come (CQ-18). */
  | 'RECEIVING'
  /** Not taken back, not granted. */
  | 'REFUSED'
  /** Asked for. */
  | 'REQUESTED'
  /** The client signed the certificate (CQ-15). */
  | 'SIGNED'
  /** No longer asked for. */
  | 'WITHDRAWN';

/** A return and the state of it that the caller saw. */
export type ReturnStepInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What is to be said to it, at most 500 characters; a refusal and a withdrawal need it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** Money that was entered wrongly, to be taken back by a counter-entry. */
export type ReverseSettlementInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters. */
  note: Scalars['String']['input'];
  /** Which settlement. */
  settlementId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What came of ending a token. */
export type RevokeApiTokenResult = ApiTokenRevoked | NotFound;

/** A delegation to be ended. */
export type RevokeDelegationInput = {
  /** The delegation. */
  id: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Its version as it was read; another is answered StaleVersion. */
  version: Scalars['Int']['input'];
};

/** What came of revoking a delegation. */
export type RevokeDelegationResult = DelegationRevoked | IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** A query to be kept. */
export type SaveQueryInput = {
  /** Whom to share it with. */
  audience?: Audience;
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A query that today’s schema answers, 20000 characters at most; mutations and subscriptions are not kept. */
  document: Scalars['String']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What to call it, 1 to 60 characters; no two of one’s own are called the same. */
  name: Scalars['String']['input'];
  /** Which operation, when the document has several. */
  operationName?: InputMaybe<Scalars['String']['input']>;
  /** The post, when it is shared with one. */
  post?: InputMaybe<Post>;
  /** JSON of an object, 20000 characters at most. */
  variables?: InputMaybe<Scalars['String']['input']>;
};

/** What came of keeping a query. */
export type SaveQueryResult = InvalidInput | NotAllowed | NotFound | QuerySaved;

/** A view to be kept. */
export type SaveViewInput = {
  /** Whom to share it with. */
  audience?: Audience;
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What to call it, 1 to 60 characters; no two of one’s own on a page are called the same. */
  name: Scalars['String']['input'];
  /** The page. */
  page: ViewPage;
  /** The post, when it is shared with one. */
  post?: InputMaybe<Post>;
  /** The address behind the question mark, 2000 characters at most; refused with a parameter the page does not know. */
  query: Scalars['String']['input'];
};

/** What came of keeping a view. */
export type SaveViewResult = InvalidInput | NotAllowed | NotFound | ViewSaved;

/** A GraphQL query under a name. Whoever opens it asks in their own name and sees what their rights show. */
export type SavedQuery = {
  __typename?: 'SavedQuery';
  /** It fits today’s schema and costs no more than is allowed. */
  allowed: Scalars['Boolean']['output'];
  /** Whom it is shared with. */
  audience: Audience;
  /** When it was last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Values it may answer by today’s schema, as `/graphql/price` reckons them; null: it does not fit the schema. */
  cost?: Maybe<Scalars['Int']['output']>;
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** The GraphQL document, as it was written. */
  document: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** It is the viewer’s own; nobody else changes it. */
  isMine: Scalars['Boolean']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** Which operation of the document; null: the only one. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** Whose it is. */
  owner: Staff;
  /** The post it is shared with; null: with none. */
  post?: Maybe<Post>;
  /** Why today’s schema does not answer it; null: it does. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Its variables as JSON of an object; null: none. */
  variables?: Maybe<Scalars['String']['output']>;
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
};

/** A page of saved queries. */
export type SavedQueryConnection = {
  __typename?: 'SavedQueryConnection';
  /** The rows of the page. */
  edges: Array<SavedQueryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A saved query in a list. */
export type SavedQueryEdge = {
  __typename?: 'SavedQueryEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The query. */
  node: SavedQuery;
};

/** A page with its filters, under a name. It carries filters and no rows: whoever opens it sees what their own rights show. */
export type SavedView = {
  __typename?: 'SavedView';
  /** Whom it is shared with. */
  audience: Audience;
  /** When it was last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The page opens with it for the viewer when its address says nothing. */
  isDefault: Scalars['Boolean']['output'];
  /** It is the viewer’s own; nobody else changes it. */
  isMine: Scalars['Boolean']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** Whose it is. */
  owner: Staff;
  /** The page. */
  page: ViewPage;
  /** The post it is shared with; null: with none. */
  post?: Maybe<Post>;
  /** What stands behind the question mark of the page’s address, its parameters in a fixed order. */
  query: Scalars['String']['output'];
  /** Grows with every change; send it back when changing. */
  version: Scalars['Int']['output'];
};

/** How far a reach goes. */
export type Scope =
  /** Figures over the rows, and none of the rows. */
  | 'AGGREGATE'
  /** Every row. */
  | 'ALL'
  /** Open fields of what a case at the viewer’s post concerns. */
  | 'CASE'
  /** Nothing. */
  | 'NONE'
  /** The viewer’s own portfolio. */
  | 'OWN'
  /** Every row, without what names a client or a person. */
  | 'PSEUDONYM'
  /** Portfolios of the viewer and of everybody who reports to them, however far down. */
  | 'TEAM'
  /** Portfolios of the viewer’s unit and of the units below it. */
  | 'UNIT';

/** Points for one criterion of the checklist. */
export type ScoreInput = {
  /** Name of the criterion. */
  criterion: Scalars['String']['input'];
  /** Whole points, 0 to the scale. */
  points: Scalars['Int']['input'];
};

/** Where a client stands by credit, size, financial indicators and the outlook of its industry (BK-1). */
export type Segment =
  /** Its exposure may only fall, and business with it ends (BK-2). */
  | 'ELIMINATED'
  /** The ordinary procedure. */
  | 'GENERAL'
  /** Credit is approved as it was applied for (BK-2). */
  | 'GOLD'
  /** Announced first and served first (BK-2). */
  | 'KEY'
  /** Its present exposure may only be restructured (BK-2). */
  | 'QUALITY'
  /** Its exposure may only fall (BK-2). */
  | 'RESTRICTED';

/** A segment a client had, as long as it had it, and why (BK-1). */
export type SegmentPeriod = {
  __typename?: 'SegmentPeriod';
  /** Null: nothing in the segment table held. */
  code?: Maybe<Segment>;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** The day the next segment began, no longer its own; null: still. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Inputs, rule, clause and policy version on the first day. */
  why: Why;
};

/** A page of the segments a client had, the latest first. Periods touch and never overlap. */
export type SegmentPeriodConnection = {
  __typename?: 'SegmentPeriodConnection';
  /** The segments of this page, in order. */
  edges: Array<SegmentPeriodEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A segment in a page. */
export type SegmentPeriodEdge = {
  __typename?: 'SegmentPeriodEdge';
  /** Pass as `after` to continue behind this segment. */
  cursor: Scalars['String']['output'];
  /** The segment and its period. */
  node: SegmentPeriod;
};

/** Clients by tier: how many, what they buy, how they moved, how much hangs on a few. */
export type Segmentation = {
  __typename?: 'Segmentation';
  /** The instant the figures speak of. */
  asOf: Scalars['DateTime']['output'];
  /** Each tenth of the clients with those larger; empty where the ten largest are null. */
  concentration: Array<VolumeShare>;
  /** Age in seconds of the counts, which a job refreshes; moves are counted now. */
  lagSeconds: Scalars['Int']['output'];
  /** Active clients by their tier on both days. */
  moves: Array<TierTransition>;
  /** Clients by present tier, best first, ungraded last. */
  tiers: Array<TierFigure>;
  /** The ten largest clients; null where clients are filtered or seen of one portfolio only. */
  topTen?: Maybe<VolumeShare>;
};

/** Two days, and which clients. A list left out, or empty, leaves nothing out. */
export type SegmentationFilter = {
  /** The first day the tiers are compared on. */
  from: Scalars['Date']['input'];
  /** Only clients of these regions, by code. */
  regionCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only clients of these tiers, on either day. */
  tiers?: InputMaybe<Array<Tier>>;
  /** The last day; not in the future. */
  to: Scalars['Date']['input'];
};

/** The segmentation, or what to mend. */
export type SegmentationResult = InvalidInput | NotAllowed | Segmentation;

/** The checklist by which prospects are recognised (KA-5). */
export type SelectionChecklist = {
  __typename?: 'SelectionChecklist';
  /** What is scored. */
  criteria: Array<SelectionCriterion>;
  /** The points that an application needs in all. */
  passMark: Scalars['Int']['output'];
  /** The most points of one criterion. */
  scale: Scalars['Int']['output'];
};

/** One criterion of the checklist (KA-5). */
export type SelectionCriterion = {
  __typename?: 'SelectionCriterion';
  /** Its name in the clause. */
  criterion: Scalars['String']['output'];
  /** The fewest points with which an application passes. */
  least: Scalars['Int']['output'];
};

/** Money that came in, or a return that was booked. Never changed: what was wrong is taken back by a counter-entry. */
export type Settlement = {
  __typename?: 'Settlement';
  /** Of it, what went to receivables. */
  allocated: Scalars['Decimal']['output'];
  /** Where it went, in the order it was allocated. */
  allocations: Array<Allocation>;
  /** In `currency`; below zero: a counter-entry. */
  amount: Scalars['Decimal']['output'];
  /** `amount` in yuan, at the rate of its day or of the return. */
  amountCompany: Scalars['Money']['output'];
  /** When it was entered. */
  at: Scalars['DateTime']['output'];
  /** Who entered it; null: the system, from a voucher. */
  by?: Maybe<Staff>;
  /** Who paid, or gave back. */
  client?: Maybe<Client>;
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Money, or a return. */
  kind: SettlementKind;
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The day the money came in, or the return was booked. */
  receivedOn: Scalars['Date']['output'];
  /** Reference of the payment, or number of the return. */
  reference: Scalars['String']['output'];
  /** The counter-entry that took it back; null while it stands. */
  reversedById?: Maybe<Scalars['ID']['output']>;
  /** The settlement it takes back; null when it is none of those. */
  reversesId?: Maybe<Scalars['ID']['output']>;
  /** Of it, what waits to be allocated: an over-payment or an advance. */
  unallocated: Scalars['Decimal']['output'];
  /** `unallocated` in yuan, at the same rate. */
  unallocatedCompany: Scalars['Money']['output'];
  /** Grows with every allocation; send it back with the next step. */
  version: Scalars['Int']['output'];
};

/** It is done. */
export type SettlementChanged = {
  __typename?: 'SettlementChanged';
  /** True: it was done before under this key. */
  replayed: Scalars['Boolean']['output'];
  /** As it is now; after taking one back, the counter-entry. */
  settlement: Settlement;
};

/** A page of settlements. */
export type SettlementConnection = {
  __typename?: 'SettlementConnection';
  /** The settlements of this page, newest first. */
  edges: Array<SettlementEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A settlement in a page. */
export type SettlementEdge = {
  __typename?: 'SettlementEdge';
  /** Pass as `after` to continue behind this settlement. */
  cursor: Scalars['String']['output'];
  /** The settlement. */
  node: Settlement;
};

/** Which settlements; conditions hold together. */
export type SettlementFilter = {
  /** Of this client. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Only money, or only returns. */
  kind?: InputMaybe<SettlementKind>;
  /** Part of the reference, at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** True: only those that stand and wait to be allocated in part. */
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What settles receivables. */
export type SettlementKind =
  /** Money that came in. */
  | 'COLLECTION'
  /** A return or an allowance that was booked (CQ-15, CQ-19). */
  | 'CREDIT';

/** What came of entering, allocating or taking back a settlement. */
export type SettlementResult = IllegalMove | InvalidInput | NotAllowed | NotFound | SettlementChanged | StaleVersion;

/** How grave a complaint is, as judged at intake (CQ-1). */
export type Severity =
  /** Considerable loss, or work stands still. */
  | 'HIGH'
  /** A nuisance without loss. */
  | 'LOW'
  /** Some loss, or work is hindered. */
  | 'MIDDLE'
  /** Danger, or a loss that grows by the hour. */
  | 'URGENT';

/** What happened to repaired goods on their way (CC-10). */
export type ShipmentEvent = {
  __typename?: 'ShipmentEvent';
  /** Who put it on record. */
  by: Staff;
  /** On which day. */
  happenedOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What. */
  kind: ShipmentKind;
  /** What else. */
  note?: Maybe<Scalars['String']['output']>;
  /** Where. */
  place?: Maybe<Scalars['String']['output']>;
};

/** What happens to repaired goods on their way (CC-10). */
export type ShipmentKind =
  /** With the client (已送达). */
  | 'DELIVERED'
  /** Handed to the carrier (已发运). */
  | 'DISPATCHED'
  /** Held up on its way (途中受阻). */
  | 'HELD_UP'
  /** On its way (运输中). */
  | 'IN_TRANSIT'
  /** Packed and ready (已装箱). */
  | 'PACKED';

/** The client’s signature under a certificate (CQ-15). */
export type SignAllowanceInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** What is to be said to it, at most 500 characters; a refusal and a withdrawal need it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** Who signed for the client, at most 100 characters. */
  signedBy: Scalars['String']['input'];
  /** When. */
  signedOn: Scalars['Date']['input'];
  /** Its version as it was read; another is refused. */
  version: Scalars['Int']['input'];
};

/** As what the client’s signatory signs (KA-8). */
export type SigningCapacity =
  /** By a letter of authority. */
  | 'DELEGATE'
  /** As legal representative. */
  | 'LEGAL_REPRESENTATIVE';

/** Clients that may be the one about to be created. */
export type SimilarClients = {
  __typename?: 'SimilarClients';
  /** Those the viewer may see, at most five. */
  clients: Array<Client>;
  /** There are such clients in portfolios the viewer does not see. */
  elsewhere: Scalars['Boolean']['output'];
};

/** Which way a list runs. */
export type SortDirection =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

/** A member of staff. */
export type Staff = {
  __typename?: 'Staff';
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Staff number. */
  number: Scalars['String']['output'];
  /** Posts they hold today. */
  posts: Array<Post>;
  /** The region they look after. */
  region?: Maybe<Region>;
  /** The unit they work in. */
  unit?: Maybe<Unit>;
};

/** Somebody else changed it since it was read. Read it again and repeat. */
export type StaleVersion = Problem & {
  __typename?: 'StaleVersion';
  /** The clause that forbids it. */
  clause?: Maybe<Scalars['ID']['output']>;
  /** A stable word for the kind of problem. */
  code: Scalars['String']['output'];
  /** The version it has now. */
  currentVersion: Scalars['Int']['output'];
  /** The input field it concerns, as a dotted path. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** Somebody absent whose post the viewer fills today (CC-2). */
export type StandIn = {
  __typename?: 'StandIn';
  /** Name of who is absent. */
  name: Scalars['String']['output'];
  /** The post. */
  post: Post;
};

/** A grading of all clients to be started. */
export type StartRegradeInput = {
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
};

/** The statements are on record; the segment follows with the next grading. */
export type StatementRecorded = {
  __typename?: 'StatementRecorded';
  /** The client as it is now. */
  client: Client;
};

/** How a step ended. */
export type StepResult =
  /** It handed on what it owed. */
  | 'DONE'
  /** The case was withdrawn, voided or reclassified while it stood there. */
  | 'ENDED'
  /** A department objected, and the case is looked into again (CQ-11). */
  | 'OBJECTED'
  /** It decided against what was put before it (CC-5, CC-9, CQ-5). */
  | 'REFUSED'
  /** Its post sent the case back to whom it came from. */
  | 'SENT_BACK';

/** What may be followed, over WebSocket at /graphql (graphql-transport-ws): what the query of the same name answers, now and whenever it has changed. */
export type Subscription = {
  __typename?: 'Subscription';
  /** How much waits for the viewer’s decision; counted up to 1000. */
  approvalCount: Scalars['Int']['output'];
  /** A complaint; null when there is none the viewer may know of. */
  complaint?: Maybe<Complaint>;
  /** How many of the viewer’s alerts are unread; counted up to 1000. */
  unreadAlertCount: Scalars['Int']['output'];
};


/** What may be followed, over WebSocket at /graphql (graphql-transport-ws): what the query of the same name answers, now and whenever it has changed. */
export type SubscriptionComplaintArgs = {
  id: Scalars['ID']['input'];
};

/** A successor chosen by hand. */
export type SuccessorChoiceInput = {
  /** Which client. */
  clientId: Scalars['ID']['input'];
  /** Who looks after it next; see `accountManagers`. */
  successorId: Scalars['ID']['input'];
};

/** An agreement to be ended from today on. */
export type TerminateAgreementInput = {
  /** Which one. */
  id: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** A stretch of text that two versions share, or that one of them has. */
export type TextPiece = {
  __typename?: 'TextPiece';
  /** Which version has it. */
  kind: TextPieceKind;
  /** The stretch itself. */
  text: Scalars['String']['output'];
};

/** Which of two versions has a piece of text. */
export type TextPieceKind =
  /** Only the later one. */
  | 'ADDED'
  /** Both. */
  | 'KEPT'
  /** Only the earlier one. */
  | 'REMOVED';

/** A client’s grade by yearly volume, credit, growth and profit, best first (KA-3). */
export type Tier =
  /** Large volume and good payment credit. */
  | 'A1'
  /** Considerable volume and fairly good payment credit. */
  | 'A2'
  /** Medium volume with larger growth potential. */
  | 'B1'
  /** Smaller volume with smaller growth potential. */
  | 'B2'
  /** Larger volume with a low profit contribution. */
  | 'C'
  /** Small volume, high profit margin, some potential. */
  | 'D';

/** A client whose tier or gap a draft would change. */
export type TierChange = {
  __typename?: 'TierChange';
  /** The client. */
  client?: Maybe<Client>;
  /** The tier it has; null: ungraded. */
  from?: Maybe<Tier>;
  /** It has it for a volume in a gap. */
  fromGap: Scalars['Boolean']['output'];
  /** The tier it would have; null: ungraded. */
  to?: Maybe<Tier>;
  /** It would have it for a volume in a gap. */
  toGap: Scalars['Boolean']['output'];
};

/** A page of clients whose tier a draft would change; only those the viewer reaches. */
export type TierChangeConnection = {
  __typename?: 'TierChangeConnection';
  /** In the order in which they became clients. */
  edges: Array<TierChangeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A client in a page of those who would change. */
export type TierChangeEdge = {
  __typename?: 'TierChangeEdge';
  /** Pass as `after` to continue behind this client. */
  cursor: Scalars['String']['output'];
  /** The client and its tiers. */
  node: TierChange;
};

/** Clients of a tier as they stand now. */
export type TierFigure = {
  __typename?: 'TierFigure';
  /** Share of the clients of all tiers shown, 0 to 1. */
  clientShare?: Maybe<Scalars['Float']['output']>;
  /** Clients. */
  clients: Scalars['Int']['output'];
  /** Of them, those whose volume fits no tier as written (KA-3 gap). */
  inGap: Scalars['Int']['output'];
  /** The tier; null for ungraded clients. */
  tier?: Maybe<Tier>;
  /** Their yearly volume, yuan. */
  volume: Scalars['Money']['output'];
  /** Share of the volume of all tiers shown, 0 to 1. */
  volumeShare?: Maybe<Scalars['Float']['output']>;
};

/** Clients by the tier they have and the tier a draft would give them (KA-3). */
export type TierMove = {
  __typename?: 'TierMove';
  /** How many clients, in every portfolio. */
  clients: Scalars['Int']['output'];
  /** The tier they have; null: ungraded. */
  from?: Maybe<Tier>;
  /** They have it for a volume in a gap. */
  fromGap: Scalars['Boolean']['output'];
  /** The tier they would have; null: ungraded. */
  to?: Maybe<Tier>;
  /** They would have it for a volume in a gap. */
  toGap: Scalars['Boolean']['output'];
  /** Their yearly volume together, in yuan. */
  volume: Scalars['Money']['output'];
};

/** Which move between tiers; a part that is left out is any. */
export type TierMoveFilter = {
  /** From this tier. */
  from?: InputMaybe<Tier>;
  /** From no tier. */
  fromUngraded?: InputMaybe<Scalars['Boolean']['input']>;
  /** To this tier. */
  to?: InputMaybe<Tier>;
  /** To no tier. */
  toUngraded?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tier set by hand for a period, with its reason and who approved it (KA-3-override). */
export type TierOverride = {
  __typename?: 'TierOverride';
  /** Whose tier. */
  client?: Maybe<Client>;
  /** When that was. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved, rejected or withdrew it; null: nobody yet. */
  decidedBy?: Maybe<Staff>;
  /** What was said to it. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** Why it was ended early. */
  endNote?: Maybe<Scalars['String']['output']>;
  /** Who ended it early; null: nobody. */
  endedBy?: Maybe<Staff>;
  /** The first day it did not hold any more; null: not ended early. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What the viewer may do with it now. */
  moves?: Maybe<Array<TierOverrideMove>>;
  /** Why it was asked for. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who asked for it. */
  requestedBy?: Maybe<Staff>;
  /** Where it stands. */
  state?: Maybe<TierOverrideState>;
  /** The tier that stands in place of the computed one. */
  tier?: Maybe<Tier>;
  /** First day. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day, as approved. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Grows with every change; send it back when moving it. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Clause and policy version it was approved under; null before. */
  why?: Maybe<Why>;
};

/** The tier set by hand is as asked. */
export type TierOverrideChanged = {
  __typename?: 'TierOverrideChanged';
  /** It was done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
  /** As it is now. */
  tierOverride: TierOverride;
};

/** A page of tiers set by hand, the latest request first. */
export type TierOverrideConnection = {
  __typename?: 'TierOverrideConnection';
  /** The rows of the page. */
  edges: Array<TierOverrideEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A tier set by hand, in a page. */
export type TierOverrideEdge = {
  __typename?: 'TierOverrideEdge';
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The tier set by hand. */
  node: TierOverride;
};

/** Which tiers set by hand; conditions hold together. */
export type TierOverrideFilter = {
  /** In one of these states. */
  states?: InputMaybe<Array<TierOverrideState>>;
  /** True: only those the viewer may decide now. */
  toDecide?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What is done with a tier set by hand. */
export type TierOverrideMove =
  /** Lets it hold; never by who asked. */
  | 'APPROVE'
  /** Ends it from today on, with a reason; the computed tier holds again. */
  | 'END'
  /** Refuses it, with a reason; never by who asked. */
  | 'REJECT'
  /** Takes a request back; by who asked. */
  | 'WITHDRAW';

/** What came of asking for a tier set by hand, or of moving one. */
export type TierOverrideResult = IllegalMove | InvalidInput | NotAllowed | NotFound | StaleVersion | TierOverrideChanged;

/** Where a tier set by hand stands (KA-3-override). */
export type TierOverrideState =
  /** Holds on the days of its period. */
  | 'APPROVED'
  /** Approved, and ended before its last day. */
  | 'ENDED'
  /** Refused. */
  | 'REJECTED'
  /** Waits to be decided. */
  | 'REQUESTED'
  /** Taken back by who asked. */
  | 'WITHDRAWN';

/** A tier a client had, as long as it had it, and why (KA-3). */
export type TierPeriod = {
  __typename?: 'TierPeriod';
  /** Set by hand, with a reason and an approval (KA-3-override). */
  byHand: Scalars['Boolean']['output'];
  /** Null: ungraded, nothing in the tier table held. */
  code?: Maybe<Tier>;
  /** The volume fell in a gap of the tier table. */
  gap: Scalars['Boolean']['output'];
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** The day the next tier began, no longer its own; null: still. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Inputs, rule, clause and policy version on the first day. */
  why: Why;
};

/** A page of the tiers a client had, the latest first. Periods touch and never overlap. */
export type TierPeriodConnection = {
  __typename?: 'TierPeriodConnection';
  /** The tiers of this page, in order. */
  edges: Array<TierPeriodEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A tier in a page. */
export type TierPeriodEdge = {
  __typename?: 'TierPeriodEdge';
  /** Pass as `after` to continue behind this tier. */
  cursor: Scalars['String']['output'];
  /** The tier and its period. */
  node: TierPeriod;
};

/** What a draft of the tier table would do, counted on the volumes of the last grading; nothing is written. When the draft takes effect and the clients are graded with those volumes, these are the moves. */
export type TierPreview = {
  __typename?: 'TierPreview';
  /** Clients whose tier or gap would change. */
  changed: Scalars['Int']['output'];
  /** The clients that would change, as far as the viewer reaches. */
  changes: TierChangeConnection;
  /** Clients looked at. */
  clients: Scalars['Int']['output'];
  /** Every pair of tiers with a client in it, those that stay included. */
  moves: Array<TierMove>;
};


/** What a draft of the tier table would do, counted on the volumes of the last grading; nothing is written. When the draft takes effect and the clients are graded with those volumes, these are the moves. */
export type TierPreviewChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TierMoveFilter>;
  first?: Scalars['Int']['input'];
};

/** Active clients that had a tier on the first day and a tier on the last. */
export type TierTransition = {
  __typename?: 'TierTransition';
  /** Clients. */
  clients: Scalars['Int']['output'];
  /** The tier on the first day; null: none, or not active. */
  fromTier?: Maybe<Tier>;
  /** Active on the last day; false: lost. */
  isActive: Scalars['Boolean']['output'];
  /** The tier on the last day; null: none, or not active. */
  toTier?: Maybe<Tier>;
  /** Active on the first day; false: new. */
  wasActive: Scalars['Boolean']['output'];
};

/** A client that another account manager is to look after. */
export type TransferClientInput = {
  /** Which client. */
  clientId: Scalars['ID']['input'];
  /** First day of the new owner: today, or within the next 366 days. */
  from: Scalars['Date']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** Who looks after it next; see `accountManagers`. */
  ownerId: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What came of transferring a client. */
export type TransferClientResult = ClientTransferred | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** A part of the company. Units form a tree. */
export type Unit = {
  __typename?: 'Unit';
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
};

/** A client’s card as it is to be; what is left out becomes empty. */
export type UpdateClientInput = {
  /** Postal address, at most 200 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** On what footing it buys (KA-4). */
  businessType: BusinessType;
  /** City, at most 60 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Which client. */
  clientId: Scalars['ID']['input'];
  /** Country, at most 60 characters. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code: 18 characters, the last of which checks the others. One client has it. */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** Registered name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Days from invoice to payment, 0 to 365. */
  paymentTermDays?: InputMaybe<Scalars['Int']['input']>;
  /** Code of a sales region; see `regions`. */
  regionCode?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What came of changing a client. */
export type UpdateClientResult = ClientUpdated | InvalidInput | NotAllowed | NotFound | StaleVersion;

/** A contact as it is to be; what is left out becomes empty. */
export type UpdateContactInput = {
  /** Which contact. */
  contactId: Scalars['ID']['input'];
  /** E-mail address, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Signs agreements for the client (KA-8). There is one: who was it before no longer is. */
  legalRepresentative?: Scalars['Boolean']['input'];
  /** Full name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Telephone: 5 to 20 digits, with +, spaces, hyphens, brackets or an extension behind #. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** What they do there, at most 100 characters. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** Where a version stands today. */
export type VersionState =
  /** It holds today. */
  | 'IN_FORCE'
  /** A later version holds, or took its place before it began. */
  | 'SUPERSEDED'
  /** It takes effect on a later day. */
  | 'TO_COME';

/** A clause as one version of its regulation has it. */
export type VersionedClause = {
  __typename?: 'VersionedClause';
  /** Its id, "KA-3", the same in every version. */
  clauseId: Scalars['ID']['output'];
  /** Its numbers, in the shape its `kind` names; null for a clause without any. */
  parameters?: Maybe<Scalars['JSON']['output']>;
  /** What it says, in the language of the request. */
  text: Scalars['String']['output'];
  /** In the language of the request. */
  title: Scalars['String']['output'];
};

/** The view is changed. */
export type ViewChanged = {
  __typename?: 'ViewChanged';
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
  /** The view. */
  view: SavedView;
};

/** The view is gone, and with it every default that named it. */
export type ViewDeleted = {
  __typename?: 'ViewDeleted';
  /** The view. */
  id: Scalars['ID']['output'];
};

/** A page of which views are kept. */
export type ViewPage =
  /** The portfolio. */
  | 'CLIENTS'
  /** Complaints, as a list or as a board. */
  | 'COMPLAINTS'
  /** The executive dashboard. */
  | 'DASHBOARD'
  /** Resolution times and deadlines. */
  | 'DEADLINES'
  /** Prospects. */
  | 'PROSPECTS'
  /** The quality of complaints. */
  | 'QUALITY'
  /** Rebates of a month. */
  | 'REBATES'
  /** Receivables. */
  | 'RECEIVABLES'
  /** Returns and allowances. */
  | 'RETURNS'
  /** Segmentation of clients. */
  | 'SEGMENTS';

/** The view is kept. */
export type ViewSaved = {
  __typename?: 'ViewSaved';
  /** It had been done under this key before, and nothing was done now. */
  replayed: Scalars['Boolean']['output'];
  /** The view. */
  view: SavedView;
};

/** Who asks. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The views that pages open with for the viewer, one a page at most. */
  defaultViews: Array<SavedView>;
  /** An account of the demonstration company, whose password is published. */
  demo: Scalars['Boolean']['output'];
  /** Posts the viewer holds themselves. */
  ownPosts: Array<Post>;
  /** Posts the session acts for. */
  posts: Array<Post>;
  /** What the viewer may see, one entry for each resource. */
  reaches: Array<Reach>;
  /** The member of staff. */
  staff: Staff;
  /** Whom the viewer stands in for today; `posts` contain theirs (CC-2). */
  standsIn: Array<StandIn>;
};

/** The standing of an individual with money on deposit (BK-3). */
export type VipStanding = {
  __typename?: 'VipStanding';
  /** Calendar days within which one of us is in contact with it; null: the clause says none. */
  contactWithinDays?: Maybe<Scalars['Int']['output']>;
  /** Yuan it paid that are not allocated to anything yet. */
  deposit?: Maybe<Scalars['Money']['output']>;
  /** 1 is the lowest level; each has its own service. */
  level: Scalars['Int']['output'];
  /** Thresholds and inputs. */
  why?: Maybe<Why>;
};

/** What the largest clients together make of the yearly volume. */
export type VolumeShare = {
  __typename?: 'VolumeShare';
  /** Share of all clients, 0 to 1. */
  clientShare?: Maybe<Scalars['Float']['output']>;
  /** How many clients, largest first. */
  clients: Scalars['Int']['output'];
  /** Their yearly volume, yuan. */
  volume: Scalars['Money']['output'];
  /** Share of the yearly volume of all, 0 to 1. */
  volumeShare?: Maybe<Scalars['Float']['output']>;
};

/** An entry in the books. Its debits and credits are equal; it is never changed (CQ-19). */
export type Voucher = {
  __typename?: 'Voucher';
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** By whom. */
  by: Staff;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Its two sides. */
  lines: Array<VoucherLine>;
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Voucher number. */
  number: Scalars['String']['output'];
  /** The day it is booked on. */
  postedOn: Scalars['Date']['output'];
  /** Number of the voucher it takes back; null when it books. */
  reversesNumber?: Maybe<Scalars['String']['output']>;
};

/** Vouchers of a period for the books, with what they sum to. */
export type VoucherExport = {
  __typename?: 'VoucherExport';
  /** Sum of the credits, yuan. */
  credit: Scalars['Money']['output'];
  /** CSV in UTF-8 with a header; a line for each side of a voucher, then a line of totals. */
  csv: Scalars['String']['output'];
  /** Sum of the debits, yuan; as much as the credits. */
  debit: Scalars['Money']['output'];
  /** Lines in it, the totals left out. */
  lines: Scalars['Int']['output'];
  /** Vouchers in it. */
  vouchers: Scalars['Int']['output'];
};

/** One side of a voucher. */
export type VoucherLine = {
  __typename?: 'VoucherLine';
  /** Code of the account. */
  account: Scalars['String']['output'];
  /** Its name, in the language of the request. */
  accountName: Scalars['String']['output'];
  /** Yuan; zero on a debit line. */
  credit: Scalars['Money']['output'];
  /** Yuan; zero on a credit line. */
  debit: Scalars['Money']['output'];
  /** From 1. */
  lineNo: Scalars['Int']['output'];
  /** What it is for. */
  text: Scalars['String']['output'];
};

/** The account of a decision: which clause, what it asks, and what it was told. */
export type Why = {
  __typename?: 'Why';
  /** The clause that decided. */
  clause: Clause;
  /** What the rule was told. */
  inputs: Array<WhyInput>;
  /** Version of the regulation that was in force. */
  policyVersion: Scalars['Int']['output'];
  /** What had to hold, as a formula over the names of the inputs. */
  rule: Scalars['String']['output'];
};

/** One value a decision was made from. */
export type WhyInput = {
  __typename?: 'WhyInput';
  /** The name the rule uses. */
  name: Scalars['String']['output'];
  /** yuan, fraction, instant…; null for words. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Its value as text; "unknown" when there was none. */
  value: Scalars['String']['output'];
};

/** Which draft to give up. */
export type WithdrawDraftInput = {
  /** Which draft. */
  draftId: Scalars['ID']['input'];
  /** Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once. */
  idempotencyKey: Scalars['String']['input'];
  /** The version of the draft that was seen. */
  version: Scalars['Int']['input'];
};

export type AuditTrailQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
}>;


export type AuditTrailQuery = { __typename?: 'Query', auditTrail: { __typename?: 'AuditLineConnection', edges: Array<{ __typename?: 'AuditLineEdge', node: { __typename?: 'AuditLine', id: string, at: string, action: string, subjectType: string, subjectId?: string | null, tokenId?: string | null, onBehalfOf?: { __typename?: 'Staff', id: string, name: string } | null, actor?: { __typename?: 'Staff', id: string, name: string, number: string } | null, changes?: Array<{ __typename?: 'AuditChange', field: string, before?: string | null, after?: string | null }> | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type FigurePartsFragment = { __typename?: 'Figure', measure: Measure, numerator: number, denominator: number, value?: number | null, lower?: number | null, upper?: number | null, open: number, complete: boolean } & { ' $fragmentName'?: 'FigurePartsFragment' };

export type ResolutionPartsFragment = { __typename?: 'ResolutionFigure', received: number, closed: number, open: number, withdrawn: number, medianDays?: number | null, lowerDays?: number | null, upperDays?: number | null, p90Days?: number | null } & { ' $fragmentName'?: 'ResolutionPartsFragment' };

export type KpiRow_DashboardFragment = { __typename?: 'ExecutiveDashboard', activeClients: (
    { __typename?: 'Figure' }
    & { ' $fragmentRefs'?: { 'FigurePartsFragment': FigurePartsFragment } }
  ), complaintRate: (
    { __typename?: 'Figure' }
    & { ' $fragmentRefs'?: { 'FigurePartsFragment': FigurePartsFragment } }
  ), medianResolutionDays: (
    { __typename?: 'ResolutionFigure' }
    & { ' $fragmentRefs'?: { 'ResolutionPartsFragment': ResolutionPartsFragment } }
  ), onTimeShare: (
    { __typename?: 'Figure' }
    & { ' $fragmentRefs'?: { 'FigurePartsFragment': FigurePartsFragment } }
  ), previous?: { __typename?: 'DashboardPeriod', activeClients: (
      { __typename?: 'Figure' }
      & { ' $fragmentRefs'?: { 'FigurePartsFragment': FigurePartsFragment } }
    ), complaintRate: (
      { __typename?: 'Figure' }
      & { ' $fragmentRefs'?: { 'FigurePartsFragment': FigurePartsFragment } }
    ), medianResolutionDays: (
      { __typename?: 'ResolutionFigure' }
      & { ' $fragmentRefs'?: { 'ResolutionPartsFragment': ResolutionPartsFragment } }
    ), onTimeShare: (
      { __typename?: 'Figure' }
      & { ' $fragmentRefs'?: { 'FigurePartsFragment': FigurePartsFragment } }
    ) } | null } & { ' $fragmentName'?: 'KpiRow_DashboardFragment' };

export type ClassMonthCard_DashboardFragment = { __typename?: 'ExecutiveDashboard', complaintsByClassAndMonth: Array<{ __typename?: 'MonthClassCount', month: string, class: ComplaintClass, received: number }> } & { ' $fragmentName'?: 'ClassMonthCard_DashboardFragment' };

export type RateMonthCard_DashboardFragment = { __typename?: 'ExecutiveDashboard', complaintRateByMonth: Array<{ __typename?: 'MonthRate', month: string, figure: { __typename?: 'Figure', numerator: number, denominator: number, value?: number | null, lower?: number | null, upper?: number | null, complete: boolean } }> } & { ' $fragmentName'?: 'RateMonthCard_DashboardFragment' };

export type ResolutionMonthCard_DashboardFragment = { __typename?: 'ExecutiveDashboard', resolutionByMonth: Array<{ __typename?: 'MonthResolution', month: string, received: number, closed: number, open: number, withdrawn: number, medianDays?: number | null, p90Days?: number | null, complete: boolean }> } & { ' $fragmentName'?: 'ResolutionMonthCard_DashboardFragment' };

export type TierCard_DashboardFragment = { __typename?: 'ExecutiveDashboard', clientsByTier: Array<{ __typename?: 'TierFigure', tier?: Tier | null, clients: number, inGap: number, volume: string, clientShare?: number | null, volumeShare?: number | null }> } & { ' $fragmentName'?: 'TierCard_DashboardFragment' };

export type ExecutiveDashboardQueryVariables = Exact<{
  where: DashboardFilter;
}>;


export type ExecutiveDashboardQuery = { __typename?: 'Query', executiveDashboard: (
    { __typename?: 'ExecutiveDashboard', asOf: string, lagSeconds: number }
    & { ' $fragmentRefs'?: { 'KpiRow_DashboardFragment': KpiRow_DashboardFragment;'ClassMonthCard_DashboardFragment': ClassMonthCard_DashboardFragment;'RateMonthCard_DashboardFragment': RateMonthCard_DashboardFragment;'ResolutionMonthCard_DashboardFragment': ResolutionMonthCard_DashboardFragment;'TierCard_DashboardFragment': TierCard_DashboardFragment } }
  ) };

export type MeasureDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasureDefinitionsQuery = { __typename?: 'Query', measures: Array<{ __typename?: 'MeasureDefinition', measure: Measure, name: string, definition: string, unit: string, direction: MeasureDirection }> };

export type ResolutionTargetQueryVariables = Exact<{ [key: string]: never; }>;


export type ResolutionTargetQuery = { __typename?: 'Query', regulation?: { __typename?: 'Regulation', code: string, clauses: Array<{ __typename?: 'Clause', id: string, parameters?: unknown | null }> } | null };

type BreakdownAnswer_Breakdown_Fragment = { __typename: 'Breakdown', asOf: string, isKnownThen: boolean, lagSeconds: number, groups: Array<{ __typename?: 'BreakdownGroup', keys: Array<{ __typename?: 'GroupKey', dimension: Dimension, value?: string | null }>, figures: Array<{ __typename?: 'GroupFigure', measure: Measure, numerator: number, denominator: number, value?: number | null, lower?: number | null, upper?: number | null, open: number, complete: boolean, withheld: boolean, limits?: { __typename?: 'ControlLimits', centre?: number | null, lower?: number | null, upper?: number | null, isOutside: boolean } | null, compared?: { __typename?: 'FigureParts', value?: number | null, numerator: number } | null }> }> } & { ' $fragmentName'?: 'BreakdownAnswer_Breakdown_Fragment' };

type BreakdownAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string } & { ' $fragmentName'?: 'BreakdownAnswer_InvalidInput_Fragment' };

type BreakdownAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string } & { ' $fragmentName'?: 'BreakdownAnswer_NotAllowed_Fragment' };

export type BreakdownAnswerFragment =
  | BreakdownAnswer_Breakdown_Fragment
  | BreakdownAnswer_InvalidInput_Fragment
  | BreakdownAnswer_NotAllowed_Fragment
;

type FlowAnswer_BacklogFlow_Fragment = { __typename: 'BacklogFlow', asOf: string, total: (
    { __typename?: 'BacklogPeriod' }
    & { ' $fragmentRefs'?: { 'FlowPeriodFragment': FlowPeriodFragment } }
  ), months: Array<(
    { __typename?: 'BacklogPeriod' }
    & { ' $fragmentRefs'?: { 'FlowPeriodFragment': FlowPeriodFragment } }
  )> } & { ' $fragmentName'?: 'FlowAnswer_BacklogFlow_Fragment' };

type FlowAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string } & { ' $fragmentName'?: 'FlowAnswer_InvalidInput_Fragment' };

type FlowAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string } & { ' $fragmentName'?: 'FlowAnswer_NotAllowed_Fragment' };

export type FlowAnswerFragment =
  | FlowAnswer_BacklogFlow_Fragment
  | FlowAnswer_InvalidInput_Fragment
  | FlowAnswer_NotAllowed_Fragment
;

export type FlowPeriodFragment = { __typename?: 'BacklogPeriod', from: string, to: string, opening: number, received: number, reopened: number, closed: number, withdrawn: number, voided: number, closing: number, complete: boolean, ages: { __typename?: 'AgeBands', upTo5: number, upTo10: number, upTo15: number, over15: number } } & { ' $fragmentName'?: 'FlowPeriodFragment' };

type CurvesAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string } & { ' $fragmentName'?: 'CurvesAnswer_InvalidInput_Fragment' };

type CurvesAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string } & { ' $fragmentName'?: 'CurvesAnswer_NotAllowed_Fragment' };

type CurvesAnswer_ResolutionCurves_Fragment = { __typename: 'ResolutionCurves', curves: Array<{ __typename?: 'ResolutionCurve', cases: number, open: number, withdrawn: number, medianDays?: number | null, keys: Array<{ __typename?: 'GroupKey', dimension: Dimension, value?: string | null }>, steps: Array<{ __typename?: 'CurveStep', days: number, atRisk: number, closedShare: number, lower?: number | null, upper?: number | null }> }> } & { ' $fragmentName'?: 'CurvesAnswer_ResolutionCurves_Fragment' };

export type CurvesAnswerFragment =
  | CurvesAnswer_InvalidInput_Fragment
  | CurvesAnswer_NotAllowed_Fragment
  | CurvesAnswer_ResolutionCurves_Fragment
;

type SegmentsAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string } & { ' $fragmentName'?: 'SegmentsAnswer_InvalidInput_Fragment' };

type SegmentsAnswer_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string } & { ' $fragmentName'?: 'SegmentsAnswer_NotAllowed_Fragment' };

type SegmentsAnswer_Segmentation_Fragment = { __typename: 'Segmentation', asOf: string, lagSeconds: number, tiers: Array<{ __typename?: 'TierFigure', tier?: Tier | null, clients: number, inGap: number, volume: string, clientShare?: number | null, volumeShare?: number | null }>, moves: Array<{ __typename?: 'TierTransition', wasActive: boolean, fromTier?: Tier | null, isActive: boolean, toTier?: Tier | null, clients: number }>, topTen?: { __typename?: 'VolumeShare', clients: number, clientShare?: number | null, volume: string, volumeShare?: number | null } | null, concentration: Array<{ __typename?: 'VolumeShare', clients: number, clientShare?: number | null, volume: string, volumeShare?: number | null }> } & { ' $fragmentName'?: 'SegmentsAnswer_Segmentation_Fragment' };

export type SegmentsAnswerFragment =
  | SegmentsAnswer_InvalidInput_Fragment
  | SegmentsAnswer_NotAllowed_Fragment
  | SegmentsAnswer_Segmentation_Fragment
;

export type QualityFiguresQueryVariables = Exact<{
  where: BreakdownFilter;
  compare?: InputMaybe<Comparison>;
  exposure: Exposure;
}>;


export type QualityFiguresQuery = { __typename?: 'Query', total:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , repeat:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , months:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , classes:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , tiers:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , regions:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , repeats:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , heat:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
   };

export type DeadlineFiguresQueryVariables = Exact<{
  where: BreakdownFilter;
  compare?: InputMaybe<Comparison>;
  by?: InputMaybe<Dimension>;
}>;


export type DeadlineFiguresQuery = { __typename?: 'Query', total:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , months:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , curves:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'CurvesAnswer_InvalidInput_Fragment': CurvesAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'CurvesAnswer_NotAllowed_Fragment': CurvesAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'ResolutionCurves' }
      & { ' $fragmentRefs'?: { 'CurvesAnswer_ResolutionCurves_Fragment': CurvesAnswer_ResolutionCurves_Fragment } }
    )
  , flow:
    | (
      { __typename?: 'BacklogFlow' }
      & { ' $fragmentRefs'?: { 'FlowAnswer_BacklogFlow_Fragment': FlowAnswer_BacklogFlow_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'FlowAnswer_InvalidInput_Fragment': FlowAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'FlowAnswer_NotAllowed_Fragment': FlowAnswer_NotAllowed_Fragment } }
    )
   };

export type SegmentFiguresQueryVariables = Exact<{
  where: SegmentationFilter;
}>;


export type SegmentFiguresQuery = { __typename?: 'Query', segmentation:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'SegmentsAnswer_InvalidInput_Fragment': SegmentsAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'SegmentsAnswer_NotAllowed_Fragment': SegmentsAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'Segmentation' }
      & { ' $fragmentRefs'?: { 'SegmentsAnswer_Segmentation_Fragment': SegmentsAnswer_Segmentation_Fragment } }
    )
   };

export type RestatedFiguresQueryVariables = Exact<{
  where: BreakdownFilter;
  asOf: Scalars['DateTime']['input'];
}>;


export type RestatedFiguresQuery = { __typename?: 'Query', then:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , now:
    | (
      { __typename?: 'Breakdown' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_Breakdown_Fragment': BreakdownAnswer_Breakdown_Fragment } }
    )
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_InvalidInput_Fragment': BreakdownAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'BreakdownAnswer_NotAllowed_Fragment': BreakdownAnswer_NotAllowed_Fragment } }
    )
  , restatedCases:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'RestatedCases', totalCount: number, reasons: Array<{ __typename?: 'RestatementCount', reason: RestatementReason, count: number }>, edges: Array<{ __typename?: 'RestatedEdge', reason: RestatementReason, node?: { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState } | null }> }
   };

export type FigureRowsPageQueryVariables = Exact<{
  measure: Measure;
  part: FigurePart;
  where: BreakdownFilter;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FigureRowsPageQuery = { __typename?: 'Query', figureRows:
    | { __typename: 'FigureRowConnection', totalCount: number, edges: Array<{ __typename?: 'FigureRowEdge', node?: (
          { __typename?: 'Complaint', id: string }
          & { ' $fragmentRefs'?: { 'ComplaintRow_ComplaintFragment': ComplaintRow_ComplaintFragment } }
        ) | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
   };

export type Agreement_AgreementFragment = { __typename?: 'Agreement', id: string, number?: string | null, kind?: AgreementKind | null, state?: AgreementState | null, validFrom?: string | null, validTo?: string | null, signedOn?: string | null, signatory?: string | null, capacity?: SigningCapacity | null, documentId?: string | null, delegationId?: string | null, isRenewed?: boolean | null, note?: string | null, terminatedOn?: string | null, terminationReason?: string | null, version?: number | null, ourSignatory?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'Agreement_AgreementFragment' };

export type AgreementsCard_ClientFragment = { __typename?: 'Client', id: string, businessType?: BusinessType | null, agreements?: { __typename?: 'AgreementConnection', edges: Array<{ __typename?: 'AgreementEdge', node: (
        { __typename?: 'Agreement', id: string }
        & { ' $fragmentRefs'?: { 'Agreement_AgreementFragment': Agreement_AgreementFragment } }
      ) }> } | null } & { ' $fragmentName'?: 'AgreementsCard_ClientFragment' };

export type AgreementsPageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
}>;


export type AgreementsPageQuery = { __typename?: 'Query', agreementReminders: Array<{ __typename?: 'AgreementReminder', id: string, endsOn: string, daysLeft: number, agreement?: { __typename?: 'Agreement', id: string, number?: string | null, kind?: AgreementKind | null, client?: { __typename?: 'Client', id: string, name?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null } | null } | null }>, agreements: { __typename?: 'AgreementConnection', edges: Array<{ __typename?: 'AgreementEdge', node: (
        { __typename?: 'Agreement', id: string, client?: { __typename?: 'Client', id: string, name?: string | null } | null }
        & { ' $fragmentRefs'?: { 'Agreement_AgreementFragment': Agreement_AgreementFragment } }
      ) }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type WithoutAgreementQueryVariables = Exact<{ [key: string]: never; }>;


export type WithoutAgreementQuery = { __typename?: 'Query', clients: { __typename?: 'ClientConnection', totalCount: number, edges: Array<{ __typename?: 'ClientEdge', node: { __typename?: 'Client', id: string, name?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null } }> } };

export type RecordAgreementMutationVariables = Exact<{
  input: RecordAgreementInput;
}>;


export type RecordAgreementMutation = { __typename?: 'Mutation', recordAgreement:
    | { __typename?: 'AgreementChanged', agreement: (
        { __typename?: 'Agreement' }
        & { ' $fragmentRefs'?: { 'Agreement_AgreementFragment': Agreement_AgreementFragment } }
      ) }
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type TerminateAgreementMutationVariables = Exact<{
  input: TerminateAgreementInput;
}>;


export type TerminateAgreementMutation = { __typename?: 'Mutation', terminateAgreement:
    | { __typename?: 'AgreementChanged', agreement: (
        { __typename?: 'Agreement' }
        & { ' $fragmentRefs'?: { 'Agreement_AgreementFragment': Agreement_AgreementFragment } }
      ) }
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type CloseAgreementReminderMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CloseAgreementReminderMutation = { __typename?: 'Mutation', closeAgreementReminder:
    | { __typename?: 'AgreementReminderDone', id: string }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ClientForm_ClientFragment = { __typename?: 'Client', id: string, version: number, name?: string | null, businessType?: BusinessType | null, creditCode?: string | null, paymentTermDays?: number | null, country?: string | null, city?: string | null, address?: string | null, region?: { __typename?: 'Region', code: string } | null } & { ' $fragmentName'?: 'ClientForm_ClientFragment' };

export type ClientFormChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientFormChoicesQuery = { __typename?: 'Query', accountManagers: Array<{ __typename?: 'AccountManager', clientCount: number, staff?: { __typename?: 'Staff', id: string, name: string } | null }> };

export type SimilarClientsQueryVariables = Exact<{
  name: Scalars['String']['input'];
  creditCode?: InputMaybe<Scalars['String']['input']>;
}>;


export type SimilarClientsQuery = { __typename?: 'Query', similarClients: { __typename?: 'SimilarClients', elsewhere: boolean, clients: Array<{ __typename?: 'Client', id: string, number?: string | null, name?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null }> } };

export type CreateClientMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateClientMutation = { __typename?: 'Mutation', createClient:
    | { __typename?: 'ClientCreated', replayed: boolean, client: { __typename?: 'Client', id: string, number?: string | null } }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type UpdateClientMutationVariables = Exact<{
  input: UpdateClientInput;
}>;


export type UpdateClientMutation = { __typename?: 'Mutation', updateClient:
    | { __typename?: 'ClientUpdated', client: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'ClientForm_ClientFragment': ClientForm_ClientFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ClientHeader_ClientFragment = { __typename?: 'Client', id: string, number?: string | null, name?: string | null, city?: string | null, businessType?: BusinessType | null, annualVolume?: string | null, complaintCount?: number | null, openComplaintCount?: number | null, lastContactOn?: string | null, openedOn?: string | null, region?: { __typename?: 'Region', name: string } | null, owner?: { __typename?: 'Staff', id: string, name: string } | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean, byHand: boolean } | null } & { ' $fragmentName'?: 'ClientHeader_ClientFragment' };

export type ClientTierCard_ClientFragment = (
  { __typename?: 'Client', id: string, computedTier?: { __typename?: 'ComputedTier', code?: Tier | null, gap: boolean, why: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) } | null, tierHistory?: { __typename?: 'TierPeriodConnection', edges: Array<{ __typename?: 'TierPeriodEdge', node: { __typename?: 'TierPeriod', code?: Tier | null, gap: boolean, byHand: boolean, validFrom: string, validTo?: string | null, why: { __typename?: 'Why', policyVersion: number, clause: { __typename?: 'Clause', id: string } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean, byHand: boolean, since: string, marginToNext?: string | null, nextTier?: Tier | null, why: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) } | null }
  & { ' $fragmentRefs'?: { 'TierOverrideCard_ClientFragment': TierOverrideCard_ClientFragment } }
) & { ' $fragmentName'?: 'ClientTierCard_ClientFragment' };

export type ClientSegmentCard_ClientFragment = { __typename?: 'Client', id: string, industry?: { __typename?: 'Industry', code: string, name: string } | null, segment?: { __typename?: 'ClientSegment', code?: Segment | null, since?: string | null, why?: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) | null } | null, segmentHistory?: { __typename?: 'SegmentPeriodConnection', edges: Array<{ __typename?: 'SegmentPeriodEdge', node: { __typename?: 'SegmentPeriod', code?: Segment | null, validFrom: string, validTo?: string | null } }> } | null, paymentCredit?: { __typename?: 'PaymentCreditStanding', code: PaymentCredit, paidInTime?: string | null, due?: string | null, why?: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) | null } | null, vip?: { __typename?: 'VipStanding', level: number, deposit?: string | null, contactWithinDays?: number | null, why?: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) | null } | null, financialStatements?: Array<{ __typename?: 'FinancialStatement', id: string, fiscalYear: number, revenue: string, netProfit: string, debtRatio: string }> | null } & { ' $fragmentName'?: 'ClientSegmentCard_ClientFragment' };

export type ClientProfileCard_ClientFragment = { __typename?: 'Client', id: string, creditCode?: string | null, paymentTermDays?: number | null, city?: string | null, address?: string | null, openedOn?: string | null } & { ' $fragmentName'?: 'ClientProfileCard_ClientFragment' };

export type ClientPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ClientPageQuery = { __typename?: 'Query', client?: (
    { __typename?: 'Client', id: string }
    & { ' $fragmentRefs'?: { 'ClientHeader_ClientFragment': ClientHeader_ClientFragment;'ClientTierCard_ClientFragment': ClientTierCard_ClientFragment;'ClientSegmentCard_ClientFragment': ClientSegmentCard_ClientFragment;'ClientProfileCard_ClientFragment': ClientProfileCard_ClientFragment;'ContactsCard_ClientFragment': ContactsCard_ClientFragment;'AgreementsCard_ClientFragment': AgreementsCard_ClientFragment;'ContactStaffCard_ClientFragment': ContactStaffCard_ClientFragment;'ClientForm_ClientFragment': ClientForm_ClientFragment;'OwnershipCard_ClientFragment': OwnershipCard_ClientFragment } }
  ) | null };

export type ContactStaffCard_ClientFragment = { __typename?: 'Client', id: string, contactStanding?: { __typename?: 'ContactStanding', count: number, required: number, isBreach: boolean, why: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) } | null, contactStaff?: Array<{ __typename?: 'ContactStaff', isOwner: boolean, since?: string | null, reports?: number | null, lastReportAt?: string | null, staff?: { __typename?: 'Staff', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'ContactStaffCard_ClientFragment' };

export type AddContactStaffMutationVariables = Exact<{
  input: ChangeContactStaffInput;
}>;


export type AddContactStaffMutation = { __typename?: 'Mutation', addContactStaff:
    | { __typename?: 'ContactStaffChanged', client: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'ContactStaffCard_ClientFragment': ContactStaffCard_ClientFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type RemoveContactStaffMutationVariables = Exact<{
  input: ChangeContactStaffInput;
}>;


export type RemoveContactStaffMutation = { __typename?: 'Mutation', removeContactStaff:
    | { __typename?: 'ContactStaffChanged', client: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'ContactStaffCard_ClientFragment': ContactStaffCard_ClientFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ContactsCard_ClientFragment = { __typename?: 'Client', id: string, contacts?: Array<{ __typename?: 'Contact', id: string, name: string, role?: string | null, phone?: string | null, email?: string | null, legalRepresentative: boolean, version: number }> | null } & { ' $fragmentName'?: 'ContactsCard_ClientFragment' };

export type AddContactMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AddContactMutation = { __typename?: 'Mutation', addContact:
    | { __typename?: 'ContactsChanged', client: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'ContactsCard_ClientFragment': ContactsCard_ClientFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { __typename?: 'Mutation', updateContact:
    | { __typename?: 'ContactsChanged', client: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'ContactsCard_ClientFragment': ContactsCard_ClientFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type RemoveContactMutationVariables = Exact<{
  input: RemoveContactInput;
}>;


export type RemoveContactMutation = { __typename?: 'Mutation', removeContact:
    | { __typename?: 'ContactsChanged', client: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'ContactsCard_ClientFragment': ContactsCard_ClientFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type HandoverPageQueryVariables = Exact<{ [key: string]: never; }>;


export type HandoverPageQuery = { __typename?: 'Query', portfolioOwners: Array<{ __typename?: 'Staff', id: string, name: string }>, handovers: Array<(
    { __typename?: 'Handover' }
    & { ' $fragmentRefs'?: { 'HandoverCard_HandoverFragment': HandoverCard_HandoverFragment } }
  )>, notices: Array<{ __typename?: 'Notice', id: string, dueOn: string, overdue: boolean, client: { __typename?: 'Client', id: string, name?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null } }> };

export type HandoverCard_HandoverFragment = { __typename?: 'Handover', id: string, clientCount: number, annualVolume?: string | null, reason: string, signedAt: string, undoUntil: string, undoneAt?: string | null, leavesOn?: string | null, openNotices: number, overdueNotices: number, leaver?: { __typename?: 'Staff', id: string, name: string } | null, signedBy?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'HandoverCard_HandoverFragment' };

export type HandoverPreviewQueryVariables = Exact<{
  leaverId: Scalars['ID']['input'];
  chosen: Array<SuccessorChoiceInput> | SuccessorChoiceInput;
}>;


export type HandoverPreviewQuery = { __typename?: 'Query', accountManagers: Array<{ __typename?: 'AccountManager', clientCount: number, staff?: { __typename?: 'Staff', id: string, name: string } | null }>, handoverPreview:
    | { __typename?: 'HandoverPreview', clientCount: number, annualVolume?: string | null, noticeDueOn: string, undoUntil: string, fingerprint: string, why: (
        { __typename?: 'Why' }
        & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
      ), shares: Array<{ __typename?: 'HandoverShare', clientCount: number, openCases: number, clientsAfter: number, annualVolume?: string | null, successor?: { __typename?: 'Staff', id: string, name: string } | null }>, items: Array<{ __typename?: 'HandoverItem', byHand: boolean, successor?: { __typename?: 'Staff', id: string, name: string } | null, client: { __typename?: 'Client', id: string, name?: string | null, annualVolume?: string | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean } | null } }> }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { __typename?: 'Mutation', handOver:
    | { __typename?: 'HandoverDone', handover: (
        { __typename?: 'Handover' }
        & { ' $fragmentRefs'?: { 'HandoverCard_HandoverFragment': HandoverCard_HandoverFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type UndoHandoverMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type UndoHandoverMutation = { __typename?: 'Mutation', undoHandover:
    | { __typename?: 'HandoverDone', handover: (
        { __typename?: 'Handover' }
        & { ' $fragmentRefs'?: { 'HandoverCard_HandoverFragment': HandoverCard_HandoverFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type CloseNoticeMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CloseNoticeMutation = { __typename?: 'Mutation', closeNotice:
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NoticeDone', id: string }
   };

export type OwnershipCard_ClientFragment = { __typename?: 'Client', id: string, version: number, owner?: { __typename?: 'Staff', id: string, name: string } | null, assignments?: Array<{ __typename?: 'Assignment', validFrom: string, validTo?: string | null, reason?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null, assignedBy?: { __typename?: 'Staff', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'OwnershipCard_ClientFragment' };

export type TransferChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type TransferChoicesQuery = { __typename?: 'Query', accountManagers: Array<{ __typename?: 'AccountManager', clientCount: number, annualVolume?: string | null, staff?: { __typename?: 'Staff', id: string, name: string } | null }> };

export type TransferClientMutationVariables = Exact<{
  input: TransferClientInput;
}>;


export type TransferClientMutation = { __typename?: 'Mutation', transferClient:
    | { __typename?: 'ClientTransferred', client?: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'OwnershipCard_ClientFragment': OwnershipCard_ClientFragment } }
      ) | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type PortfolioExportQueryVariables = Exact<{
  filter?: InputMaybe<ClientFilter>;
  sort?: InputMaybe<ClientSort>;
}>;


export type PortfolioExportQuery = { __typename?: 'Query', clients: { __typename?: 'ClientConnection', edges: Array<{ __typename?: 'ClientEdge', node: { __typename?: 'Client', number?: string | null, name?: string | null, city?: string | null, openComplaintCount?: number | null, annualVolume?: string | null, lastContactOn?: string | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean } | null, region?: { __typename?: 'Region', name: string } | null, owner?: { __typename?: 'Staff', name: string } | null } }> } };

export type PortfolioRow_ClientFragment = { __typename?: 'Client', id: string, number?: string | null, name?: string | null, city?: string | null, annualVolume?: string | null, lastContactOn?: string | null, openComplaintCount?: number | null, region?: { __typename?: 'Region', name: string } | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean, byHand: boolean } | null, segment?: { __typename?: 'ClientSegment', code?: Segment | null } | null, owner?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'PortfolioRow_ClientFragment' };

export type PortfolioPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClientFilter>;
  sort?: InputMaybe<ClientSort>;
}>;


export type PortfolioPageQuery = { __typename?: 'Query', clients: { __typename?: 'ClientConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', endCursor?: string | null }, edges: Array<{ __typename?: 'ClientEdge', node: (
        { __typename?: 'Client' }
        & { ' $fragmentRefs'?: { 'PortfolioRow_ClientFragment': PortfolioRow_ClientFragment } }
      ) }> } };

export type PortfolioAnchorsQueryVariables = Exact<{
  every: Scalars['Int']['input'];
  filter?: InputMaybe<ClientFilter>;
  sort?: InputMaybe<ClientSort>;
}>;


export type PortfolioAnchorsQuery = { __typename?: 'Query', clientAnchors: Array<{ __typename?: 'ClientAnchor', index: number, after?: string | null }> };

export type ProspectRow_ProspectFragment = { __typename?: 'Prospect', id: string, name?: string | null, city?: string | null, stage?: ProspectStage | null, expectedYearly?: string | null, score?: number | null, passMark?: number | null, movedAt?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null, region?: { __typename?: 'Region', name: string } | null } & { ' $fragmentName'?: 'ProspectRow_ProspectFragment' };

export type ProspectsPageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  stages?: InputMaybe<Array<ProspectStage> | ProspectStage>;
}>;


export type ProspectsPageQuery = { __typename?: 'Query', prospectCounts: Array<{ __typename?: 'ProspectCount', stage: ProspectStage, count: number, expectedYearly: string }>, prospects: { __typename?: 'ProspectConnection', edges: Array<{ __typename?: 'ProspectEdge', node: (
        { __typename?: 'Prospect', id: string }
        & { ' $fragmentRefs'?: { 'ProspectRow_ProspectFragment': ProspectRow_ProspectFragment } }
      ) }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ProspectPage_ProspectFragment = (
  { __typename?: 'Prospect', id: string, creditCode?: string | null, channel?: string | null, moves?: Array<ProspectMove> | null, version?: number | null, client?: { __typename?: 'Client', id: string, name?: string | null } | null, steps?: Array<{ __typename?: 'ProspectStep', id: string, move: ProspectMove, at: string, by?: { __typename?: 'Staff', id: string, name: string } | null, texts: Array<{ __typename?: 'ProspectText', name: string, value: string }> }> | null }
  & { ' $fragmentRefs'?: { 'ProspectRow_ProspectFragment': ProspectRow_ProspectFragment } }
) & { ' $fragmentName'?: 'ProspectPage_ProspectFragment' };

export type ProspectPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProspectPageQuery = { __typename?: 'Query', prospect?: (
    { __typename?: 'Prospect', id: string }
    & { ' $fragmentRefs'?: { 'ProspectPage_ProspectFragment': ProspectPage_ProspectFragment } }
  ) | null, selectionChecklist?: { __typename?: 'SelectionChecklist', scale: number, passMark: number, criteria: Array<{ __typename?: 'SelectionCriterion', criterion: string, least: number }> } | null };

export type OpenProspectMutationVariables = Exact<{
  input: OpenProspectInput;
}>;


export type OpenProspectMutation = { __typename?: 'Mutation', openProspect:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'ProspectChanged', prospect: { __typename?: 'Prospect', id: string } }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type MoveProspectMutationVariables = Exact<{
  input: MoveProspectInput;
}>;


export type MoveProspectMutation = { __typename?: 'Mutation', moveProspect:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'ProspectChanged', prospect: { __typename?: 'Prospect', id: string, stage?: ProspectStage | null } }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type IndustriesQueryVariables = Exact<{ [key: string]: never; }>;


export type IndustriesQuery = { __typename?: 'Query', industries: Array<{ __typename?: 'Industry', code: string, name: string }> };

export type RecordFinancialStatementMutationVariables = Exact<{
  input: RecordStatementInput;
}>;


export type RecordFinancialStatementMutation = { __typename?: 'Mutation', recordFinancialStatement:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StatementRecorded', client: (
        { __typename?: 'Client', id: string }
        & { ' $fragmentRefs'?: { 'ClientSegmentCard_ClientFragment': ClientSegmentCard_ClientFragment } }
      ) }
   };

export type TierOverride_TierOverrideFragment = { __typename?: 'TierOverride', id: string, tier?: Tier | null, validFrom?: string | null, validTo?: string | null, reason?: string | null, state?: TierOverrideState | null, requestedAt?: string | null, decisionNote?: string | null, endedOn?: string | null, endNote?: string | null, version?: number | null, moves?: Array<TierOverrideMove> | null, requestedBy?: { __typename?: 'Staff', id: string, name: string } | null, decidedBy?: { __typename?: 'Staff', id: string, name: string } | null, endedBy?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'TierOverride_TierOverrideFragment' };

export type TierOverrideCard_ClientFragment = { __typename?: 'Client', id: string, tier?: { __typename?: 'ClientTier', code?: Tier | null } | null, tierOverrides?: { __typename?: 'TierOverrideConnection', edges: Array<{ __typename?: 'TierOverrideEdge', node: (
        { __typename?: 'TierOverride', id: string }
        & { ' $fragmentRefs'?: { 'TierOverride_TierOverrideFragment': TierOverride_TierOverrideFragment } }
      ) }> } | null } & { ' $fragmentName'?: 'TierOverrideCard_ClientFragment' };

export type TiersPageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<TierOverrideState> | TierOverrideState>;
}>;


export type TiersPageQuery = { __typename?: 'Query', toDecide: { __typename?: 'TierOverrideConnection', edges: Array<{ __typename?: 'TierOverrideEdge', node: (
        { __typename?: 'TierOverride', id: string, client?: { __typename?: 'Client', id: string, name?: string | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean } | null } | null }
        & { ' $fragmentRefs'?: { 'TierOverride_TierOverrideFragment': TierOverride_TierOverrideFragment } }
      ) }> }, tierOverrides: { __typename?: 'TierOverrideConnection', edges: Array<{ __typename?: 'TierOverrideEdge', node: (
        { __typename?: 'TierOverride', id: string, client?: { __typename?: 'Client', id: string, name?: string | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean } | null } | null }
        & { ' $fragmentRefs'?: { 'TierOverride_TierOverrideFragment': TierOverride_TierOverrideFragment } }
      ) }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type RegradeRun_RegradeRunFragment = { __typename?: 'RegradeRun', id: string, asOf: string, state: RegradeState, askedAt: string, endedAt?: string | null, policyVersion?: number | null, total: number, done: number, changed: number, moved: number, askedBy?: { __typename?: 'Staff', id: string, name: string } | null, cancelledBy?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'RegradeRun_RegradeRunFragment' };

export type RegradeProgressQueryVariables = Exact<{ [key: string]: never; }>;


export type RegradeProgressQuery = { __typename?: 'Query', regradeRuns: Array<(
    { __typename?: 'RegradeRun' }
    & { ' $fragmentRefs'?: { 'RegradeRun_RegradeRunFragment': RegradeRun_RegradeRunFragment } }
  )> };

export type RequestTierOverrideMutationVariables = Exact<{
  input: RequestTierOverrideInput;
}>;


export type RequestTierOverrideMutation = { __typename?: 'Mutation', requestTierOverride:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'TierOverrideChanged', tierOverride: (
        { __typename?: 'TierOverride' }
        & { ' $fragmentRefs'?: { 'TierOverride_TierOverrideFragment': TierOverride_TierOverrideFragment } }
      ) }
   };

export type MoveTierOverrideMutationVariables = Exact<{
  input: MoveTierOverrideInput;
}>;


export type MoveTierOverrideMutation = { __typename?: 'Mutation', moveTierOverride:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'TierOverrideChanged', tierOverride: (
        { __typename?: 'TierOverride' }
        & { ' $fragmentRefs'?: { 'TierOverride_TierOverrideFragment': TierOverride_TierOverrideFragment } }
      ) }
   };

export type StartRegradeMutationVariables = Exact<{
  input: StartRegradeInput;
}>;


export type StartRegradeMutation = { __typename?: 'Mutation', startRegrade:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'RegradeChanged', run: (
        { __typename?: 'RegradeRun' }
        & { ' $fragmentRefs'?: { 'RegradeRun_RegradeRunFragment': RegradeRun_RegradeRunFragment } }
      ) }
   };

export type CancelRegradeMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CancelRegradeMutation = { __typename?: 'Mutation', cancelRegrade:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'RegradeChanged', run: (
        { __typename?: 'RegradeRun' }
        & { ' $fragmentRefs'?: { 'RegradeRun_RegradeRunFragment': RegradeRun_RegradeRunFragment } }
      ) }
   };

export type TimelineOrdersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineOrdersQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, orders?: { __typename?: 'OrderConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'OrderEdge', node: { __typename?: 'Order', id: string, number?: string | null, orderedAt: string, currency: string, amount: string, amountCompany: string, invoices?: Array<{ __typename?: 'Invoice', id: string, number: string, voidedOn?: string | null }> | null } }> } | null } | null };

export type TimelineComplaintsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineComplaintsQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, complaints?: { __typename?: 'ComplaintConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ComplaintEdge', node: { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, content: string, receivedAt: string, due?: { __typename?: 'Deadline', overdue: boolean } | null, intakeBy?: { __typename?: 'Staff', id: string, name: string } | null } }> } | null } | null };

export type TimelineReturnsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineReturnsQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, returns?: { __typename?: 'ReturnConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ReturnEdge', node: { __typename?: 'Return', id: string, number: string, kind: ReturnKind, state: ReturnState, returnedOn: string, reason?: string | null, currency: string, amount: string } }> } | null } | null };

export type TimelineActivitiesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineActivitiesQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, activities?: { __typename?: 'ActivityConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, kind: ActivityKind, at: string, summary?: string | null, satisfied?: boolean | null, by?: { __typename?: 'Staff', id: string, name: string } | null } }> } | null } | null };

export type BoardColumnQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
}>;


export type BoardColumnQuery = { __typename?: 'Query', complaints: { __typename?: 'ComplaintConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ComplaintEdge', node: (
        { __typename?: 'Complaint' }
        & { ' $fragmentRefs'?: { 'ComplaintRow_ComplaintFragment': ComplaintRow_ComplaintFragment } }
      ) }> } };

export type BoardMovesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BoardMovesQuery = { __typename?: 'Query', complaint?: (
    { __typename?: 'Complaint', id: string, number: string, content: string, state: ComplaintState }
    & { ' $fragmentRefs'?: { 'CaseMoves_ComplaintFragment': CaseMoves_ComplaintFragment } }
  ) | null };

export type CaseSplit_ComplaintFragment = { __typename?: 'Complaint', id: string, version: number, mayRecord: Array<CaseRecord>, decisions: Array<{ __typename?: 'LiabilityDecision', id: string, version: number, budget?: string | null, repairBy: string, memo: string, at: string, standing: DecisionStanding, reason?: string | null, by: { __typename?: 'Staff', id: string, name: string }, shares: Array<{ __typename?: 'LiabilityShare', party: LiableParty, department?: Department | null, name?: string | null, percentage?: string | null, amount?: string | null }> }> } & { ' $fragmentName'?: 'CaseSplit_ComplaintFragment' };

export type CaseLoss_ComplaintFragment = { __typename?: 'Complaint', id: string, version: number, mayRecord: Array<CaseRecord>, loss: { __typename?: 'CaseLoss', total?: string | null, lines: Array<{ __typename?: 'LossLine', id: string, loss: string, quantity?: string | null, amount?: string | null, note?: string | null, why: (
        { __typename?: 'Why' }
        & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
      ) }> }, lossStandards: Array<{ __typename?: 'LossStandard', loss: string, per: string, yuan?: string | null }> } & { ' $fragmentName'?: 'CaseLoss_ComplaintFragment' };

export type CaseActions_ComplaintFragment = { __typename?: 'Complaint', id: string, version: number, mayRecord: Array<CaseRecord>, correctiveActions: Array<{ __typename?: 'CorrectiveAction', id: string, department: Department, action: string, dueOn: string, overdue: boolean, negligence: boolean, tracked: boolean, result?: string | null, doneOn?: string | null, owner: { __typename?: 'Staff', id: string, name: string }, doneBy?: { __typename?: 'Staff', id: string, name: string } | null }> } & { ' $fragmentName'?: 'CaseActions_ComplaintFragment' };

export type CaseRepair_ComplaintFragment = { __typename?: 'Complaint', id: string, version: number, mayRecord: Array<CaseRecord>, repair?: { __typename?: 'CaseRepair', repairBy: string, repairedOn?: string | null, late: boolean, shippedOn?: string | null, deliveredOn?: string | null, trackingNumber?: string | null, events: Array<{ __typename?: 'ShipmentEvent', id: string, kind: ShipmentKind, happenedOn: string, place?: string | null, note?: string | null, by: { __typename?: 'Staff', id: string, name: string } }> } | null } & { ' $fragmentName'?: 'CaseRepair_ComplaintFragment' };

export type RecordShipmentMutationVariables = Exact<{
  input: RecordShipmentInput;
}>;


export type RecordShipmentMutation = { __typename?: 'Mutation', recordShipment:
    | { __typename?: 'CaseChanged', complaint: { __typename?: 'Complaint', id: string, version: number } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type CaseDocuments_ComplaintFragment = { __typename?: 'Complaint', id: string, version: number, mayRecord: Array<CaseRecord>, documents: Array<{ __typename?: 'CaseDocument', id: string, attachmentId: string, fileName: string, sizeBytes: number, at: string, by: { __typename?: 'Staff', id: string, name: string } }> } & { ' $fragmentName'?: 'CaseDocuments_ComplaintFragment' };

export type AddDocumentMutationVariables = Exact<{
  input: AddDocumentInput;
}>;


export type AddDocumentMutation = { __typename?: 'Mutation', addDocument:
    | { __typename?: 'CaseChanged', complaint: { __typename?: 'Complaint', id: string, version: number } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { __typename?: 'Query', colleagues: Array<{ __typename?: 'Staff', id: string, name: string }> };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;


export type RecordDecisionMutation = { __typename?: 'Mutation', recordDecision:
    | { __typename?: 'CaseChanged', complaint: { __typename?: 'Complaint', id: string, version: number } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type RecordLossesMutationVariables = Exact<{
  input: RecordLossesInput;
}>;


export type RecordLossesMutation = { __typename?: 'Mutation', recordLosses:
    | { __typename?: 'CaseChanged', complaint: { __typename?: 'Complaint', id: string, version: number } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type AddCorrectiveActionMutationVariables = Exact<{
  input: AddCorrectiveActionInput;
}>;


export type AddCorrectiveActionMutation = { __typename?: 'Mutation', addCorrectiveAction:
    | { __typename?: 'CaseChanged', complaint: { __typename?: 'Complaint', id: string, version: number } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type FinishCorrectiveActionMutationVariables = Exact<{
  input: FinishCorrectiveActionInput;
}>;


export type FinishCorrectiveActionMutation = { __typename?: 'Mutation', finishCorrectiveAction:
    | { __typename?: 'CaseChanged', complaint: { __typename?: 'Complaint', id: string, version: number } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type CaseSteps_ComplaintFragment = { __typename?: 'Complaint', id: string, steps: Array<{ __typename?: 'CaseStep', id: string, step: string, post: Post, startedAt: string, waitingSince?: string | null, doneAt?: string | null, result?: StepResult | null, doneBy?: { __typename?: 'Staff', id: string, name: string } | null, doneFor?: { __typename?: 'Staff', id: string, name: string } | null, due?: (
      { __typename?: 'Deadline', at: string, overdue: boolean, provisional: boolean, why: { __typename?: 'Why', clause: { __typename?: 'Clause', id: string } } }
      & { ' $fragmentRefs'?: { 'ComplaintDue_DeadlineFragment': ComplaintDue_DeadlineFragment } }
    ) | null, handedOn: Array<{ __typename?: 'HandedOnField', name: string, kind: FieldKind, value?: string | null }> }> } & { ' $fragmentName'?: 'CaseSteps_ComplaintFragment' };

export type CaseMoves_ComplaintFragment = { __typename?: 'Complaint', id: string, version: number, openStep?: { __typename?: 'CaseStep', id: string, step: string, post: Post, waitingSince?: string | null } | null, moves: Array<{ __typename?: 'OfferedMove', move: ComplaintMove, step?: string | null, leadsTo: ComplaintState, clause: string, fields: Array<(
      { __typename?: 'AskedField' }
      & { ' $fragmentRefs'?: { 'MoveForm_AskedFieldFragment': MoveForm_AskedFieldFragment } }
    )> }> } & { ' $fragmentName'?: 'CaseMoves_ComplaintFragment' };

export type MoveForm_AskedFieldFragment = { __typename?: 'AskedField', name: string, kind: FieldKind, required: boolean, most?: number | null, options: Array<string> } & { ' $fragmentName'?: 'MoveForm_AskedFieldFragment' };

export type MoveComplaintMutationVariables = Exact<{
  input: MoveComplaintInput;
}>;


export type MoveComplaintMutation = { __typename?: 'Mutation', moveComplaint:
    | { __typename?: 'ComplaintMoved', replayed: boolean, complaint: (
        { __typename?: 'Complaint', id: string, number: string, state: ComplaintState, version: number }
        & { ' $fragmentRefs'?: { 'CaseMoves_ComplaintFragment': CaseMoves_ComplaintFragment } }
      ), newForm?: { __typename?: 'Complaint', id: string, number: string } | null }
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ComplaintDue_DeadlineFragment = { __typename?: 'Deadline', at: string, provisional: boolean, overdue: boolean, why: (
    { __typename?: 'Why' }
    & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
  ) } & { ' $fragmentName'?: 'ComplaintDue_DeadlineFragment' };

export type ComplaintHistory_ComplaintFragment = { __typename?: 'Complaint', id: string, events: Array<{ __typename?: 'ComplaintEvent', id: string, at: string, kind: string, note?: string | null, step?: string | null, by?: { __typename?: 'Staff', id: string, name: string } | null }> } & { ' $fragmentName'?: 'ComplaintHistory_ComplaintFragment' };

export type ComplaintPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ComplaintPageQuery = { __typename?: 'Query', complaint?: (
    { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, channel: Channel, occurredAt: string, place: string, content: string, receivedAt: string, acceptedAt?: string | null, closedAt?: string | null, outcome?: ComplaintOutcome | null, orderNumber?: string | null, partNumber?: string | null, affectedQuantity?: string | null, affectedQuantityUndetermined: boolean, demand?: string | null, overseas: boolean, version: number, client?: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } | null, intakeBy?: { __typename?: 'Staff', id: string, name: string } | null, due?: (
      { __typename?: 'Deadline' }
      & { ' $fragmentRefs'?: { 'ComplaintDue_DeadlineFragment': ComplaintDue_DeadlineFragment } }
    ) | null, previous?: { __typename?: 'Complaint', id: string, number: string } | null, next?: { __typename?: 'Complaint', id: string, number: string } | null, follows?: { __typename?: 'Complaint', id: string, number: string } | null }
    & { ' $fragmentRefs'?: { 'CaseSteps_ComplaintFragment': CaseSteps_ComplaintFragment;'CaseSplit_ComplaintFragment': CaseSplit_ComplaintFragment;'CaseLoss_ComplaintFragment': CaseLoss_ComplaintFragment;'CaseRepair_ComplaintFragment': CaseRepair_ComplaintFragment;'CaseDocuments_ComplaintFragment': CaseDocuments_ComplaintFragment;'CaseFollowUps_ComplaintFragment': CaseFollowUps_ComplaintFragment;'CaseActions_ComplaintFragment': CaseActions_ComplaintFragment;'CaseMoves_ComplaintFragment': CaseMoves_ComplaintFragment;'ComplaintHistory_ComplaintFragment': ComplaintHistory_ComplaintFragment } }
  ) | null };

export type ComplaintsExportQueryVariables = Exact<{
  filter?: InputMaybe<ComplaintFilter>;
  sort?: InputMaybe<ComplaintSort>;
}>;


export type ComplaintsExportQuery = { __typename?: 'Query', complaints: { __typename?: 'ComplaintConnection', edges: Array<{ __typename?: 'ComplaintEdge', node: { __typename?: 'Complaint', number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, content: string, receivedAt: string, closedAt?: string | null, client?: { __typename?: 'Client', number?: string | null, name?: string | null } | null, due?: { __typename?: 'Deadline', at: string, overdue: boolean, provisional: boolean } | null } }> } };

export type ComplaintRow_ComplaintFragment = { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, content: string, receivedAt: string, closedAt?: string | null, openStep?: { __typename?: 'CaseStep', id: string, step: string, post: Post } | null, client?: { __typename?: 'Client', id: string, name?: string | null } | null, due?: { __typename?: 'Deadline', at: string, overdue: boolean, provisional: boolean } | null } & { ' $fragmentName'?: 'ComplaintRow_ComplaintFragment' };

export type ComplaintsPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
  sort?: InputMaybe<ComplaintSort>;
}>;


export type ComplaintsPageQuery = { __typename?: 'Query', complaints: { __typename?: 'ComplaintConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ComplaintEdge', node: (
        { __typename?: 'Complaint' }
        & { ' $fragmentRefs'?: { 'ComplaintRow_ComplaintFragment': ComplaintRow_ComplaintFragment } }
      ) }> } };

export type ClientChoicesQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type ClientChoicesQuery = { __typename?: 'Query', clients: { __typename?: 'ClientConnection', edges: Array<{ __typename?: 'ClientEdge', node: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } }> } };

export type ClientChoiceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ClientChoiceQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } | null };

export type FileComplaintMutationVariables = Exact<{
  input: FileComplaintInput;
}>;


export type FileComplaintMutation = { __typename?: 'Mutation', fileComplaint:
    | { __typename?: 'ComplaintFiled', replayed: boolean, complaint: { __typename?: 'Complaint', id: string, number: string } }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type FollowUp_FollowUpFragment = { __typename?: 'FollowUp', id: string, round: number, reason: FollowUpReason, dueOn: string, overdue: boolean, outcome?: FollowUpOutcome | null, dropped: boolean, note?: string | null, doneAt?: string | null, mayRecord: boolean, version: number, due?: { __typename?: 'Deadline', at: string, why: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) } | null, doneBy?: { __typename?: 'Staff', id: string, name: string } | null, opened?: { __typename?: 'Complaint', id: string, number: string } | null } & { ' $fragmentName'?: 'FollowUp_FollowUpFragment' };

export type FollowUpsPageQueryVariables = Exact<{
  when: FollowUpWhen;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type FollowUpsPageQuery = { __typename?: 'Query', followUpCount: { __typename?: 'FollowUpCount', overdue: number, today: number }, followUps: { __typename?: 'FollowUpConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'FollowUpEdge', node: (
        { __typename?: 'FollowUp', complaint?: { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, content: string, client?: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } | null } | null }
        & { ' $fragmentRefs'?: { 'FollowUp_FollowUpFragment': FollowUp_FollowUpFragment } }
      ) }> } };

export type CaseFollowUps_ComplaintFragment = { __typename?: 'Complaint', id: string, followUps?: Array<(
    { __typename?: 'FollowUp' }
    & { ' $fragmentRefs'?: { 'FollowUp_FollowUpFragment': FollowUp_FollowUpFragment } }
  )> | null } & { ' $fragmentName'?: 'CaseFollowUps_ComplaintFragment' };

export type RecordFollowUpMutationVariables = Exact<{
  input: RecordFollowUpInput;
}>;


export type RecordFollowUpMutation = { __typename?: 'Mutation', recordFollowUp:
    | { __typename?: 'FollowUpRecorded', followUp: { __typename?: 'FollowUp', id: string, version: number, opened?: { __typename?: 'Complaint', id: string, number: string } | null } }
    | { __typename?: 'IllegalMove', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', message: string, field?: string | null, clause?: string | null }
   };

export type SavedQuery_SavedQueryFragment = { __typename?: 'SavedQuery', id: string, name: string, description?: string | null, document: string, variables?: string | null, operationName?: string | null, cost?: number | null, allowed: boolean, problem?: string | null, audience: Audience, post?: Post | null, isMine: boolean, changedAt: string, version: number, owner: { __typename?: 'Staff', id: string, name: string } } & { ' $fragmentName'?: 'SavedQuery_SavedQueryFragment' };

export type SavedQueriesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SavedQueriesQuery = { __typename?: 'Query', savedQueries: { __typename?: 'SavedQueryConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'SavedQueryEdge', node: (
        { __typename?: 'SavedQuery' }
        & { ' $fragmentRefs'?: { 'SavedQuery_SavedQueryFragment': SavedQuery_SavedQueryFragment } }
      ) }> } };

export type SaveQueryMutationVariables = Exact<{
  input: SaveQueryInput;
}>;


export type SaveQueryMutation = { __typename?: 'Mutation', saveQuery:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'QuerySaved', replayed: boolean, query: (
        { __typename?: 'SavedQuery' }
        & { ' $fragmentRefs'?: { 'SavedQuery_SavedQueryFragment': SavedQuery_SavedQueryFragment } }
      ) }
   };

export type ChangeQueryMutationVariables = Exact<{
  input: ChangeQueryInput;
}>;


export type ChangeQueryMutation = { __typename?: 'Mutation', changeQuery:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'QueryChanged', replayed: boolean, query: (
        { __typename?: 'SavedQuery' }
        & { ' $fragmentRefs'?: { 'SavedQuery_SavedQueryFragment': SavedQuery_SavedQueryFragment } }
      ) }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type DeleteQueryMutationVariables = Exact<{
  input: DeleteQueryInput;
}>;


export type DeleteQueryMutation = { __typename?: 'Mutation', deleteQuery:
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'QueryDeleted', id: string }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ApiTokenRow_ApiTokenFragment = { __typename?: 'ApiToken', id: string, name: string, prefix: string, state: ApiTokenState, createdAt: string, expiresAt: string, lastUsedAt?: string | null, scopes: Array<{ __typename?: 'ApiTokenScope', resource: Resource, write: boolean }> } & { ' $fragmentName'?: 'ApiTokenRow_ApiTokenFragment' };

export type ApiTokensQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ApiTokensQuery = { __typename?: 'Query', apiTokenMostDays: number, apiTokens: { __typename?: 'ApiTokenConnection', edges: Array<{ __typename?: 'ApiTokenEdge', node: (
        { __typename?: 'ApiToken', id: string }
        & { ' $fragmentRefs'?: { 'ApiTokenRow_ApiTokenFragment': ApiTokenRow_ApiTokenFragment } }
      ) }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { __typename?: 'Mutation', createApiToken:
    | { __typename?: 'ApiTokenCreated', secret: string, token: { __typename?: 'ApiToken', id: string, name: string } }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null }
   };

export type RevokeApiTokenMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeApiTokenMutation = { __typename?: 'Mutation', revokeApiToken:
    | { __typename?: 'ApiTokenRevoked', token: (
        { __typename?: 'ApiToken', id: string }
        & { ' $fragmentRefs'?: { 'ApiTokenRow_ApiTokenFragment': ApiTokenRow_ApiTokenFragment } }
      ) }
    | { __typename?: 'NotFound', code: string, message: string }
   };

export type Delegation_DelegationFragment = { __typename?: 'Delegation', id: string, post: Post, from: string, to: string, reason?: string | null, state: DelegationState, mayRevoke: boolean, version: number, principal: { __typename?: 'Staff', id: string, name: string }, delegate: { __typename?: 'Staff', id: string, name: string } } & { ' $fragmentName'?: 'Delegation_DelegationFragment' };

export type DelegationsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DelegationsQuery = { __typename?: 'Query', delegations: { __typename?: 'DelegationConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'DelegationEdge', node: (
        { __typename?: 'Delegation' }
        & { ' $fragmentRefs'?: { 'Delegation_DelegationFragment': Delegation_DelegationFragment } }
      ) }> } };

export type PossibleDelegatesQueryVariables = Exact<{
  name: Scalars['String']['input'];
}>;


export type PossibleDelegatesQuery = { __typename?: 'Query', possibleDelegates: Array<{ __typename?: 'Staff', id: string, name: string, number: string, posts: Array<Post> }> };

export type NameDelegateMutationVariables = Exact<{
  input: NameDelegateInput;
}>;


export type NameDelegateMutation = { __typename?: 'Mutation', nameDelegate:
    | { __typename?: 'DelegateNamed', replayed: boolean, delegation: { __typename?: 'Delegation', id: string } }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type RevokeDelegationMutationVariables = Exact<{
  input: RevokeDelegationInput;
}>;


export type RevokeDelegationMutation = { __typename?: 'Mutation', revokeDelegation:
    | { __typename?: 'DelegationRevoked', replayed: boolean, delegation: { __typename?: 'Delegation', id: string } }
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', posts: Array<Post>, ownPosts: Array<Post>, demo: boolean, staff: { __typename?: 'Staff', id: string, name: string, number: string }, standsIn: Array<{ __typename?: 'StandIn', post: Post, name: string }>, reaches: Array<{ __typename?: 'Reach', resource: Resource, scope: Scope, write: boolean }>, defaultViews: Array<{ __typename?: 'SavedView', id: string, page: ViewPage, query: string }> } | null };

export type AlertsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AlertsQuery = { __typename?: 'Query', alerts: { __typename?: 'AlertConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, kind: AlertKind, at: string, readAt?: string | null, step?: string | null, level?: number | null, dueAt?: string | null, complaint?: { __typename?: 'Complaint', id: string, number: string } | null, delegation?: { __typename?: 'Delegation', id: string, post: Post, from: string, to: string, principal: { __typename?: 'Staff', id: string, name: string } } | null } }> } };

export type ReadAlertsMutationVariables = Exact<{
  input: ReadAlertsInput;
}>;


export type ReadAlertsMutation = { __typename?: 'Mutation', readAlerts:
    | { __typename?: 'AlertsRead', count: number, unreadCount: number }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type Approval_ApprovalFragment = { __typename?: 'Approval', id: string, kind: ApprovalKind, version: number, number: string, post: Post, step?: string | null, amount?: string | null, askedFor?: string | null, askedAt: string, dueAt?: string | null, dueProvisional: boolean, overdue: boolean, clause?: string | null, askedBy?: { __typename?: 'Staff', id: string, name: string } | null, onBehalfOf?: { __typename?: 'Staff', id: string, name: string } | null, client?: { __typename?: 'Client', id: string, name?: string | null } | null, complaint?: { __typename?: 'Complaint', id: string, class: ComplaintClass, severity: Severity, content: string, demand?: string | null } | null, return?: { __typename?: 'Return', id: string, kind: ReturnKind, basis?: string | null, holds: Array<{ __typename?: 'ReturnHold', lineId: string, reason: HoldReason, why: (
        { __typename?: 'Why' }
        & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
      ) }> } | null } & { ' $fragmentName'?: 'Approval_ApprovalFragment' };

export type ApprovalsPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<ApprovalKind> | ApprovalKind>;
}>;


export type ApprovalsPageQuery = { __typename?: 'Query', approvalCount: number, approvals: { __typename?: 'ApprovalConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ApprovalEdge', node: (
        { __typename?: 'Approval' }
        & { ' $fragmentRefs'?: { 'Approval_ApprovalFragment': Approval_ApprovalFragment } }
      ) }> } };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { __typename?: 'Query', approvalCount: number, financeTaskCount: number, unreadAlertCount: number };

export type DecideApprovalsMutationVariables = Exact<{
  input: DecideApprovalsInput;
}>;


export type DecideApprovalsMutation = { __typename?: 'Mutation', decideApprovals:
    | { __typename?: 'ApprovalsAnswered', decidedCount: number, answers: Array<{ __typename?: 'AnsweredApproval', id: string, answer:
          | { __typename?: 'ApprovalDecided', replayed: boolean }
          | { __typename?: 'IllegalMove', code: string, message: string, clause?: string | null }
          | { __typename?: 'InvalidInput', code: string, message: string, clause?: string | null }
          | { __typename?: 'NotAllowed', code: string, message: string, clause?: string | null }
          | { __typename?: 'NotFound', code: string, message: string, clause?: string | null }
          | { __typename?: 'StaleVersion', code: string, message: string, clause?: string | null }
         }> }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type FinanceTask_FinanceTaskFragment = { __typename?: 'FinanceTask', id: string, kind: FinanceTaskKind, number: string, amount?: string | null, since: string, dueOn?: string | null, overdue: boolean, ready: boolean, clause: string, client?: { __typename?: 'Client', id: string, name?: string | null } | null, return?: { __typename?: 'Return', id: string } | null, rebate?: { __typename?: 'Rebate', id: string } | null, settlement?: { __typename?: 'Settlement', id: string } | null } & { ' $fragmentName'?: 'FinanceTask_FinanceTaskFragment' };

export type FinancePageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<FinanceTaskKind> | FinanceTaskKind>;
}>;


export type FinancePageQuery = { __typename?: 'Query', financeTasks: { __typename?: 'FinanceTaskConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'FinanceTaskEdge', node: (
        { __typename?: 'FinanceTask' }
        & { ' $fragmentRefs'?: { 'FinanceTask_FinanceTaskFragment': FinanceTask_FinanceTaskFragment } }
      ) }> } };

export type FinanceTraysQueryVariables = Exact<{ [key: string]: never; }>;


export type FinanceTraysQuery = { __typename?: 'Query', financeTrays?: Array<{ __typename?: 'FinanceTray', kind: FinanceTaskKind, count: number, ready: number, overdue: number, amount: string }> | null };

export type LiveApprovalCountSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type LiveApprovalCountSubscription = { __typename?: 'Subscription', approvalCount: number };

export type LiveAlertCountSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type LiveAlertCountSubscription = { __typename?: 'Subscription', unreadAlertCount: number };

export type LiveComplaintSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LiveComplaintSubscription = { __typename?: 'Subscription', complaint?: { __typename?: 'Complaint', id: string, version: number } | null };

export type DraftPage_DraftFragment = { __typename?: 'RegulationDraft', id: string, code: string, state: DraftState, version: number, baseVersion: number, enactedVersion?: number | null, mayEnact: boolean, createdAt: string, changedAt: string, createdBy?: { __typename?: 'Staff', id: string, name: string } | null, changedBy?: { __typename?: 'Staff', id: string, name: string } | null, clauses: Array<{ __typename?: 'DraftClause', clauseId: string, parameters?: unknown | null, title: { __typename?: 'BilingualText', zh: string, en: string }, text: { __typename?: 'BilingualText', zh: string, en: string } }>, comparison: (
    { __typename?: 'RegulationComparison' }
    & { ' $fragmentRefs'?: { 'DifferenceView_ComparisonFragment': DifferenceView_ComparisonFragment } }
  ) } & { ' $fragmentName'?: 'DraftPage_DraftFragment' };

export type DraftPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DraftPageQuery = { __typename?: 'Query', regulationDraft?: (
    { __typename?: 'RegulationDraft' }
    & { ' $fragmentRefs'?: { 'DraftPage_DraftFragment': DraftPage_DraftFragment } }
  ) | null };

export type DraftPreviewQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  filter?: InputMaybe<TierMoveFilter>;
}>;


export type DraftPreviewQuery = { __typename?: 'Query', regulationDraft?: { __typename?: 'RegulationDraft', id: string, tierPreview?: { __typename?: 'TierPreview', clients: number, changed: number, moves: Array<{ __typename?: 'TierMove', from?: Tier | null, fromGap: boolean, to?: Tier | null, toGap: boolean, clients: number, volume: string }>, changes: { __typename?: 'TierChangeConnection', edges: Array<{ __typename?: 'TierChangeEdge', node: { __typename?: 'TierChange', from?: Tier | null, fromGap: boolean, to?: Tier | null, toGap: boolean, client?: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } } | null, deadlinePreview?: { __typename?: 'DeadlinePreview', openCases: number, changed: number, earlier: number, later: number, mostDaysEarlier: number, mostDaysLater: number, newlyOverdue: number } | null } | null };

export type DraftRegulationMutationVariables = Exact<{
  input: DraftRegulationInput;
}>;


export type DraftRegulationMutation = { __typename?: 'Mutation', draftRegulation:
    | { __typename: 'DraftWritten', draft: { __typename?: 'RegulationDraft', id: string } }
    | { __typename: 'InvalidInput', code: string, message: string, field?: string | null }
    | { __typename: 'NotAllowed', code: string, message: string, field?: string | null }
    | { __typename: 'NotFound', code: string, message: string, field?: string | null }
   };

export type ChangeDraftClauseMutationVariables = Exact<{
  input: ChangeDraftClauseInput;
}>;


export type ChangeDraftClauseMutation = { __typename?: 'Mutation', changeDraftClause:
    | { __typename: 'DraftWritten', draft: (
        { __typename?: 'RegulationDraft' }
        & { ' $fragmentRefs'?: { 'DraftPage_DraftFragment': DraftPage_DraftFragment } }
      ) }
    | { __typename: 'InvalidDraft', code: string, message: string, field?: string | null, problems: Array<{ __typename?: 'PolicyProblem', clauseId?: string | null, path: string, message: string }> }
    | { __typename: 'InvalidInput', code: string, message: string, field?: string | null }
    | { __typename: 'NotAllowed', code: string, message: string, field?: string | null }
    | { __typename: 'NotFound', code: string, message: string, field?: string | null }
    | { __typename: 'StaleVersion', code: string, message: string, field?: string | null }
   };

export type WithdrawDraftMutationVariables = Exact<{
  input: WithdrawDraftInput;
}>;


export type WithdrawDraftMutation = { __typename?: 'Mutation', withdrawDraft:
    | { __typename: 'DraftWritten', draft: (
        { __typename?: 'RegulationDraft' }
        & { ' $fragmentRefs'?: { 'DraftPage_DraftFragment': DraftPage_DraftFragment } }
      ) }
    | { __typename: 'InvalidDraft', code: string, message: string, field?: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, field?: string | null }
    | { __typename: 'NotAllowed', code: string, message: string, field?: string | null }
    | { __typename: 'NotFound', code: string, message: string, field?: string | null }
    | { __typename: 'StaleVersion', code: string, message: string, field?: string | null }
   };

export type EnactDraftMutationVariables = Exact<{
  input: EnactDraftInput;
}>;


export type EnactDraftMutation = { __typename?: 'Mutation', enactDraft:
    | { __typename: 'DraftEnacted', regulationVersion: { __typename?: 'RegulationVersion', version: number, effectiveFrom: string } }
    | { __typename: 'InvalidInput', code: string, message: string, field?: string | null }
    | { __typename: 'NotAllowed', code: string, message: string, field?: string | null }
    | { __typename: 'NotFound', code: string, message: string, field?: string | null }
    | { __typename: 'StaleVersion', code: string, message: string, field?: string | null }
   };

export type PoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type PoliciesQuery = { __typename?: 'Query', regulations: Array<{ __typename?: 'Regulation', code: string, title: string, version: { __typename?: 'RegulationVersion', version: number, effectiveFrom: string, effectiveTo?: string | null }, versions: Array<{ __typename?: 'RegulationVersion', version: number, effectiveFrom: string, effectiveTo?: string | null, state: VersionState, enactedBy?: { __typename?: 'Staff', id: string, name: string } | null }>, draft?: { __typename?: 'RegulationDraft', id: string } | null, clauses: Array<{ __typename?: 'Clause', id: string, title: string, text: string, parameters?: unknown | null }> }> };

export type DifferenceView_ComparisonFragment = { __typename?: 'RegulationComparison', unchanged: number, clauses: Array<{ __typename?: 'ClauseDifference', clauseId: string, change: ClauseChange, otherLanguage: boolean, title: Array<{ __typename?: 'TextPiece', kind: TextPieceKind, text: string }>, text: Array<{ __typename?: 'TextPiece', kind: TextPieceKind, text: string }>, parameters: Array<{ __typename?: 'ParameterChange', path: Array<string>, before?: unknown | null, after?: unknown | null }> }> } & { ' $fragmentName'?: 'DifferenceView_ComparisonFragment' };

export type PolicyVersionQueryVariables = Exact<{
  code: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;


export type PolicyVersionQuery = { __typename?: 'Query', regulationVersion?: { __typename?: 'RegulationVersion', code: string, version: number, effectiveFrom: string, effectiveTo?: string | null, state: VersionState, clauses: Array<{ __typename?: 'VersionedClause', clauseId: string, title: string, text: string, parameters?: unknown | null }> } | null };

export type PolicyComparisonQueryVariables = Exact<{
  code: Scalars['String']['input'];
  before: Scalars['Int']['input'];
  after: Scalars['Int']['input'];
}>;


export type PolicyComparisonQuery = { __typename?: 'Query', regulationComparison?: (
    { __typename?: 'RegulationComparison' }
    & { ' $fragmentRefs'?: { 'DifferenceView_ComparisonFragment': DifferenceView_ComparisonFragment } }
  ) | null };

export type WhyNote_WhyFragment = { __typename?: 'Why', policyVersion: number, rule: string, clause: { __typename?: 'Clause', id: string, title: string }, inputs: Array<{ __typename?: 'WhyInput', name: string, value: string, unit?: string | null }> } & { ' $fragmentName'?: 'WhyNote_WhyFragment' };

export type ReceivableRow_ReceivableFragment = { __typename?: 'Receivable', id: string, number: string, orderNumber: string, currency: string, amount: string, collected: string, credited: string, open: string, disputed: string, dueOn: string, daysOverdue: number, client?: { __typename?: 'Client', id: string, name?: string | null } | null, owner?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'ReceivableRow_ReceivableFragment' };

export type AgeingSum_AgeingRowFragment = { __typename?: 'AgeingRow', bands: Array<string>, open: string, overdue: string, disputed: string, receivables: number, oldestDays: number, collectionRate: { __typename?: 'CollectionRate', from: string, to: string, numerator: string, denominator: string, value?: string | null, disputed: string, receivables: number, open: number, asOf: string } } & { ' $fragmentName'?: 'AgeingSum_AgeingRowFragment' };

export type SettlementRow_SettlementFragment = { __typename?: 'Settlement', id: string, version: number, kind: SettlementKind, receivedOn: string, currency: string, amount: string, unallocated: string, reference: string, note?: string | null, reversesId?: string | null, reversedById?: string | null, client?: { __typename?: 'Client', id: string, name?: string | null } | null, by?: { __typename?: 'Staff', id: string, name: string } | null, allocations: Array<{ __typename?: 'Allocation', id: string, amount: string, receivable?: { __typename?: 'Receivable', id: string, number: string } | null }> } & { ' $fragmentName'?: 'SettlementRow_SettlementFragment' };

export type CollectionLog_CollectionEntryFragment = { __typename?: 'CollectionEntry', id: string, contactedAt: string, channel: CollectionChannel, result: CollectionResult, promisedOn?: string | null, promisedAmount?: string | null, note?: string | null, by?: { __typename?: 'Staff', id: string, name: string } | null, receivable?: { __typename?: 'Receivable', id: string, number: string, open: string, currency: string } | null } & { ' $fragmentName'?: 'CollectionLog_CollectionEntryFragment' };

export type ReceivablesPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReceivableFilter>;
}>;


export type ReceivablesPageQuery = { __typename?: 'Query', receivables: { __typename?: 'ReceivableConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ReceivableEdge', node: (
        { __typename?: 'Receivable' }
        & { ' $fragmentRefs'?: { 'ReceivableRow_ReceivableFragment': ReceivableRow_ReceivableFragment } }
      ) }> } };

export type ReceivablesExportQueryVariables = Exact<{
  filter?: InputMaybe<ReceivableFilter>;
}>;


export type ReceivablesExportQuery = { __typename?: 'Query', receivables: { __typename?: 'ReceivableConnection', edges: Array<{ __typename?: 'ReceivableEdge', node: { __typename?: 'Receivable', number: string, orderNumber: string, deliveredOn: string, dueOn: string, daysOverdue: number, currency: string, amount: string, collected: string, credited: string, open: string, disputed: string, amountCompany: string, openCompany: string, disputedCompany: string, client?: { __typename?: 'Client', number?: string | null, name?: string | null } | null, owner?: { __typename?: 'Staff', name: string } | null } }> } };

export type SettlementsExportQueryVariables = Exact<{
  filter?: InputMaybe<SettlementFilter>;
}>;


export type SettlementsExportQuery = { __typename?: 'Query', settlements: { __typename?: 'SettlementConnection', edges: Array<{ __typename?: 'SettlementEdge', node: { __typename?: 'Settlement', receivedOn: string, kind: SettlementKind, reference: string, currency: string, amount: string, allocated: string, unallocated: string, amountCompany: string, unallocatedCompany: string, at: string, note?: string | null, client?: { __typename?: 'Client', number?: string | null, name?: string | null } | null, by?: { __typename?: 'Staff', name: string } | null } }> } };

export type ReceivablesAgeingQueryVariables = Exact<{
  by?: InputMaybe<AgeingBy>;
}>;


export type ReceivablesAgeingQuery = { __typename?: 'Query', ageing?: { __typename?: 'Ageing', asOf: string, unallocated: string, hasMore: boolean, bands: Array<{ __typename?: 'AgeBand', from?: number | null, to?: number | null }>, why?: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) | null, total: (
      { __typename?: 'AgeingRow' }
      & { ' $fragmentRefs'?: { 'AgeingSum_AgeingRowFragment': AgeingSum_AgeingRowFragment } }
    ), rows: Array<(
      { __typename?: 'AgeingRow', client?: { __typename?: 'Client', id: string, name?: string | null } | null, owner?: { __typename?: 'Staff', id: string, name: string } | null }
      & { ' $fragmentRefs'?: { 'AgeingSum_AgeingRowFragment': AgeingSum_AgeingRowFragment } }
    )> } | null };

export type SettlementsPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SettlementFilter>;
}>;


export type SettlementsPageQuery = { __typename?: 'Query', settlements: { __typename?: 'SettlementConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'SettlementEdge', node: (
        { __typename?: 'Settlement' }
        & { ' $fragmentRefs'?: { 'SettlementRow_SettlementFragment': SettlementRow_SettlementFragment } }
      ) }> } };

export type ReceivableDetailQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReceivableDetailQuery = { __typename?: 'Query', receivable?: (
    { __typename?: 'Receivable', deliveredOn: string, dueWhy: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ), lines: Array<{ __typename?: 'ReceivableLine', id: string, description?: string | null, quantity: string, unitPrice: string, product?: { __typename?: 'Product', id: string, number?: string | null, name?: string | null, unit?: string | null, quantityDecimals?: number | null } | null }>, allocations: Array<{ __typename?: 'ReceivableAllocation', id: string, kind: SettlementKind, receivedOn: string, reference: string, amount: string }>, invoices: Array<{ __typename?: 'Invoice', id: string, number: string, invoicedOn: string, voidedOn?: string | null, amount: string, currency: string }>, disputes: Array<{ __typename?: 'Dispute', id: string, partNumber: string, amount: string, complaintNumber: string, openedAt: string, releasedAt?: string | null, releasedBy?: DisputeRelease | null, complaint?: { __typename?: 'Complaint', id: string, number: string } | null }>, client?: { __typename?: 'Client', id: string, name?: string | null, collectionLog?: { __typename?: 'CollectionLogConnection', edges: Array<{ __typename?: 'CollectionEntryEdge', node: (
            { __typename?: 'CollectionEntry' }
            & { ' $fragmentRefs'?: { 'CollectionLog_CollectionEntryFragment': CollectionLog_CollectionEntryFragment } }
          ) }> } | null } | null }
    & { ' $fragmentRefs'?: { 'ReceivableRow_ReceivableFragment': ReceivableRow_ReceivableFragment } }
  ) | null };

export type ClientReceivablesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ClientReceivablesQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, ageing?: { __typename?: 'Ageing', asOf: string, unallocated: string, bands: Array<{ __typename?: 'AgeBand', from?: number | null, to?: number | null }>, total: (
        { __typename?: 'AgeingRow' }
        & { ' $fragmentRefs'?: { 'AgeingSum_AgeingRowFragment': AgeingSum_AgeingRowFragment } }
      ) } | null, collectionLog?: { __typename?: 'CollectionLogConnection', edges: Array<{ __typename?: 'CollectionEntryEdge', node: (
          { __typename?: 'CollectionEntry' }
          & { ' $fragmentRefs'?: { 'CollectionLog_CollectionEntryFragment': CollectionLog_CollectionEntryFragment } }
        ) }> } | null } | null };

export type OpenReceivablesQueryVariables = Exact<{
  clientId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OpenReceivablesQuery = { __typename?: 'Query', receivables: { __typename?: 'ReceivableConnection', edges: Array<{ __typename?: 'ReceivableEdge', node: { __typename?: 'Receivable', id: string, number: string, currency: string, open: string, disputed: string, dueOn: string, daysOverdue: number } }> } };

export type RecordCollectionMutationVariables = Exact<{
  input: RecordCollectionInput;
}>;


export type RecordCollectionMutation = { __typename?: 'Mutation', recordCollection:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'SettlementChanged', settlement: (
        { __typename?: 'Settlement' }
        & { ' $fragmentRefs'?: { 'SettlementRow_SettlementFragment': SettlementRow_SettlementFragment } }
      ) }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type AllocateSettlementMutationVariables = Exact<{
  input: AllocateSettlementInput;
}>;


export type AllocateSettlementMutation = { __typename?: 'Mutation', allocateSettlement:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'SettlementChanged', settlement: (
        { __typename?: 'Settlement' }
        & { ' $fragmentRefs'?: { 'SettlementRow_SettlementFragment': SettlementRow_SettlementFragment } }
      ) }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type ReverseSettlementMutationVariables = Exact<{
  input: ReverseSettlementInput;
}>;


export type ReverseSettlementMutation = { __typename?: 'Mutation', reverseSettlement:
    | { __typename?: 'IllegalMove', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'SettlementChanged', settlement: (
        { __typename?: 'Settlement' }
        & { ' $fragmentRefs'?: { 'SettlementRow_SettlementFragment': SettlementRow_SettlementFragment } }
      ) }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type LogCollectionMutationVariables = Exact<{
  input: LogCollectionInput;
}>;


export type LogCollectionMutation = { __typename?: 'Mutation', logCollection:
    | { __typename?: 'CollectionLogged', entry: (
        { __typename?: 'CollectionEntry' }
        & { ' $fragmentRefs'?: { 'CollectionLog_CollectionEntryFragment': CollectionLog_CollectionEntryFragment } }
      ) }
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

type StepAnswer_InvalidInput_Fragment = { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null } & { ' $fragmentName'?: 'StepAnswer_InvalidInput_Fragment' };

type StepAnswer_NotAllowed_Fragment = { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null } & { ' $fragmentName'?: 'StepAnswer_NotAllowed_Fragment' };

type StepAnswer_NotFound_Fragment = { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null } & { ' $fragmentName'?: 'StepAnswer_NotFound_Fragment' };

type StepAnswer_ReturnChanged_Fragment = { __typename?: 'ReturnChanged', replayed: boolean, return: { __typename?: 'Return', id: string, number: string } } & { ' $fragmentName'?: 'StepAnswer_ReturnChanged_Fragment' };

type StepAnswer_StaleVersion_Fragment = { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null } & { ' $fragmentName'?: 'StepAnswer_StaleVersion_Fragment' };

export type StepAnswerFragment =
  | StepAnswer_InvalidInput_Fragment
  | StepAnswer_NotAllowed_Fragment
  | StepAnswer_NotFound_Fragment
  | StepAnswer_ReturnChanged_Fragment
  | StepAnswer_StaleVersion_Fragment
;

export type RequestReturnMutationVariables = Exact<{
  input: RequestReturnInput;
}>;


export type RequestReturnMutation = { __typename?: 'Mutation', requestReturn:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type RequestAllowanceMutationVariables = Exact<{
  input: RequestAllowanceInput;
}>;


export type RequestAllowanceMutation = { __typename?: 'Mutation', requestAllowance:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type ApproveReturnMutationVariables = Exact<{
  input: ReturnStepInput;
}>;


export type ApproveReturnMutation = { __typename?: 'Mutation', approveReturn:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type RefuseReturnMutationVariables = Exact<{
  input: ReturnStepInput;
}>;


export type RefuseReturnMutation = { __typename?: 'Mutation', refuseReturn:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type WithdrawReturnMutationVariables = Exact<{
  input: ReturnStepInput;
}>;


export type WithdrawReturnMutation = { __typename?: 'Mutation', withdrawReturn:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type ReceiveGoodsMutationVariables = Exact<{
  input: ReceiveGoodsInput;
}>;


export type ReceiveGoodsMutation = { __typename?: 'Mutation', receiveGoods:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type InstructReturnMutationVariables = Exact<{
  input: InstructReturnInput;
}>;


export type InstructReturnMutation = { __typename?: 'Mutation', instructReturn:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type SignAllowanceMutationVariables = Exact<{
  input: SignAllowanceInput;
}>;


export type SignAllowanceMutation = { __typename?: 'Mutation', signAllowance:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type AttachProofMutationVariables = Exact<{
  input: AttachProofInput;
}>;


export type AttachProofMutation = { __typename?: 'Mutation', attachProof:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type BookReturnMutationVariables = Exact<{
  input: ReturnStepInput;
}>;


export type BookReturnMutation = { __typename?: 'Mutation', bookReturn:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type ReverseVoucherMutationVariables = Exact<{
  input: ReturnStepInput;
}>;


export type ReverseVoucherMutation = { __typename?: 'Mutation', reverseVoucher:
    | (
      { __typename?: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'StepAnswer_InvalidInput_Fragment': StepAnswer_InvalidInput_Fragment } }
    )
    | (
      { __typename?: 'NotAllowed' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotAllowed_Fragment': StepAnswer_NotAllowed_Fragment } }
    )
    | (
      { __typename?: 'NotFound' }
      & { ' $fragmentRefs'?: { 'StepAnswer_NotFound_Fragment': StepAnswer_NotFound_Fragment } }
    )
    | (
      { __typename?: 'ReturnChanged' }
      & { ' $fragmentRefs'?: { 'StepAnswer_ReturnChanged_Fragment': StepAnswer_ReturnChanged_Fragment } }
    )
    | (
      { __typename?: 'StaleVersion' }
      & { ' $fragmentRefs'?: { 'StepAnswer_StaleVersion_Fragment': StepAnswer_StaleVersion_Fragment } }
    )
   };

export type ReturnLines_ReturnFragment = { __typename?: 'Return', id: string, kind: ReturnKind, currency: string, amount: string, approvedAmount?: string | null, amountCompany?: string | null, holds: Array<{ __typename?: 'ReturnHold', lineId: string, reason: HoldReason, why: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) }>, lines: Array<{ __typename?: 'ReturnLine', id: string, lineNo: number, product?: string | null, description?: string | null, orderNumber?: string | null, unit?: string | null, quantityDecimals: number, quantity: string, receivedQuantity?: string | null, bookedQuantity?: string | null, overAcceptanceRate?: string | null, rateOf?: RateOf | null, unitPrice: string, amount: string }> } & { ' $fragmentName'?: 'ReturnLines_ReturnFragment' };

export type ReturnDocuments_ReturnFragment = { __typename?: 'Return', id: string, lines: Array<{ __typename?: 'ReturnLine', id: string, product?: string | null, description?: string | null, unit?: string | null, quantityDecimals: number }>, copies: Array<{ __typename?: 'NoteCopy', copyNo: number, holder: CopyHolder, issuedAt: string }>, receipts: Array<{ __typename?: 'Receipt', id: string, receiptNo: number, receivedOn: string, last: boolean, note?: string | null, by: { __typename?: 'Staff', id: string, name: string }, lines: Array<{ __typename?: 'ReceiptLine', lineId: string, quantity: string, difference?: string | null }> }>, proofs: Array<{ __typename?: 'Proof', id: string, kind: ProofKind, invoiceNumber?: string | null, attachmentId: string, fileName: string, sizeBytes: number, at: string, by: { __typename?: 'Staff', id: string, name: string } }>, vouchers: Array<{ __typename?: 'Voucher', id: string, number: string, postedOn: string, reversesNumber?: string | null, note?: string | null, by: { __typename?: 'Staff', id: string, name: string }, lines: Array<{ __typename?: 'VoucherLine', lineNo: number, account: string, accountName: string, debit: string, credit: string }> }> } & { ' $fragmentName'?: 'ReturnDocuments_ReturnFragment' };

export type ReturnHistory_ReturnFragment = { __typename?: 'Return', id: string, events: Array<{ __typename?: 'ReturnEvent', id: string, at: string, kind: string, note?: string | null, by?: { __typename?: 'Staff', id: string, name: string } | null }> } & { ' $fragmentName'?: 'ReturnHistory_ReturnFragment' };

export type ReturnActions_ReturnFragment = { __typename?: 'Return', id: string, version: number, kind: ReturnKind, state: ReturnState, actions: Array<ReturnAction>, invoices: Array<{ __typename?: 'ReturnInvoice', id: string, number: string, invoicedOn: string, voidedOn?: string | null }>, holds: Array<{ __typename?: 'ReturnHold', reason: HoldReason }>, lines: Array<{ __typename?: 'ReturnLine', id: string, product?: string | null, description?: string | null, unit?: string | null, quantityDecimals: number, quantity: string, receivedQuantity?: string | null }> } & { ' $fragmentName'?: 'ReturnActions_ReturnFragment' };

export type ReturnPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReturnPageQuery = { __typename?: 'Query', return?: (
    { __typename?: 'Return', id: string, number: string, kind: ReturnKind, state: ReturnState, returnedOn: string, reason?: string | null, basis?: string | null, requestedAt?: string | null, awaitingPost?: string | null, instruction?: Instruction | null, signedBy?: string | null, signedOn?: string | null, awaitingWhy?: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) | null, client?: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } | null, complaint?: { __typename?: 'Complaint', id: string, number: string } | null, requestedBy?: { __typename?: 'Staff', id: string, name: string } | null }
    & { ' $fragmentRefs'?: { 'ReturnLines_ReturnFragment': ReturnLines_ReturnFragment;'ReturnDocuments_ReturnFragment': ReturnDocuments_ReturnFragment;'ReturnHistory_ReturnFragment': ReturnHistory_ReturnFragment;'ReturnActions_ReturnFragment': ReturnActions_ReturnFragment } }
  ) | null };

export type ReturnableOrdersQueryVariables = Exact<{
  clientId: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReturnableOrdersQuery = { __typename?: 'Query', orders: { __typename?: 'OrderConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'OrderEdge', node: { __typename?: 'Order', id: string, number?: string | null, orderedOn?: string | null, currency: string, lines?: { __typename?: 'OrderLineConnection', edges: Array<{ __typename?: 'OrderLineEdge', node: { __typename?: 'OrderLine', id: string, lineNo: number, kind: OrderLineKind, description?: string | null, unitPrice: string, deliveredQuantity: string, claimedQuantity?: string | null, grantedAmount?: string | null, product?: { __typename?: 'Product', id: string, number?: string | null, name?: string | null, unit?: string | null, quantityDecimals?: number | null } | null } }> } | null } }> } };

export type ComplaintChoicesQueryVariables = Exact<{
  clientId: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
}>;


export type ComplaintChoicesQuery = { __typename?: 'Query', complaints: { __typename?: 'ComplaintConnection', edges: Array<{ __typename?: 'ComplaintEdge', node: { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, receivedAt: string, content: string } }> } };

export type ReturnRow_ReturnFragment = { __typename?: 'Return', id: string, number: string, kind: ReturnKind, state: ReturnState, returnedOn: string, reason?: string | null, currency: string, amount: string, awaitingPost?: string | null, client?: { __typename?: 'Client', id: string, name?: string | null } | null } & { ' $fragmentName'?: 'ReturnRow_ReturnFragment' };

export type ReturnsPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilter>;
}>;


export type ReturnsPageQuery = { __typename?: 'Query', returns: { __typename?: 'ReturnConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ReturnEdge', node: (
        { __typename?: 'Return' }
        & { ' $fragmentRefs'?: { 'ReturnRow_ReturnFragment': ReturnRow_ReturnFragment } }
      ) }> } };

export type VoucherExportQueryVariables = Exact<{
  where: PostingPeriod;
}>;


export type VoucherExportQuery = { __typename?: 'Query', voucherExport?: { __typename?: 'VoucherExport', csv: string, vouchers: number, debit: string, credit: string } | null };

export type RebateActions_RebateFragment = { __typename?: 'Rebate', id: string, version: number, pending: string, month: string, actions: Array<RebateAction> } & { ' $fragmentName'?: 'RebateActions_RebateFragment' };

export type RebateTerms_TermsFragment = { __typename?: 'RebateTerms', id: string, version: number, from: string, until?: string | null, note?: string | null, by?: { __typename?: 'Staff', id: string, name: string } | null, tiers: Array<{ __typename?: 'RebateTierOfTerms', fromYuan: string, rate: string }> } & { ' $fragmentName'?: 'RebateTerms_TermsFragment' };

export type RebatePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RebatePageQuery = { __typename?: 'Query', rebate?: (
    { __typename?: 'Rebate', id: string, month: string, agentName?: string | null, agentNumber?: string | null, statementVersion: number, ordered: string, returned: string, traded: string, rate: string, earned: string, paid: string, pending: string, state: RebateState, late: boolean, dueOn: string, madeAt: string, payBy: string, client?: { __typename?: 'Client', id: string, name?: string | null } | null, reconciliation?: { __typename?: 'RebateReconciliation', ordered: string, returned: string, earned: string, agrees: boolean } | null, statements: Array<{ __typename?: 'RebateStatement', version: number, ordered: string, returned: string, rate: string, earned: string, madeAt: string, reason?: string | null, by?: { __typename?: 'Staff', id: string, name: string } | null, why: (
        { __typename?: 'Why' }
        & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
      ) }>, payments: Array<{ __typename?: 'RebatePayment', id: string, amount: string, paidOn: string, note?: string | null, by: { __typename?: 'Staff', id: string, name: string } }> }
    & { ' $fragmentRefs'?: { 'RebateActions_RebateFragment': RebateActions_RebateFragment } }
  ) | null };

export type RebateLinesQueryVariables = Exact<{
  rebateId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RebateLinesQuery = { __typename?: 'Query', rebateLines: { __typename?: 'RebateLineConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'RebateLineEdge', node: { __typename?: 'RebateLine', lineNo: number, kind: RebateLineKind, number: string, day: string, amount: string } }> } };

export type RebateLinesExportQueryVariables = Exact<{
  rebateId: Scalars['ID']['input'];
}>;


export type RebateLinesExportQuery = { __typename?: 'Query', rebateLines: { __typename?: 'RebateLineConnection', edges: Array<{ __typename?: 'RebateLineEdge', node: { __typename?: 'RebateLine', lineNo: number, kind: RebateLineKind, number: string, day: string, amount: string } }> } };

export type RebateTermsOfQueryVariables = Exact<{
  clientId: Scalars['ID']['input'];
}>;


export type RebateTermsOfQuery = { __typename?: 'Query', rebateTerms: Array<(
    { __typename?: 'RebateTerms' }
    & { ' $fragmentRefs'?: { 'RebateTerms_TermsFragment': RebateTerms_TermsFragment } }
  )> };

export type PayRebateMutationVariables = Exact<{
  input: PayRebateInput;
}>;


export type PayRebateMutation = { __typename?: 'Mutation', payRebate:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'RebateChanged', replayed: boolean, rebate: { __typename?: 'Rebate', id: string, version: number } }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type CorrectRebateMutationVariables = Exact<{
  input: CorrectRebateInput;
}>;


export type CorrectRebateMutation = { __typename?: 'Mutation', correctRebate:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'RebateChanged', replayed: boolean, rebate: { __typename?: 'Rebate', id: string, version: number } }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
   };

export type AgreeRebateMutationVariables = Exact<{
  input: AgreeRebateInput;
}>;


export type AgreeRebateMutation = { __typename?: 'Mutation', agreeRebate:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'RebateAgreed', replayed: boolean, terms: Array<(
        { __typename?: 'RebateTerms' }
        & { ' $fragmentRefs'?: { 'RebateTerms_TermsFragment': RebateTerms_TermsFragment } }
      )> }
   };

export type RebateRow_RebateFragment = { __typename?: 'Rebate', id: string, month: string, agentName?: string | null, agentNumber?: string | null, statementVersion: number, traded: string, rate: string, earned: string, paid: string, pending: string, state: RebateState, late: boolean, payBy: string } & { ' $fragmentName'?: 'RebateRow_RebateFragment' };

export type RebatesPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RebateFilter>;
}>;


export type RebatesPageQuery = { __typename?: 'Query', rebates: { __typename?: 'RebateConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'RebateEdge', node: (
        { __typename?: 'Rebate' }
        & { ' $fragmentRefs'?: { 'RebateRow_RebateFragment': RebateRow_RebateFragment } }
      ) }> } };

export type RebatePeriodQueryVariables = Exact<{
  month?: InputMaybe<Scalars['Date']['input']>;
}>;


export type RebatePeriodQuery = { __typename?: 'Query', rebatePeriod?: { __typename?: 'RebatePeriod', month: string, agents: number, stated: number, missing: number, late: number, corrected: number, traded: string, earned: string, paid: string, pending: string, overdue: number, dueOn: string, payBy: string } | null };

export type RebatesExportQueryVariables = Exact<{
  filter?: InputMaybe<RebateFilter>;
}>;


export type RebatesExportQuery = { __typename?: 'Query', rebates: { __typename?: 'RebateConnection', edges: Array<{ __typename?: 'RebateEdge', node: { __typename?: 'Rebate', month: string, agentNumber?: string | null, agentName?: string | null, ordered: string, returned: string, traded: string, rate: string, earned: string, paid: string, pending: string, dueOn: string, madeAt: string, payBy: string, state: RebateState, statementVersion: number } }> } };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { __typename?: 'Query', regions: Array<{ __typename?: 'Region', code: string, name: string }> };

export type SavedView_SavedViewFragment = { __typename?: 'SavedView', id: string, name: string, query: string, audience: Audience, post?: Post | null, isMine: boolean, isDefault: boolean, version: number, owner: { __typename?: 'Staff', id: string, name: string } } & { ' $fragmentName'?: 'SavedView_SavedViewFragment' };

export type SavedViewsQueryVariables = Exact<{
  page: ViewPage;
}>;


export type SavedViewsQuery = { __typename?: 'Query', savedViews: Array<(
    { __typename?: 'SavedView' }
    & { ' $fragmentRefs'?: { 'SavedView_SavedViewFragment': SavedView_SavedViewFragment } }
  )> };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { __typename?: 'Mutation', saveView:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'ViewSaved', replayed: boolean, view: { __typename?: 'SavedView', id: string } }
   };

export type ChangeViewMutationVariables = Exact<{
  input: ChangeViewInput;
}>;


export type ChangeViewMutation = { __typename?: 'Mutation', changeView:
    | { __typename?: 'InvalidInput', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'ViewChanged', replayed: boolean, view: { __typename?: 'SavedView', id: string } }
   };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { __typename?: 'Mutation', deleteView:
    | { __typename?: 'NotAllowed', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'StaleVersion', code: string, message: string, field?: string | null, clause?: string | null }
    | { __typename?: 'ViewDeleted', id: string }
   };

export type ChooseDefaultViewMutationVariables = Exact<{
  input: ChooseDefaultViewInput;
}>;


export type ChooseDefaultViewMutation = { __typename?: 'Mutation', chooseDefaultView:
    | { __typename?: 'DefaultViewChosen', page: ViewPage }
    | { __typename?: 'NotFound', code: string, message: string, field?: string | null, clause?: string | null }
   };

export const FigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]} as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const ResolutionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"lowerDays"}},{"kind":"Field","name":{"kind":"Name","value":"upperDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}}]}}]} as unknown as DocumentNode<ResolutionPartsFragment, unknown>;
export const KpiRow_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiRow_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"lowerDays"}},{"kind":"Field","name":{"kind":"Name","value":"upperDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}}]}}]} as unknown as DocumentNode<KpiRow_DashboardFragment, unknown>;
export const ClassMonthCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintsByClassAndMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"received"}}]}}]}}]} as unknown as DocumentNode<ClassMonthCard_DashboardFragment, unknown>;
export const RateMonthCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintRateByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}}]}}]} as unknown as DocumentNode<RateMonthCard_DashboardFragment, unknown>;
export const ResolutionMonthCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolutionByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}}]} as unknown as DocumentNode<ResolutionMonthCard_DashboardFragment, unknown>;
export const TierCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientsByTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"inGap"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}}]}}]} as unknown as DocumentNode<TierCard_DashboardFragment, unknown>;
export const BreakdownAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakdownAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Breakdown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isKnownThen"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"centre"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isOutside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<BreakdownAnswerFragment, unknown>;
export const FlowPeriodFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowPeriod"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogPeriod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"reopened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"closing"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"ages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upTo5"}},{"kind":"Field","name":{"kind":"Name","value":"upTo10"}},{"kind":"Field","name":{"kind":"Name","value":"upTo15"}},{"kind":"Field","name":{"kind":"Name","value":"over15"}}]}}]}}]} as unknown as DocumentNode<FlowPeriodFragment, unknown>;
export const FlowAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogFlowResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowPeriod"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowPeriod"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowPeriod"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogPeriod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"reopened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"closing"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"ages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upTo5"}},{"kind":"Field","name":{"kind":"Name","value":"upTo10"}},{"kind":"Field","name":{"kind":"Name","value":"upTo15"}},{"kind":"Field","name":{"kind":"Name","value":"over15"}}]}}]}}]} as unknown as DocumentNode<FlowAnswerFragment, unknown>;
export const CurvesAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CurvesAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionCurvesResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionCurves"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"curves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}},{"kind":"Field","name":{"kind":"Name","value":"closedShare"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CurvesAnswerFragment, unknown>;
export const SegmentsAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SegmentsAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Segmentation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"inGap"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wasActive"}},{"kind":"Field","name":{"kind":"Name","value":"fromTier"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topTen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"concentration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SegmentsAnswerFragment, unknown>;
export const Agreement_AgreementFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Agreement_Agreement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ourSignatory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"terminatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"terminationReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<Agreement_AgreementFragment, unknown>;
export const AgreementsCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Agreement_Agreement"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Agreement_Agreement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ourSignatory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"terminatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"terminationReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AgreementsCard_ClientFragment, unknown>;
export const ClientForm_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientForm_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]} as unknown as DocumentNode<ClientForm_ClientFragment, unknown>;
export const ClientHeader_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientHeader_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"complaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}}]} as unknown as DocumentNode<ClientHeader_ClientFragment, unknown>;
export const TierOverride_TierOverrideFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}}]} as unknown as DocumentNode<TierOverride_TierOverrideFragment, unknown>;
export const TierOverrideCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverrideCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierOverrides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}}]} as unknown as DocumentNode<TierOverrideCard_ClientFragment, unknown>;
export const WhyNote_WhyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<WhyNote_WhyFragment, unknown>;
export const ClientTierCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientTierCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverrideCard_Client"}},{"kind":"Field","name":{"kind":"Name","value":"computedTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"marginToNext"}},{"kind":"Field","name":{"kind":"Name","value":"nextTier"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverrideCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierOverrides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ClientTierCard_ClientFragment, unknown>;
export const ClientSegmentCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientSegmentCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"segmentHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentCredit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"paidInTime"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vip"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"deposit"}},{"kind":"Field","name":{"kind":"Name","value":"contactWithinDays"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"financialStatements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYear"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"netProfit"}},{"kind":"Field","name":{"kind":"Name","value":"debtRatio"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ClientSegmentCard_ClientFragment, unknown>;
export const ClientProfileCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientProfileCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}}]}}]} as unknown as DocumentNode<ClientProfileCard_ClientFragment, unknown>;
export const ContactStaffCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactStaffCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"isBreach"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactStaff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOwner"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"lastReportAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ContactStaffCard_ClientFragment, unknown>;
export const ContactsCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentative"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<ContactsCard_ClientFragment, unknown>;
export const HandoverCard_HandoverFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandoverCard_Handover"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Handover"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"leavesOn"}},{"kind":"Field","name":{"kind":"Name","value":"openNotices"}},{"kind":"Field","name":{"kind":"Name","value":"overdueNotices"}},{"kind":"Field","name":{"kind":"Name","value":"leaver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<HandoverCard_HandoverFragment, unknown>;
export const OwnershipCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnershipCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<OwnershipCard_ClientFragment, unknown>;
export const PortfolioRow_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortfolioRow_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PortfolioRow_ClientFragment, unknown>;
export const ProspectRow_ProspectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProspectRow_Prospect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prospect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"expectedYearly"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProspectRow_ProspectFragment, unknown>;
export const ProspectPage_ProspectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProspectPage_Prospect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prospect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProspectRow_Prospect"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"move"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProspectRow_Prospect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prospect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"expectedYearly"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProspectPage_ProspectFragment, unknown>;
export const RegradeRun_RegradeRunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegradeRun_RegradeRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegradeRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}}]}}]} as unknown as DocumentNode<RegradeRun_RegradeRunFragment, unknown>;
export const CaseSplit_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseSplit_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"repairBy"}},{"kind":"Field","name":{"kind":"Name","value":"memo"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]} as unknown as DocumentNode<CaseSplit_ComplaintFragment, unknown>;
export const CaseLoss_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseLoss_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"loss"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossStandards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"per"}},{"kind":"Field","name":{"kind":"Name","value":"yuan"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<CaseLoss_ComplaintFragment, unknown>;
export const CaseActions_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseActions_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"correctiveActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"negligence"}},{"kind":"Field","name":{"kind":"Name","value":"tracked"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CaseActions_ComplaintFragment, unknown>;
export const CaseRepair_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRepair_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairBy"}},{"kind":"Field","name":{"kind":"Name","value":"repairedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"shippedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CaseRepair_ComplaintFragment, unknown>;
export const CaseDocuments_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseDocuments_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CaseDocuments_ComplaintFragment, unknown>;
export const ComplaintDue_DeadlineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintDue_Deadline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ComplaintDue_DeadlineFragment, unknown>;
export const CaseSteps_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseSteps_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintDue_Deadline"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintDue_Deadline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]} as unknown as DocumentNode<CaseSteps_ComplaintFragment, unknown>;
export const MoveForm_AskedFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoveForm_AskedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskedField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}}]} as unknown as DocumentNode<MoveForm_AskedFieldFragment, unknown>;
export const CaseMoves_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseMoves_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"move"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"leadsTo"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoveForm_AskedField"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoveForm_AskedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskedField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}}]} as unknown as DocumentNode<CaseMoves_ComplaintFragment, unknown>;
export const ComplaintHistory_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintHistory_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintHistory_ComplaintFragment, unknown>;
export const ComplaintRow_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintRow_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]}}]} as unknown as DocumentNode<ComplaintRow_ComplaintFragment, unknown>;
export const FollowUp_FollowUpFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowUp_FollowUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<FollowUp_FollowUpFragment, unknown>;
export const CaseFollowUps_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFollowUps_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowUp_FollowUp"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowUp_FollowUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<CaseFollowUps_ComplaintFragment, unknown>;
export const SavedQuery_SavedQueryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedQuery_SavedQuery"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedQuery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SavedQuery_SavedQueryFragment, unknown>;
export const ApiTokenRow_ApiTokenFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiTokenRow_ApiToken"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}}]}}]} as unknown as DocumentNode<ApiTokenRow_ApiTokenFragment, unknown>;
export const Delegation_DelegationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Delegation_Delegation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Delegation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayRevoke"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<Delegation_DelegationFragment, unknown>;
export const Approval_ApprovalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Approval_Approval"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"askedFor"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<Approval_ApprovalFragment, unknown>;
export const FinanceTask_FinanceTaskFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FinanceTask_FinanceTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinanceTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rebate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<FinanceTask_FinanceTaskFragment, unknown>;
export const DifferenceView_ComparisonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceView_Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"otherLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]} as unknown as DocumentNode<DifferenceView_ComparisonFragment, unknown>;
export const DraftPage_DraftFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftPage_Draft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"baseVersion"}},{"kind":"Field","name":{"kind":"Name","value":"enactedVersion"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnact"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceView_Comparison"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceView_Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"otherLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]} as unknown as DocumentNode<DraftPage_DraftFragment, unknown>;
export const ReceivableRow_ReceivableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceivableRow_Receivable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receivable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"collected"}},{"kind":"Field","name":{"kind":"Name","value":"credited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReceivableRow_ReceivableFragment, unknown>;
export const AgeingSum_AgeingRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgeingSum_AgeingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgeingRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bands"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"receivables"}},{"kind":"Field","name":{"kind":"Name","value":"oldestDays"}},{"kind":"Field","name":{"kind":"Name","value":"collectionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"receivables"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}}]} as unknown as DocumentNode<AgeingSum_AgeingRowFragment, unknown>;
export const SettlementRow_SettlementFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettlementRow_Settlement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Settlement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedById"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<SettlementRow_SettlementFragment, unknown>;
export const CollectionLog_CollectionEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<CollectionLog_CollectionEntryFragment, unknown>;
export const StepAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<StepAnswerFragment, unknown>;
export const ReturnLines_ReturnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnLines_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"receivedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"bookedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"overAcceptanceRate"}},{"kind":"Field","name":{"kind":"Name","value":"rateOf"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ReturnLines_ReturnFragment, unknown>;
export const ReturnDocuments_ReturnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnDocuments_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyNo"}},{"kind":"Field","name":{"kind":"Name","value":"holder"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proofs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vouchers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"postedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reversesNumber"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"debit"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnDocuments_ReturnFragment, unknown>;
export const ReturnHistory_ReturnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnHistory_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnHistory_ReturnFragment, unknown>;
export const ReturnActions_ReturnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnActions_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedOn"}},{"kind":"Field","name":{"kind":"Name","value":"voidedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"receivedQuantity"}}]}}]}}]} as unknown as DocumentNode<ReturnActions_ReturnFragment, unknown>;
export const ReturnRow_ReturnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnRow_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"returnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingPost"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReturnRow_ReturnFragment, unknown>;
export const RebateActions_RebateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateActions_Rebate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rebate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}}]}}]} as unknown as DocumentNode<RebateActions_RebateFragment, unknown>;
export const RebateTerms_TermsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateTerms_Terms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RebateTerms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromYuan"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}}]}}]} as unknown as DocumentNode<RebateTerms_TermsFragment, unknown>;
export const RebateRow_RebateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateRow_Rebate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rebate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"agentName"}},{"kind":"Field","name":{"kind":"Name","value":"agentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"statementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"traded"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"payBy"}}]}}]} as unknown as DocumentNode<RebateRow_RebateFragment, unknown>;
export const SavedView_SavedViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedView_SavedView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SavedView_SavedViewFragment, unknown>;
export const AuditTrailDocument = {"__meta__":{"hash":"8079571daae0510b32e3dd61fc8295d49d420b97e5725574b3c818603a89febb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditTrail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"tokenId"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditTrailQuery, AuditTrailQueryVariables>;
export const ExecutiveDashboardDocument = {"__meta__":{"hash":"cee2a89b27b38252f6ba01adb2aa0d95d3c5e5f4ee8e5d37d737f2a3b99a7443"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExecutiveDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DashboardFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executiveDashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiRow_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassMonthCard_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateMonthCard_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionMonthCard_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierCard_Dashboard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"lowerDays"}},{"kind":"Field","name":{"kind":"Name","value":"upperDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiRow_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintsByClassAndMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"received"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintRateByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolutionByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientsByTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"inGap"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}}]}}]} as unknown as DocumentNode<ExecutiveDashboardQuery, ExecutiveDashboardQueryVariables>;
export const MeasureDefinitionsDocument = {"__meta__":{"hash":"3861759e02946cb6b2484929950bb9a4b86dd171503c27ea71df301e00005d5d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeasureDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]} as unknown as DocumentNode<MeasureDefinitionsQuery, MeasureDefinitionsQueryVariables>;
export const ResolutionTargetDocument = {"__meta__":{"hash":"2426d2346208c615ddc7307991b679fd58b385385b50476c9a9479ceb35eda54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResolutionTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"StringValue","value":"CQ","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}}]}}]}}]} as unknown as DocumentNode<ResolutionTargetQuery, ResolutionTargetQueryVariables>;
export const QualityFiguresDocument = {"__meta__":{"hash":"ef3b90314ba781c77fd19de2a7ca409b66463b0adefcbcebf580acec5f2272ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QualityFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compare"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Comparison"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"exposure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Exposure"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"total"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"},{"kind":"EnumValue","value":"COMPLAINT_RATE"},{"kind":"EnumValue","value":"UPHELD_SHARE"},{"kind":"EnumValue","value":"SATISFACTION"},{"kind":"EnumValue","value":"ANSWER_SHARE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"compare"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}},{"kind":"Argument","name":{"kind":"Name","value":"exposure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"exposure"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"repeat"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REPEAT_SHARE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"compare"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"months"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINT_RATE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MONTH"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"compare"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}},{"kind":"Argument","name":{"kind":"Name","value":"exposure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"exposure"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"classes"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CLASS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"tiers"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TIER"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"regions"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REGION"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"repeats"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REPEAT_SHARE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CLASS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"heat"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REGION"},{"kind":"EnumValue","value":"CLASS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakdownAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Breakdown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isKnownThen"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"centre"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isOutside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<QualityFiguresQuery, QualityFiguresQueryVariables>;
export const DeadlineFiguresDocument = {"__meta__":{"hash":"7daa9784ad7afdd4c48df995b1c54bfc87950d22364d81eb713f26bd04afaf32"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadlineFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compare"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Comparison"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Dimension"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"total"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ON_TIME_SHARE"},{"kind":"EnumValue","value":"RESOLUTION_TIME"},{"kind":"EnumValue","value":"RESOLUTION_P80"},{"kind":"EnumValue","value":"RESOLUTION_P90"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"compare"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compare"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"months"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ON_TIME_SHARE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MONTH"},{"kind":"EnumValue","value":"MARKET"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"curves"},"name":{"kind":"Name","value":"resolutionCurves"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CurvesAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"flow"},"name":{"kind":"Name","value":"backlogFlow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowPeriod"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogPeriod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"reopened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"closing"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"ages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upTo5"}},{"kind":"Field","name":{"kind":"Name","value":"upTo10"}},{"kind":"Field","name":{"kind":"Name","value":"upTo15"}},{"kind":"Field","name":{"kind":"Name","value":"over15"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakdownAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Breakdown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isKnownThen"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"centre"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isOutside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CurvesAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionCurvesResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionCurves"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"curves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}},{"kind":"Field","name":{"kind":"Name","value":"closedShare"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogFlowResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BacklogFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowPeriod"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowPeriod"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<DeadlineFiguresQuery, DeadlineFiguresQueryVariables>;
export const SegmentFiguresDocument = {"__meta__":{"hash":"cd303f577067122c906e9ee3033ab3d8553db06c2febb46362c1ce7389e8baad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SegmentFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentationFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SegmentsAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SegmentsAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Segmentation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"inGap"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wasActive"}},{"kind":"Field","name":{"kind":"Name","value":"fromTier"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topTen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"concentration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SegmentFiguresQuery, SegmentFiguresQueryVariables>;
export const RestatedFiguresDocument = {"__meta__":{"hash":"e45ef55ac755c200a6640c8f568488cd6369f79dedfe1eb609d07a0fc34159dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RestatedFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"then"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"},{"kind":"EnumValue","value":"ON_TIME_SHARE"},{"kind":"EnumValue","value":"RESOLUTION_TIME"},{"kind":"EnumValue","value":"UPHELD_SHARE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"now"},"name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPLAINTS_RECEIVED"},{"kind":"EnumValue","value":"ON_TIME_SHARE"},{"kind":"EnumValue","value":"RESOLUTION_TIME"},{"kind":"EnumValue","value":"UPHELD_SHARE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BreakdownAnswer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"restatedCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RestatedCases"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BreakdownAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Breakdown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isKnownThen"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"centre"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isOutside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RestatedFiguresQuery, RestatedFiguresQueryVariables>;
export const FigureRowsPageDocument = {"__meta__":{"hash":"9ccbc5c79d2ead45dfc5488416e8a7ed5f2b8d0948afcf16c06a04be36041b2d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureRowsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Measure"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"part"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FigurePart"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakdownFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figureRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"part"},"value":{"kind":"Variable","name":{"kind":"Name","value":"part"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureRowConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintRow_Complaint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintRow_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]}}]} as unknown as DocumentNode<FigureRowsPageQuery, FigureRowsPageQueryVariables>;
export const AgreementsPageDocument = {"__meta__":{"hash":"a96974817a899c92d88731031ea25d11d715866c46d3fed4d8047ff590daba7d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgreementsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreementFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreementReminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Agreement_Agreement"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Agreement_Agreement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ourSignatory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"terminatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"terminationReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AgreementsPageQuery, AgreementsPageQueryVariables>;
export const WithoutAgreementDocument = {"__meta__":{"hash":"788eff3ba4928798ef3396881a8cae23fbf1c29a9ae75dff0b2d4964e36177a7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WithoutAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"withoutAgreement"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WithoutAgreementQuery, WithoutAgreementQueryVariables>;
export const RecordAgreementDocument = {"__meta__":{"hash":"b26b4eeb145a2bf260e4f8d33758f5550e4597843b150daa929e094a518d59b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAgreementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgreementChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Agreement_Agreement"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Agreement_Agreement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ourSignatory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"terminatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"terminationReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RecordAgreementMutation, RecordAgreementMutationVariables>;
export const TerminateAgreementDocument = {"__meta__":{"hash":"d6c9d67e6f5a2823167395d73464109f49c24dbed0d53043075d940d0d085f3a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TerminateAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TerminateAgreementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terminateAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgreementChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Agreement_Agreement"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Agreement_Agreement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ourSignatory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"terminatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"terminationReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TerminateAgreementMutation, TerminateAgreementMutationVariables>;
export const CloseAgreementReminderDocument = {"__meta__":{"hash":"825221ff73e27779963f35470643ba44f98c48bf4cf0ed41b1a7fc46de205b19"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseAgreementReminder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeAgreementReminder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgreementReminderDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<CloseAgreementReminderMutation, CloseAgreementReminderMutationVariables>;
export const ClientFormChoicesDocument = {"__meta__":{"hash":"aaec29fea875d78848b07ad5bbcd337f39e07124fd7ad1cac5013f8f102e6bd0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientFormChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountManagers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ClientFormChoicesQuery, ClientFormChoicesQueryVariables>;
export const SimilarClientsDocument = {"__meta__":{"hash":"a58ec15fde42c0c62c6191ba4471038c58b971b1a7e2f5bdc1bf5588c474d0d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimilarClients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"creditCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"creditCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elsewhere"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SimilarClientsQuery, SimilarClientsQueryVariables>;
export const CreateClientDocument = {"__meta__":{"hash":"8f176efbeaae358b0282f52567f1c937eb4456e9ee51fac1e75acd773a52bab3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClientCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<CreateClientMutation, CreateClientMutationVariables>;
export const UpdateClientDocument = {"__meta__":{"hash":"b6c127381a5e7739fbe76e7646fbc6b220268974e16ec5ba9de51ed32e7ecb44"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClientUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientForm_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientForm_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]} as unknown as DocumentNode<UpdateClientMutation, UpdateClientMutationVariables>;
export const ClientPageDocument = {"__meta__":{"hash":"965821bb45e5528a7968bc35caf749794f98410a758773478a238904361f7295"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientHeader_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientTierCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientSegmentCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientProfileCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactsCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementsCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactStaffCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientForm_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnershipCard_Client"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverrideCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierOverrides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Agreement_Agreement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"ourSignatory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"terminatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"terminationReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientHeader_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"complaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientTierCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverrideCard_Client"}},{"kind":"Field","name":{"kind":"Name","value":"computedTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"marginToNext"}},{"kind":"Field","name":{"kind":"Name","value":"nextTier"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientSegmentCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"segmentHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentCredit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"paidInTime"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vip"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"deposit"}},{"kind":"Field","name":{"kind":"Name","value":"contactWithinDays"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"financialStatements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYear"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"netProfit"}},{"kind":"Field","name":{"kind":"Name","value":"debtRatio"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientProfileCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentative"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Agreement_Agreement"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactStaffCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"isBreach"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactStaff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOwner"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"lastReportAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientForm_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnershipCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ClientPageQuery, ClientPageQueryVariables>;
export const AddContactStaffDocument = {"__meta__":{"hash":"d5fcabd6bee9d3cf9f4864a5d3bc26f58c2f67a437b392a9ef059cd2cc7bb78c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddContactStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeContactStaffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addContactStaff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactStaffChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactStaffCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactStaffCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"isBreach"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactStaff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOwner"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"lastReportAt"}}]}}]}}]} as unknown as DocumentNode<AddContactStaffMutation, AddContactStaffMutationVariables>;
export const RemoveContactStaffDocument = {"__meta__":{"hash":"1213a4d18a54b4e3c98588b3bb5e1f4fe3a2a2a53908cde0d0aaa8253784c6f7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveContactStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeContactStaffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeContactStaff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactStaffChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactStaffCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactStaffCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"isBreach"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactStaff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOwner"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"lastReportAt"}}]}}]}}]} as unknown as DocumentNode<RemoveContactStaffMutation, RemoveContactStaffMutationVariables>;
export const AddContactDocument = {"__meta__":{"hash":"795cff1edd7aa84e8e571afafb3f2e58b3de9ddb2890ff5b8c7939fbae471dce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactsCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentative"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<AddContactMutation, AddContactMutationVariables>;
export const UpdateContactDocument = {"__meta__":{"hash":"01e9c82704ed800a688de1833e671dbe2df12569cb71488ffea56b53a88d6369"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactsCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentative"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<UpdateContactMutation, UpdateContactMutationVariables>;
export const RemoveContactDocument = {"__meta__":{"hash":"170b3086d129334192ab35642feea045357048076e5914646bcc969398546a12"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactsCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactsCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentative"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RemoveContactMutation, RemoveContactMutationVariables>;
export const HandoverPageDocument = {"__meta__":{"hash":"c6f28b964f8073d6d6e7f6ffdf59cd9a03f34ed0027c00ce0089cc1b8e55e124"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HandoverPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portfolioOwners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handovers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandoverCard_Handover"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandoverCard_Handover"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Handover"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"leavesOn"}},{"kind":"Field","name":{"kind":"Name","value":"openNotices"}},{"kind":"Field","name":{"kind":"Name","value":"overdueNotices"}},{"kind":"Field","name":{"kind":"Name","value":"leaver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<HandoverPageQuery, HandoverPageQueryVariables>;
export const HandoverPreviewDocument = {"__meta__":{"hash":"10ea97fb07e2262c7c07f28485a7717c9c7f2692635bc088ca4eae5885c57a5e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HandoverPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"leaverId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"chosen"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuccessorChoiceInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountManagers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handoverPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"leaverId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"leaverId"}}},{"kind":"Argument","name":{"kind":"Name","value":"chosen"},"value":{"kind":"Variable","name":{"kind":"Name","value":"chosen"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandoverPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"openCases"}},{"kind":"Field","name":{"kind":"Name","value":"clientsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byHand"}},{"kind":"Field","name":{"kind":"Name","value":"successor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<HandoverPreviewQuery, HandoverPreviewQueryVariables>;
export const HandOverDocument = {"__meta__":{"hash":"b6275c96c3ad271dc3cccbb5f3d2f6f223b8a223e01c2264be8ab00794c6022e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandoverDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandoverCard_Handover"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandoverCard_Handover"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Handover"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"leavesOn"}},{"kind":"Field","name":{"kind":"Name","value":"openNotices"}},{"kind":"Field","name":{"kind":"Name","value":"overdueNotices"}},{"kind":"Field","name":{"kind":"Name","value":"leaver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<HandOverMutation, HandOverMutationVariables>;
export const UndoHandoverDocument = {"__meta__":{"hash":"cce8567fb1091a7afe3dcb7e2e85e6d605d593c5cb8dbcf5f0e99d8d19c792e7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoHandover"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoHandover"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandoverDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandoverCard_Handover"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandoverCard_Handover"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Handover"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"leavesOn"}},{"kind":"Field","name":{"kind":"Name","value":"openNotices"}},{"kind":"Field","name":{"kind":"Name","value":"overdueNotices"}},{"kind":"Field","name":{"kind":"Name","value":"leaver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<UndoHandoverMutation, UndoHandoverMutationVariables>;
export const CloseNoticeDocument = {"__meta__":{"hash":"1918e6ef17465c4fac298b41c7551176f1c4139852fc5a816205413c1ea89816"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<CloseNoticeMutation, CloseNoticeMutationVariables>;
export const TransferChoicesDocument = {"__meta__":{"hash":"37e2fa9074a34f7596e7c721e27d01584aa3ed8e7a4153487651c9183347c0d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransferChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountManagers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TransferChoicesQuery, TransferChoicesQueryVariables>;
export const TransferClientDocument = {"__meta__":{"hash":"b30ce174af829034afa42970143f9033dd467b3e006d63bad8b30c72db9bbfba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClientTransferred"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnershipCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnershipCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TransferClientMutation, TransferClientMutationVariables>;
export const PortfolioExportDocument = {"__meta__":{"hash":"30c0c85226d760e38afa04e00406cb20603e2a3c5a82140eca43735cfa2b861e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortfolioExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PortfolioExportQuery, PortfolioExportQueryVariables>;
export const PortfolioPageDocument = {"__meta__":{"hash":"8a66a93c3d90fc0f1a38688e758aa40a3e299ee5d30ad24fba4e59ad3305df6d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortfolioPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortfolioRow_Client"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortfolioRow_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PortfolioPageQuery, PortfolioPageQueryVariables>;
export const PortfolioAnchorsDocument = {"__meta__":{"hash":"1d445e615c2a97484a7d5319e78d0a8a23c2ac9148a487c7f209f547c47a5cef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortfolioAnchors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"every"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientAnchors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"every"},"value":{"kind":"Variable","name":{"kind":"Name","value":"every"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<PortfolioAnchorsQuery, PortfolioAnchorsQueryVariables>;
export const ProspectsPageDocument = {"__meta__":{"hash":"a8ce2341a005430d8c8415827d2918f7a146ae7c3ecea58d0bc7790e8c777d97"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProspectsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stages"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProspectStage"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prospectCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"expectedYearly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prospects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"stages"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stages"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProspectRow_Prospect"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProspectRow_Prospect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prospect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"expectedYearly"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProspectsPageQuery, ProspectsPageQueryVariables>;
export const ProspectPageDocument = {"__meta__":{"hash":"4daa9bf3dd5dfa3321c5597dbaeb294c99dacbb70b4b53e5abd853063ff97f0d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProspectPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prospect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProspectPage_Prospect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selectionChecklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"least"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProspectRow_Prospect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prospect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"expectedYearly"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProspectPage_Prospect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prospect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProspectRow_Prospect"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"move"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<ProspectPageQuery, ProspectPageQueryVariables>;
export const OpenProspectDocument = {"__meta__":{"hash":"52a324f4db153d2d6cb7b1fbcdc17030b8bf3f5716bdcb8b15477c94b62ef58d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenProspect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenProspectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openProspect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProspectChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prospect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<OpenProspectMutation, OpenProspectMutationVariables>;
export const MoveProspectDocument = {"__meta__":{"hash":"7194ccf49c4b7c367e047a7f4ad1758cc831b7fb508fff6efdbf451c259af92c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveProspect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveProspectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveProspect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProspectChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prospect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<MoveProspectMutation, MoveProspectMutationVariables>;
export const IndustriesDocument = {"__meta__":{"hash":"1dec6fafc1c27b5919d3c0f483e20eae2e197d78d190d094f53c380f843c1351"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Industries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"industries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<IndustriesQuery, IndustriesQueryVariables>;
export const RecordFinancialStatementDocument = {"__meta__":{"hash":"1d077d9a048f70962137f748340561d64687a60dbdae44ef2e9eedc3fccacf91"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordFinancialStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFinancialStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientSegmentCard_Client"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientSegmentCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"segmentHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentCredit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"paidInTime"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vip"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"deposit"}},{"kind":"Field","name":{"kind":"Name","value":"contactWithinDays"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"financialStatements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYear"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"netProfit"}},{"kind":"Field","name":{"kind":"Name","value":"debtRatio"}}]}}]}}]} as unknown as DocumentNode<RecordFinancialStatementMutation, RecordFinancialStatementMutationVariables>;
export const TiersPageDocument = {"__meta__":{"hash":"63a05319914fa4addd862ead1c9a374675dd4cecb9b963124f155928499a5482"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TiersPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverrideState"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"toDecide"},"name":{"kind":"Name","value":"tierOverrides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"toDecide"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierOverrides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}}]} as unknown as DocumentNode<TiersPageQuery, TiersPageQueryVariables>;
export const RegradeProgressDocument = {"__meta__":{"hash":"006dc919f50cb073aba810ed2c2ecc05381cc1bbcdc487f6b404c6e43f29e389"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegradeProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regradeRuns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegradeRun_RegradeRun"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegradeRun_RegradeRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegradeRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}}]}}]} as unknown as DocumentNode<RegradeProgressQuery, RegradeProgressQueryVariables>;
export const RequestTierOverrideDocument = {"__meta__":{"hash":"eff8dcbd0b315a9c9276301542847ad1a597368e52eeed81cd76345f9dd501b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestTierOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestTierOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestTierOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverrideChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tierOverride"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}}]} as unknown as DocumentNode<RequestTierOverrideMutation, RequestTierOverrideMutationVariables>;
export const MoveTierOverrideDocument = {"__meta__":{"hash":"3bd44626ffb97eabaa5730ae1322850b65a11e19945563b0131c81e46b4ba6ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveTierOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveTierOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveTierOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverrideChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tierOverride"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierOverride_TierOverride"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierOverride_TierOverride"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOverride"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}}]}}]} as unknown as DocumentNode<MoveTierOverrideMutation, MoveTierOverrideMutationVariables>;
export const StartRegradeDocument = {"__meta__":{"hash":"fcb3dd488d0c14503ede8e747bb6381aed0eb1b3e740e25b777aca5fdbc7afcb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartRegrade"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartRegradeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startRegrade"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegradeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegradeRun_RegradeRun"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegradeRun_RegradeRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegradeRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}}]}}]} as unknown as DocumentNode<StartRegradeMutation, StartRegradeMutationVariables>;
export const CancelRegradeDocument = {"__meta__":{"hash":"a3325177012ae703d30c1a9b3f549b75fa667272ed8ee23255f902ac5ff3e181"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRegrade"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRegrade"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegradeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegradeRun_RegradeRun"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegradeRun_RegradeRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegradeRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}}]}}]} as unknown as DocumentNode<CancelRegradeMutation, CancelRegradeMutationVariables>;
export const TimelineOrdersDocument = {"__meta__":{"hash":"a2bf9a1f0366d564684a99d12fbf23bea4070ac7e9f9f2bac0e2d48a3c0a3292"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"voidedOn"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineOrdersQuery, TimelineOrdersQueryVariables>;
export const TimelineComplaintsDocument = {"__meta__":{"hash":"760fcde8eb05451137e527956b43ff6b1cef8b59fd726e0b678ee086fbc344f8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineComplaints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intakeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineComplaintsQuery, TimelineComplaintsQueryVariables>;
export const TimelineReturnsDocument = {"__meta__":{"hash":"9276a0fbdef4488d7e5cf4f7cc8549bbc13ed80dafd8cab59174f098acb08085"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineReturns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"returnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineReturnsQuery, TimelineReturnsQueryVariables>;
export const TimelineActivitiesDocument = {"__meta__":{"hash":"fc0f8ca8a4f39db57dcf0a1ff8e383b11104701de1eee4ea56d1241cfe3b5ac0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineActivitiesQuery, TimelineActivitiesQueryVariables>;
export const BoardColumnDocument = {"__meta__":{"hash":"8fc498114195e3b93c6ff943f3cd4f6b20c19f3c42767329b558d9f9b6b544ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardColumn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"DUE_FIRST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintRow_Complaint"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintRow_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]}}]} as unknown as DocumentNode<BoardColumnQuery, BoardColumnQueryVariables>;
export const BoardMovesDocument = {"__meta__":{"hash":"1182e60f9808fcef3b39a2d6a14be5b18799243ff7b6ce5fa6c246b2065b980f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardMoves"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseMoves_Complaint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoveForm_AskedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskedField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseMoves_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"move"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"leadsTo"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoveForm_AskedField"}}]}}]}}]}}]} as unknown as DocumentNode<BoardMovesQuery, BoardMovesQueryVariables>;
export const RecordShipmentDocument = {"__meta__":{"hash":"76dbafe7dd55c4db221d413e2a7f7fab08db6d06b669f7c43c3109cf13ffc92d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<RecordShipmentMutation, RecordShipmentMutationVariables>;
export const AddDocumentDocument = {"__meta__":{"hash":"f60f465cdc19783fecdfebbc770caa914e5ab14a6912fd91e3d9c6a6344d1dd6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<AddDocumentMutation, AddDocumentMutationVariables>;
export const ColleaguesDocument = {"__meta__":{"hash":"edcc5d458b92ddfad2223dcd410fe43f49d23910c6f842d1eb6ba6e8b93a41c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Colleagues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"colleagues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;
export const RecordDecisionDocument = {"__meta__":{"hash":"fbd1bcf6c9fdd9d88b524943efddef3b0a7f1433786d1163688e7a016ad57845"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<RecordDecisionMutation, RecordDecisionMutationVariables>;
export const RecordLossesDocument = {"__meta__":{"hash":"454529f8268f9a73c122937e728dee205c3fd1940c157f8378441a192af985a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLosses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLossesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordLosses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<RecordLossesMutation, RecordLossesMutationVariables>;
export const AddCorrectiveActionDocument = {"__meta__":{"hash":"f02d8b038c2b8397a008db26cbbce05ce64fcc4c488a765f9a84661003eec3ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<AddCorrectiveActionMutation, AddCorrectiveActionMutationVariables>;
export const FinishCorrectiveActionDocument = {"__meta__":{"hash":"bae508c42388bd1f2d6730d6c5a45709d6fc08464c3aa9d58d3bc9671930a4f5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<FinishCorrectiveActionMutation, FinishCorrectiveActionMutationVariables>;
export const MoveComplaintDocument = {"__meta__":{"hash":"4e801707daec7d0c5e5c87dcda554a5c0e7499bbe69c71bbd2a3045fb1468f65"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintMoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseMoves_Complaint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoveForm_AskedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskedField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseMoves_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"move"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"leadsTo"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoveForm_AskedField"}}]}}]}}]}}]} as unknown as DocumentNode<MoveComplaintMutation, MoveComplaintMutationVariables>;
export const ComplaintPageDocument = {"__meta__":{"hash":"7761e161be4e6f0b7125ea841dad7c7b56aabec97afc4bb29cde755642971935"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"partNumber"}},{"kind":"Field","name":{"kind":"Name","value":"affectedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"affectedQuantityUndetermined"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"overseas"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intakeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintDue_Deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseSteps_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseSplit_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseLoss_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseRepair_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseDocuments_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFollowUps_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseActions_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseMoves_Complaint"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintHistory_Complaint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintDue_Deadline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowUp_FollowUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoveForm_AskedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AskedField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseSteps_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintDue_Deadline"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseSplit_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"repairBy"}},{"kind":"Field","name":{"kind":"Name","value":"memo"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseLoss_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"loss"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossStandards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"per"}},{"kind":"Field","name":{"kind":"Name","value":"yuan"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRepair_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairBy"}},{"kind":"Field","name":{"kind":"Name","value":"repairedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"shippedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseDocuments_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFollowUps_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowUp_FollowUp"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseActions_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"correctiveActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"negligence"}},{"kind":"Field","name":{"kind":"Name","value":"tracked"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseMoves_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"move"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"leadsTo"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoveForm_AskedField"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintHistory_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintPageQuery, ComplaintPageQueryVariables>;
export const ComplaintsExportDocument = {"__meta__":{"hash":"d93bcfdfdace8acebcff49e45256363417cb713950a389b9e15d771b60dae7af"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintsExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintsExportQuery, ComplaintsExportQueryVariables>;
export const ComplaintsPageDocument = {"__meta__":{"hash":"37b8f04451476d160c66330d800d7d4353faec91333dda4ae1d90a583d7d7b0c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintRow_Complaint"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintRow_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]}}]} as unknown as DocumentNode<ComplaintsPageQuery, ComplaintsPageQueryVariables>;
export const ClientChoicesDocument = {"__meta__":{"hash":"1b9ece828a29426fb32d92d23630f835d15ad849fd59fe41fe8c4ad8ac93c354"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClientChoicesQuery, ClientChoicesQueryVariables>;
export const ClientChoiceDocument = {"__meta__":{"hash":"c621307bfea1eba55e1fd4d3ce6f5de96d5e2897dc271e1fbe1202d7625022b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<ClientChoiceQuery, ClientChoiceQueryVariables>;
export const FileComplaintDocument = {"__meta__":{"hash":"30e78e100cc166bd0eb940e21f056e02371d6ac8d295081421e6e1e2c7681c0a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FileComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFiled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<FileComplaintMutation, FileComplaintMutationVariables>;
export const FollowUpsPageDocument = {"__meta__":{"hash":"8f5a4eeacefb7c337141735267266efb2d3fd08ab09931cb98be145a27df15fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FollowUpsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"when"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUpWhen"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ownerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followUpCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ownerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ownerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"today"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"when"},"value":{"kind":"Variable","name":{"kind":"Name","value":"when"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"ownerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ownerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowUp_FollowUp"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowUp_FollowUp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecord"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<FollowUpsPageQuery, FollowUpsPageQueryVariables>;
export const RecordFollowUpDocument = {"__meta__":{"hash":"6bf1b9a4ae1f7f7e7af8d39e5739fdf1d7a56ce6c390c3eff7b3443692e7c109"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordFollowUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFollowUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFollowUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUpRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"opened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<RecordFollowUpMutation, RecordFollowUpMutationVariables>;
export const SavedQueriesDocument = {"__meta__":{"hash":"8c5fa278072f2a543b2a729d48d05806f96af893d45b5733e5cf39c822e407bd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SavedQueries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedQueries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedQuery_SavedQuery"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedQuery_SavedQuery"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedQuery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SavedQueriesQuery, SavedQueriesQueryVariables>;
export const SaveQueryDocument = {"__meta__":{"hash":"d29e3950a09680c36de4a1eab9e2042dec96b900a2f97b84ecafe821979ba074"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveQuery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveQueryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveQuery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuerySaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedQuery_SavedQuery"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedQuery_SavedQuery"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedQuery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SaveQueryMutation, SaveQueryMutationVariables>;
export const ChangeQueryDocument = {"__meta__":{"hash":"0bb94134535404edc74c087c7fdc393ac221cdea64bc0100a0d7159be9287f30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeQuery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeQueryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeQuery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueryChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedQuery_SavedQuery"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedQuery_SavedQuery"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedQuery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChangeQueryMutation, ChangeQueryMutationVariables>;
export const DeleteQueryDocument = {"__meta__":{"hash":"25934528d51a34017d8192da1b2fa93c826e829e8b238a16963b6466b7354194"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteQuery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteQueryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteQuery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueryDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteQueryMutation, DeleteQueryMutationVariables>;
export const ApiTokensDocument = {"__meta__":{"hash":"542e5d4eebbf5be0aca633e912d2acfc0b124e7d877cf9c52647d9b853ab407a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokenMostDays"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiTokenRow_ApiToken"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiTokenRow_ApiToken"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}}]}}]} as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
export const CreateApiTokenDocument = {"__meta__":{"hash":"18bd803dbb5f9025288f14fb31de0795c51e51f01fcb57db9944d741e48c696f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = {"__meta__":{"hash":"d0b744fa0446c591e2576f3d5dffe7f9ec21d4af5911cfd1b3d51e09adaceea5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiTokenRow_ApiToken"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiTokenRow_ApiToken"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}}]}}]} as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const DelegationsDocument = {"__meta__":{"hash":"9285d7deec507443d926600d03b9732cb35f91780a8d9d91f6cff889efb55a33"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Delegations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Delegation_Delegation"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Delegation_Delegation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Delegation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayRevoke"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DelegationsQuery, DelegationsQueryVariables>;
export const PossibleDelegatesDocument = {"__meta__":{"hash":"019c438a0efa2d5a785428599418ccc23e8734e86d640196b55da0113a0b7c36"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PossibleDelegates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"possibleDelegates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"posts"}}]}}]}}]} as unknown as DocumentNode<PossibleDelegatesQuery, PossibleDelegatesQueryVariables>;
export const NameDelegateDocument = {"__meta__":{"hash":"5acca1629c08a8e9f314453331d4c3d22545cefe8a0f22cd1f693d8c36ceddd3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameDelegate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NameDelegateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameDelegate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DelegateNamed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<NameDelegateMutation, NameDelegateMutationVariables>;
export const RevokeDelegationDocument = {"__meta__":{"hash":"6ab25a9f59a3487dba4cf6f38807299a0448773a508247d4ecf33eb49ca47ee0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DelegationRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeDelegationMutation, RevokeDelegationMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"02eee02f7c2f2df85937a8b25d3443dc193a3c3811a1bec0f367520892d82836"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"}},{"kind":"Field","name":{"kind":"Name","value":"ownPosts"}},{"kind":"Field","name":{"kind":"Name","value":"standsIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demo"}},{"kind":"Field","name":{"kind":"Name","value":"reaches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"query"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const AlertsDocument = {"__meta__":{"hash":"1a7e4a5b963b7127d97c0f220ff01f83d0706050210e1ad9f582b4a8621e9fb6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const ReadAlertsDocument = {"__meta__":{"hash":"d7aeac3b4983e3628d4dbc5d59ea99752c14fd3bea9c548a75a35ff48a686575"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReadAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAlertsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertsRead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<ReadAlertsMutation, ReadAlertsMutationVariables>;
export const ApprovalsPageDocument = {"__meta__":{"hash":"750b0a005f0758880a24f92343dec44b43482569c2a3e1cd0f503978b62e5d86"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApprovalsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Approval_Approval"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvalCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Approval_Approval"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"askedFor"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApprovalsPageQuery, ApprovalsPageQueryVariables>;
export const InboxCountsDocument = {"__meta__":{"hash":"a7cd5cae75b193fb4a85d083fdc7f8637368a31727bd86c07026e08e040e44eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalCount"}},{"kind":"Field","name":{"kind":"Name","value":"financeTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadAlertCount"}}]}}]} as unknown as DocumentNode<InboxCountsQuery, InboxCountsQueryVariables>;
export const DecideApprovalsDocument = {"__meta__":{"hash":"e7e7da1d029c56346e29304301cf25518ab9fe1b8d0a337e6fb1b533552508ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideApprovals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideApprovalsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideApprovals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalsAnswered"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decidedCount"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalDecided"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<DecideApprovalsMutation, DecideApprovalsMutationVariables>;
export const FinancePageDocument = {"__meta__":{"hash":"cfa9b8f28138e663ac51c2f7c1f88991c29d63dee005322f45a031c3b9c9a44e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FinancePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinanceTaskKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financeTasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FinanceTask_FinanceTask"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FinanceTask_FinanceTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinanceTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rebate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<FinancePageQuery, FinancePageQueryVariables>;
export const FinanceTraysDocument = {"__meta__":{"hash":"683feb89a9a82cf16dbdc84e3a9cb6f38162ed569786b9767588f5a4d80a13e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FinanceTrays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financeTrays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<FinanceTraysQuery, FinanceTraysQueryVariables>;
export const LiveApprovalCountDocument = {"__meta__":{"hash":"0014f0bd4e70a74bdb6a8fbc29ffa6be29e811ed92fc0d51df2d28e364ce8985"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveApprovalCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalCount"}}]}}]} as unknown as DocumentNode<LiveApprovalCountSubscription, LiveApprovalCountSubscriptionVariables>;
export const LiveAlertCountDocument = {"__meta__":{"hash":"0da638db1e34b3d28cdbd8f1aeac2f23b3dc71bc4a39ba5eae6932348247d5a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveAlertCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadAlertCount"}}]}}]} as unknown as DocumentNode<LiveAlertCountSubscription, LiveAlertCountSubscriptionVariables>;
export const LiveComplaintDocument = {"__meta__":{"hash":"77a21817978ce0d22fbbd38a449d70599dda1e60d65027c3f5bde510a6171989"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<LiveComplaintSubscription, LiveComplaintSubscriptionVariables>;
export const DraftPageDocument = {"__meta__":{"hash":"18af9e8b3f4dbe2cc231cf980212db9fcc4f384bdbd6ac1080acd363a2eff9bd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulationDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftPage_Draft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceView_Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"otherLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftPage_Draft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"baseVersion"}},{"kind":"Field","name":{"kind":"Name","value":"enactedVersion"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnact"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceView_Comparison"}}]}}]}}]} as unknown as DocumentNode<DraftPageQuery, DraftPageQueryVariables>;
export const DraftPreviewDocument = {"__meta__":{"hash":"9c1475804c90049484339fe106750387944a064d2a6377d1406a9e5830ce7978"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TierMoveFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulationDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tierPreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"fromGap"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"toGap"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"fromGap"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"toGap"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlinePreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCases"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"later"}},{"kind":"Field","name":{"kind":"Name","value":"mostDaysEarlier"}},{"kind":"Field","name":{"kind":"Name","value":"mostDaysLater"}},{"kind":"Field","name":{"kind":"Name","value":"newlyOverdue"}}]}}]}}]}}]} as unknown as DocumentNode<DraftPreviewQuery, DraftPreviewQueryVariables>;
export const DraftRegulationDocument = {"__meta__":{"hash":"e31d32c3aedeb76307e60805f15244d4859b6a7f622ba1508f55488333ecce5e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftRegulation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftRegulationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftRegulation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftWritten"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DraftRegulationMutation, DraftRegulationMutationVariables>;
export const ChangeDraftClauseDocument = {"__meta__":{"hash":"9971ccf0ce1ff5e76083336f87094dd18a8060b89cebb752b8e411996daa1211"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeDraftClause"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeDraftClauseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeDraftClause"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftWritten"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftPage_Draft"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceView_Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"otherLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftPage_Draft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"baseVersion"}},{"kind":"Field","name":{"kind":"Name","value":"enactedVersion"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnact"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceView_Comparison"}}]}}]}}]} as unknown as DocumentNode<ChangeDraftClauseMutation, ChangeDraftClauseMutationVariables>;
export const WithdrawDraftDocument = {"__meta__":{"hash":"6ce8b71f9abc3f641f3c6c946f61cc59aa024a5ab6780feab5b72188c0570eea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftWritten"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftPage_Draft"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceView_Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"otherLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftPage_Draft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"baseVersion"}},{"kind":"Field","name":{"kind":"Name","value":"enactedVersion"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnact"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceView_Comparison"}}]}}]}}]} as unknown as DocumentNode<WithdrawDraftMutation, WithdrawDraftMutationVariables>;
export const EnactDraftDocument = {"__meta__":{"hash":"0d55dc1818fe3f3554376dbc1f2edbff3d5a8cc3023be5bd86b3583765b2985f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnactDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnactDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enactDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftEnacted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulationVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EnactDraftMutation, EnactDraftMutationVariables>;
export const PoliciesDocument = {"__meta__":{"hash":"57ce663e5a5a8f5ff38dbb2687984af2f499efee5c2abed46185d5a6891eb54a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Policies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"enactedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}}]}}]}}]} as unknown as DocumentNode<PoliciesQuery, PoliciesQueryVariables>;
export const PolicyVersionDocument = {"__meta__":{"hash":"281f0f3f035dd2745ace526002930271d37fb4035c7cdc02e85af89e80c32ae3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PolicyVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulationVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}}]}}]}}]} as unknown as DocumentNode<PolicyVersionQuery, PolicyVersionQueryVariables>;
export const PolicyComparisonDocument = {"__meta__":{"hash":"4428ee02b7376f6cc2763e8078f2c668bee981bce800fe231ad9b4d23f59e3c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PolicyComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulationComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceView_Comparison"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceView_Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegulationComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauseId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"otherLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]} as unknown as DocumentNode<PolicyComparisonQuery, PolicyComparisonQueryVariables>;
export const ReceivablesPageDocument = {"__meta__":{"hash":"93968ff4c46cdb5fe17d4739dc86a726d8b6a0dcbf2039df82cebde226c44e58"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceivablesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceivableFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivables"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReceivableRow_Receivable"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceivableRow_Receivable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receivable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"collected"}},{"kind":"Field","name":{"kind":"Name","value":"credited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReceivablesPageQuery, ReceivablesPageQueryVariables>;
export const ReceivablesExportDocument = {"__meta__":{"hash":"54a13f1d802cf6ba93e34cec5b77228b0d222d6ba2d97ff2acda1bf75f829802"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceivablesExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceivableFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivables"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"collected"}},{"kind":"Field","name":{"kind":"Name","value":"credited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}},{"kind":"Field","name":{"kind":"Name","value":"openCompany"}},{"kind":"Field","name":{"kind":"Name","value":"disputedCompany"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReceivablesExportQuery, ReceivablesExportQueryVariables>;
export const SettlementsExportDocument = {"__meta__":{"hash":"f03ffc7c9d1cef05ea720ea183c8bc27adda9e92efb9da839bb9476d8c6286f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SettlementsExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SettlementFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}},{"kind":"Field","name":{"kind":"Name","value":"unallocatedCompany"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SettlementsExportQuery, SettlementsExportQueryVariables>;
export const ReceivablesAgeingDocument = {"__meta__":{"hash":"e79f1834ddd9f61c7fe83f0fd99ae7e0423a4e1aff9f7ee5a198d96d3794ffee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceivablesAgeing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AgeingBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgeingSum_AgeingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgeingSum_AgeingRow"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgeingSum_AgeingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgeingRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bands"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"receivables"}},{"kind":"Field","name":{"kind":"Name","value":"oldestDays"}},{"kind":"Field","name":{"kind":"Name","value":"collectionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"receivables"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}}]} as unknown as DocumentNode<ReceivablesAgeingQuery, ReceivablesAgeingQueryVariables>;
export const SettlementsPageDocument = {"__meta__":{"hash":"e602fda13ce886d6ff7cd52ce6bd93a3e3d52c48ac43edb94914ac8b5bf5a426"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SettlementsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SettlementFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettlementRow_Settlement"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettlementRow_Settlement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Settlement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedById"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<SettlementsPageQuery, SettlementsPageQueryVariables>;
export const ReceivableDetailDocument = {"__meta__":{"hash":"7a3c94aafb4146b56ccbb01f7192f9e5bd71a9d5f16ec903393b9119d7bc0b14"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceivableDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReceivableRow_Receivable"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueWhy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedOn"}},{"kind":"Field","name":{"kind":"Name","value":"voidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"partNumber"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"complaintNumber"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"releasedBy"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"collectionLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceivableRow_Receivable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receivable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"collected"}},{"kind":"Field","name":{"kind":"Name","value":"credited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<ReceivableDetailQuery, ReceivableDetailQueryVariables>;
export const ClientReceivablesDocument = {"__meta__":{"hash":"742295f5a5663818e2e9d8afe892c18c1465c0cbec76ed7662b6c969f0c03448"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientReceivables"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ageing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgeingSum_AgeingRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"collectionLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgeingSum_AgeingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgeingRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bands"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"receivables"}},{"kind":"Field","name":{"kind":"Name","value":"oldestDays"}},{"kind":"Field","name":{"kind":"Name","value":"collectionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"receivables"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<ClientReceivablesQuery, ClientReceivablesQueryVariables>;
export const OpenReceivablesDocument = {"__meta__":{"hash":"3e6b5722725de58db3cff8644292f49d0ef6a8d08711b33f5402922e3d695e86"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenReceivables"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivables"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysOverdue"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenReceivablesQuery, OpenReceivablesQueryVariables>;
export const RecordCollectionDocument = {"__meta__":{"hash":"d1bd9148016db1fa09b32257cffd8c75e9c74d75c19fcdfd1bd58c2afa0eb716"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettlementChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettlementRow_Settlement"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettlementRow_Settlement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Settlement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedById"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCollectionMutation, RecordCollectionMutationVariables>;
export const AllocateSettlementDocument = {"__meta__":{"hash":"897ce9b20f1ed92234ccf330fb550127f823554988f5260ed60282a3f1dac6b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AllocateSettlement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AllocateSettlementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocateSettlement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettlementChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettlementRow_Settlement"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettlementRow_Settlement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Settlement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedById"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<AllocateSettlementMutation, AllocateSettlementMutationVariables>;
export const ReverseSettlementDocument = {"__meta__":{"hash":"b89e9ae7fa289360209f664b0e13e61ead0f52b840eec9a59cebea859d7a2dcd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseSettlement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReverseSettlementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reverseSettlement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettlementChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettlementRow_Settlement"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettlementRow_Settlement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Settlement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"unallocated"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reversesId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedById"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<ReverseSettlementMutation, ReverseSettlementMutationVariables>;
export const LogCollectionDocument = {"__meta__":{"hash":"cc9ca7fbc4f513c72884d818090c9a434cde28e5756fbd120f330a9898946360"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionLogged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionLog_CollectionEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<LogCollectionMutation, LogCollectionMutationVariables>;
export const RequestReturnDocument = {"__meta__":{"hash":"a7d465c0543e956913e26df03ed741a02215bc44fefc77d53fcad1cccbcf1297"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<RequestReturnMutation, RequestReturnMutationVariables>;
export const RequestAllowanceDocument = {"__meta__":{"hash":"6cd14ed71381d82fda90bbfe126d5b6b3bf7a2e2106cb51185f4a14c2b26d00c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAllowance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAllowanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAllowance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<RequestAllowanceMutation, RequestAllowanceMutationVariables>;
export const ApproveReturnDocument = {"__meta__":{"hash":"79ede2f7f6c4ac4a8cc932e1da4899153f01ed0d3003c883ca040a30ea0219e9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<ApproveReturnMutation, ApproveReturnMutationVariables>;
export const RefuseReturnDocument = {"__meta__":{"hash":"4c0b8c1b229f2abdf6d74c7014587783757d00a65970ac7cbf981fbb501c0746"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<RefuseReturnMutation, RefuseReturnMutationVariables>;
export const WithdrawReturnDocument = {"__meta__":{"hash":"4e6b354211e17a7b2dcd31baef09bb42594ab044bf82899b4a16a03d459ecd4e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<WithdrawReturnMutation, WithdrawReturnMutationVariables>;
export const ReceiveGoodsDocument = {"__meta__":{"hash":"dcf4571b2fbde118e408fa0e9b6c7971783e9deca265b313401df5c328515505"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveGoods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveGoodsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveGoods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<ReceiveGoodsMutation, ReceiveGoodsMutationVariables>;
export const InstructReturnDocument = {"__meta__":{"hash":"9c975857ba7745ea73b46a4e242f0a8d5797e32c79837df86ccb1cb4ae99d274"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InstructReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InstructReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instructReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<InstructReturnMutation, InstructReturnMutationVariables>;
export const SignAllowanceDocument = {"__meta__":{"hash":"cb792b043cc2f6a33e831262a80f4d588e1eda67eeee46624386440f7765a094"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignAllowance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignAllowanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signAllowance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<SignAllowanceMutation, SignAllowanceMutationVariables>;
export const AttachProofDocument = {"__meta__":{"hash":"2606f275846aaf2d8fb9c6c7ce3744073e248aea9eb7c7726d0069314c85d28d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttachProof"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttachProofInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachProof"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<AttachProofMutation, AttachProofMutationVariables>;
export const BookReturnDocument = {"__meta__":{"hash":"d2264e31274fa590970797a11b5641d3b4ea5e7fd1bde8610a998ae9ef4cc00f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<BookReturnMutation, BookReturnMutationVariables>;
export const ReverseVoucherDocument = {"__meta__":{"hash":"90339fddc52806d7f541f1bde9d105d354f583024cf56eea86e00944ea15bee0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseVoucher"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reverseVoucher"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReturnResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<ReverseVoucherMutation, ReverseVoucherMutationVariables>;
export const ReturnPageDocument = {"__meta__":{"hash":"63d36bcccae2189a399a9c2e0e401845c4634a934ff76737aea1b9fb2e903d6b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReturnPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"returnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingPost"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingWhy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instruction"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReturnLines_Return"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReturnDocuments_Return"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReturnHistory_Return"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReturnActions_Return"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnLines_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"receivedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"bookedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"overAcceptanceRate"}},{"kind":"Field","name":{"kind":"Name","value":"rateOf"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnDocuments_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyNo"}},{"kind":"Field","name":{"kind":"Name","value":"holder"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proofs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vouchers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"postedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reversesNumber"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"debit"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnHistory_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnActions_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"invoicedOn"}},{"kind":"Field","name":{"kind":"Name","value":"voidedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"receivedQuantity"}}]}}]}}]} as unknown as DocumentNode<ReturnPageQuery, ReturnPageQueryVariables>;
export const ReturnableOrdersDocument = {"__meta__":{"hash":"41a5a09a2042956c91f0484bc1bcd7522486b083001952c45ca19a3cf73fd298"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReturnableOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderedOn"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"claimedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDecimals"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnableOrdersQuery, ReturnableOrdersQueryVariables>;
export const ComplaintChoicesDocument = {"__meta__":{"hash":"c08eedfa8326ad99f5244aa16bb890663e930e23249ef0dec8cdcec0f237cee2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintChoicesQuery, ComplaintChoicesQueryVariables>;
export const ReturnsPageDocument = {"__meta__":{"hash":"9f1a1347ec84edd751e40ff3d23296086ce64a4b54bae58a31cd5933e3d39f79"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReturnsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReturnRow_Return"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReturnRow_Return"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Return"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"returnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingPost"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReturnsPageQuery, ReturnsPageQueryVariables>;
export const VoucherExportDocument = {"__meta__":{"hash":"1235aaf23e296808ab2286c8c228d2f7d916f1576a3642e51d1875f5041290ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VoucherExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PostingPeriod"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voucherExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"csv"}},{"kind":"Field","name":{"kind":"Name","value":"vouchers"}},{"kind":"Field","name":{"kind":"Name","value":"debit"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}}]} as unknown as DocumentNode<VoucherExportQuery, VoucherExportQueryVariables>;
export const RebatePageDocument = {"__meta__":{"hash":"7c1926ea2599f43ba43125c17f7c1a30da8547a36b247f928009433d0f1704a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebatePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"agentName"}},{"kind":"Field","name":{"kind":"Name","value":"agentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"ordered"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"traded"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"payBy"}},{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordered"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"agrees"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ordered"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"paidOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RebateActions_Rebate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateActions_Rebate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rebate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}}]}}]} as unknown as DocumentNode<RebatePageQuery, RebatePageQueryVariables>;
export const RebateLinesDocument = {"__meta__":{"hash":"36020d3f58dafce110665ba3d7c9406927c417d78951096c61e1aed858fa4f92"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebateLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rebateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebateLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rebateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rebateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RebateLinesQuery, RebateLinesQueryVariables>;
export const RebateLinesExportDocument = {"__meta__":{"hash":"8bb083ec05af6a1253799164deb692a812f05652fe6144b4e14adff7e22807f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebateLinesExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rebateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebateLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rebateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rebateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNo"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RebateLinesExportQuery, RebateLinesExportQueryVariables>;
export const RebateTermsOfDocument = {"__meta__":{"hash":"b83bf14d6dfa475073fce782adbe40b0f13ae7e5f619af85c2fd3b8e75ed78a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebateTermsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebateTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RebateTerms_Terms"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateTerms_Terms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RebateTerms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromYuan"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}}]}}]} as unknown as DocumentNode<RebateTermsOfQuery, RebateTermsOfQueryVariables>;
export const PayRebateDocument = {"__meta__":{"hash":"bed438d40d79dca2b36713532b914456c77624506d78a2bcb5d9dd687ac6ebdf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PayRebate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PayRebateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payRebate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RebateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"rebate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<PayRebateMutation, PayRebateMutationVariables>;
export const CorrectRebateDocument = {"__meta__":{"hash":"06ef9d95967f85cbf80f1d0a8df22ce8b95e136959fabadab11672e80433708a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectRebate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectRebateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctRebate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RebateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"rebate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectRebateMutation, CorrectRebateMutationVariables>;
export const AgreeRebateDocument = {"__meta__":{"hash":"44fd1f93a1fc510df6ae6b7f6eb6975328551f4b40fb543ea0836f6b86dd6d1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeRebate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeRebateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeRebate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RebateAgreed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RebateTerms_Terms"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateTerms_Terms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RebateTerms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromYuan"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}}]}}]} as unknown as DocumentNode<AgreeRebateMutation, AgreeRebateMutationVariables>;
export const RebatesPageDocument = {"__meta__":{"hash":"c474dd3a215931ba055b22d46f9a31a2b0696d0ed78d8409d620cd8af40e87e9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebatesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RebateFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RebateRow_Rebate"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RebateRow_Rebate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rebate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"agentName"}},{"kind":"Field","name":{"kind":"Name","value":"agentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"statementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"traded"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"payBy"}}]}}]} as unknown as DocumentNode<RebatesPageQuery, RebatesPageQueryVariables>;
export const RebatePeriodDocument = {"__meta__":{"hash":"d15be0a887561d9dd648b989d7cae32f5408bbdcdbe5438c06865d65a9e7de0a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebatePeriod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebatePeriod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"agents"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"corrected"}},{"kind":"Field","name":{"kind":"Name","value":"traded"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"payBy"}}]}}]}}]} as unknown as DocumentNode<RebatePeriodQuery, RebatePeriodQueryVariables>;
export const RebatesExportDocument = {"__meta__":{"hash":"8bb396a9143a237629df322d765ad8c67ff34c41f8118e71464ca3bef28a4ac4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RebatesExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RebateFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rebates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"agentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"agentName"}},{"kind":"Field","name":{"kind":"Name","value":"ordered"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"traded"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"earned"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"payBy"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"statementVersion"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RebatesExportQuery, RebatesExportQueryVariables>;
export const RegionsDocument = {"__meta__":{"hash":"0fe4bd9a05f1a7b5f4c04a6a755198596f038239acd2cf1cb0d4ebccbdd21dba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const SavedViewsDocument = {"__meta__":{"hash":"0a27c572ee5de196c8d1203f82a5e5fe53726f1e9aca46fb84d2329cbf1255ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SavedViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ViewPage"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedView_SavedView"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedView_SavedView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = {"__meta__":{"hash":"f0540ab22474da998131d803d4aeb4d4dd23ea24728430c3e48d427911cc1c24"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const ChangeViewDocument = {"__meta__":{"hash":"65f027b70663c09aa646fbac2374ac45d1eb8ce643dce4d90d3ef6538c10aa49"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeViewMutation, ChangeViewMutationVariables>;
export const DeleteViewDocument = {"__meta__":{"hash":"d243715ba6e79dfaac5eb14a5eb452ac01ab36b72c69ebcc32ef83bf7cd38fb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteViewMutation, DeleteViewMutationVariables>;
export const ChooseDefaultViewDocument = {"__meta__":{"hash":"6731795511c29b71d434fe7c3c6391fc1ab653cecfb2c0a8bb34fd117675ee7f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseDefaultView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseDefaultViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseDefaultView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DefaultViewChosen"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<ChooseDefaultViewMutation, ChooseDefaultViewMutationVariables>;