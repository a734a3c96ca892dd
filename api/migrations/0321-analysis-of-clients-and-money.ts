import type { MigrationInterface, QueryRunner } from 'typeorm';
import { analysisSource, analysisView, type AnalysisSource, type AnalysisView } from './analysis-view';

/** What an analyst's login reads of the company, its clients, and what they buy, owe and earn (decision 0049). */
export class AnalysisOfClientsAndMoney17640000321000 implements MigrationInterface {
  readonly name = 'AnalysisOfClientsAndMoney17640000321000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant usage on schema identity, clients, sales, analytics to kehu_analysis');
    for (const source of SOURCES) await runner.query(analysisSource(source));
    for (const view of VIEWS) await runner.query(analysisView(view));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SOURCES: readonly AnalysisSource[] = [
  { table: 'identity.staff', columns: 'id, unit_id, region_code, active' },
  { table: 'identity.staff_post', columns: 'staff_id, post, valid' },
  { table: 'identity.unit', columns: 'id, name' },
  { table: 'identity.region', columns: 'code, name' },
  {
    table: 'clients.client',
    columns: `id, business_type, region_code, owner_id, tier, tier_gap, tier_since, segment, segment_since, annual_volume,
      payment_term_days, country, walk_in, opened_on`,
  },
  { table: 'clients.grade', columns: 'client_id, recorded_at, since, tier, tier_gap, override_id' },
  { table: 'clients.segment_grade', columns: 'client_id, recorded_at, since, segment, override_id' },
  { table: 'clients.assignment', columns: 'client_id, owner_id, valid' },
  { table: 'sales.product', columns: 'id, number, name, unit', isOpen: true },
  {
    table: 'sales."order"',
    columns: 'id, client_id, ordered_at, ordered_on, kind, currency, amount, rate, amount_company, costed, cost',
  },
  {
    table: 'sales.order_line',
    columns: 'id, order_id, line_no, kind, product_id, quantity, unit_price, amount, delivered_quantity',
  },
  { table: 'sales.delivery', columns: 'id, order_line_id, quantity, delivered_on' },
  {
    table: 'sales.receivable',
    columns: `id, order_id, client_id, currency, rate, amount, collected, credited, open, held, delivered_on, due_on`,
  },
  {
    table: 'sales.settlement',
    columns: 'id, kind, client_id, received_on, currency, rate, amount, allocated, reverses',
  },
  { table: 'sales.allocation', columns: 'id, settlement_id, receivable_id, amount, at' },
  {
    table: 'sales.rebate',
    columns: 'id, client_id, month, ordered, returned, traded, rate, earned, paid, pending, due_on, pay_by',
  },
  { table: 'analytics.work_day', columns: 'day, works' },
];

const CURRENCY = 'Currency of the order, ISO 4217.';

const COMPANY: readonly AnalysisView[] = [
  {
    name: 'staff',
    about: 'Members of staff as opaque ids, with where they work today.',
    columns: {
      staff_id: ['s.id', 'Opaque; the same as in the graph.'],
      unit_id: ['s.unit_id', 'The unit they work in.'],
      region_code: ['s.region_code', 'The region they look after.'],
      posts: [
        `array(select p.post from identity.staff_post as p
          where p.staff_id = s.id and p.valid @> (now() at time zone 'Asia/Shanghai')::date order by p.post)`,
        'Posts they hold today.',
      ],
      active: ['s.active', 'False: they have left.'],
    },
    from: 'identity.staff as s',
  },
  {
    name: 'units',
    about: 'The parts of the company.',
    columns: { unit_id: ['id', 'Opaque.'], name: 'What people call it.' },
    from: 'identity.unit',
  },
  {
    name: 'regions',
    about: 'Sales regions.',
    columns: { code: 'As clients and complaints name it.', name: 'What people call it.' },
    from: 'identity.region',
  },
  {
    name: 'working_days',
    about: 'Which days the company works, as far as its calendar is published.',
    columns: { day: 'The day, in Asia/Shanghai.', works: 'True: a working day.' },
    from: 'analytics.work_day',
  },
];

const CLIENTS: readonly AnalysisView[] = [
  {
    name: 'clients',
    about: 'Clients as they stand today, as opaque ids.',
    columns: {
      client_id: ['id', 'Opaque; the same as in the graph.'],
      business_type: 'On what footing it buys (KA-4).',
      region_code: 'The sales region it belongs to.',
      country: 'As the order system writes it.',
      tier: 'The tier in force; null: ungraded (KA-3).',
      tier_gap: 'The volume fits no tier as written.',
      tier_since: 'The day this tier began.',
      segment: 'The segment in force (BK-1).',
      segment_since: 'The day it began.',
      annual_volume: 'Yuan ordered in the trailing twelve months.',
      payment_term_days: 'Days from invoice to payment; null: as its business type.',
      manager_id: ['owner_id', 'The account manager who owns it; null: nobody yet.'],
      walk_in: 'True: stands for everybody who bought without an account; figures leave it out.',
      opened_on: 'The day it became a client.',
    },
    from: 'clients.client',
  },
  {
    name: 'client_tiers',
    about: 'The tiers clients had, as long as they had them. Periods touch and never overlap.',
    columns: {
      client_id: 'The client.',
      tier: 'Null: ungraded.',
      tier_gap: 'The volume fitted no tier as written.',
      by_hand: ['override_id is not null', 'Set by hand (KA-3-override).'],
      valid_from: ['since', 'First day.'],
      valid_until: [
        'lead(since) over (partition by client_id order by since)',
        'The day after the last; null: still in force.',
      ],
    },
    from: `(select distinct on (client_id, since) client_id, since, tier, tier_gap, override_id
      from clients.grade order by client_id, since, recorded_at desc) as g`,
  },
  {
    name: 'client_segments',
    about: 'The segments clients were in, as long as they were (BK-1).',
    columns: {
      client_id: 'The client.',
      segment: 'Null: in none.',
      by_hand: ['override_id is not null', 'Set by hand.'],
      valid_from: ['since', 'First day.'],
      valid_until: [
        'lead(since) over (partition by client_id order by since)',
        'The day after the last; null: still in it.',
      ],
    },
    from: `(select distinct on (client_id, since) client_id, since, segment, override_id
      from clients.segment_grade order by client_id, since, recorded_at desc) as g`,
  },
  {
    name: 'assignments',
    about: 'Who looked after which client, and when; one account manager a day.',
    columns: {
      client_id: 'The client.',
      manager_id: ['owner_id', 'The account manager.'],
      valid_from: ['lower(valid)', 'First day.'],
      valid_until: ['upper(valid)', 'The day after the last; null: still.'],
    },
    from: 'clients.assignment',
  },
];

const SALES: readonly AnalysisView[] = [
  {
    name: 'products',
    about: 'What is sold.',
    columns: {
      product_id: ['id', 'Opaque.'],
      number: 'Product number.',
      name: 'Null when the order system gave none.',
      unit: 'What a quantity counts; null when not known.',
    },
    from: 'sales.product',
  },
  {
    name: 'orders',
    about: 'What clients bought at one time.',
    columns: {
      order_id: ['id', 'Opaque; the same as in the graph.'],
      client_id: 'Who bought.',
      kind: 'SALE, or ADJUSTMENT: a correction of the books that figures leave out.',
      ordered_at: 'The instant it was placed.',
      ordered_on: 'The day, in Asia/Shanghai.',
      currency: CURRENCY,
      amount: 'Sum of the lines, in that currency.',
      amount_yuan: ['amount_company', 'The same in yuan, at the rate of the day.'],
      costed_yuan: ['costed', 'Yuan of the amount that come from lines whose cost is known.'],
      profit_yuan: ['costed - cost', 'Those yuan less what they cost.'],
    },
    from: 'sales."order"',
  },
  {
    name: 'order_lines',
    about: 'The lines of orders.',
    columns: {
      order_line_id: ['id', 'Opaque.'],
      order_id: 'The order.',
      line_no: 'From 1.',
      kind: 'GOODS, FREE, FEE or ADJUSTMENT.',
      product_id: 'Null on fees and adjustments.',
      quantity: 'In the unit of the product.',
      unit_price: 'Price of one, in the currency of the order.',
      amount: 'Quantity times price, in the currency of the order.',
      delivered_quantity: 'Delivered so far.',
    },
    from: 'sales.order_line',
  },
  {
    name: 'deliveries',
    about: 'What delivery notes brought of order lines.',
    columns: {
      delivery_id: ['id', 'Opaque.'],
      order_line_id: 'The order line.',
      quantity: 'In the unit of the product.',
      delivered_on: 'The day, in Asia/Shanghai.',
    },
    from: 'sales.delivery',
  },
  {
    name: 'receivables',
    about: 'What clients owe for what delivery notes brought: amount - collected - credited = open.',
    columns: {
      receivable_id: ['id', 'Opaque.'],
      order_id: 'The order.',
      client_id: 'Who owes.',
      currency: CURRENCY,
      rate: 'Yuan for one unit of it, as of the order.',
      amount: 'Owed at first.',
      collected: 'Paid so far.',
      credited: 'Taken off by returns and allowances.',
      open: 'Still owed.',
      disputed: ['held', 'Of what is open, held up by complaints (CQ-20).'],
      delivered_on: 'The day of delivery.',
      due_on: 'Delivery plus the term of payment.',
    },
    from: 'sales.receivable',
  },
  {
    name: 'settlements',
    about: 'Money that came in, and returns that were booked; counter-entries are below zero.',
    columns: {
      settlement_id: ['id', 'Opaque.'],
      kind: 'COLLECTION or CREDIT.',
      client_id: 'Whose it is.',
      received_on: 'The day it came in or was booked.',
      currency: 'ISO 4217.',
      rate: 'Yuan for one unit of it.',
      amount: 'In that currency.',
      allocated: 'What of it went to receivables.',
      reverses_id: ['reverses', 'The settlement that this one takes back.'],
    },
    from: 'sales.settlement',
  },
  {
    name: 'allocations',
    about: 'How much of a settlement went to a receivable; below zero where it was given back.',
    columns: {
      allocation_id: ['id', 'Opaque.'],
      settlement_id: 'The settlement.',
      receivable_id: 'The receivable.',
      amount: 'In the currency of both.',
      allocated_at: ['at', 'When.'],
    },
    from: 'sales.allocation',
  },
  {
    name: 'rebates',
    about: 'What agents earned by month, as the latest statement says (SD-8). Yuan.',
    columns: {
      rebate_id: ['id', 'Opaque.'],
      client_id: 'The agent.',
      month: 'Its first day.',
      ordered: 'Orders of the month.',
      returned: 'Returns and allowances booked in it.',
      traded: 'Ordered less returned.',
      rate: 'Of the tier that was reached, a fraction.',
      earned: 'Traded times rate.',
      paid: 'Paid of it so far.',
      pending: 'Earned less paid.',
      due_on: 'By when the statement was due.',
      pay_by: 'By when it is to be paid.',
    },
    from: 'sales.rebate',
  },
];

const VIEWS = [...COMPANY, ...CLIENTS, ...SALES];
