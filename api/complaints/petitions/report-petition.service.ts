import type { Viewer } from '../../kernel/access/viewer';
import type { Post } from '../../kernel/access/post';
import type { Department } from '../../kernel/policy/case-fields';
import type { Transaction } from '../../platform/database/request-database';
import type { ProblemText } from '../../platform/graph/problem';
import { insertEvent } from '../intake/filing.repository';
import { settlePetition } from './decide-petition.service';
import { insertPetition, petitionsOf } from './petition.repository';

/** A line of a monthly report that a petition is about. */
export interface LineOfCase {
  readonly complaintId: string;
  /** Null: nobody was named, and nobody objects for it. */
  readonly department: Department | null;
}

interface Said {
  readonly viewer: Viewer;
  readonly now: string;
  readonly reason: string;
}

/** An objection in the monthly report is a petition of the case as well: there is one truth of who objected. Source: CQ-11 */
export async function petitionFromReport(
  transaction: Transaction,
  { complaintId, department }: LineOfCase,
  { viewer, now, reason, post, decider }: Said & { readonly post: Post; readonly decider: Post },
): Promise<void> {
  if (department === null) return;
  const facts = { complaintId, department, instead: null, reason, post, decider };
  await insertPetition(transaction, { ...facts, byStaff: viewer.staffId, at: now });
}

/** What the report settles is decided of the case. @returns what is wrong; undefined: nothing, or nothing was pending */
export async function settleFromReport(
  transaction: Transaction,
  { complaintId, department }: LineOfCase,
  { became, ...said }: Said & { readonly became: Department | null },
): Promise<ProblemText | undefined> {
  const petitions = await petitionsOf(transaction, complaintId);
  const petition = petitions.find((each) => each.state === 'PENDING' && each.department === department);
  if (petition === undefined) return undefined;
  const settled = await settlePetition(transaction, { ...said, petition, became });
  if ('wording' in settled) return settled;
  const kind = became === null ? 'PETITION_DECLINED' : 'PETITION_UPHELD';
  const { viewer, now: at, reason: note } = said;
  await insertEvent(transaction, { complaintId, at, kind, byStaff: viewer.staffId, note, step: null });
  return undefined;
}
