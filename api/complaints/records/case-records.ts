import { reachesAnything, type Reaches } from '../../kernel/access/reach';
import type { Post } from '../../kernel/access/post';
import { openStep } from '../steps/case-facts';
import { stepNamed } from '../steps/case-way';
import { clauseOfKind } from '../../kernel/policy/regulation';
import type { CaseAtHand } from '../steps/move-offers';
import { petitionRule } from '../petitions/petition-rule';
import type { CaseRecord } from './split-words.schema';
import { handlerOf, splitInForce, thirdPartyRule } from '../third-parties/third-party-posts';

/** Who asks, as far as what they may record goes. */
export interface Recorder {
  readonly posts: readonly Post[];
  readonly reaches: Reaches;
}

/**
 * What somebody may put on record of a case where it stands: the decision at the step that brings it, by its post and by
 * whoever prepares it and writes money; losses while it is looked into and settled, by the post it stands at and by
 * whoever writes money; shipping by the posts that follow it; corrective actions by the posts that took part, also after it closed;
 * answers of third parties by the posts that handle them, and money of them by the post that enters it, once the split is
 * approved; petitions by the posts that answer for a department, and their decision by the post that settles them, once it
 * was looked into; what is known of goods by the window and by whoever fills in the form, while it is open; documents by
 * whoever writes the case, unless it was withdrawn or void.
 *
 * Source: CC-9, CC-10, CQ-2, CQ-6, CQ-11
 */
export function recordsFor({ facts, procedure, regulations }: CaseAtHand, { posts, reaches }: Recorder): CaseRecord[] {
  const open = openStep(facts);
  const policy = open && stepNamed(procedure, open.step);
  const holds = (post: Post): boolean => posts.includes(post);
  const writesMoney = reaches.MONEY.write;
  const isOpenHere = open !== undefined && open.waitingSince === null && holds(open.post);
  const records: CaseRecord[] = [];
  if (policy?.brings === 'split' && (isOpenHere || (writesMoney && (policy.with ?? []).some(holds))))
    records.push('DECISION');
  if (policy?.tracks === 'shipment' && (isOpenHere || (policy.with ?? []).some(holds))) records.push('SHIPMENT');
  const isSettled = facts.state === 'INVESTIGATING' || facts.state === 'PROPOSED' || facts.state === 'APPROVED';
  if (isSettled && (isOpenHere || writesMoney)) records.push('LOSSES');
  const wasLookedInto = isSettled || facts.state === 'REPLIED' || facts.state === 'CLOSED';
  if (wasLookedInto && reachesAnything(reaches.COMPLAINT) && facts.steps.some(({ post }) => holds(post)))
    records.push('CORRECTIVE_ACTION');
  const petitions = wasLookedInto ? petitionRule(regulations.quality) : undefined;
  if (petitions?.confirmers.some(holds)) records.push('PETITION');
  if (petitions !== undefined && holds(petitions.decider)) records.push('PETITION_DECISION');
  const rule = thirdPartyRule(regulations.quality);
  const parties = (splitInForce(facts)?.outside ?? []).map(({ party }) => party);
  if (parties.map((party) => handlerOf(party, rule)).some((post) => post !== null && holds(post)))
    records.push('THIRD_PARTY');
  if (parties.length > 0 && rule !== undefined && holds(rule.recoveredBy)) records.push('RECOVERY');
  const isOfGoods = facts.class === 'PRODUCT_QUALITY' || facts.class === 'PACKAGING';
  const filing = procedure.steps.flatMap(({ doneByFiling, post }) => (doneByFiling === true ? [post] : []));
  const { window } = clauseOfKind(regulations.complaints, 'procedures').parameters;
  if (open !== undefined && isOfGoods && posts.some((post) => window.includes(post) || filing.includes(post)))
    records.push('GOODS');
  // Row-level security says which cases; who only reads them adds nothing.
  if (reaches.COMPLAINT.write && facts.state !== 'WITHDRAWN' && facts.state !== 'VOID') records.push('DOCUMENT');
  return records;
}
