import { BENCH_NOW } from '../../stage/clock';

/**
 * Everything that filing leaves behind, in one call: the key, the number, the complaint, the posts that handle it, the
 * first step of its procedure, its history, the audit trail and the message. What the product computes (deadlines, posts,
 * the way of the case) is written down here.
 */
export const FILE_COMPLAINT_FUNCTION = `
  create type bench.filed as (number text, class text, state text);
  create function bench.file_complaint(client uuid, content text, key text) returns bench.filed
  language plpgsql volatile as $$
  declare
    actor uuid := access.staff_id();
    at timestamptz := '${BENCH_NOW}';
    made uuid := clients.new_id();
    receipt record;
    serial int;
    filed bench.filed;
  begin
    insert into platform.idempotency (actor_id, key, operation, request_hash, at)
      values (actor, file_complaint.key, 'fileComplaint', md5(content || client), at);
    select s.region_code, s.tier into strict receipt
      from access.client_summary s join access.client_owner o on o.client_id = s.client_id
      where s.client_id = client and (access.reach('filing') = 'all' or o.owner_id = any (access.owners('filing')));
    insert into complaints.number_counter as counter (scope, last) values ('Y' || to_char(at, 'YYYY'), 1)
      on conflict (scope) do update set last = counter.last + 1 returning last into serial;
    insert into complaints.complaint (id, number, class, state, severity, channel, client_id, region_code, tier,
      overseas, occurred_at, place, content, intake_by, received_at, received_on, accepted_at, due_at, due_why,
      procedure, cc_version, cq_version)
    values (made, 'B' || to_char(at, 'YYMMDD') || lpad(serial::text, greatest(3, length(serial::text)), '0'), 'PACKAGING', 'RECEIVED', 'MIDDLE',
      'PHONE', client, receipt.region_code, receipt.tier, false, at - interval '1 day', '仓库', content, actor, at,
      (at at time zone 'Asia/Shanghai')::date, at, at + interval '2 days',
      '{"clause": "CC-11", "rule": "2 working days", "inputs": [], "policyVersion": 1}', 'packaging', 1, 1)
    returning number, class, state into filed;
    insert into complaints.case_post (complaint_id, post, since)
      select made, post, at from unnest(array['LOGISTICS_SUPERVISOR', 'SERVICE_DIRECTOR', 'GENERAL_MANAGER']) as post;
    insert into complaints.step (id, complaint_id, seq, step, post, started_at, due_at, due_why)
      values (clients.new_id(), made, 1, 'intake', 'SERVICE_DIRECTOR', at, at + interval '1 day',
        '{"clause": "CC-2", "rule": "1 working day", "inputs": [], "policyVersion": 1}');
    insert into complaints.event (id, complaint_id, at, kind, by_staff)
      values (clients.new_id(), made, at, 'RECEIVED', actor);
    insert into platform.audit (id, at, actor_id, request_id, action, subject_type, subject_id, after)
      values (clients.new_id(), at, actor, 'bench', 'complaint.file', 'Complaint', made::text,
        jsonb_build_object('number', filed.number, 'class', filed.class, 'clientId', client, 'severity', 'MIDDLE'));
    insert into platform.outbox (topic, payload) values ('complaint.filed', jsonb_build_object('complaintId', made));
    perform pg_notify(platform.channel('kehu_outbox'), 'complaint.filed');
    update platform.idempotency i set answer = jsonb_build_object('id', made)
      where i.actor_id = actor and i.key = file_complaint.key;
    return filed;
  end $$;
`;
