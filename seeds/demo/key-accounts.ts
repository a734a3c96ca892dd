import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import type { Transaction } from '../../api/platform/database/request-database';
import * as agreements from './agreements';
import { agreementClients } from './clients';
import type { CopyRow } from './copy';
import * as plans from './development-plans';
import { PLAN_CLIENT_COLUMNS, planClientRows } from './plan-clients';
import * as prospects from './prospects';
import { recognisedClients } from './recognised';

interface KeyAccounts {
  readonly asOf: string;
  /** The regulation KA. */
  readonly keyAccounts: Regulation;
  /** How many clients there are. */
  readonly clients: number;
}

/** Agreements with their reminders, prospects on their way, and the development plans that lead them. */
export async function seedKeyAccounts(
  copy: (target: string, rows: Iterable<CopyRow>) => Promise<void>,
  { asOf, keyAccounts, clients }: KeyAccounts,
): Promise<void> {
  const signed = new agreements.DemoAgreements(asOf, agreementClients(clients));
  await copy(agreements.AGREEMENT_DOCUMENT_COLUMNS, signed.documents());
  await copy(agreements.AGREEMENT_COLUMNS, signed.rows());
  await copy(agreements.AGREEMENT_COUNTER_COLUMNS, signed.counters());
  const { parameters } = clauseOfKind(keyAccounts, 'agreements');
  const developed = new prospects.DemoProspects(asOf, keyAccounts, recognisedClients(clients, asOf));
  await copy(prospects.PROSPECT_COLUMNS, developed.rows());
  await copy(prospects.PROSPECT_STEP_COLUMNS, developed.steps());
  const planned = new plans.DemoPlans(asOf, keyAccounts, developed.seeded);
  await copy(plans.PLAN_COLUMNS, planned.plans);
  await copy(plans.PLAN_STEP_COLUMNS, planned.steps);
  await copy(plans.PLAN_COUNTER_COLUMNS, planned.counters);
  await copy(plans.PLAN_PROSPECT_COLUMNS, planned.entries);
  await copy(plans.PLAN_REVIEW_COLUMNS, planned.reviews);
  await copy(plans.PLAN_DECISION_COLUMNS, planned.decisions);
  await copy(agreements.AGREEMENT_REMINDER_COLUMNS, signed.reminders(parameters.remindBeforeDays));
}

/** Clients in the directories of those plans, once clients are graded. */
export async function seedPlanClients(
  copy: (target: string, rows: Iterable<CopyRow>) => Promise<void>,
  transaction: Transaction,
  terms: { readonly asOf: string; readonly regulation: Regulation },
): Promise<void> {
  await copy(PLAN_CLIENT_COLUMNS, await planClientRows(transaction, terms));
}
