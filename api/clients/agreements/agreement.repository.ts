import type { Viewer } from '../../kernel/access/viewer';
import type { CivilDate } from '../../kernel/civil-date';
import { recordReads } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import type { AgreementKind, SigningCapacity, Term } from './agreement';
import { AgreementEntity } from './agreement.entity';
import { CONFIDENTIAL } from '../client.schema';

/** An agreement as its select list reads it; columns that were not asked for are missing. */
export type AgreementRow = Pick<
  AgreementEntity,
  'id' | 'clientId' | 'ownerId' | 'validFrom' | 'validTo' | 'terminatedOn'
> &
  Partial<AgreementEntity>;

export const agreementPlan = new ReadPlan(AgreementEntity, {
  alias: 'g',
  always: ['id', 'clientId', 'ownerId', 'validFrom', 'validTo', 'terminatedOn'],
  needs: { ourSignatory: ['ourSignatoryId'], isRenewed: ['renewedById'] },
  classified: { default: CONFIDENTIAL },
});

const source: RowSource = {
  name: 'agreement',
  plan: agreementPlan,
  from: `(select a.*, lower(a.valid) as valid_from, upper(a.valid) - 1 as valid_to, o.owner_id,
      (select n.id from clients.agreement n where n.renews_id = a.id and n.terminated_on is null) as renewed_by_id
    from clients.agreement a join access.client_owner o on o.client_id = a.client_id) g`,
};

export const newestAgreements = new NewestFirst<AgreementRow>({
  ...source,
  newest: 'signedOn',
  type: 'date',
  parent: 'clientId',
});

export function loadAgreement(context: RequestContext, id: string, list: SelectList): Promise<AgreementRow | null> {
  return rowById(context, source, { id, list });
}

/** Agreements the viewer reaches; undefined: none. */
export function agreementsWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, staffIds } = reaches.CLIENT_CONFIDENTIAL;
  if (all) return new Conditions();
  return staffIds.length === 0 ? undefined : new Conditions().add('g.owner_id = any(?::uuid[])', staffIds);
}

/** A line in the audit trail for each client whose agreements are read, committed before they are shown. Source: SD-10 */
export async function recordAgreementReads(context: RequestContext, clientIds: readonly string[]): Promise<void> {
  const subjectIds = [...new Set(clientIds)];
  if (subjectIds.length === 0) return;
  await context.database.write((transaction) =>
    recordReads(transaction, context, { action: 'client.readAgreements', subjectType: 'Client', subjectIds }),
  );
}

export interface LockedAgreement extends Term {
  readonly clientId: string;
  readonly kind: AgreementKind;
  readonly ownerId: string | null;
  readonly terminatedOn: CivilDate | null;
  readonly isRenewed: boolean;
  readonly version: number;
}

/** An agreement, locked until the transaction ends; undefined when the viewer may not change it. */
export async function lockAgreement(transaction: Transaction, id: string): Promise<LockedAgreement | undefined> {
  const [row] = await transaction.rows<LockedAgreement>({
    text: `select a.client_id as "clientId", a.kind, o.owner_id as "ownerId", lower(a.valid) as "from", upper(a.valid) - 1 as "until",
        a.terminated_on as "terminatedOn", a.version,
        exists (select from clients.agreement n where n.renews_id = a.id and n.terminated_on is null) as "isRenewed"
      from clients.agreement a join access.client_owner o on o.client_id = a.client_id
      where a.id = $1 for update of a`,
    values: [id],
  });
  return row;
}

/** The name of the legal representative on record; undefined: none is. */
export async function legalRepresentative(transaction: Transaction, clientId: string): Promise<string | undefined> {
  const [row] = await transaction.rows<{ name: string }>({
    text: 'select name from clients.contact where client_id = $1 and legal_representative',
    values: [clientId],
  });
  return row?.name;
}

/** Which of some documents the viewer uploaded: nobody attaches what others uploaded for something else. */
export async function ownDocuments(
  transaction: Transaction,
  ids: readonly string[],
  staffId: string,
): Promise<readonly string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: 'select id from platform.attachment where id = any ($1::uuid[]) and uploaded_by = $2',
    values: [ids, staffId],
  });
  return rows.map(({ id }) => id);
}

/** The next serial of a scope. Its row stays locked until the transaction ends. */
export async function nextSerial(transaction: Transaction, scope: string): Promise<number> {
  const [row] = await transaction.rows<{ last: number }>({
    text: `insert into clients.agreement_counter as c (scope, last) values ($1, 1)
      on conflict (scope) do update set last = c.last + 1 returning last`,
    values: [scope],
  });
  if (row === undefined) throw new Error(`No serial of ${scope} was given out`);
  return row.last;
}

/** Whether an agreement of the kind holds for the client on some day of a term. */
export async function holdsWithin(
  transaction: Transaction,
  { clientId, kind }: { readonly clientId: string; readonly kind: AgreementKind },
  { from, until }: Term,
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `select from clients.agreement
      where client_id = $1 and kind = $2 and holds && daterange($3::date, $4::date, '[]') limit 1`,
    values: [clientId, kind, from, until],
  });
  return rows.length > 0;
}

export interface NewAgreement extends Term {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly kind: AgreementKind;
  readonly signedOn: CivilDate;
  readonly signatory: string;
  readonly capacity: SigningCapacity;
  readonly documentId: string;
  readonly delegationId: string | null;
  readonly renewsId: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

export async function insertAgreement(transaction: Transaction, agreement: NewAgreement): Promise<void> {
  const { id, number, clientId, kind, from, until, signedOn, signatory, capacity } = agreement;
  const { documentId, delegationId, renewsId, note, by, at } = agreement;
  await transaction.rows({
    text: `insert into clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory,
        document_id, delegation_id, renews_id, note, recorded_by, recorded_at)
      values ($1, $2, $3, $4, daterange($5::date, $6::date, '[]'), $7, $8, $9, $10, $11, $12, $13, $14, $10, $15)`,
    values: [
      id,
      number,
      clientId,
      kind,
      from,
      until,
      signedOn,
      signatory,
      capacity,
      by,
      documentId,
      delegationId,
      renewsId,
      note,
      at,
    ],
  });
}

export async function writeTermination(
  transaction: Transaction,
  { id, on, reason, by }: { readonly id: string; readonly on: CivilDate; readonly reason: string; readonly by: string },
): Promise<void> {
  await transaction.rows({
    text: `update clients.agreement set terminated_on = $2, termination_reason = $3, terminated_by = $4, version = version + 1
      where id = $1`,
    values: [id, on, reason, by],
  });
}
