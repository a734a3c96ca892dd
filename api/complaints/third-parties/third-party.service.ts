import { trimText } from '../../kernel/text';
import { reachesAnything } from '../../kernel/access/reach';
import { addMoney, parseMoney } from '../../kernel/money';
import type { RequestContext } from '../../platform/context/request-context';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import { loadAtHand } from '../case.repository';
import { recordsFor } from '../records/case-records';
import { happenedFault, optionalTextFault, textFault } from '../records/record-text';
import { accountOf, answerFault, recoveryFault, type OutsideShare, type ThirdPartyAccount } from './third-party';
import { handledByAnother, noSuchThirdParty } from './third-party-problem';
import { handlerOf, isOutside, splitInForce, thirdPartyRule } from './third-party-posts';
import {
  insertThirdPartyEntry,
  loadThirdPartyEntries,
  thirdPartyEntries,
  type ThirdPartyRow,
} from './third-party.repository';
import type { RecordRecoveryInput, RecordThirdPartyAnswerInput, ThirdParty } from './third-party.schema';
import type { ThirdPartyEntryKind } from './third-party-words.schema';

type Answer = Promise<CaseChanged | ProblemValue | StaleVersionValue>;
type OfParty = Pick<RecordRecoveryInput, 'party' | 'name' | 'happenedOn' | 'note'>;

const LONGEST_NOTE = 1_000;

/** Puts on record what a third party says to the claim, by the post that handles it. Source: CQ-11 */
export function recordThirdPartyAnswer(
  context: RequestContext,
  input: RecordThirdPartyAnswerInput,
  selection: Selection | readonly string[],
): Answer {
  const operation = 'recordThirdPartyAnswer';
  return changeCaseRecord(context, { operation, record: 'THIRD_PARTY', input, selection, work: answer });
}

async function answer(work: CaseWork, input: RecordThirdPartyAnswerInput): Promise<Recorded | ProblemText> {
  const reason = input.answer === 'OBJECTED' ? textFault('note', input.note ?? '', LONGEST_NOTE) : undefined;
  const fault = reason ?? entryFault(work, input);
  if (fault !== undefined) return fault;
  const found = await partyAtHand(work, input);
  if ('wording' in found) return found;
  const handler = handlerOf(found.share.party, thirdPartyRule(work.judged.regulations.quality));
  if (handler === null || !work.viewer.posts.includes(handler)) return handledByAnother;
  const amount = input.amount ?? null;
  const wrong = answerFault({ answer: input.answer, amount }, found.share.amount, found.account);
  if (wrong !== undefined) return wrong;
  return add(work, found, { ...input, kind: input.answer, amount: amount === null ? null : parseMoney(amount) });
}

/** Puts on record what came in of a third party, by the post that enters money. Source: CQ-11 */
export function recordRecovery(
  context: RequestContext,
  input: RecordRecoveryInput,
  selection: Selection | readonly string[],
): Answer {
  const operation = 'recordRecovery';
  return changeCaseRecord(context, { operation, record: 'RECOVERY', input, selection, work: recover });
}

async function recover(work: CaseWork, input: RecordRecoveryInput): Promise<Recorded | ProblemText> {
  const fault = entryFault(work, input);
  if (fault !== undefined) return fault;
  const found = await partyAtHand(work, input);
  if ('wording' in found) return found;
  const wrong = recoveryFault(input.amount, found.account);
  if (wrong !== undefined) return wrong;
  return add(work, found, { ...input, kind: 'RECOVERED', amount: addMoney(input.amount, '0.00') });
}

const entryFault = ({ context }: CaseWork, { happenedOn, note }: OfParty): ProblemText | undefined =>
  happenedFault('happenedOn', happenedOn, context.now) ?? optionalTextFault('note', note, LONGEST_NOTE);

interface AtHand {
  readonly share: OutsideShare;
  readonly decisionId: string;
  readonly account: ThirdPartyAccount;
}

/** The party of the split in force and its account; the case is locked. */
async function partyAtHand(
  { transaction, row, judged }: CaseWork,
  { party, name }: OfParty,
): Promise<AtHand | ProblemText> {
  const { outside = [], decisionId = '' } = splitInForce(judged.facts) ?? {};
  const share = outside.find((each) => each.party === party && each.name === trimText(name));
  if (share === undefined) return noSuchThirdParty;
  const entries = (await thirdPartyEntries(transaction, row.id)).filter(sameParty(share));
  return { share, decisionId, account: accountOf({ claimed: share.amount, decisionId }, entries) };
}

const sameParty =
  (one: Pick<OutsideShare, 'party' | 'name'>) =>
  (other: Pick<OutsideShare, 'party' | 'name'>): boolean =>
    one.party === other.party && one.name === other.name;

async function add(
  { transaction, context, viewer, row }: CaseWork,
  { share: { party, name }, decisionId }: AtHand,
  entry: OfParty & { readonly kind: ThirdPartyEntryKind; readonly amount: string | null },
): Promise<Recorded> {
  const { kind, amount, happenedOn } = entry;
  const note = entry.note?.trim() || null;
  const by = { byStaff: viewer.staffId, at: context.now };
  await insertThirdPartyEntry(transaction, {
    complaintId: row.id,
    decisionId,
    party,
    name,
    kind,
    amount,
    happenedOn,
    note,
    ...by,
  });
  const told = kind === 'RECOVERED' ? 'RECOVERY' : 'THIRD_PARTY';
  return { kind: told, note: note ?? name, after: { party, name, answer: kind, amount, happenedOn } };
}

/**
 * The third parties of a complaint: those of the split in force, and those of whom money came in whatever was decided
 * since. Amounts are for who reaches money, and for the post that negotiates them.
 */
export async function thirdPartiesOf(context: RequestContext, complaintId: string): Promise<ThirdParty[]> {
  const viewer = signedIn(context);
  const [atHand, entries] = await Promise.all([
    loadAtHand(context, complaintId),
    loadThirdPartyEntries(context, complaintId),
  ]);
  if (atHand === null) return [];
  const { outside = [], decisionId = null } = splitInForce(atHand.facts) ?? {};
  const rule = thirdPartyRule(atHand.regulations.quality);
  const records = recordsFor(atHand, viewer);
  const paid = entries.filter(({ kind }) => kind === 'RECOVERED');
  const left = paid.filter((entry, at) => !outside.some(sameParty(entry)) && paid.findIndex(sameParty(entry)) === at);
  return [...outside, ...left.map(withoutShare)].map((share) => {
    const mine = entries.filter(sameParty(share));
    const handledBy = isOutside(share.party) ? handlerOf(share.party, rule) : null;
    const isHandler = handledBy !== null && viewer.posts.includes(handledBy);
    const shown = reachesAnything(viewer.reaches.MONEY) || isHandler;
    const { answer: latest, standing, ...amounts } = accountOf({ claimed: share.amount, decisionId }, mine);
    const isClaimed = outside.some(sameParty(share));
    return {
      party: share.party,
      name: share.name,
      handledBy,
      percentage: shown && isClaimed ? share.percentage : null,
      claimed: shown ? share.amount : null,
      agreed: shown ? amounts.agreed : null,
      recovered: shown ? amounts.recovered : null,
      open: shown ? amounts.open : null,
      answer: latest,
      standing,
      entries: mine.map((entry) => shownEntry(entry, shown)),
      mayAnswer: isClaimed && isHandler && standing !== 'SETTLED' && records.includes('THIRD_PARTY'),
      mayRecover: isClaimed && amounts.agreed !== null && amounts.open !== '0.00' && records.includes('RECOVERY'),
    };
  });
}

const withoutShare = ({ party, name }: ThirdPartyRow): OutsideShare => ({
  party,
  name,
  percentage: '0',
  amount: '0.00',
});

const shownEntry = ({ id, kind, amount, happenedOn, note, byStaff, at }: ThirdPartyRow, shown: boolean) => ({
  id,
  kind,
  amount: shown ? amount : null,
  happenedOn,
  note,
  by: { id: byStaff },
  at,
});
