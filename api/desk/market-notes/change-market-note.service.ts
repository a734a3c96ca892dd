import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { requireRegulation } from '../../platform/regulations';
import { noSuchClient, noSuchColleague } from '../desk-problem';
import { countStaff, ownerOf } from '../activities/record-activity.repository';
import { isSurveyOf } from '../surveys/follow-survey.repository';
import { noSuchSurvey } from '../surveys/survey-problem';
import {
  confirmRead,
  holdersOf,
  insertNote,
  isRegion,
  replaceNote,
  seesProspect,
  tellReaders,
} from './change-market-note.repository';
import type { CorrectMarketNoteInput, MarketNoteContent, RecordMarketNoteInput } from './change-market-note.schema';
import { MOST_TOLD, noteFault, REASON, saysTheSame, type NoteContent } from './market-note';
import * as problems from './market-note-problem';
import { lockNote } from './market-note.repository';
import { noteById, type ShownNote } from './market-note.service';

interface NoteChangedValue {
  readonly __typename: 'MarketNoteChanged';
  readonly note: ShownNote;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;
type Answer = Promise<NoteChangedValue | Refused>;

/** What the clause says in force today; nothing is passed on where it says nothing. Source: AM-1 */
async function ruleOf({ database, now }: RequestContext) {
  const duties = await requireRegulation(database, 'AM', civilDateAt(now));
  return clausesOfKind(duties, 'marketNotes')[0]?.parameters;
}

/** Longer ago than anything is noted, where the clause sets no bound. */
const EVER = 36_500;

/** Puts on record what was learned of the market, and passes it on, once for an idempotency key. Source: AM-1, KA-16 */
export async function recordMarketNote(context: RequestContext, input: RecordMarketNoteInput): Answer {
  const rule = await ruleOf(context);
  const bounds = { today: civilDateAt(context.now), noteWithinDays: rule?.noteWithinDays ?? EVER };
  const fault = noteFault(input.content, bounds) ?? namesFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const posts = rule?.passedOn.find(({ subject }) => subject === input.content.subject)?.posts ?? [];
  return changed(context, { operation: 'recordMarketNote', input }, async (transaction) => {
    const { staffId, reaches } = signedIn(context);
    if (!reaches.ACTIVITY.write) return refusal(context, 'NotAllowed', problems.mayNotNote);
    const wrong = await aboutFault(transaction, context, input);
    if (wrong !== undefined) return wrong;
    const id = v7();
    const { clientId = null, prospectId = null, regionCode = null, surveyId = null } = input;
    const content = contentOf(input.content);
    await insertNote(transaction, {
      id,
      ...content,
      clientId,
      prospectId,
      regionCode,
      surveyId,
      notedById: staffId,
      notedAt: context.now,
    });
    const holders = await holdersOf(transaction, posts, civilDateAt(context.now));
    const told = [...new Set([...holders, ...(input.tellIds ?? [])])].filter((each) => each !== staffId);
    await tellReaders(transaction, id, { staffIds: told, at: context.now });
    await recordAudit(transaction, context, {
      action: 'market.note',
      subjectType: 'MarketNote',
      subjectId: id,
      after: { subject: content.subject, clientId, prospectId, regionCode, learnedOn: content.learnedOn, to: told },
    });
    if (told.length > 0) await publish(transaction, 'market.noted', { noteId: id, staffIds: told });
    return { id };
  });
}

function namesFault({ clientId, prospectId, tellIds }: RecordMarketNoteInput): ProblemText | undefined {
  if (clientId != null && prospectId != null) return problems.oneOfBoth;
  if ((tellIds?.length ?? 0) > MOST_TOLD) return problems.tooManyTold(MOST_TOLD);
  return tellIds?.every(isId) === false ? noSuchColleague('tellIds') : undefined;
}

/** What the note is about, and who should know: all of it is there, and within the viewer's reach. */
async function aboutFault(
  transaction: Transaction,
  context: RequestContext,
  { clientId, prospectId, regionCode, surveyId, tellIds }: RecordMarketNoteInput,
): Promise<ProblemValue | undefined> {
  const { ACTIVITY } = signedIn(context).reaches;
  if (clientId != null) {
    const ownerId = isId(clientId) ? await ownerOf(transaction, clientId) : undefined;
    if (ownerId === undefined || !mayChange(ACTIVITY, ownerId)) return refusal(context, 'NotFound', noSuchClient);
    if (!mayChange(ACTIVITY.writable, ownerId)) return refusal(context, 'NotAllowed', problems.notYourClient);
  }
  if (surveyId != null && !(await isSurveyOf(transaction, surveyId, clientId)))
    return refusal(context, 'NotFound', noSuchSurvey);
  if (prospectId != null && !(isId(prospectId) && (await seesProspect(transaction, prospectId))))
    return refusal(context, 'NotFound', problems.noSuchProspect);
  if (regionCode != null && !(await isRegion(transaction, regionCode)))
    return refusal(context, 'InvalidInput', problems.noSuchRegion);
  const named = [...new Set(tellIds)];
  if ((await countStaff(transaction, named)) !== named.length)
    return refusal(context, 'InvalidInput', noSuchColleague('tellIds'));
  return undefined;
}

function contentOf({ subject, content, source, learnedOn }: MarketNoteContent): NoteContent {
  return { subject, content: storedText(content) ?? '', source: storedText(source), learnedOn };
}

/** Corrects a note: what it said is kept as a version of it. Source: AM-1 */
export async function correctMarketNote(context: RequestContext, input: CorrectMarketNoteInput): Answer {
  const today = civilDateAt(context.now);
  const fault = noteFault(input.content, { today, noteWithinDays: EVER }) ?? textFault(input, [REASON]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changed(context, { operation: 'correctMarketNote', input }, async (transaction) => {
    const row = isId(input.noteId) ? await lockNote(transaction, input.noteId) : undefined;
    if (row === undefined)
      return (await noteById(context, input.noteId)) === null
        ? refusal(context, 'NotFound', problems.noSuchNote)
        : refusal(context, 'NotAllowed', problems.notYoursToCorrect);
    if (row.version !== input.version) return staleVersion(row.version, context.locale);
    const content = contentOf(input.content);
    if (saysTheSame(row, content)) return refusal(context, 'InvalidInput', problems.nothingCorrected);
    const reason = storedText(input.reason) ?? '';
    await replaceNote(transaction, row, { content, reason, by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'market.correct',
      subjectType: 'MarketNote',
      subjectId: row.id,
      before: { version: row.version, subject: row.subject, learnedOn: row.learnedOn },
      after: { subject: content.subject, learnedOn: content.learnedOn },
    });
    return { id: row.id };
  });
}

/** Confirms that the viewer read a note that was passed on to them. Done again, it changes nothing, so it needs no key. Source: KA-16 */
export async function readMarketNote(context: RequestContext, id: string): Answer {
  const outcome = await context.database.write(async (transaction): Promise<Outcome> => {
    const { staffId } = signedIn(context);
    if (!isId(id)) return refusal(context, 'NotFound', problems.noSuchNote);
    const { isReader, isFirst } = await confirmRead(transaction, id, { staffId, at: context.now });
    if (!isReader)
      return (await noteById(context, id)) === null
        ? refusal(context, 'NotFound', problems.noSuchNote)
        : refusal(context, 'NotAllowed', problems.notPassedOn);
    if (isFirst)
      await recordAudit(transaction, context, { action: 'market.read', subjectType: 'MarketNote', subjectId: id });
    return { id };
  });
  return answered(context, outcome, false);
}

async function changed(
  context: RequestContext,
  { operation, input }: { readonly operation: string; readonly input: { readonly idempotencyKey: string } },
  work: (transaction: Transaction) => Promise<Outcome>,
): Answer {
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation, request }, () => work(transaction)),
  );
  return outcome.kind === 'refused' ? outcome.problem : answered(context, outcome.answer, outcome.replayed);
}

async function answered(context: RequestContext, outcome: Outcome, replayed: boolean): Answer {
  if ('code' in outcome) return outcome;
  const note = await noteById(context, outcome.id);
  if (note === null) return refusal(context, 'NotFound', problems.noSuchNote);
  return { __typename: 'MarketNoteChanged', note, replayed };
}
