import type pg from 'pg';
import type { Regulation } from '../../api/kernel/policy/regulation';
import * as activities from './activities';
import { CALL_SCORE_COLUMNS, DemoCallScores } from './call-scores';
import { CLIENT_EVENT_COLUMNS, CLIENT_EVENT_GUEST_COLUMNS, DemoClientEvents } from './client-events';
import type { CopyRow } from './copy';
import { seedDailyLogs } from './daily-logs';
import { keepReports } from './contact-staff';
import { DemoPlans, PLANNED_CONTACT_COLUMNS, PLANNED_CONTACT_MOVE_COLUMNS } from './planned-contacts';
import { DemoSurveys, SURVEY_COLUMNS, SURVEY_FORM_COLUMNS } from './surveys';
import { DemoQuestions, QUESTION_COLUMNS, QUESTION_EVENT_COLUMNS } from './questions';

interface DeskSeed {
  readonly client: pg.ClientBase;
  readonly clients: number;
  readonly asOf: string;
  readonly isThin: boolean;
  readonly desk: Regulation;
  readonly copy: (target: string, rows: Iterable<CopyRow>) => Promise<void>;
}

/** What the service desk has on record: contacts, what was asked in them, the visits and callbacks by plan, what clients answered, and the events. */
export async function seedDesk({ client, clients, asOf, isThin, desk, copy }: DeskSeed): Promise<void> {
  const asked = new DemoQuestions(asOf, desk);
  const plans = new DemoPlans(asOf);
  const scores = new DemoCallScores(asOf, desk);
  const surveys = new DemoSurveys(asOf);
  await copy(
    activities.ACTIVITY_COLUMNS,
    activities.activityRows(clients, asOf, {
      isThin,
      onRecorded: (activity) => {
        asked.add(activity);
        plans.add(activity);
        scores.add(activity);
        surveys.add(activity);
      },
    }),
  );
  await client.query(keepReports(isThin));
  await copy(QUESTION_COLUMNS, asked.rows);
  await copy(QUESTION_EVENT_COLUMNS, asked.events);
  if (!isThin) plans.addOpen(clients);
  await copy(PLANNED_CONTACT_COLUMNS, plans.rows);
  await copy(PLANNED_CONTACT_MOVE_COLUMNS, plans.moves);
  if (isThin) return;
  await seedDailyLogs(client, asOf, desk);
  await copy(CALL_SCORE_COLUMNS, scores.rows);
  await copy(SURVEY_FORM_COLUMNS, surveys.forms);
  await copy(SURVEY_COLUMNS, surveys.rows);
  const events = new DemoClientEvents(clients, asOf);
  await copy(CLIENT_EVENT_COLUMNS, events.rows);
  await copy(CLIENT_EVENT_GUEST_COLUMNS, events.guests);
}
