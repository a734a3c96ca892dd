import type { MigrationInterface, QueryRunner } from 'typeorm';
import { analysisSource, analysisView, type AnalysisSource, type AnalysisView } from './analysis-view';

/** What an analyst's login reads of complaints and returns: no word that anybody wrote, and no name (decision 0049). */
export class AnalysisOfCases17640000322000 implements MigrationInterface {
  readonly name = 'AnalysisOfCases17640000322000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant usage on schema complaints, returns, access to kehu_analysis');
    for (const source of SOURCES) await runner.query(analysisSource(source));
    for (const view of VIEWS) await runner.query(analysisView(view));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SOURCES: readonly AnalysisSource[] = [
  {
    table: 'complaints.complaint',
    columns: `id, number, class, state, severity, channel, client_id, region_code, tier, overseas, received_at, received_on,
      accepted_at, due_at, closed_at, ended_on, outcome, on_time, duration_hours, procedure, previous_id, affected_quantity`,
  },
  { table: 'complaints.event', columns: 'complaint_id, at, kind' },
  {
    table: 'complaints.step',
    columns: 'id, complaint_id, seq, step, post, started_at, due_at, paused_at, done_at, result',
  },
  { table: 'complaints.decision', columns: 'id, complaint_id, version, budget, at' },
  { table: 'complaints.liability_share', columns: 'decision_id, seq, party, department, percentage, amount' },
  { table: 'complaints.loss_line', columns: 'complaint_id, seq, loss, quantity, amount' },
  { table: 'access.attribution_fact', columns: 'complaint_id, day, department, share, loss', isOpen: true },
  {
    table: 'returns."return"',
    columns: `id, client_id, complaint_id, kind, state, returned_on, requested_at, currency, amount, amount_company`,
  },
  {
    table: 'returns.return_line',
    columns: `id, return_id, line_no, order_line_id, product_number, quantity, received_quantity, booked_quantity, amount`,
  },
  { table: 'access.returned_line', columns: 'return_id, line_id, booked_on, quantity, amount', isOpen: true },
];

const COMPLAINTS: readonly AnalysisView[] = [
  {
    name: 'complaints',
    about: 'Complaints and the cases that came of them. Figures leave void ones out: state <> VOID.',
    columns: {
      complaint_id: ['c.id', 'Opaque; the same as in the graph.'],
      number: ['c.number', 'As the graph and the papers name it (CC-3).'],
      class: ['c.class', 'Decides the procedure (CC-1).'],
      state: ['c.state', 'Where it stands.'],
      severity: ['c.severity', 'As judged at intake.'],
      channel: ['c.channel', 'How it reached us.'],
      client_id: ['c.client_id', 'Who complains.'],
      region_code: ['c.region_code', 'The region of the client at receipt.'],
      tier: ['c.tier', 'The tier of the client at receipt; null: it had none.'],
      overseas: ['c.overseas', 'Concerns an overseas delivery (CQ-12).'],
      received_at: ['c.received_at', 'When the client told us.'],
      received_on: ['c.received_on', 'The day of that, in Asia/Shanghai.'],
      accepted_at: ['c.accepted_at', 'When the clock of the case started.'],
      replied_at: [
        `(select min(e.at) from complaints.event as e
          where e.complaint_id = c.id and e.kind in ('ANSWERED', 'REPLIED'))`,
        'When the client was first told a conclusion; null: not yet.',
      ],
      due_at: ['c.due_at', 'By when it must be closed; null when no clause says.'],
      closed_at: ['c.closed_at', 'When it ended, whether closed, withdrawn or void; null while it is open.'],
      ended_on: ['c.ended_on', 'The day of that, in Asia/Shanghai.'],
      outcome: ['c.outcome', 'How it ended.'],
      on_time: ['c.on_time', 'Of closed cases: closed by its due instant.'],
      duration_hours: ['c.duration_hours', 'Whole hours from acceptance to the end, of closed and withdrawn ones.'],
      procedure: ['c.procedure', 'As regulation CC calls it.'],
      affected_quantity: ['c.affected_quantity', 'How many pieces are defective; null when undetermined.'],
      previous_id: ['c.previous_id', 'The form whose conclusion the client refused (CQ-8).'],
    },
    from: 'complaints.complaint as c',
  },
  {
    name: 'complaint_steps',
    about: 'The way of cases through the posts: who had it, by when, and when it was done.',
    columns: {
      step_id: ['id', 'Opaque.'],
      complaint_id: 'The complaint.',
      place: ['seq', 'Its place on the way, from 1.'],
      step: 'As the policy calls it.',
      post: 'Whose step it is.',
      started_at: 'When the case came there.',
      due_at: 'By when it must be done; null when no clause says.',
      waiting_since: [
        'paused_at',
        'Since when it waits for the client, with its clock standing still; null: it does not.',
      ],
      done_at: 'When it ended; null while it is open.',
      result: 'DONE, REFUSED, SENT_BACK, OBJECTED, or ENDED with its case.',
    },
    from: 'complaints.step',
  },
  {
    name: 'complaint_shares',
    about: 'Who bears how much, version by version of the decision (CC-9, CQ-11). Percentages sum to 100.',
    columns: {
      complaint_id: ['d.complaint_id', 'The complaint.'],
      decision_version: ['d.version', 'The last one of a complaint is in force.'],
      decided_at: ['d.at', 'When it was put on record.'],
      budget: ['d.budget', 'Yuan that settling it may cost.'],
      place: ['s.seq', 'From 1.'],
      party: ['s.party', 'FACTORY, CLIENT, SUPPLIER, CARRIER or THIRD_PARTY.'],
      department: ['s.department', 'Which department of the company; null: as a whole, or not the company.'],
      percentage: ['s.percentage', 'Parts of a hundred.'],
      amount: ['s.amount', 'Yuan.'],
    },
    from: 'complaints.decision as d join complaints.liability_share as s on s.decision_id = d.id',
  },
  {
    name: 'complaint_losses',
    about: 'The loss of cases by standard (CQ-6).',
    columns: {
      complaint_id: 'The complaint.',
      place: ['seq', 'From 1.'],
      loss: 'As the loss standard calls it.',
      quantity: 'In the unit of the standard; null by actual cost.',
      amount: 'Yuan.',
    },
    from: 'complaints.loss_line',
  },
  {
    name: 'attributions',
    about:
      'Which department answers for upheld cases, petitions that were upheld included: sums of share are cases, of loss yuan.',
    columns: {
      complaint_id: 'The complaint.',
      day: 'The day it counts on: of closing, or of the petition.',
      department: 'Or a party outside the company; empty: nobody was named.',
      share: 'Part of the case; below zero where a petition took it away.',
      loss: 'Yuan of the loss and the budget.',
    },
    from: 'access.attribution_fact',
  },
];

const RETURNS: readonly AnalysisView[] = [
  {
    name: 'returns',
    about: 'Returns, reworks, allowances and compensations.',
    columns: {
      return_id: ['id', 'Opaque; the same as in the graph.'],
      client_id: 'Who gave back.',
      complaint_id: 'The complaint it settles, when there is one.',
      kind: 'RETURN, REWORK, ALLOWANCE or COMPENSATION.',
      state: 'Where it stands.',
      requested_at: 'When it was asked for; null when imported.',
      returned_on: 'The day it last came back; until then the day it was asked for.',
      currency: 'ISO 4217.',
      amount: 'Sum of its lines, in that currency.',
      amount_yuan: ['amount_company', 'The same in yuan; null when no rate is known.'],
    },
    from: 'returns."return"',
  },
  {
    name: 'return_lines',
    about: 'The lines of returns.',
    columns: {
      return_line_id: ['id', 'Opaque.'],
      return_id: 'The return.',
      line_no: 'From 1.',
      order_line_id: 'The order line it is taken from; null when imported.',
      product_number: 'What came back.',
      quantity: 'Approved; of imported returns, how many came back.',
      received_quantity: 'Signed for by the warehouse (CQ-18).',
      booked_quantity: 'What the books take it for (CQ-17).',
      amount: 'In the currency of the return.',
    },
    from: 'returns.return_line',
  },
  {
    name: 'booked_returns',
    about: 'What the books took back, line by line; below zero where a voucher was reversed.',
    columns: {
      return_id: 'The return.',
      return_line_id: ['line_id', 'The line.'],
      booked_on: 'The day of the voucher.',
      quantity: 'In the unit of the product.',
      amount_yuan: ['amount', 'Yuan; null when no rate is known.'],
    },
    from: 'access.returned_line',
  },
];

const VIEWS = [...COMPLAINTS, ...RETURNS];
