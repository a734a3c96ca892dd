import type { BareWork } from '../../bare/session';

const COLUMNS = `id, number, class, state, severity, channel, received_at as "receivedAt", place, content, overseas, version`;
const ORDER = 'order by received_at desc, id desc limit 200';

const FIRST = `select ${COLUMNS} from complaints.complaint ${ORDER}`;
const BEHIND = `select ${COLUMNS} from complaints.complaint where (received_at, id) < ($1::timestamptz, $2::uuid) ${ORDER}`;

/** Five keyset pages in one journey. @param variables.after the place behind which each page but the first starts */
export const flatRows: BareWork = async (session, variables) => {
  const after = variables['after'] as readonly (readonly [receivedAt: string, id: string])[];
  const pages = await Promise.all([session.rows(FIRST, []), ...after.map((place) => session.rows(BEHIND, place))]);
  return pages.flat();
};
