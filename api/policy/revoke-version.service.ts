import { civilDateAt, type CivilDate } from '../kernel/civil-date';
import { trimText } from '../kernel/text';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { textFault } from '../platform/graph/input-text';
import { refusal, type ProblemText, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import * as problems from './draft-problem';
import { findVersion, lockRegulation, markRevoked, type VersionToRevoke } from './regulation.repository';
import { versionNumbered } from './regulation.service';
import type { RevokeVersionInput } from './revoke-version.schema';

type Revoked = {
  readonly __typename: 'VersionRevoked';
  readonly regulationVersion: unknown;
  readonly replayed: boolean;
};
type Outcome = { readonly revoked: true } | ProblemValue;

/**
 * Revokes a version that has not begun, once for an idempotency key: the one before it goes on. It stays on record, and its
 * number is not given again.
 */
export async function revokeVersion(
  context: RequestContext,
  input: RevokeVersionInput,
): Promise<Revoked | ProblemValue> {
  if (!signedIn(context).reaches.ENACTING.write) return refusal(context, 'NotAllowed', problems.mayNotRevoke);
  const name = { 'zh-CN': '撤销原因', en: 'The reason' };
  const fault = textFault(input, [{ field: 'reason', most: 500, required: true, lines: true, name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'revokeRegulationVersion', request }, () =>
      revoked(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const regulationVersion = await versionNumbered(context, input);
  return { __typename: 'VersionRevoked', regulationVersion, replayed: outcome.replayed };
}

async function revoked(transaction: Transaction, context: RequestContext, input: RevokeVersionInput): Promise<Outcome> {
  const { code, version } = input;
  await lockRegulation(transaction, code);
  const found = await findVersion(transaction, input);
  if (found === undefined) return refusal(context, 'NotFound', problems.noSuchVersion);
  const fault = revocationFault(found, civilDateAt(context.now));
  if (fault !== undefined) return refusal(context, 'IllegalMove', fault);
  const reason = trimText(input.reason);
  await markRevoked(transaction, input, { by: signedIn(context).staffId, at: context.now, reason });
  await recordAudit(transaction, context, {
    action: 'policy.revoke',
    subjectType: 'Regulation',
    subjectId: code,
    before: { version, effectiveFrom: found.effectiveFrom },
    after: { version, revokedFor: reason },
  });
  return { revoked: true };
}

function revocationFault(
  { effectiveFrom, isRevoked, others }: VersionToRevoke,
  today: CivilDate,
): ProblemText | undefined {
  if (isRevoked) return problems.alreadyRevoked;
  if (effectiveFrom <= today) return problems.hasBegun;
  return others === 0 ? problems.onlyVersion : undefined;
}
