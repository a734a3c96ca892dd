import { civilDateAt } from '../../kernel/civil-date';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import { clausesOfKind, type Regulation, type Ruled } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { regulationsInForce } from '../../platform/regulations';
import type { CreditRule } from './credit-application';

/** What the regulations in force say of credit. Source: BK-2, CR-3, CR-4 */
export interface CreditPolicies {
  readonly applications: CreditRule;
  readonly thresholds: Ruled<ParametersOf<'approvalThresholds'>>;
  readonly change: Ruled<ParametersOf<'segmentCredit'>>;
  /** Months for which annual statements count; undefined: nobody says. */
  readonly keptMonths: number | undefined;
}

/** The policies of credit, read once a request; undefined when one of them is missing. */
export async function creditPolicies(context: RequestContext): Promise<CreditPolicies | undefined> {
  const known = context.loaders.of<Regulation>('regulations of credit', (codes) =>
    regulationsInForce(context.database, codes, civilDateAt(context.now)),
  );
  const [credit, banking] = await Promise.all([known.load('CR'), known.load('BK')]);
  if (credit === null || banking === null) return undefined;
  const [applications] = clausesOfKind(credit, 'creditApplications');
  const [thresholds] = clausesOfKind(credit, 'approvalThresholds');
  const [change] = clausesOfKind(banking, 'segmentCredit');
  if (applications === undefined || thresholds === undefined || change === undefined) return undefined;
  const keptMonths = clausesOfKind(banking, 'segmentInputs')[0]?.parameters.financials.keptMonths;
  return { applications, thresholds, change, keptMonths };
}
