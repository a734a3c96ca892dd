import type { BareWork } from '../../bare/session';

const FILE = 'select number, class, state from bench.file_complaint($1, $2, $3)';

/** One call, which does everything in the server. */
export const fileComplaint: BareWork = async (session, { client, content, key }) => {
  const [filed] = await session.rows(FILE, [client, content, key]);
  return filed;
};
