import type { Classification } from '../kernel/access/classification';

/**
 * The way from a row to its client, for those who reach any client. A token for complaints alone does not go it, together
 * or apart: a router would fill in the key, and what other rooms say of it, for a client that its owner withholds.
 */
export const CLIENT_LINK: Classification = { resource: 'CLIENT_CARD', confidentiality: 'open' };
