import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateScalar } from '../../platform/graph/scalars';
import type { ActivityRow } from '../activities/activity.repository';
import { Activity } from '../activities/activity.schema';
import { activityById } from '../activities/activity.service';
import { handInDailyLog, readDailyLog } from './change-log.service';
import { loadLogEntries, type DailyLogEntryRow } from './daily-log.repository';
import {
  ChangeDailyLogResult,
  DailyLog,
  DailyLogConnection,
  DailyLogEntry,
  DailyLogTray,
  HandInDailyLogInput,
  ReadDailyLogInput,
} from './daily-log.schema';
import { dailyLogOf, dailyLogPage, type ShownLog } from './daily-log.service';

@Resolver(() => DailyLog)
export class DailyLogResolver {
  @Query(() => DailyLogConnection, {
    description:
      'The daily logs of the viewer and of whose call records they read by name, the latest day first (SD-3).',
  })
  dailyLogs(
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, at most 32 days of them in all.' }) to: string,
    @Arg('tray', () => DailyLogTray, { defaultValue: DailyLogTray.ALL, description: 'Which.' }) tray: DailyLogTray,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('staffId', () => ID, { nullable: true, description: 'Only of this colleague.' }) staffId: string | null,
  ): Promise<unknown> {
    return dailyLogPage(context, { tray, from, to, first, after, staffId });
  }

  @Query(() => DailyLog, {
    nullable: true,
    description: 'The log of a day; null when none is owed, or the viewer may not know of it (SD-3).',
  })
  dailyLog(
    @Ctx() context: RequestContext,
    @Arg('staffId', () => ID, { description: 'Whose.' }) staffId: string,
    @Arg('day', () => DateScalar, { description: 'Of which day.' }) day: string,
  ): Promise<ShownLog | null> {
    return dailyLogOf(context, { staffId, day });
  }

  @Mutation(() => ChangeDailyLogResult, { description: 'Hands the viewer’s own log of a day in, once (SD-3).' })
  handInDailyLog(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandInDailyLogInput, { description: 'Which day.' }) input: HandInDailyLogInput,
  ): Promise<unknown> {
    return handInDailyLog(context, input);
  }

  @Mutation(() => ChangeDailyLogResult, {
    description: 'Archives a log that was read after the daily meeting (SD-10).',
  })
  readDailyLog(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReadDailyLogInput, { description: 'Which.' }) input: ReadDailyLogInput,
  ): Promise<unknown> {
    return readDailyLog(context, input);
  }

  @FieldResolver(() => [DailyLogEntry])
  entries(@Root() log: ShownLog, @Ctx() context: RequestContext): Promise<readonly DailyLogEntryRow[]> {
    return loadLogEntries(context, log);
  }
}

@Resolver(() => DailyLogEntry)
export class DailyLogEntryResolver {
  @FieldResolver(() => Activity, { nullable: true })
  activity(
    @Root() entry: DailyLogEntryRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityRow | null> {
    return activityById(context, entry.activityId, selectionOf(info));
  }
}
