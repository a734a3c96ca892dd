/** The columns of the tables of cases, in the order of the rows. */

export const COMPLAINT_COLUMNS =
  'complaints.complaint (id, number, class, state, severity, channel, client_id, region_code, tier, overseas, occurred_at, place, content, order_number, part_number, affected_quantity, affected_quantity_undetermined, delivered_on, delivered_quantity, return_quantity, return_quantity_undetermined, sample, demand, intake_by, received_at, received_on, accepted_at, due_at, due_provisional, due_why, closed_at, outcome, satisfaction, created_at, procedure, cc_version, cq_version, register_number)';
export const EVENT_COLUMNS = 'complaints.event (id, complaint_id, at, kind, by_staff, note, step)';
export const STEP_COLUMNS =
  'complaints.step (id, complaint_id, seq, step, post, started_at, due_at, due_provisional, due_why, done_at, done_by, result, handed_on, decides)';
export const CASE_POST_COLUMNS = 'complaints.case_post (complaint_id, post, since)';
