/**
 * What each owner offers to the other rooms, and all that they may name of each other in SQL: views and functions in the
 * schema `access`, and tables and functions of its own through which a room takes something in or hands it on.
 * `access` itself, the settings that row-level security reads, is for everybody.
 */
export const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  identity: [
    'access.staff_directory',
    'access.superiors',
    'access.staff_superior',
    'access.region',
    'access.account_managers',
    'access.unit',
    'identity.note_leaving',
  ],
  policy: ['access.policy_document', 'access.policy_draft'],
  clients: [
    'access.agent',
    'access.client_owner',
    'access.client_assignment',
    'access.client_summary',
    'access.client_grade',
    'access.clients_named',
    'access.client_numbered',
    'access.client_terms',
    'access.credit_client',
    'clients.import_client',
    'clients.take_in',
  ],
  sales: [
    'access.client_volume',
    'access.client_payment',
    'access.client_deposit',
    'access.client_owed',
    'access.order_fact',
    'access.product_name',
    'access.exchange_rate',
    'access.receivable_client',
    'access.delivery_fact',
    'access.receivable_fact',
    'access.receivable_at',
    'access.rebate_fact',
    'access.delivered_invoice',
    'sales.delivered_lines',
  ],
  complaints: [
    'access.open_cases',
    'access.case_client',
    'access.complaint_post',
    'access.complaint_fact',
    'access.complaint_now',
    'access.complaint_past',
    'access.complaint_reopening',
    'access.complaint_row',
    'access.complaint_client',
    'access.complaint_goods',
    'access.open_step',
    'access.complaint_share',
    'access.complaint_loss',
    'access.quality_cost',
    'access.attribution_fact',
    'complaints.delta',
  ],
  returns: [
    'returns.import_line',
    'returns.take_in',
    'access.claimed_line',
    'access.return_post',
    'access.return_client',
    'access.booked_credit',
    'access.booked_return',
    'access.returned_line',
    'access.return_progress',
  ],
  desk: ['access.contact_report', 'access.question_fact'],
  // The attempts are written and tidied by the room that signs people in.
  platform: ['platform.sign_in_attempt', 'platform.attachment', 'platform.grams', 'platform.pairs', 'platform.audit'],
};

/** What row-level security is made of. */
export const SETTINGS: readonly string[] = [
  'staff_id',
  'posts',
  'acting_for',
  'reach',
  'owners',
  'on_cases',
  'is_system',
].map((name) => `access.${name}`);
