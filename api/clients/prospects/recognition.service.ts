import { mayChange } from '../../kernel/access/reach';
import type { Money } from '../../kernel/money';
import { civilDateAt } from '../../kernel/civil-date';
import { gradeClient } from '../../kernel/policy/grade-client';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import { tierPolicy } from '../../kernel/policy/tier-policy';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { ProblemText } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { agreementFault } from '../agreements/agreement';
import { typeOfRecognised } from '../agreements/agreement-client';
import { notProvidedFor as noAgreements, wrongTypeForKind } from '../agreements/agreement-problem';
import { documentsFault, putAgreement } from '../agreements/agreement.service';
import { creditCodeTaken, wrongOwner } from '../cards/client-card-problem';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';
import { isCreditCodeTaken } from '../cards/client-card.repository';
import { putOnRecord } from '../cards/client-card.service';
import { insertContactStaff } from '../contacts/contact-staff.repository';
import { keyAccountPolicy } from './key-account-policy.repository';
import type { Content } from './prospect';
import { agreementMissing, notProvidedFor, tooFewContacts } from './prospect-problem';
import { markImportant, type LockedProspect } from './prospect.repository';
import type { MoveProspectInput } from './move-prospect.schema';

/** How many of us have to be in contact with a client of an expected volume, by the regulation in force. Source: KA-13 */
export async function contactsRequired(context: RequestContext, expectedYearly: Money | null): Promise<number> {
  const regulation = await keyAccountPolicy(context);
  return regulation === undefined ? 0 : contactsAsked({ expectedYearly }, regulation);
}

type Fault = { readonly fault: ProblemText };

interface Recognising {
  readonly input: MoveProspectInput;
  readonly before: LockedProspect;
}

/**
 * Makes a prospect a client: its card, its agreement, and who of us is in contact with it; one expected to be of an
 * important tier has as many as KA-13 asks for. Everything that can be refused is asked before anything is written.
 * Source: KA-4, KA-8, KA-13
 */
export async function recognise(
  transaction: Transaction,
  context: RequestContext,
  { input, before }: Recognising,
): Promise<{ readonly clientId: string; readonly content: Content } | Fault> {
  const { staffId: by } = signedIn(context);
  const on = civilDateAt(context.now);
  const regulation = await keyAccountPolicy(context);
  if (regulation === undefined) return { fault: notProvidedFor };
  const fault = await faultOf(transaction, context, { input, before, regulation });
  if (fault !== undefined) return { fault };
  const { agreement } = input;
  const [rule] = clausesOfKind(regulation, 'agreements');
  const businessType = agreement == null ? undefined : typeOfRecognised(agreement, input.businessType, on);
  if (agreement == null || rule === undefined || businessType === undefined)
    throw new Error('A prospect was recognised without an agreement');
  const { name, creditCode, regionCode, city, ownerId } = before;
  const made = await putOnRecord(transaction, context, {
    ownerId,
    card: { name, creditCode, regionCode, city, businessType, paymentTermDays: null, country: null, address: null },
  });
  const clientId = idOf(made);
  for (const staffId of colleaguesOf(input, ownerId))
    await insertContactStaff(transaction, { clientId, staffId, on, by }, context.now);
  if (contactsAsked(before, regulation) > 0) await markImportant(transaction, clientId);
  const draft = { ...agreement, clientId, idempotencyKey: input.idempotencyKey };
  idOf(await putAgreement(transaction, context, { input: draft, rule }));
  return {
    clientId,
    content: { agreement: agreement.kind, from: agreement.from, until: agreement.until, businessType },
  };
}

async function faultOf(
  transaction: Transaction,
  context: RequestContext,
  { input, before, regulation }: Recognising & { readonly regulation: Regulation },
): Promise<ProblemText | undefined> {
  const [rule] = clausesOfKind(regulation, 'agreements');
  if (rule === undefined) return noAgreements;
  const { agreement } = input;
  if (agreement == null) return agreementMissing;
  const on = civilDateAt(context.now);
  const fault = agreementFault(agreement, on, rule) ?? (await documentsFault(transaction, context, agreement));
  if (fault !== undefined) return fault;
  if (typeOfRecognised(agreement, input.businessType, on) === undefined) return wrongTypeForKind;
  const { ownerId, creditCode } = before;
  const unfit = lookAfterFault(await keeperHeld(transaction, ownerId, on));
  if (unfit !== undefined) return unfit;
  if (creditCode !== null && (await isCreditCodeTaken(transaction, { creditCode }))) return creditCodeTaken;
  const colleagues = colleaguesOf(input, ownerId);
  const { writable } = signedIn(context).reaches.ASSIGNMENT;
  for (const id of colleagues) {
    const isWithin = isId(id) && mayChange(writable, id);
    const wrong = isWithin ? lookAfterFault(await keeperHeld(transaction, id, on)) : wrongOwner;
    if (wrong !== undefined) return { ...wrong, field: 'input.contactStaffIds' };
  }
  const asked = contactsAsked(before, regulation);
  return 1 + colleagues.length < asked ? tooFewContacts(asked) : undefined;
}

/** Colleagues in contact beside the account manager, each once. */
function colleaguesOf({ contactStaffIds }: MoveProspectInput, ownerId: string): string[] {
  return [...new Set(contactStaffIds ?? [])].filter((id) => id !== ownerId);
}

/** How many have to be in contact with a client of the expected volume; 0: the clause asks nothing. Source: KA-13 */
function contactsAsked({ expectedYearly }: Pick<LockedProspect, 'expectedYearly'>, regulation: Regulation): number {
  const [rule] = clausesOfKind(regulation, 'contactStaff');
  if (rule === undefined || expectedYearly === null) return 0;
  const inputs = {
    annualVolume: expectedYearly,
    paymentCredit: 'good',
    growth: null,
    profitContribution: null,
  } as const;
  const { tier } = gradeClient(inputs, tierPolicy(regulation));
  return tier !== null && rule.parameters.tiers.includes(tier) ? rule.parameters.atLeast : 0;
}

/** @throws Error for a problem: what could be refused was asked before */
function idOf(outcome: { readonly id: string } | { readonly code: string }): string {
  if ('code' in outcome) throw new Error(`A prospect could not be recognised: ${outcome.code}`);
  return outcome.id;
}
