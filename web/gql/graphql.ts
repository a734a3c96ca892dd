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
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  Money: { input: string; output: string; }
};

export type Activity = {
  __typename?: 'Activity';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Staff>;
  client?: Maybe<Client>;
  id: Scalars['ID']['output'];
  kind: ActivityKind;
  satisfied?: Maybe<Scalars['Boolean']['output']>;
  summary?: Maybe<Scalars['String']['output']>;
};

export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  edges: Array<ActivityEdge>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  cursor: Scalars['String']['output'];
  node: Activity;
};

export type ActivityKind =
  | 'CALL'
  | 'CALLBACK'
  | 'VISIT'
  | 'WALK_IN';

export type Assignment = {
  __typename?: 'Assignment';
  id: Scalars['ID']['output'];
  owner?: Maybe<Staff>;
  validFrom: Scalars['Date']['output'];
  validTo?: Maybe<Scalars['Date']['output']>;
};

export type BusinessType =
  | 'AGENT'
  | 'AGREEMENT'
  | 'DEALER'
  | 'MEMBER'
  | 'TRADING';

export type Channel =
  | 'PHONE'
  | 'VISIT'
  | 'WALK_IN'
  | 'WRITTEN';

export type Clause = {
  __typename?: 'Clause';
  id: Scalars['ID']['output'];
  parameters?: Maybe<Scalars['JSON']['output']>;
  regulation: Regulation;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type Client = {
  __typename?: 'Client';
  activities?: Maybe<ActivityConnection>;
  address?: Maybe<Scalars['String']['output']>;
  annualVolume?: Maybe<Scalars['Money']['output']>;
  assignments?: Maybe<Array<Assignment>>;
  businessType?: Maybe<BusinessType>;
  city?: Maybe<Scalars['String']['output']>;
  complaintCount?: Maybe<Scalars['Int']['output']>;
  complaints?: Maybe<ComplaintConnection>;
  contacts?: Maybe<Array<Contact>>;
  creditCode?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  lastContactOn?: Maybe<Scalars['Date']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  number?: Maybe<Scalars['String']['output']>;
  openComplaintCount?: Maybe<Scalars['Int']['output']>;
  openedOn?: Maybe<Scalars['Date']['output']>;
  orders?: Maybe<OrderConnection>;
  owner?: Maybe<Staff>;
  paymentTermDays?: Maybe<Scalars['Int']['output']>;
  region?: Maybe<Region>;
  returns?: Maybe<ReturnConnection>;
  tier?: Maybe<ClientTier>;
  version: Scalars['Int']['output'];
};


export type ClientActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ClientComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ClientOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ClientReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ClientAnchor = {
  __typename?: 'ClientAnchor';
  after?: Maybe<Scalars['String']['output']>;
  index: Scalars['Int']['output'];
};

export type ClientConnection = {
  __typename?: 'ClientConnection';
  edges: Array<ClientEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ClientEdge = {
  __typename?: 'ClientEdge';
  cursor: Scalars['String']['output'];
  node: Client;
};

export type ClientFilter = {
  businessTypes?: InputMaybe<Array<BusinessType>>;
  ownerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  regionCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
  tierGap?: InputMaybe<Scalars['Boolean']['input']>;
  tiers?: InputMaybe<Array<Tier>>;
};

export type ClientSort = {
  direction: SortDirection;
  field: ClientSortField;
};

export type ClientSortField =
  | 'ANNUAL_VOLUME'
  | 'LAST_CONTACT'
  | 'NAME'
  | 'NUMBER'
  | 'TIER';

export type ClientTier = {
  __typename?: 'ClientTier';
  code?: Maybe<Tier>;
  gap: Scalars['Boolean']['output'];
  marginToNext?: Maybe<Scalars['Money']['output']>;
  nextTier?: Maybe<Tier>;
  since: Scalars['Date']['output'];
  why: Why;
};

export type Complaint = {
  __typename?: 'Complaint';
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  affectedQuantity?: Maybe<Scalars['Decimal']['output']>;
  affectedQuantityUndetermined?: Maybe<Scalars['Boolean']['output']>;
  channel: Channel;
  class: ComplaintClass;
  client?: Maybe<Client>;
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  content?: Maybe<Scalars['String']['output']>;
  demand?: Maybe<Scalars['String']['output']>;
  due?: Maybe<Deadline>;
  events: Array<ComplaintEvent>;
  id: Scalars['ID']['output'];
  intakeBy?: Maybe<Staff>;
  number: Scalars['String']['output'];
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  orderNumber?: Maybe<Scalars['String']['output']>;
  outcome?: Maybe<ComplaintOutcome>;
  overseas: Scalars['Boolean']['output'];
  partNumber?: Maybe<Scalars['String']['output']>;
  place?: Maybe<Scalars['String']['output']>;
  receivedAt: Scalars['DateTime']['output'];
  severity: Severity;
  state: ComplaintState;
  version: Scalars['Int']['output'];
};

export type ComplaintClass =
  | 'GRIEVANCE'
  | 'PACKAGING'
  | 'PRODUCT_QUALITY'
  | 'SERVICE_QUALITY'
  | 'SUGGESTION';

export type ComplaintConnection = {
  __typename?: 'ComplaintConnection';
  edges: Array<ComplaintEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ComplaintEdge = {
  __typename?: 'ComplaintEdge';
  cursor: Scalars['String']['output'];
  node: Complaint;
};

export type ComplaintEvent = {
  __typename?: 'ComplaintEvent';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Staff>;
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  note?: Maybe<Scalars['String']['output']>;
};

export type ComplaintFiled = {
  __typename?: 'ComplaintFiled';
  complaint: Complaint;
  replayed: Scalars['Boolean']['output'];
};

export type ComplaintFilter = {
  classes?: InputMaybe<Array<ComplaintClass>>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  receivedFrom?: InputMaybe<Scalars['Date']['input']>;
  receivedTo?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<ComplaintState>>;
};

export type ComplaintOutcome =
  | 'DUPLICATE'
  | 'NOT_ESTABLISHED'
  | 'UPHELD'
  | 'VOID'
  | 'WITHDRAWN';

export type ComplaintSort =
  | 'DUE_FIRST'
  | 'NEWEST';

export type ComplaintState =
  | 'ANSWERED'
  | 'APPROVED'
  | 'CLOSED'
  | 'INVESTIGATING'
  | 'PROPOSED'
  | 'RECEIVED'
  | 'REPLIED'
  | 'TRANSFERRED'
  | 'VOID'
  | 'WITHDRAWN';

export type Contact = {
  __typename?: 'Contact';
  email?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  legalRepresentative: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
  role?: Maybe<Scalars['String']['output']>;
};

export type DashboardFilter = {
  classes?: InputMaybe<Array<ComplaintClass>>;
  from: Scalars['Date']['input'];
  regionCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  tiers?: InputMaybe<Array<Tier>>;
  to: Scalars['Date']['input'];
};

export type Deadline = {
  __typename?: 'Deadline';
  at: Scalars['DateTime']['output'];
  overdue: Scalars['Boolean']['output'];
  provisional: Scalars['Boolean']['output'];
  why: Why;
};

export type ExecutiveDashboard = {
  __typename?: 'ExecutiveDashboard';
  activeClients: Figure;
  asOf: Scalars['DateTime']['output'];
  clientsByTier: Array<TierFigure>;
  complaintRate: Figure;
  complaintRateByMonth: Array<MonthRate>;
  complaintsByClassAndMonth: Array<MonthClassCount>;
  lagSeconds: Scalars['Int']['output'];
  medianResolutionDays: ResolutionFigure;
  onTimeShare: Figure;
  previous?: Maybe<PreviousFigures>;
  resolutionByMonth: Array<MonthResolution>;
};

export type Figure = {
  __typename?: 'Figure';
  complete: Scalars['Boolean']['output'];
  denominator: Scalars['Float']['output'];
  lower?: Maybe<Scalars['Float']['output']>;
  measure: Measure;
  numerator: Scalars['Float']['output'];
  open: Scalars['Int']['output'];
  upper?: Maybe<Scalars['Float']['output']>;
  value?: Maybe<Scalars['Float']['output']>;
};

export type FileComplaintInput = {
  affectedQuantity?: InputMaybe<Scalars['Decimal']['input']>;
  affectedQuantityUndetermined?: InputMaybe<Scalars['Boolean']['input']>;
  channel: Channel;
  class: ComplaintClass;
  clientId: Scalars['ID']['input'];
  content: Scalars['String']['input'];
  demand?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['String']['input'];
  occurredAt: Scalars['DateTime']['input'];
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  overseas?: InputMaybe<Scalars['Boolean']['input']>;
  partNumber?: InputMaybe<Scalars['String']['input']>;
  place: Scalars['String']['input'];
  severity: Severity;
};

export type FileComplaintResult = ComplaintFiled | InvalidInput | NotAllowed | NotFound;

export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  clause?: Maybe<Scalars['ID']['output']>;
  code: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type Measure =
  | 'ACTIVE_CLIENTS'
  | 'COMPLAINT_RATE'
  | 'ON_TIME_SHARE'
  | 'RESOLUTION_TIME';

export type MeasureDefinition = {
  __typename?: 'MeasureDefinition';
  definition: Scalars['String']['output'];
  direction: MeasureDirection;
  measure: Measure;
  name: Scalars['String']['output'];
  unit: Scalars['String']['output'];
};

export type MeasureDirection =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER'
  | 'NEUTRAL';

export type MonthClassCount = {
  __typename?: 'MonthClassCount';
  class: ComplaintClass;
  month: Scalars['String']['output'];
  received: Scalars['Int']['output'];
};

export type MonthRate = {
  __typename?: 'MonthRate';
  figure: Figure;
  month: Scalars['String']['output'];
};

export type MonthResolution = {
  __typename?: 'MonthResolution';
  closed: Scalars['Int']['output'];
  complete: Scalars['Boolean']['output'];
  medianDays?: Maybe<Scalars['Float']['output']>;
  month: Scalars['String']['output'];
  open: Scalars['Int']['output'];
  p80Days?: Maybe<Scalars['Float']['output']>;
  p90Days?: Maybe<Scalars['Float']['output']>;
  received: Scalars['Int']['output'];
  withdrawn: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  fileComplaint: FileComplaintResult;
};


export type MutationFileComplaintArgs = {
  input: FileComplaintInput;
};

export type NotAllowed = Problem & {
  __typename?: 'NotAllowed';
  clause?: Maybe<Scalars['ID']['output']>;
  code: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type NotFound = Problem & {
  __typename?: 'NotFound';
  clause?: Maybe<Scalars['ID']['output']>;
  code: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type Order = {
  __typename?: 'Order';
  amount: Scalars['Decimal']['output'];
  amountCompany: Scalars['Money']['output'];
  client?: Maybe<Client>;
  currency: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  lines?: Maybe<OrderLineConnection>;
  number?: Maybe<Scalars['String']['output']>;
  orderedAt: Scalars['DateTime']['output'];
};


export type OrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderEdge = {
  __typename?: 'OrderEdge';
  cursor: Scalars['String']['output'];
  node: Order;
};

export type OrderLine = {
  __typename?: 'OrderLine';
  amount?: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  product?: Maybe<Product>;
  quantity?: Maybe<Scalars['Decimal']['output']>;
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
};

export type OrderLineConnection = {
  __typename?: 'OrderLineConnection';
  edges: Array<OrderLineEdge>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderLineEdge = {
  __typename?: 'OrderLineEdge';
  cursor: Scalars['String']['output'];
  node: OrderLine;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Post =
  | 'ACCOUNTANT'
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'CREDIT_OFFICER'
  | 'DEPUTY_GM_PRODUCTION'
  | 'DEPUTY_GM_SALES'
  | 'EXECUTIVE'
  | 'GENERAL_MANAGER'
  | 'GM_OFFICE'
  | 'KA_MANAGER'
  | 'KA_SPECIALIST'
  | 'KA_SUPERVISOR'
  | 'LOGISTICS_SUPERVISOR'
  | 'PRODUCTION_MANAGER'
  | 'QUALITY_MANAGER'
  | 'RND_ENGINEER'
  | 'SALES_MANAGER'
  | 'SERVICE_DIRECTOR';

export type PreviousFigures = {
  __typename?: 'PreviousFigures';
  activeClients: Figure;
  complaintRate: Figure;
  medianResolutionDays: ResolutionFigure;
  onTimeShare: Figure;
};

export type Problem = {
  clause?: Maybe<Scalars['ID']['output']>;
  code: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  number?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  activities: ActivityConnection;
  client?: Maybe<Client>;
  clientAnchors: Array<ClientAnchor>;
  clients: ClientConnection;
  complaint?: Maybe<Complaint>;
  complaints: ComplaintConnection;
  executiveDashboard: ExecutiveDashboard;
  measures: Array<MeasureDefinition>;
  portfolioOwners: Array<Staff>;
  regions: Array<Region>;
  regulation?: Maybe<Regulation>;
  regulations: Array<Regulation>;
  returns: ReturnConnection;
  staff?: Maybe<Staff>;
  viewer?: Maybe<Viewer>;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClientAnchorsArgs = {
  every?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ClientFilter>;
  sort?: InputMaybe<ClientSort>;
};


export type QueryClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClientFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ClientSort>;
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ComplaintSort>;
};


export type QueryExecutiveDashboardArgs = {
  where: DashboardFilter;
};


export type QueryRegulationArgs = {
  code: Scalars['String']['input'];
};


export type QueryReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryStaffArgs = {
  id: Scalars['ID']['input'];
};

export type Reach = {
  __typename?: 'Reach';
  resource: Resource;
  scope: Scope;
  write: Scalars['Boolean']['output'];
};

export type Region = {
  __typename?: 'Region';
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

export type Regulation = {
  __typename?: 'Regulation';
  clauses: Array<Clause>;
  code: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  version: RegulationVersion;
  versions: Array<RegulationVersion>;
};

export type RegulationVersion = {
  __typename?: 'RegulationVersion';
  effectiveFrom: Scalars['Date']['output'];
  effectiveTo?: Maybe<Scalars['Date']['output']>;
  version: Scalars['Int']['output'];
};

export type ResolutionFigure = {
  __typename?: 'ResolutionFigure';
  closed: Scalars['Int']['output'];
  lowerDays?: Maybe<Scalars['Float']['output']>;
  medianDays?: Maybe<Scalars['Float']['output']>;
  open: Scalars['Int']['output'];
  p90Days?: Maybe<Scalars['Float']['output']>;
  received: Scalars['Int']['output'];
  upperDays?: Maybe<Scalars['Float']['output']>;
  withdrawn: Scalars['Int']['output'];
};

export type Resource =
  | 'ACTIVITY'
  | 'AGGREGATE'
  | 'AUDIT'
  | 'CLIENT_CARD'
  | 'CLIENT_CONFIDENTIAL'
  | 'COMPLAINT'
  | 'MONEY'
  | 'POLICY'
  | 'RETURN';

export type Return = {
  __typename?: 'Return';
  amountCompany?: Maybe<Scalars['Money']['output']>;
  client?: Maybe<Client>;
  id: Scalars['ID']['output'];
  kind: ReturnKind;
  lines?: Maybe<Array<ReturnLine>>;
  number: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  returnedOn?: Maybe<Scalars['Date']['output']>;
  state: Scalars['String']['output'];
};

export type ReturnConnection = {
  __typename?: 'ReturnConnection';
  edges: Array<ReturnEdge>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ReturnEdge = {
  __typename?: 'ReturnEdge';
  cursor: Scalars['String']['output'];
  node: Return;
};

export type ReturnKind =
  | 'ALLOWANCE'
  | 'RETURN'
  | 'REWORK';

export type ReturnLine = {
  __typename?: 'ReturnLine';
  amount?: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  product?: Maybe<Product>;
  quantity?: Maybe<Scalars['Decimal']['output']>;
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
};

export type Scope =
  | 'AGGREGATE'
  | 'ALL'
  | 'CASE'
  | 'NONE'
  | 'OWN'
  | 'PSEUDONYM'
  | 'TEAM'
  | 'UNIT';

export type Severity =
  | 'HIGH'
  | 'LOW'
  | 'MIDDLE'
  | 'URGENT';

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type Staff = {
  __typename?: 'Staff';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  number: Scalars['String']['output'];
  posts: Array<Post>;
  region?: Maybe<Region>;
  unit?: Maybe<Unit>;
};

export type StaleVersion = Problem & {
  __typename?: 'StaleVersion';
  clause?: Maybe<Scalars['ID']['output']>;
  code: Scalars['String']['output'];
  currentVersion: Scalars['Int']['output'];
  field?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type Tier =
  | 'A1'
  | 'A2'
  | 'B1'
  | 'B2'
  | 'C'
  | 'D';

export type TierFigure = {
  __typename?: 'TierFigure';
  clientShare?: Maybe<Scalars['Float']['output']>;
  clients: Scalars['Int']['output'];
  inGap: Scalars['Int']['output'];
  tier?: Maybe<Tier>;
  volume: Scalars['Money']['output'];
  volumeShare?: Maybe<Scalars['Float']['output']>;
};

export type Unit = {
  __typename?: 'Unit';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type Viewer = {
  __typename?: 'Viewer';
  demo: Scalars['Boolean']['output'];
  posts: Array<Post>;
  reaches: Array<Reach>;
  staff: Staff;
};

export type Why = {
  __typename?: 'Why';
  clause: Clause;
  inputs: Array<WhyInput>;
  policyVersion: Scalars['Int']['output'];
  rule: Scalars['String']['output'];
};

export type WhyInput = {
  __typename?: 'WhyInput';
  name: Scalars['String']['output'];
  unit?: Maybe<Scalars['String']['output']>;
  value: Scalars['String']['output'];
};

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
  ), previous?: { __typename?: 'PreviousFigures', activeClients: (
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

export type ClientHeader_ClientFragment = { __typename?: 'Client', id: string, number?: string | null, name?: string | null, businessType?: BusinessType | null, annualVolume?: string | null, complaintCount?: number | null, openComplaintCount?: number | null, lastContactOn?: string | null, openedOn?: string | null, region?: { __typename?: 'Region', name: string } | null, owner?: { __typename?: 'Staff', id: string, name: string } | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean } | null } & { ' $fragmentName'?: 'ClientHeader_ClientFragment' };

export type ClientTierCard_ClientFragment = { __typename?: 'Client', id: string, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean, since: string, marginToNext?: string | null, nextTier?: Tier | null, why: (
      { __typename?: 'Why' }
      & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
    ) } | null } & { ' $fragmentName'?: 'ClientTierCard_ClientFragment' };

export type ClientProfileCard_ClientFragment = { __typename?: 'Client', id: string, creditCode?: string | null, paymentTermDays?: number | null, city?: string | null, address?: string | null, openedOn?: string | null, contacts?: Array<{ __typename?: 'Contact', id: string, name: string, role?: string | null, phone?: string | null, email?: string | null }> | null, assignments?: Array<{ __typename?: 'Assignment', validFrom: string, validTo?: string | null, owner?: { __typename?: 'Staff', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'ClientProfileCard_ClientFragment' };

export type ClientPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ClientPageQuery = { __typename?: 'Query', client?: (
    { __typename?: 'Client', id: string }
    & { ' $fragmentRefs'?: { 'ClientHeader_ClientFragment': ClientHeader_ClientFragment;'ClientTierCard_ClientFragment': ClientTierCard_ClientFragment;'ClientProfileCard_ClientFragment': ClientProfileCard_ClientFragment } }
  ) | null };

export type PortfolioRow_ClientFragment = { __typename?: 'Client', id: string, number?: string | null, name?: string | null, city?: string | null, annualVolume?: string | null, lastContactOn?: string | null, openComplaintCount?: number | null, region?: { __typename?: 'Region', name: string } | null, tier?: { __typename?: 'ClientTier', code?: Tier | null, gap: boolean } | null, owner?: { __typename?: 'Staff', id: string, name: string } | null } & { ' $fragmentName'?: 'PortfolioRow_ClientFragment' };

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

export type TimelineOrdersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineOrdersQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, orders?: { __typename?: 'OrderConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'OrderEdge', node: { __typename?: 'Order', id: string, number?: string | null, orderedAt: string, currency: string, amount: string, amountCompany: string } }> } | null } | null };

export type TimelineComplaintsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineComplaintsQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, complaints?: { __typename?: 'ComplaintConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ComplaintEdge', node: { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, content?: string | null, receivedAt: string, due?: { __typename?: 'Deadline', overdue: boolean } | null, intakeBy?: { __typename?: 'Staff', id: string, name: string } | null } }> } | null } | null };

export type TimelineReturnsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineReturnsQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, returns?: { __typename?: 'ReturnConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ReturnEdge', node: { __typename?: 'Return', id: string, number: string, kind: ReturnKind, state: string, returnedOn?: string | null, reason?: string | null, amountCompany?: string | null } }> } | null } | null };

export type TimelineActivitiesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineActivitiesQuery = { __typename?: 'Query', client?: { __typename?: 'Client', id: string, activities?: { __typename?: 'ActivityConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, kind: ActivityKind, at: string, summary?: string | null, satisfied?: boolean | null, by?: { __typename?: 'Staff', id: string, name: string } | null } }> } | null } | null };

export type ComplaintDue_DeadlineFragment = { __typename?: 'Deadline', at: string, provisional: boolean, overdue: boolean, why: (
    { __typename?: 'Why' }
    & { ' $fragmentRefs'?: { 'WhyNote_WhyFragment': WhyNote_WhyFragment } }
  ) } & { ' $fragmentName'?: 'ComplaintDue_DeadlineFragment' };

export type ComplaintHistory_ComplaintFragment = { __typename?: 'Complaint', id: string, events: Array<{ __typename?: 'ComplaintEvent', id: string, at: string, kind: string, note?: string | null, by?: { __typename?: 'Staff', id: string, name: string } | null }> } & { ' $fragmentName'?: 'ComplaintHistory_ComplaintFragment' };

export type ComplaintPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ComplaintPageQuery = { __typename?: 'Query', complaint?: (
    { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, channel: Channel, occurredAt?: string | null, place?: string | null, content?: string | null, receivedAt: string, acceptedAt?: string | null, closedAt?: string | null, outcome?: ComplaintOutcome | null, orderNumber?: string | null, partNumber?: string | null, affectedQuantity?: string | null, affectedQuantityUndetermined?: boolean | null, demand?: string | null, overseas: boolean, client?: { __typename?: 'Client', id: string, name?: string | null, number?: string | null } | null, intakeBy?: { __typename?: 'Staff', id: string, name: string } | null, due?: (
      { __typename?: 'Deadline' }
      & { ' $fragmentRefs'?: { 'ComplaintDue_DeadlineFragment': ComplaintDue_DeadlineFragment } }
    ) | null }
    & { ' $fragmentRefs'?: { 'ComplaintHistory_ComplaintFragment': ComplaintHistory_ComplaintFragment } }
  ) | null };

export type ComplaintRow_ComplaintFragment = { __typename?: 'Complaint', id: string, number: string, class: ComplaintClass, state: ComplaintState, severity: Severity, content?: string | null, receivedAt: string, closedAt?: string | null, client?: { __typename?: 'Client', id: string, name?: string | null } | null, due?: { __typename?: 'Deadline', at: string, overdue: boolean, provisional: boolean } | null } & { ' $fragmentName'?: 'ComplaintRow_ComplaintFragment' };

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

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', posts: Array<Post>, demo: boolean, staff: { __typename?: 'Staff', id: string, name: string, number: string }, reaches: Array<{ __typename?: 'Reach', resource: Resource, scope: Scope, write: boolean }> } | null };

export type PoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type PoliciesQuery = { __typename?: 'Query', regulations: Array<{ __typename?: 'Regulation', code: string, title: string, version: { __typename?: 'RegulationVersion', version: number, effectiveFrom: string, effectiveTo?: string | null }, versions: Array<{ __typename?: 'RegulationVersion', version: number, effectiveFrom: string, effectiveTo?: string | null }>, clauses: Array<{ __typename?: 'Clause', id: string, title: string, text: string, parameters?: unknown | null }> }> };

export type WhyNote_WhyFragment = { __typename?: 'Why', policyVersion: number, rule: string, clause: { __typename?: 'Clause', id: string, title: string }, inputs: Array<{ __typename?: 'WhyInput', name: string, value: string, unit?: string | null }> } & { ' $fragmentName'?: 'WhyNote_WhyFragment' };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { __typename?: 'Query', regions: Array<{ __typename?: 'Region', code: string, name: string }> };

export const FigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]} as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const ResolutionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"lowerDays"}},{"kind":"Field","name":{"kind":"Name","value":"upperDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}}]}}]} as unknown as DocumentNode<ResolutionPartsFragment, unknown>;
export const KpiRow_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiRow_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"lowerDays"}},{"kind":"Field","name":{"kind":"Name","value":"upperDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}}]}}]} as unknown as DocumentNode<KpiRow_DashboardFragment, unknown>;
export const ClassMonthCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintsByClassAndMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"received"}}]}}]}}]} as unknown as DocumentNode<ClassMonthCard_DashboardFragment, unknown>;
export const RateMonthCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintRateByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}}]}}]} as unknown as DocumentNode<RateMonthCard_DashboardFragment, unknown>;
export const ResolutionMonthCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolutionByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}}]} as unknown as DocumentNode<ResolutionMonthCard_DashboardFragment, unknown>;
export const TierCard_DashboardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientsByTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"inGap"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}}]}}]} as unknown as DocumentNode<TierCard_DashboardFragment, unknown>;
export const ClientHeader_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientHeader_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"complaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}}]}}]} as unknown as DocumentNode<ClientHeader_ClientFragment, unknown>;
export const WhyNote_WhyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<WhyNote_WhyFragment, unknown>;
export const ClientTierCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientTierCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"marginToNext"}},{"kind":"Field","name":{"kind":"Name","value":"nextTier"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ClientTierCard_ClientFragment, unknown>;
export const ClientProfileCard_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientProfileCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]} as unknown as DocumentNode<ClientProfileCard_ClientFragment, unknown>;
export const PortfolioRow_ClientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortfolioRow_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PortfolioRow_ClientFragment, unknown>;
export const ComplaintDue_DeadlineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintDue_Deadline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<ComplaintDue_DeadlineFragment, unknown>;
export const ComplaintHistory_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintHistory_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintHistory_ComplaintFragment, unknown>;
export const ComplaintRow_ComplaintFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintRow_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]}}]} as unknown as DocumentNode<ComplaintRow_ComplaintFragment, unknown>;
export const ExecutiveDashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExecutiveDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DashboardFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executiveDashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiRow_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassMonthCard_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RateMonthCard_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionMonthCard_Dashboard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TierCard_Dashboard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolutionFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"lowerDays"}},{"kind":"Field","name":{"kind":"Name","value":"upperDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiRow_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaintRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianResolutionDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResolutionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintsByClassAndMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"received"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RateMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaintRateByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResolutionMonthCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolutionByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TierCard_Dashboard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExecutiveDashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientsByTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"inGap"}},{"kind":"Field","name":{"kind":"Name","value":"volume"}},{"kind":"Field","name":{"kind":"Name","value":"clientShare"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}}]}}]}}]} as unknown as DocumentNode<ExecutiveDashboardQuery, ExecutiveDashboardQueryVariables>;
export const MeasureDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeasureDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]} as unknown as DocumentNode<MeasureDefinitionsQuery, MeasureDefinitionsQueryVariables>;
export const ResolutionTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResolutionTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"StringValue","value":"CQ","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}}]}}]}}]} as unknown as DocumentNode<ResolutionTargetQuery, ResolutionTargetQueryVariables>;
export const ClientPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientHeader_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientTierCard_Client"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClientProfileCard_Client"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientHeader_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessType"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"complaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientTierCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"marginToNext"}},{"kind":"Field","name":{"kind":"Name","value":"nextTier"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClientProfileCard_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"paymentTermDays"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]} as unknown as DocumentNode<ClientPageQuery, ClientPageQueryVariables>;
export const PortfolioPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortfolioPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortfolioRow_Client"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortfolioRow_Client"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"annualVolume"}},{"kind":"Field","name":{"kind":"Name","value":"lastContactOn"}},{"kind":"Field","name":{"kind":"Name","value":"openComplaintCount"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PortfolioPageQuery, PortfolioPageQueryVariables>;
export const PortfolioAnchorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PortfolioAnchors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"every"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientAnchors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"every"},"value":{"kind":"Variable","name":{"kind":"Name","value":"every"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<PortfolioAnchorsQuery, PortfolioAnchorsQueryVariables>;
export const TimelineOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineOrdersQuery, TimelineOrdersQueryVariables>;
export const TimelineComplaintsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineComplaints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intakeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineComplaintsQuery, TimelineComplaintsQueryVariables>;
export const TimelineReturnsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineReturns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"returnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"amountCompany"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineReturnsQuery, TimelineReturnsQueryVariables>;
export const TimelineActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineActivitiesQuery, TimelineActivitiesQueryVariables>;
export const ComplaintPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"partNumber"}},{"kind":"Field","name":{"kind":"Name","value":"affectedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"affectedQuantityUndetermined"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"overseas"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intakeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintDue_Deadline"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintHistory_Complaint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyNote_Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Why"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintDue_Deadline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyNote_Why"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintHistory_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintPageQuery, ComplaintPageQueryVariables>;
export const ComplaintsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComplaintsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComplaintRow_Complaint"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComplaintRow_Complaint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]}}]} as unknown as DocumentNode<ComplaintsPageQuery, ComplaintsPageQueryVariables>;
export const ClientChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClientChoicesQuery, ClientChoicesQueryVariables>;
export const ClientChoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<ClientChoiceQuery, ClientChoiceQueryVariables>;
export const FileComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FileComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComplaintFiled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]} as unknown as DocumentNode<FileComplaintMutation, FileComplaintMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"}},{"kind":"Field","name":{"kind":"Name","value":"demo"}},{"kind":"Field","name":{"kind":"Name","value":"reaches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const PoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Policies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}}]}}]}}]} as unknown as DocumentNode<PoliciesQuery, PoliciesQueryVariables>;
export const RegionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;