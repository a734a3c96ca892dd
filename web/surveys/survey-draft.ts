import type {
  EditSurveyInput,
  RecordSurveyInput,
  SurveyAnswerInput,
  SurveyContent,
  SurveyForm_SurveyFormFragment,
  SurveyWhole_SurveyFragment,
} from '../gql/graphql';

export type Answer = number | string | boolean;
type Question = SurveyForm_SurveyFormFragment['questions'][number];

/** A survey as it was sent, under its own key. */
export type SentSurvey = { kind: 'record'; input: RecordSurveyInput } | { kind: 'edit'; input: EditSurveyInput };

/** A survey as it is filled in, and where one is in it. Kept in the browser until it is sent. */
export interface SurveyDraft {
  /** empty: it is not on record yet */
  surveyId: string;
  version: number;
  clientId: string;
  clientName: string;
  formId: string;
  activityId: string;
  supersedesId: string;
  heldOn: string;
  contactName: string;
  answers: Record<string, Answer>;
  findings: string;
  guidance: string;
  developments: string;
  /** 0: about; then one a question; then the report; then the check */
  step: number;
  /** what was sent and got no answer yet: it may be on record */
  unanswered: SentSurvey | null;
}

export interface Begun {
  today: string;
  client?: { id: string; name: string } | undefined;
  activityId?: string | undefined;
}

/** A survey that is begun. */
export function emptySurvey({ today, client, activityId }: Begun): SurveyDraft {
  return {
    surveyId: '',
    version: 0,
    clientId: client?.id ?? '',
    clientName: client?.name ?? '',
    formId: '',
    activityId: activityId ?? '',
    supersedesId: '',
    heldOn: today,
    contactName: '',
    answers: {},
    findings: '',
    guidance: '',
    developments: '',
    step: 0,
    unanswered: null,
  };
}

const answerOf = ({ score, choice, yes, text }: SurveyWhole_SurveyFragment['answers'][number]): Answer | null =>
  score ?? choice ?? yes ?? text ?? null;

/** A survey on record as it is filled in further; with `corrects`, as another one that supersedes it. */
export function surveyDraftOf(survey: SurveyWhole_SurveyFragment, corrects: boolean): SurveyDraft {
  return {
    surveyId: corrects ? '' : survey.id,
    version: survey.version,
    clientId: survey.client?.id ?? '',
    clientName: survey.client?.name ?? survey.client?.number ?? '',
    formId: survey.form?.id ?? '',
    activityId: survey.activity?.id ?? '',
    supersedesId: corrects ? survey.id : '',
    heldOn: survey.heldOn,
    contactName: survey.contactName ?? '',
    answers: Object.fromEntries(
      survey.answers.flatMap((answer) => {
        const value = answerOf(answer);
        return value === null ? [] : [[answer.code, value]];
      }),
    ),
    findings: survey.findings ?? '',
    guidance: survey.guidance ?? '',
    developments: survey.developments ?? '',
    step: 0,
    unanswered: null,
  };
}

/** Whether an answer says something. */
export const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && (typeof answer !== 'string' || answer.trim() !== '');

/** The codes of required questions that are not answered. */
export function missingAnswers(draft: SurveyDraft, questions: readonly Question[]): string[] {
  return questions.filter(({ code, required }) => required && !isAnswered(draft.answers[code])).map(({ code }) => code);
}

/** What is missing of the rest before it can be completed. */
export function missingOfReport(draft: SurveyDraft): ('contactName' | 'findings' | 'heldOn')[] {
  return (['heldOn', 'contactName', 'findings'] as const).filter((field) => !draft[field].trim());
}

/** The step where something stands: what the server says is wrong, by the last part of its path. */
export function stepOf(field: string, questions: readonly Question[]): number {
  const at = questions.findIndex(({ code }) => code === field);
  if (at >= 0) return at + 1;
  return ['findings', 'guidance', 'developments'].includes(field) ? questions.length + 1 : 0;
}

function answerInput({ code, kind }: Question, answer: Answer): SurveyAnswerInput {
  if (kind === 'SCORE') return { code, score: Number(answer) };
  if (kind === 'YES_NO') return { code, yes: answer === true };
  return kind === 'CHOICE' ? { code, choice: String(answer) } : { code, text: String(answer).trim() };
}

/** What is sent of a draft: answers to questions of this form, and no others. */
export function surveyContentOf(draft: SurveyDraft, questions: readonly Question[]): SurveyContent {
  return {
    heldOn: draft.heldOn,
    contactName: draft.contactName.trim() || null,
    answers: questions.flatMap((question) => {
      const answer = draft.answers[question.code];
      return answer === undefined || !isAnswered(answer) ? [] : [answerInput(question, answer)];
    }),
    findings: draft.findings.trim() || null,
    guidance: draft.guidance.trim() || null,
    developments: draft.developments.trim() || null,
  };
}

/** Whether there is anything in a draft that would be lost. */
export function isSurveyTouched(draft: SurveyDraft): boolean {
  const { answers, findings, guidance, developments, contactName, unanswered } = draft;
  return (
    unanswered !== null ||
    Object.values(answers).some(isAnswered) ||
    [findings, guidance, developments, contactName].some((text) => text.trim())
  );
}
