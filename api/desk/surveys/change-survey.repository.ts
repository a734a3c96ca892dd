import type { Transaction } from '../../platform/database/request-database';
import type { StoredAnswers } from './survey';

/** What a survey says, as it is stored. */
export interface SurveyWritten {
  readonly heldOn: string;
  readonly contactName: string | null;
  readonly answers: StoredAnswers;
  readonly findings: string | null;
  readonly guidance: string | null;
  readonly developments: string | null;
}

interface NewSurvey {
  readonly id: string;
  readonly formId: string;
  readonly clientId: string;
  readonly activityId: string | null;
  readonly supersedesId: string | null;
}

interface Writing {
  readonly isComplete: boolean;
  readonly by: string;
  readonly at: string;
}

const valuesOf = ({ heldOn, contactName, answers, findings, guidance, developments }: SurveyWritten): unknown[] => [
  heldOn,
  contactName,
  JSON.stringify(answers),
  findings,
  guidance,
  developments,
];

const endOf = ({ isComplete, by, at }: Writing): unknown[] =>
  isComplete ? ['COMPLETE', by, at] : ['DRAFT', null, null];

/** @returns false when another survey supersedes the same one meanwhile */
export async function insertSurvey(
  transaction: Transaction,
  { id, formId, clientId, activityId, supersedesId }: NewSurvey,
  { written, ...writing }: Writing & { readonly written: SurveyWritten },
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `insert into desk.survey (id, form_id, client_id, activity_id, supersedes_id, recorded_by, recorded_at,
             held_on, contact_name, answers, findings, guidance, developments, state, ended_by, ended_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
           on conflict (supersedes_id) where state <> 'DISCARDED' do nothing returning id`,
    values: [
      ...[id, formId, clientId, activityId, supersedesId, writing.by, writing.at],
      ...valuesOf(written),
      ...endOf(writing),
    ],
  });
  return rows.length > 0;
}

/** Fills a draft in further, and completes it. */
export async function replaceSurvey(
  transaction: Transaction,
  id: string,
  { written, ...writing }: Writing & { readonly written: SurveyWritten },
): Promise<void> {
  await transaction.rows({
    text: `update desk.survey set held_on = $2, contact_name = $3, answers = $4, findings = $5, guidance = $6,
             developments = $7, state = $8, ended_by = $9, ended_at = $10, version = version + 1 where id = $1`,
    values: [id, ...valuesOf(written), ...endOf(writing)],
  });
}

export async function discardSurveyRow(
  transaction: Transaction,
  id: string,
  { by, at }: Pick<Writing, 'by' | 'at'>,
): Promise<void> {
  await transaction.rows({
    text: `update desk.survey set state = 'DISCARDED', ended_by = $2, ended_at = $3, version = version + 1 where id = $1`,
    values: [id, by, at],
  });
}

/** Whether the viewer reads this record of a contact with this client. */
export async function isContactWith(transaction: Transaction, activityId: string, clientId: string): Promise<boolean> {
  const rows = await transaction.rows({
    text: 'select from desk.activity where id = $1 and client_id = $2',
    values: [activityId, clientId],
  });
  return rows.length > 0;
}
