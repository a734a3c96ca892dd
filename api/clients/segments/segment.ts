import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import { clausesOfKind, type Regulation, type Ruled } from '../../kernel/policy/regulation';
import { paymentCreditWhy } from '../../kernel/policy/payment-credit';
import type { Why } from '../../kernel/policy/why';
import type { ClientRow } from '../client.repository';

/** Why a client's payment credit is what it is; undefined when the regulation did not measure it. Source: KA-3-annex */
export function paymentWhy(
  { paymentCredit, paymentShare, paymentDue }: ClientRow,
  regulation: Regulation | undefined,
): Why | undefined {
  const [rule] = regulation === undefined ? [] : clausesOfKind(regulation, 'paymentCredit');
  if (rule === undefined || paymentCredit === undefined) return undefined;
  const measured = paymentShare == null ? null : { share: paymentShare, due: paymentDue ?? 'unknown' };
  return paymentCreditWhy(paymentCredit, measured, rule);
}

export interface VipTerms {
  readonly contactWithinDays: number | null;
  readonly why: Why;
}

/** What a level of deposits means under a regulation; undefined when it has no such level. Source: BK-3 */
export function vipTerms(
  { level, deposit }: { readonly level: number; readonly deposit: string | null },
  regulation: Regulation | undefined,
): VipTerms | undefined {
  const rules: readonly Ruled<ParametersOf<'vipThresholds'>>[] =
    regulation === undefined ? [] : clausesOfKind(regulation, 'vipThresholds');
  for (const { clause, policyVersion, parameters } of rules) {
    const terms = parameters.levels.find((each) => each.level === level);
    if (terms === undefined) continue;
    const inputs = [{ name: 'deposit', value: deposit ?? 'unknown', unit: 'yuan' }];
    const why = { clause, policyVersion, rule: `vipLevel ${level}: deposit > ${terms.aboveYuan}`, inputs };
    return { contactWithinDays: terms.contactWithinDays ?? null, why };
  }
  return undefined;
}
