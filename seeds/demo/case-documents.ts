import { CASE_DIGEST, CASE_DOCUMENT } from './demo-document';
import type { ToldCase } from './case-records';
import { holderOf, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = { document: 73, attachment: 74 } as const;
const MOST = 4;
const MINUTE_MS = 60_000;

export const CASE_ATTACHMENT_COLUMNS =
  'platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)';
export const CASE_DOCUMENT_COLUMNS = 'complaints.document (id, complaint_id, attachment_id, by_staff, at)';

interface Kept {
  readonly place: number;
  readonly fileName: string;
  readonly byStaff: string;
  readonly ms: number;
}

/** Steps that leave a paper behind, and what it is called. */
const PAPERS: Readonly<Record<string, string>> = { memo: '现场备忘录', inspect: '检验记录', investigate: '调查报告' };

/** Cases about goods come with photographs, more of them the newer they are, and whoever looked into one leaves a paper. */
function keptOf({ planned, history }: ToldCase): Kept[] {
  if (planned.class !== 'PRODUCT_QUALITY' && planned.class !== 'PACKAGING') return [];
  const random = new Random(28, planned.place);
  const kept: Kept[] = [];
  if (random.chance(planned.isOpen ? 0.7 : 0.25))
    kept.push({
      place: 0,
      fileName: `现场照片-${planned.number}.pdf`,
      byStaff: staffId('liuyan'),
      ms: planned.receivedMs + random.whole(2, 40) * MINUTE_MS,
    });
  const step = history.steps.find(({ step: name, result }) => result === 'DONE' && name in PAPERS);
  if (step !== undefined && step.doneAt !== null && random.chance(planned.isOpen ? 0.7 : 0.2))
    kept.push({
      place: 1,
      fileName: `${PAPERS[step.step]}-${planned.number}.pdf`,
      byStaff: holderOf(step.post),
      ms: Date.parse(step.doneAt),
    });
  return kept;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const idOf = (kind: number, { planned }: ToldCase, { place, ms }: Kept): string =>
  seededId(ms, kind, planned.place * MOST + place);

export function caseAttachmentRows(told: ToldCase): CopyRow[] {
  return keptOf(told).map((kept) => [
    idOf(KIND.attachment, told, kept),
    CASE_DIGEST,
    kept.fileName,
    'application/pdf',
    CASE_DOCUMENT.length,
    kept.byStaff,
    iso(kept.ms),
  ]);
}

export function caseDocumentRows(told: ToldCase): CopyRow[] {
  return keptOf(told).map((kept) => [
    idOf(KIND.document, told, kept),
    told.planned.id,
    idOf(KIND.attachment, told, kept),
    kept.byStaff,
    iso(kept.ms),
  ]);
}
