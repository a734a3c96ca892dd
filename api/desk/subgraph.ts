import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { ActivityEntity } from './activities/activity.entity';
import { ActivityResolver } from './activities/activity.resolver';
import { activityById } from './activities/activity.service';
import { DailyLogEntryResolver, DailyLogResolver } from './logs/daily-log.resolver';
import { OwedContactResolver } from './planned/owed-contact.resolver';
import { PlannedContactConnectionResolver, PlannedContactResolver } from './planned/planned-contact.resolver';
import { QuestionResolver } from './questions/question.resolver';
import { questionById } from './questions/question.service';
import { ClientActivitiesResolver } from './activities/client-activities.resolver';
import { ActivityScoreResolver, CallScoreResolver } from './scorecard/call-score.resolver';
import { MarketNoteResolver, MarketNotesOfClientResolver } from './market-notes/market-note.resolver';
import { noteById } from './market-notes/market-note.service';
import { SurveyFiguresResolver } from './surveys/survey-figures.resolver';
import { surveyFormPaper } from './surveys/survey-form-paper';
import { SurveyFormResolver } from './surveys/survey-form.resolver';
import { formById } from './surveys/survey-form.service';
import { SurveyResolver, SurveysOfClientResolver } from './surveys/survey.resolver';
import { surveyById } from './surveys/survey.service';
import { ClientEventGuestEntity } from './events/client-event.entity';
import { ClientEventResolver } from './events/client-event.resolver';
import { ClientEventGuestResolver, ClientEventsOfClientResolver } from './events/event-guest.resolver';

/** The daily contact: records, questions, plans and logs, events, market notes, call scores and surveys. */
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
    SurveyFormResolver,
    SurveyResolver,
    SurveysOfClientResolver,
    SurveyFiguresResolver,
  ],
  orphanedTypes: [],
  papers: [surveyFormPaper],
  tokenWrites: 'ACTIVITY',
  references: {
    Activity: (stub, context, info) => activityById(context, stub.id, selectionOf(info)),
    Question: (stub, context) => questionById(context, stub.id),
    MarketNote: (stub, context) => noteById(context, stub.id),
    Survey: (stub, context) => surveyById(context, stub.id),
    SurveyForm: (stub, context) => formById(context, stub.id),
  },
};
