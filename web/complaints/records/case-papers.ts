import type { ComplaintClass, ComplaintState } from '../../gql/graphql';
import type { OfferedPaper } from '../../shared/paper/fetch-paper';

const ANSWERED: ComplaintState[] = ['ANSWERED', 'REPLIED', 'CLOSED'];
/** Before these nothing was found out. */
const BEFORE_FINDINGS: ComplaintState[] = ['RECEIVED', 'TRANSFERRED'];
const NEVER_TRANSFERRED: ComplaintClass[] = ['GRIEVANCE', 'SUGGESTION'];

/** The papers that a case of this class and state may have; the server knows whether it has them yet. */
export function casePapers(
  { class: of, state }: { class: ComplaintClass; state: ComplaintState },
  t: (key: string) => string,
): OfferedPaper[] {
  const papers: OfferedPaper[] = [];
  if (ANSWERED.includes(state)) papers.push({ name: 'reply-letter', label: t('case.paper.letter'), forClient: true });
  papers.push({ name: 'case-form', label: t('case.paper.form') });
  if (!NEVER_TRANSFERRED.includes(of)) papers.push({ name: 'transfer-slip', label: t('case.paper.slip') });
  if (of !== 'SUGGESTION' && !BEFORE_FINDINGS.includes(state))
    papers.push({ name: 'investigation-memo', label: t('case.paper.memo') });
  if (state === 'CLOSED') papers.push({ name: 'closing-copies', label: t('case.paper.copies') });
  return papers;
}
