import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { Activity } from '../activities/activity.schema';
import { StaffStub } from '../staff-stub.schema';

export const DailyLogState = { OPEN: 'OPEN', MISSING: 'MISSING', HANDED_IN: 'HANDED_IN', READ: 'READ' } as const;
export type DailyLogState = (typeof DailyLogState)[keyof typeof DailyLogState];

registerEnumType(DailyLogState, {
  name: 'DailyLogState',
  description: 'Where a daily log stands (SD-3, SD-10).',
  valuesConfig: {
    OPEN: { description: 'It is to be handed in, and its time is not over.' },
    MISSING: { description: 'Its time is over, and it was not handed in.' },
    HANDED_IN: { description: 'It was handed in, and waits to be read.' },
    READ: { description: 'A superior read it, by which it is archived.' },
  },
});

export const DailyLogTray = { ALL: 'ALL', MISSING: 'MISSING', TO_READ: 'TO_READ' } as const;
export type DailyLogTray = (typeof DailyLogTray)[keyof typeof DailyLogTray];

registerEnumType(DailyLogTray, {
  name: 'DailyLogTray',
  description: 'Which daily logs.',
  valuesConfig: {
    ALL: { description: 'All that are owed.' },
    MISSING: { description: 'Those that were not handed in, whether or not their time is over.' },
    TO_READ: { description: 'Those that were handed in and wait to be read.' },
  },
});

/*
 * Public as types, as questions are: whose logs are shown is said by row-level security and where rows are shaped. The
 * contacts in them are judged each by its own client.
 */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What a day came to; contacts by kind, and what clients asked in them.' })
export class DailyLogCounts {
  @Field(() => Int, { description: 'Incoming calls.' })
  calls: number;

  @Field(() => Int, { description: 'Our calls.' })
  callbacks: number;

  @Field(() => Int, { description: 'Visits.' })
  visits: number;

  @Field(() => Int, { description: 'Clients who came to the desk.' })
  walkIns: number;

  @Field(() => Int, { description: 'Questions handed on that day and answered.' })
  answered: number;

  @Field(() => Int, { description: 'Questions handed on that day and not answered yet.' })
  open: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A contact in a daily log.' })
export class DailyLogEntry {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Activity, {
    nullable: true,
    description: 'The contact; null for who no longer reads the call records of its client.',
  })
  activity: Activity | null;

  @Field(() => Boolean, {
    description: 'It was corrected since the log was handed in; its history tells what it said.',
  })
  corrected: boolean;

  @Field(() => Boolean, { description: 'It was put on record after the log was handed in.' })
  added: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({
  description: 'What somebody put on record on a day, to be handed in by the next working day (SD-3; secret, SD-10).',
})
export class DailyLog {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => StaffStub, { description: 'Whose.' })
  staff: StaffStub;

  @Field(() => DateScalar, { description: 'Of which day.' })
  day: string;

  @Field(() => DailyLogState, { description: 'Where it stands.' })
  state: DailyLogState;

  @Field(() => Boolean, { description: 'It was handed in after its time.' })
  late: boolean;

  @Field(() => DailyLogCounts, { description: 'As it was handed in; until then, as it is now.' })
  counts: DailyLogCounts;

  @Field(() => Int, { description: 'Contacts that were put on record after it was handed in.' })
  added: number;

  @Field(() => Int, { description: 'Contacts in it that were corrected since.' })
  corrected: number;

  @Field(() => DateTimeScalar, { description: 'By when it is handed in.' })
  dueAt: string;

  @Field(() => Why, { description: 'Clause, rule and inputs.' })
  dueWhy: Why;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  note: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in; null: not yet.' })
  handedInAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read and archived.' })
  readAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who read it.' })
  readBy: StaffStub | null;

  @Field(() => [DailyLogEntry], { description: 'The contacts, in the order in which they were put on record.' })
  entries: DailyLogEntry[];

  @Field(() => Boolean, { description: 'The viewer may hand it in.' })
  mayHandIn: boolean;

  @Field(() => Boolean, { description: 'The viewer may read and archive it.' })
  mayRead: boolean;

  @Field(() => Int, { description: 'Grows with every change; 0 before it was handed in.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A daily log in a list.' })
export class DailyLogEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => DailyLog, { description: 'The log.' })
  node: DailyLog;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of daily logs.' })
export class DailyLogConnection {
  @Field(() => [DailyLogEdge], { description: 'The rows of the page.' })
  edges: DailyLogEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'The viewer’s own log of a day, to be handed in (SD-3).' })
export class HandInDailyLogInput {
  @Field(() => DateScalar, { description: 'Of today, or of the 31 days before.' })
  day: string;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say beside the records, at most 2 000 characters.',
  })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A log that was read after the daily meeting, to be archived (SD-10).' })
export class ReadDailyLogInput {
  @Field(() => ID, { description: 'Whose.' })
  staffId: string;

  @Field(() => DateScalar, { description: 'Of which day.' })
  day: string;

  @Field(() => Int, {
    description: 'The version it had when it was read; another one by now is answered StaleVersion.',
  })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It was handed in, or archived.' })
export class DailyLogChanged {
  @Field(() => DailyLog, { description: 'As it is now.' })
  dailyLog: DailyLog;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeDailyLogResult = createUnionType({
  name: 'ChangeDailyLogResult',
  description: 'What came of handing a daily log in, or of archiving it.',
  types: () => [DailyLogChanged, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
