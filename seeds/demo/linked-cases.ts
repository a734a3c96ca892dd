import type pg from 'pg';

/*
 * Cases that come of others: the new form of a client who refused a conclusion (CQ-8), and what a client brought up when it
 * was called back (SD-4). Any later complaint of the client will do, so that numbers and rates stay as they are.
 */
const REFUSALS = [
  '客户不接受处理结论：返修后仍有同样现象，要求重新认定责任',
  '客户不接受处理结论：认为不成立的理由不充分，附上第三方检测',
  '客户不接受处理结论：补偿低于实际损失，要求重新核定',
];
const NEW_NEED = '客户另提新需求，已另立跟进单';
const MOST_REFUSED = 12;
const MOST_BROUGHT_UP = 16;

interface Pair {
  readonly original: string;
  readonly form: string;
}

const REFUSABLE = `
select o.id as original, n.id as form
from complaints.complaint as o
join complaints.complaint as n on n.client_id = o.client_id and n.class = o.class and n.overseas = o.overseas
  and n.received_at > o.closed_at and n.received_at < o.closed_at + interval '10 days'
where o.state = 'CLOSED'
  and not exists (select from complaints.event as e where e.complaint_id = o.id and e.kind = 'REOPEN')
  and (select s.step from complaints.step as s where s.complaint_id = o.id order by s.seq desc limit 1) = 'close'
order by o.closed_at desc, n.received_at, n.id`;

const LINKS = 'unnest($1::uuid[], $2::uuid[], $3::text[]) as l (original, form, note)';
const WITH_FORM = `${LINKS} join complaints.complaint as n on n.id = l.form`;

/** The client refuses at the last step, at the very time of the new form, which takes over what the old one says. */
const REFUSE = [
  `update complaints.complaint as n set previous_id = o.id, content = l.note, place = o.place, occurred_at = o.occurred_at,
     order_number = o.order_number, part_number = o.part_number, affected_quantity = o.affected_quantity,
     affected_quantity_undetermined = o.affected_quantity_undetermined, delivered_on = o.delivered_on,
     delivered_quantity = o.delivered_quantity, return_quantity = o.return_quantity,
     return_quantity_undetermined = o.return_quantity_undetermined, sample = o.sample, demand = o.demand
   from ${LINKS} join complaints.complaint as o on o.id = l.original where n.id = l.form`,
  `update complaints.step as s set done_at = n.received_at, result = 'REFUSED', handed_on = s.handed_on - 'satisfaction'
   from ${WITH_FORM} where s.complaint_id = l.original
     and s.seq = (select max(x.seq) from complaints.step as x where x.complaint_id = l.original)`,
  `update complaints.event as e set at = n.received_at, kind = 'REFUSE', note = l.note,
     data = jsonb_build_object('move', 'REFUSE', 'result', 'REFUSED', 'newFormId', n.id)
   from ${WITH_FORM} where e.complaint_id = l.original and e.kind = 'CLOSED'`,
  `delete from complaints.follow_up as f using ${LINKS} where f.complaint_id = l.original and f.round > 1`,
  `update complaints.follow_up as f set outcome = 'DROPPED', note = null, done_at = n.received_at, done_by = null
   from ${WITH_FORM} where f.complaint_id = l.original`,
  `update complaints.complaint as o set closed_at = n.received_at, satisfaction = null
   from ${WITH_FORM} where o.id = l.original`,
];

const BROUGHT_UP = `
select f.id as original, n.id as form
from complaints.follow_up as f
join complaints.complaint as o on o.id = f.complaint_id
join complaints.complaint as n on n.client_id = o.client_id and n.id <> o.id and n.previous_id is null
  and n.received_at >= f.done_at and n.received_at < f.done_at + interval '3 days'
where f.outcome = 'SATISFIED' and f.done_by is not null
  and not exists (select from complaints.follow_up as l where l.complaint_id = f.complaint_id and l.round > f.round)
order by f.done_at desc, n.received_at, n.id`;

/** Whoever called files it at once; the links name the callback. */
const BRING_UP = [
  `update complaints.follow_up as f set opened_id = n.id, done_at = n.received_at, note = l.note
   from ${WITH_FORM} where f.id = l.original`,
  `update complaints.complaint as n set follows_id = f.complaint_id, intake_by = f.done_by
   from ${LINKS} join complaints.follow_up as f on f.id = l.original where n.id = l.form`,
  `update complaints.event as e set by_staff = f.done_by
   from ${LINKS} join complaints.follow_up as f on f.id = l.original
   where e.complaint_id = l.form and e.kind = 'RECEIVED'`,
];

/** Links cases of the demonstration company, before its past is told. Steps that are done are guarded, but for this. */
export async function linkCases(client: pg.ClientBase): Promise<void> {
  const link = async (pairs: readonly Pair[], notes: readonly string[], statements: readonly string[]) => {
    const values = [
      pairs.map(({ original }) => original),
      pairs.map(({ form }) => form),
      pairs.map((_, at) => notes[at % notes.length]),
    ];
    for (const text of statements) await client.query(text, values);
  };
  // They were filled a moment ago: without statistics the pairs are looked for by reading every case for each.
  await client.query('analyze complaints.complaint, complaints.step, complaints.event, complaints.follow_up');
  await client.query('alter table complaints.step disable trigger done_step');
  await link(apart((await client.query<Pair>(REFUSABLE)).rows, MOST_REFUSED), REFUSALS, REFUSE);
  await client.query('alter table complaints.step enable trigger done_step');
  await link(apart((await client.query<Pair>(BROUGHT_UP)).rows, MOST_BROUGHT_UP), [NEW_NEED], BRING_UP);
}

/** So many of the pairs, none of which has to do with another. */
function apart(pairs: readonly Pair[], most: number): Pair[] {
  const taken = new Set<string>();
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    if (chosen.length === most) break;
    if (taken.has(pair.original) || taken.has(pair.form)) continue;
    taken.add(pair.original).add(pair.form);
    chosen.push(pair);
  }
  return chosen;
}
