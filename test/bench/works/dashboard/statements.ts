/*
 * The counts of the dashboard as one writes them by hand over the same rollups: what is folded and what is not yet.
 * $1 and $2 are the first and the last day, of active clients $1 is the day.
 */
const ALL = `tier = '*' and region_code = '*'`;

export const COMPLAINTS_BY_CLASS_AND_MONTH = `
  select to_char(received_on, 'YYYY-MM') as month, class, sum(n)::int as received
  from (
    select received_on, class, state, n from analytics.complaint_day where ${ALL} and received_on between $1 and $2
    union all
    select received_on, class, state, n from complaints.delta where received_on between $1 and $2) as counted
  where state <> 'void' group by 1, 2 having sum(n) <> 0`;

export const ON_TIME_SHARE = `
  select coalesce(sum(n) filter (where result = 'onTime'), 0)::int as numerator, coalesce(sum(n), 0)::int as denominator
  from (
    select result, n from analytics.complaint_due where ${ALL} and due_on between $1 and $2
    union all
    select case when state = 'open' then 'open' when on_time then 'onTime' else 'late' end, n
    from complaints.delta where due_on between $1 and $2 and state in ('open','closed')) as counted`;

export const CLIENTS_BY_TIER = `
  select tier, sum(clients)::int as clients, sum(in_gap)::int as in_gap, sum(volume)::numeric(20,2) as volume
  from analytics.client_standing group by 1`;

export const ACTIVE_CLIENTS = `
  select coalesce(sum(n), 0)::int as active from analytics.client_activity where ${ALL} and day <= $1`;
