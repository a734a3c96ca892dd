import { mayChange, reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { placeOlderThan } from '../../platform/graph/older-than';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongArgument } from '../../platform/graph/wrong-argument';
import { noteById, type ShownNote } from '../market-notes/market-note.service';
import { plannedById, type ShownPlanned } from '../planned/planned-contact.service';
import { meanScore } from './survey';
import { loadForm } from './survey-form.repository';
import { inWords, naming } from './survey-form.service';
import {
  followedBy,
  loadSurvey,
  surveysAfter,
  surveysOfClient,
  type SurveyPlace,
  type SurveyRow,
} from './survey.repository';
import type { SurveyAnswer, SurveyFilter } from './survey.schema';

interface Stub {
  readonly id: string;
}

type Hidden = 'clientId' | 'answers' | 'recordedById' | 'endedById';

/** A survey as it is shown; people and the client are asked for by id, its form and answers when they are wanted. */
export interface ShownSurvey extends Omit<SurveyRow, Hidden> {
  readonly row: SurveyRow;
  readonly client: Stub;
  readonly recordedBy: Stub | null;
  readonly endedBy: Stub | null;
  readonly mayChange: boolean;
  readonly maySupersede: boolean;
}

interface SurveysInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly olderThan?: string | null;
}

const MOST_NAMED = 100;

/**
 * A page of the surveys the viewer reaches, the latest first.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-6
 */
export async function surveyPage(
  context: RequestContext,
  input: SurveysInput,
  filter: SurveyFilter,
): Promise<Page<ShownSurvey>> {
  const first = pageSize(input.first);
  const named = [filter.clientId ?? [], filter.staffIds ?? [], filter.seriesIds ?? []].flat();
  if (named.length > MOST_NAMED || !named.every(isId))
    throw wrongArgument({
      'zh-CN': `最多指定 ${MOST_NAMED} 个客户、同事和调查表，均用 id。`,
      en: `Name at most ${MOST_NAMED} clients, colleagues and forms, each by its id.`,
    });
  const read = { filter, viewer: signedIn(context), after: placeAfter(input.after), limit: first + 1 };
  return shownPage(context, await surveysAfter(context, read), { first, after: input.after });
}

/** A page of the surveys of a client, the latest first, batched with the same page of other clients. */
export async function clientSurveyPage(
  context: RequestContext,
  clientId: string,
  input: SurveysInput,
): Promise<Page<ShownSurvey>> {
  const first = pageSize(input.first);
  const read = { after: placeAfter(input.after, input.olderThan), limit: first + 1 };
  const rows = isId(clientId) ? await surveysOfClient(context, clientId, read) : [];
  return shownPage(context, rows, { first, after: input.after });
}

function shownPage(context: RequestContext, rows: readonly SurveyRow[], input: SurveysInput): Page<ShownSurvey> {
  return pageOf({
    ...input,
    rows: rows.map((row) => shownSurvey(context, row)),
    keyOf: ({ heldOn, id }) => [heldOn, id],
  });
}

function placeBefore(olderThan: string): SurveyPlace {
  const { day: heldOn, id } = placeOlderThan(olderThan);
  return { heldOn, id };
}

function placeAfter(after: string | null | undefined, olderThan?: string | null): SurveyPlace | undefined {
  if (after == null) return olderThan == null ? undefined : placeBefore(olderThan);
  const [heldOn, id] = decodeCursor(after, 2);
  if (isDay(heldOn) && typeof id === 'string' && isId(id)) return { heldOn, id };
  throw foreignCursor();
}

/** A survey the viewer may know of; null otherwise, whatever the reason. */
export async function surveyById(context: RequestContext, id: string | null): Promise<ShownSurvey | null> {
  if (id === null || !isId(id) || !reachesAnything(signedIn(context).reaches.ACTIVITY)) return null;
  const row = await loadSurvey(context, id);
  return row && shownSurvey(context, row);
}

function shownSurvey(context: RequestContext, row: SurveyRow): ShownSurvey {
  const { clientId, answers: _, recordedById, endedById, ...rest } = row;
  const isNamed = naming(context);
  const isWritable = mayChange(signedIn(context).reaches.ACTIVITY.writable, row.ownerId);
  return {
    ...rest,
    row,
    client: { id: clientId },
    contactName: isNamed ? row.contactName : null,
    findings: isNamed ? row.findings : null,
    guidance: isNamed ? row.guidance : null,
    developments: isNamed ? row.developments : null,
    recordedBy: isNamed ? { id: recordedById } : null,
    endedBy: isNamed && endedById !== null ? { id: endedById } : null,
    mayChange: isWritable && row.state === 'DRAFT',
    maySupersede: isWritable && row.state === 'COMPLETE' && row.supersededById === null,
  };
}

/** What was answered, in the order of the form; texts for who reads names. */
export async function answersIn(context: RequestContext, { row }: ShownSurvey): Promise<SurveyAnswer[]> {
  const form = await loadForm(context, row.formId);
  const isNamed = naming(context);
  return (form?.questions ?? []).flatMap(({ code, kind, text, choices }): SurveyAnswer[] => {
    const value = row.answers[code];
    if (value === undefined) return [];
    const chosen = kind === 'CHOICE' ? choices.find((choice) => choice.code === value) : undefined;
    return [
      {
        code,
        kind,
        question: inWords(context, text),
        score: typeof value === 'number' ? value : null,
        choice: chosen?.code ?? null,
        choiceText: chosen === undefined ? null : inWords(context, chosen.text),
        yes: typeof value === 'boolean' ? value : null,
        text: kind === 'TEXT' && typeof value === 'string' && isNamed ? value : null,
      },
    ];
  });
}

export async function meanScoreOf(context: RequestContext, { row }: ShownSurvey): Promise<number | null> {
  const form = await loadForm(context, row.formId);
  return form && meanScore(form.questions, row.answers);
}

const known = <Row>(rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

/** What was learned of the market in a survey, as far as the viewer sees it. */
export async function notesOfSurvey(context: RequestContext, { id }: Stub): Promise<ShownNote[]> {
  const ids = await followedBy(context, 'market_note', id);
  return known(await Promise.all(ids.map((each) => noteById(context, each))));
}

/** What is planned to follow a survey up, as far as the viewer sees it. */
export async function plansOfSurvey(context: RequestContext, { id }: Stub): Promise<ShownPlanned[]> {
  const ids = await followedBy(context, 'planned_contact', id);
  return known(await Promise.all(ids.map((each) => plannedById(context, each))));
}
