import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { ReportDraft } from './credit-application';

export interface ReportRow extends ReportDraft {
  readonly id: string;
  readonly serial: number;
  readonly recommends: boolean;
  readonly authorId: string;
  readonly signedAt: string;
}

/** The versions of reports, by application, the latest first. */
export async function reportsOf(
  context: RequestContext,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ReportRow[]>> {
  const rows = await context.database.rows<ReportRow & { readonly applicationId: string }>({
    text: `select id, application_id as "applicationId", serial, findings, repayment, risks, recommends,
        author_id as "authorId", signed_at as "signedAt"
      from clients.credit_report where application_id = any ($1::uuid[]) order by serial desc`,
    values: [applicationIds],
  });
  const found = new Map<string, ReportRow[]>(applicationIds.map((id) => [id, []]));
  for (const { applicationId, ...row } of rows) found.get(applicationId)?.push(row);
  return found;
}

export interface DocumentRow {
  readonly id: string;
  readonly fileName: string;
}

/** The documents of applications, by application, in the order of their names. */
export async function documentsOf(
  context: RequestContext,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow[]>> {
  const rows = await context.database.rows<DocumentRow & { readonly applicationId: string }>({
    text: `select d.application_id as "applicationId", f.id, f.file_name as "fileName"
      from clients.credit_document d join platform.attachment f on f.id = d.document_id
      where d.application_id = any ($1::uuid[]) order by f.file_name, f.id`,
    values: [applicationIds],
  });
  const found = new Map<string, DocumentRow[]>(applicationIds.map((id) => [id, []]));
  for (const { applicationId, ...row } of rows) found.get(applicationId)?.push(row);
  return found;
}

export interface NewReport extends ReportDraft {
  readonly id: string;
  readonly applicationId: string;
  readonly recommends: boolean;
  readonly by: string;
  readonly at: string;
}

/** Signs a version of a report; the application is investigated then. @returns which version it is */
export async function insertReport(transaction: Transaction, report: NewReport): Promise<number> {
  const { id, applicationId, findings, repayment, risks, recommends, by, at } = report;
  const [made] = await transaction.rows<{ serial: number }>({
    text: `insert into clients.credit_report (id, application_id, serial, findings, repayment, risks, recommends, author_id, signed_at)
      select $1, $2, coalesce(max(serial), 0) + 1, $3, $4, $5, $6, $7, $8 from clients.credit_report where application_id = $2
      returning serial`,
    values: [id, applicationId, findings, repayment, risks, recommends, by, at],
  });
  await transaction.rows({
    text: `update clients.credit_application set state = 'INVESTIGATED', investigated_by = $2, version = version + 1 where id = $1`,
    values: [applicationId, by],
  });
  if (made === undefined) throw new Error(`No report of ${applicationId} was signed`);
  return made.serial;
}
