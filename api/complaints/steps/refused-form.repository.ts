import type { Transaction } from '../../platform/database/request-database';
import type { FileComplaintInput } from '../intake/file-complaint.schema';
import type { ClientAtReceipt } from '../intake/filing.repository';

type Form = Omit<FileComplaintInput, 'idempotencyKey'>;

export interface RefusedForm {
  readonly input: Form;
  readonly client: ClientAtReceipt;
}

/** What the new form takes over of the one whose conclusion the client refused. Source: CQ-8 */
export async function refusedForm(
  transaction: Transaction,
  complaintId: string,
  refusal: string,
): Promise<RefusedForm> {
  const [row] = await transaction.rows<Omit<Form, 'content'> & ClientAtReceipt>({
    text: `select c.class, c.severity, c.channel, c.client_id as "clientId", c.overseas, c.occurred_at as "occurredAt",
             c.place, c.order_number as "orderNumber", c.part_number as "partNumber",
             c.affected_quantity as "affectedQuantity",
             c.affected_quantity_undetermined as "affectedQuantityUndetermined", c.delivered_on as "deliveredOn",
             c.delivered_quantity as "deliveredQuantity", c.return_quantity as "returnQuantity",
             c.return_quantity_undetermined as "returnQuantityUndetermined", c.sample, c.demand,
             s.region_code as "regionCode", s.tier
           from complaints.complaint c join access.client_summary s on s.client_id = c.client_id where c.id = $1`,
    values: [complaintId],
  });
  if (row === undefined) throw new Error(`Complaint ${complaintId} is not there to be refused`);
  const { regionCode, tier, ...input } = row;
  return { input: { ...input, content: refusal }, client: { regionCode, tier } };
}
