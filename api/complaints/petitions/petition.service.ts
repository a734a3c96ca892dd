import { interestsOf } from '../../kernel/access/stand-in';
import type { Department } from '../../kernel/policy/case-fields';
import type { RequestContext } from '../../platform/context/request-context';
import { signedIn } from '../../platform/graph/signed-in';
import { documentsOfComplaint, recordsOfComplaint } from '../records/case-contents.service';
import { loadAtHand } from '../case.repository';
import { petitionable } from './petition';
import { petitionRule } from './petition-rule';
import { loadAnswerable, loadPetitions, type PetitionRow } from './petition.repository';
import type { Petition } from './petition.schema';

/** The petitions of a case, oldest first. Source: CQ-11 */
export async function petitionsOfComplaint(context: RequestContext, complaintId: string): Promise<Petition[]> {
  const { posts, ...viewer } = signedIn(context);
  const [rows, documents, records] = await Promise.all([
    loadPetitions(context, complaintId),
    documentsOfComplaint(context, complaintId),
    recordsOfComplaint(context, complaintId),
  ]);
  const interests = interestsOf(signedIn(context));
  const maySettle = ({ state, decider, byStaff }: PetitionRow): boolean =>
    state === 'PENDING' && posts.includes(decider) && ![...interests, viewer.staffId].includes(byStaff);
  return rows.map(({ byStaff, decidedBy, documentIds, ...row }) => ({
    ...row,
    by: { id: byStaff },
    decidedBy: decidedBy === null ? null : { id: decidedBy },
    documents: documents.filter(({ attachmentId }) => documentIds.includes(attachmentId)),
    mayDecide: records.includes('PETITION_DECISION') && maySettle({ ...row, byStaff, decidedBy, documentIds }),
  }));
}

/** The departments for which the viewer may petition now. Source: CQ-11 */
export async function petitionableOf(context: RequestContext, complaintId: string): Promise<Department[]> {
  const { posts } = signedIn(context);
  const [atHand, records] = await Promise.all([
    loadAtHand(context, complaintId),
    recordsOfComplaint(context, complaintId),
  ]);
  const rule = atHand === null ? undefined : petitionRule(atHand.regulations.quality);
  if (rule === undefined || !records.includes('PETITION')) return [];
  const [answerable, petitions] = await Promise.all([
    loadAnswerable(context, complaintId),
    loadPetitions(context, complaintId),
  ]);
  const pending = petitions.filter(({ state }) => state === 'PENDING').map(({ department }) => department);
  return petitionable(answerable, { posts, confirmerOf: rule.confirmerOf, pending });
}
