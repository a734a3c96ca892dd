import { addDays } from '../../api/kernel/civil-date';
import { loadRegulation } from '../../api/kernel/policy/regulation';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { PACKS } from '../policy/packs';
import { seededId } from './random';

export const DRAFT_COLUMNS =
  'policy.draft (id, code, base_version, document, editors, created_by, created_at, changed_by, changed_at, version)';

const DRAFT_KIND = 20;
const DAYS_AGO = 12;

interface Document {
  readonly code: string;
  version: number;
  effectiveFrom: string;
  readonly clauses: { id: string; text: { zh: string; en: string }; parameters?: unknown }[];
}

interface TierTable {
  bands: { volume: { fromYuan: string } }[];
  gaps: { toYuan: string }[];
}

interface SegmentTable {
  segments: { sizeFromYuan: string }[];
}

interface Within {
  within: { amount: number };
}

/**
 * Drafts the GM office is at work on: A1 from 600 000 yuan, an answer about packaging one working
 * day later, and gold from 600 000 yuan.
 */
export function* draftRows(asOf: string): Generator<CopyRow> {
  const office = staffId('linhui');
  for (const [place, document] of [higherA1(), laterAnswer(), higherGold()].entries()) {
    Object.assign(document, { version: 2, effectiveFrom: addDays(asOf, 1) });
    const at = new Date(dayMs(addDays(asOf, -DAYS_AGO)) + 3_600_000 * (2 + place)).toISOString();
    const id = seededId(Date.parse(at), DRAFT_KIND, place);
    yield [id, document.code, 1, JSON.stringify(loadRegulation(document)), `{${office}}`, office, at, office, at, 2];
  }
}

function higherA1(): Document {
  const document = copyOf('KA');
  const clause = clauseOf(document, 'KA-3');
  const table = clause.parameters as TierTable;
  for (const band of table.bands.slice(0, 1)) band.volume.fromYuan = '600000.00';
  for (const gap of table.gaps.slice(0, 1)) gap.toYuan = '600000.00';
  clause.text.zh = clause.text.zh.replace('A1 不低于 50 万元', 'A1 不低于 60 万元');
  clause.text.en = clause.text.en.replace('A1: 500 000 or more', 'A1: 600 000 or more');
  return document;
}

function laterAnswer(): Document {
  const document = copyOf('CC');
  const clause = clauseOf(document, 'CC-11');
  (clause.parameters as Within).within.amount = 3;
  clause.text.zh = clause.text.zh.replace('第 2 个工作日', '第 3 个工作日');
  clause.text.en = clause.text.en.replace('2nd working day', '3rd working day');
  return document;
}

function higherGold(): Document {
  const document = copyOf('BK');
  const { segments } = clauseOf(document, 'BK-1').parameters as SegmentTable;
  for (const row of segments.slice(0, 1)) row.sizeFromYuan = '600000.00';
  for (const row of segments.slice(2, 3)) row.sizeFromYuan = '30000.00';
  return document;
}

function copyOf(code: string): Document {
  return structuredClone(PACKS.find((pack) => (pack as Document).code === code)) as Document;
}

function clauseOf({ clauses }: Document, wanted: string): Document['clauses'][number] {
  const found = clauses.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`No clause ${wanted} to draft`);
  return found;
}
