import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { isCreditCode } from '../../kernel/credit-code';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText, textFault, type TextRule } from '../../platform/graph/input-text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { creditCodeTaken, noSuchRegion, wrongOwner } from '../cards/client-card-problem';
import { isAccountManager, isCreditCodeTaken, regionExists } from '../cards/client-card.repository';
import { mayNotOpen } from './prospect-problem';
import { insertProspect } from './prospect.repository';
import type { OpenProspectInput } from './move-prospect.schema';
import { changed, type ProspectChange, type Refused } from './prospect.service';

const texts: readonly TextRule<'name' | 'creditCode' | 'city' | 'channel'>[] = [
  { field: 'name', most: 200, required: true, clause: 'KA-9', name: { 'zh-CN': '潜在客户名称', en: 'The name' } },
  { field: 'creditCode', most: 18, name: { 'zh-CN': '统一社会信用代码', en: 'The credit code' } },
  { field: 'city', most: 100, name: { 'zh-CN': '城市', en: 'The city' } },
  { field: 'channel', most: 200, name: { 'zh-CN': '渠道与方法', en: 'The channel' } },
];

const wrongCode: ProblemText = {
  code: 'CREDIT_CODE_WRONG',
  field: 'input.creditCode',
  wording: {
    'zh-CN': '统一社会信用代码应为 18 位，且校验位要对得上。请核对。',
    en: 'A unified social credit code has 18 characters and a check digit that fits. Check it.',
  },
};

/** Puts a prospect into the directory, once for an idempotency key. Source: KA-9 */
export async function openProspect(
  context: RequestContext,
  input: OpenProspectInput,
  selection: Selection,
): Promise<ProspectChange | Refused> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotOpen);
  const fault = textFault(input, texts);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const creditCode = storedText(input.creditCode)?.toUpperCase() ?? null;
  if (creditCode !== null && !isCreditCode(creditCode)) return refusal(context, 'InvalidInput', wrongCode);
  const ownerId = input.ownerId ?? staffId;
  if (!isId(ownerId) || !mayChange(reaches.CLIENT_CARD.writable, ownerId))
    return refusal(context, 'InvalidInput', wrongOwner);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'openProspect', request },
      async () => open(transaction, context, { input, creditCode, ownerId }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : changed(context, outcome, selection);
}

interface Opening {
  readonly input: OpenProspectInput;
  readonly creditCode: string | null;
  readonly ownerId: string;
}

async function open(
  transaction: Transaction,
  context: RequestContext,
  { input, creditCode, ownerId }: Opening,
): Promise<{ readonly id: string } | ProblemValue> {
  if (!(await isAccountManager(transaction, ownerId, civilDateAt(context.now))))
    return refusal(context, 'InvalidInput', wrongOwner);
  const regionCode = storedText(input.regionCode);
  if (regionCode !== null && (regionCode.includes('\0') || !(await regionExists(transaction, regionCode))))
    return refusal(context, 'InvalidInput', noSuchRegion);
  if (creditCode !== null && (await isCreditCodeTaken(transaction, { creditCode })))
    return refusal(context, 'InvalidInput', creditCodeTaken);
  const id = v7();
  const { staffId: by } = signedIn(context);
  const prospect = {
    id,
    name: input.name.trim(),
    creditCode,
    regionCode,
    city: storedText(input.city),
    channel: storedText(input.channel),
    ownerId,
  };
  await insertProspect(transaction, { ...prospect, by, at: context.now });
  await recordAudit(transaction, context, {
    action: 'prospect.open',
    subjectType: 'Prospect',
    subjectId: id,
    after: prospect,
  });
  await publish(transaction, 'prospect.opened', { prospectId: id });
  return { id };
}
