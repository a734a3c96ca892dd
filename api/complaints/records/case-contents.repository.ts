import type { RequestContext } from '../../platform/context/request-context';
import type { Why } from '../../kernel/policy/why';
import type { Department } from '../../kernel/policy/case-fields';
import type { LiableParty, ShipmentKind } from './split-words.schema';

/** What is on record of cases beside their steps; each read is one statement for all cases of a request. */

export interface ShareRow {
  readonly party: LiableParty;
  readonly department: Department | null;
  readonly name: string | null;
  readonly percentage: string;
  readonly amount: string;
}

export interface DecisionRow {
  readonly id: string;
  readonly complaintId: string;
  readonly stepId: string;
  readonly version: number;
  readonly budget: string;
  readonly repairBy: string | null;
  readonly memo: string;
  readonly byStaff: string;
  readonly at: string;
  readonly shares: readonly ShareRow[];
}

export function loadDecisions(context: RequestContext, complaintId: string): Promise<readonly DecisionRow[]> {
  return loadOf<DecisionRow>(context, 'complaint decisions', complaintId, {
    text: `select d.id, d.complaint_id as "complaintId", d.step_id as "stepId", d.version, d.budget::text as budget,
             d.repair_by as "repairBy", d.memo, d.by_staff as "byStaff", d.at, s.shares
           from complaints.decision d cross join lateral (
             select json_agg(json_build_object('party', party, 'department', department, 'name', name,
               'percentage', trim_scale(percentage)::text, 'amount', amount::text) order by seq) as shares
             from complaints.liability_share where decision_id = d.id) s
           where d.complaint_id = any($1::uuid[]) order by d.complaint_id, d.version`,
  });
}

export interface LossRow {
  readonly id: string;
  readonly complaintId: string;
  readonly loss: string;
  readonly quantity: string | null;
  readonly amount: string;
  readonly note: string | null;
  readonly why: Why;
}

export function loadLosses(context: RequestContext, complaintId: string): Promise<readonly LossRow[]> {
  return loadOf<LossRow>(context, 'complaint losses', complaintId, {
    text: `select id, complaint_id as "complaintId", loss, trim_scale(quantity)::text as quantity, amount::text as amount,
             note, why
           from complaints.loss_line where complaint_id = any($1::uuid[]) order by complaint_id, seq`,
  });
}

export interface ActionRow {
  readonly id: string;
  readonly complaintId: string;
  readonly department: Department;
  readonly action: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly negligence: boolean;
  readonly tracked: boolean;
  readonly result: string | null;
  readonly doneOn: string | null;
  readonly doneBy: string | null;
}

export function loadActions(context: RequestContext, complaintId: string): Promise<readonly ActionRow[]> {
  return loadOf<ActionRow>(context, 'complaint actions', complaintId, {
    text: `select id, complaint_id as "complaintId", department, action, owner_id as "ownerId", due_on as "dueOn",
             negligence, tracked, result, done_on as "doneOn", done_by as "doneBy"
           from complaints.corrective_action where complaint_id = any($1::uuid[]) order by complaint_id, seq`,
  });
}

export interface ShipmentRow {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: ShipmentKind;
  readonly happenedOn: string;
  readonly place: string | null;
  readonly note: string | null;
  readonly byStaff: string;
}

export function loadShipments(context: RequestContext, complaintId: string): Promise<readonly ShipmentRow[]> {
  return loadOf<ShipmentRow>(context, 'complaint shipments', complaintId, {
    text: `select id, complaint_id as "complaintId", kind, happened_on as "happenedOn", place, note, by_staff as "byStaff"
           from complaints.shipment_event where complaint_id = any($1::uuid[]) order by complaint_id, seq`,
  });
}

export interface DocumentRow {
  readonly id: string;
  readonly complaintId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly byStaff: string;
  readonly at: string;
}

export function loadDocuments(context: RequestContext, complaintId: string): Promise<readonly DocumentRow[]> {
  return loadOf<DocumentRow>(context, 'complaint documents', complaintId, {
    text: `select d.id, d.complaint_id as "complaintId", d.attachment_id as "attachmentId", a.file_name as "fileName",
             a.media_type as "mediaType", a.size_bytes as "sizeBytes", d.by_staff as "byStaff", d.at
           from complaints.document d join platform.attachment a on a.id = d.attachment_id
           where d.complaint_id = any($1::uuid[]) order by d.complaint_id, d.at, d.id`,
  });
}

async function loadOf<Row extends { readonly complaintId: string }>(
  context: RequestContext,
  name: string,
  complaintId: string,
  { text }: { readonly text: string },
): Promise<readonly Row[]> {
  const rows = await context.loaders
    .of<Row[]>(name, async (ids) => {
      const byCase = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await context.database.rows<Row>({ text, values: [ids] }))
        byCase.get(row.complaintId)?.push(row);
      return byCase;
    })
    .load(complaintId);
  return rows ?? [];
}
