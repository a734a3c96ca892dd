import { addMoney, compareMoney, parseMoney, subtractMoney, sumMoney, type Money } from '../../kernel/money';
import type { OutsideParty } from '../../kernel/policy/third-parties';
import type { ProblemText } from '../../platform/graph/problem';
import {
  agreedTooLittle,
  agreedTooMuch,
  amountNotNeeded,
  amountWrong,
  notAgreed,
  recoveredTooMuch,
  settledAlready,
} from './third-party-problem';
import type { ThirdPartyAnswer, ThirdPartyEntryKind, ThirdPartyStanding } from './third-party-words.schema';

/** Somebody outside that bears a share, and its part of the budget: what is claimed of it. Source: CQ-11 */
export interface OutsideShare {
  readonly party: OutsideParty;
  readonly name: string;
  readonly percentage: string;
  readonly amount: Money;
}

/** One thing on record of a third party; entries are only ever added. */
export interface ThirdPartyEntry {
  readonly kind: ThirdPartyEntryKind;
  /** What was agreed or recovered; null for other answers. */
  readonly amount: Money | null;
  /** The version of the decision that it answers. */
  readonly decisionId: string;
}

/** Where the claim on a third party stands. */
export interface ThirdPartyAccount {
  /** Its latest word on the claim of the latest decision; null while it has not answered. */
  readonly answer: ThirdPartyAnswer | null;
  /** What it owes by its own word; null while nothing is agreed. */
  readonly agreed: Money | null;
  readonly recovered: Money;
  /** Still to be recovered of what is agreed, else of what is claimed; never below 0. */
  readonly open: Money;
  readonly standing: ThirdPartyStanding;
}

const NOTHING: Money = '0.00';

/**
 * The account of a third party. An answer is about the claim of one decision and lapses with it; money that came in counts
 * whatever was decided since.
 *
 * @param entries all of the case and the party, oldest first
 * Source: CQ-11
 */
export function accountOf(
  { claimed, decisionId }: { readonly claimed: Money; readonly decisionId: string | null },
  entries: readonly ThirdPartyEntry[],
): ThirdPartyAccount {
  const recovered = sumMoney(entries.flatMap(({ kind, amount }) => (kind === 'RECOVERED' ? [amount ?? NOTHING] : [])));
  const word = entries.findLast((entry) => entry.kind !== 'RECOVERED' && entry.decisionId === decisionId);
  const answer = word === undefined ? null : (word.kind as ThirdPartyAnswer);
  const agreed = answer === 'ACCEPTED' ? claimed : answer === 'AGREED' ? (word?.amount ?? NOTHING) : null;
  const owed = agreed ?? claimed;
  const open = compareMoney(recovered, owed) >= 0 ? NOTHING : subtractMoney(owed, recovered);
  return { answer, agreed, recovered, open, standing: standingOf(answer, open) };
}

function standingOf(answer: ThirdPartyAnswer | null, open: Money): ThirdPartyStanding {
  if (answer === null) return 'CLAIMED';
  if (answer === 'OBJECTED') return 'OBJECTED';
  return open === NOTHING ? 'SETTLED' : 'AGREED';
}

/**
 * What is wrong with an answer of the third party: an amount belongs to what was negotiated alone, and lies between what
 * was recovered already and what is claimed. What is settled is not negotiated again.
 */
export function answerFault(
  { answer, amount }: { readonly answer: ThirdPartyAnswer; readonly amount: string | null },
  claimed: Money,
  { recovered, standing }: ThirdPartyAccount,
): ProblemText | undefined {
  if (standing === 'SETTLED') return settledAlready;
  if (answer !== 'AGREED') return amount === null ? undefined : amountNotNeeded;
  const agreed = moneyOf(amount);
  if (agreed === undefined || agreed.startsWith('-')) return amountWrong;
  if (compareMoney(agreed, claimed) > 0) return agreedTooMuch(claimed);
  return compareMoney(agreed, recovered) < 0 ? agreedTooLittle(recovered) : undefined;
}

/** What is wrong with money that came in: something is agreed, and no more comes in than that. */
export function recoveryFault(amount: string, { agreed, recovered }: ThirdPartyAccount): ProblemText | undefined {
  const money = moneyOf(amount);
  if (money === undefined || compareMoney(money, NOTHING) <= 0) return amountWrong;
  if (agreed === null) return notAgreed;
  return compareMoney(addMoney(recovered, money), agreed) > 0
    ? recoveredTooMuch(subtractMoney(agreed, recovered))
    : undefined;
}

function moneyOf(text: string | null): Money | undefined {
  try {
    return text === null ? undefined : parseMoney(text);
  } catch {
    return undefined;
  }
}
