import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { ActivityEntity } from './activity.entity';
import { ActivityResolver } from './activity.resolver';
import { activityById } from './activity.service';
import { DailyLogEntryResolver, DailyLogResolver } from './daily-log.resolver';
import { OwedContactResolver } from './owed-contact.resolver';
import { PlannedContactConnectionResolver, PlannedContactResolver } from './planned-contact.resolver';
import { QuestionResolver } from './question.resolver';
import { questionById } from './question.service';
import { ClientActivitiesResolver } from './client-activities.resolver';
import { ActivityScoreResolver, CallScoreResolver } from './scorecard/call-score.resolver';
import { MarketNoteResolver, MarketNotesOfClientResolver } from './market-notes/market-note.resolver';
import { noteById } from './market-notes/market-note.service';
import { ClientEventGuestEntity } from './events/client-event.entity';
import { ClientEventResolver } from './events/client-event.resolver';
import { ClientEventGuestResolver, ClientEventsOfClientResolver } from './events/event-guest.resolver';

/** The daily contact: records, questions, plans and logs, events, market notes and call scores. */
export const desk: SubgraphDefinition = {
  name: 'desk',
  entities: [ActivityEntity, ClientEventGuestEntity],
  resolvers: [
    ActivityResolver,
    ClientActivitiesResolver,
    QuestionResolver,
    OwedContactResolver,
    PlannedContactConnectionResolver,
    PlannedContactResolver,
    DailyLogResolver,
    DailyLogEntryResolver,
    ClientEventResolver,
    ClientEventGuestResolver,
    ClientEventsOfClientResolver,
    MarketNoteResolver,
    MarketNotesOfClientResolver,
    CallScoreResolver,
    ActivityScoreResolver,
  ],
  orphanedTypes: [],
  tokenWrites: 'ACTIVITY',
  references: {
    Activity: (stub, context, info) => activityById(context, stub.id, selectionOf(info)),
    Question: (stub, context) => questionById(context, stub.id),
    MarketNote: (stub, context) => noteById(context, stub.id),
  },
};
