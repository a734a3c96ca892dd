import { ACTIVE_CLIENTS, CLIENTS_BY_TIER, COMPLAINTS_BY_CLASS_AND_MONTH, ON_TIME_SHARE } from './statements';

/** The same statements as functions, which is how PostGraphile is given a question that is no table. */
export const DASHBOARD_FUNCTIONS = `
  create function bench.active_clients(day date) returns int language sql stable as $$ ${ACTIVE_CLIENTS} $$;
  create function bench.on_time_share(first_day date, last_day date) returns table (numerator int, denominator int)
    language sql stable as $$ ${ON_TIME_SHARE} $$;
  create function bench.clients_by_tier() returns table (tier text, clients int, in_gap int, volume numeric)
    language sql stable as $$ ${CLIENTS_BY_TIER} $$;
  create function bench.complaints_by_class_and_month(first_day date, last_day date)
    returns table (month text, class text, received int)
    language sql stable as $$ ${COMPLAINTS_BY_CLASS_AND_MONTH} $$;
`;
