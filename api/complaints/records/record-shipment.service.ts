import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import type { RecordShipmentInput } from './case-record.schema';
import { happenedFault, optionalTextFault } from './record-text';

/** Puts on record what happened to repaired goods on their way; events are only ever added. Source: CC-10 */
export function recordShipment(
  context: RequestContext,
  input: RecordShipmentInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  return changeCaseRecord(context, { operation: 'recordShipment', record: 'SHIPMENT', input, selection, work: add });
}

async function add(work: CaseWork, input: RecordShipmentInput): Promise<Recorded | ProblemText> {
  const { transaction, context, viewer, row } = work;
  const fault =
    happenedFault('happenedOn', input.happenedOn, context.now) ??
    optionalTextFault('place', input.place, 100) ??
    optionalTextFault('note', input.note, 500);
  if (fault !== undefined) return fault;
  const { kind, happenedOn } = input;
  const place = input.place?.trim() || null;
  const note = input.note?.trim() || null;
  await transaction.rows({
    text: `insert into complaints.shipment_event (id, complaint_id, seq, kind, happened_on, place, note, by_staff, at)
           select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7, $8
           from complaints.shipment_event where complaint_id = $2`,
    values: [v7(), row.id, kind, happenedOn, place, note, viewer.staffId, context.now],
  });
  return { kind: 'SHIPMENT', note, after: { kind, happenedOn, place } };
}
