import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { DraftEntity } from './draft.entity';

export type DraftRow = Omit<DraftEntity, 'editors'> & { readonly editors: readonly string[] };

const COLUMNS = `id, code, base_version as "baseVersion", state, document, enacted_version as "enactedVersion", editors,
  created_by as "createdBy", created_at as "createdAt", changed_by as "changedBy", changed_at as "changedAt", version`;

/** A draft the viewer may read, batched; null when there is none. */
export function loadDraft(context: RequestContext, id: string): Promise<DraftRow | null> {
  return context.loaders
    .of<DraftRow>('drafts', async (ids) => {
      const rows = await context.database.rows<DraftRow>({
        text: `select ${COLUMNS} from policy.draft where id = any($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/** The open draft of a regulation, batched; null when there is none or the viewer may not read it. */
export function loadOpenDraft(context: RequestContext, code: string): Promise<DraftRow | null> {
  return context.loaders
    .of<DraftRow>('open drafts', async (codes) => {
      const rows = await context.database.rows<DraftRow>({
        text: `select ${COLUMNS} from policy.draft where code = any($1) and state = 'OPEN'`,
        values: [codes],
      });
      return new Map(rows.map((row) => [row.code, row]));
    })
    .load(code);
}

export async function findDraft(transaction: Transaction, id: string): Promise<DraftRow | undefined> {
  const [row] = await transaction.rows<DraftRow>({
    text: `select ${COLUMNS} from policy.draft where id = $1`,
    values: [id],
  });
  return row;
}

/** Keeps an open draft from being changed until the transaction ends. Answers whether it was still as it was seen. */
export async function lockDraft(
  transaction: Transaction,
  { id, version }: Pick<DraftRow, 'id' | 'version'>,
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `select id from policy.draft where id = $1 and version = $2 and state = 'OPEN' for update`,
    values: [id, version],
  });
  return rows.length > 0;
}

/** Answers whether it was stored; not, when another draft of the regulation is open. */
export async function insertDraft(
  transaction: Transaction,
  draft: Pick<DraftRow, 'id' | 'code' | 'baseVersion' | 'document' | 'createdBy' | 'createdAt'>,
): Promise<boolean> {
  const { id, code, baseVersion, document, createdBy, createdAt } = draft;
  const rows = await transaction.rows({
    text: `insert into policy.draft (id, code, base_version, document, editors, created_by, created_at, changed_by, changed_at)
      values ($1, $2, $3, $4, array[$5::uuid], $5, $6, $5, $6)
      on conflict (code) where state = 'OPEN' do nothing returning id`,
    values: [id, code, baseVersion, JSON.stringify(document), createdBy, createdAt],
  });
  return rows.length > 0;
}

export interface DraftWrite {
  readonly id: string;
  /** The version the editor saw. */
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** Changes an open draft as it was seen. Answers whether it was still the same. */
export async function updateDraft(
  transaction: Transaction,
  { id, version, by, at }: DraftWrite,
  change: Pick<DraftRow, 'document'> | { readonly state: 'WITHDRAWN' } | { readonly enactedVersion: number },
): Promise<boolean> {
  const document = 'document' in change ? JSON.stringify(change.document) : null;
  const enacted = 'enactedVersion' in change ? change.enactedVersion : null;
  const state = 'state' in change ? change.state : enacted === null ? 'OPEN' : 'ENACTED';
  const rows = await transaction.rows({
    text: `update policy.draft set document = coalesce($5::jsonb, document), enacted_version = $6, state = $7,
        editors = case when $5 is null or $3 = any(editors) then editors else editors || $3::uuid end,
        changed_by = $3, changed_at = $4, version = version + 1
      where id = $1 and version = $2 and state = 'OPEN' returning id`,
    values: [id, version, by, at, document, enacted, state],
  });
  return rows.length > 0;
}
