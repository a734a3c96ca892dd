import type { Resource } from '../../kernel/access/matrix';
import type { Reach } from '../../kernel/access/reach';
import { ownersOf } from './viewer-settings';

/** A page stops when it is full; a count, or a sum, reads everything. */
export type Reading = 'page' | 'count';

/** Portfolios of so many account managers are counted client by client; of more, everything is read once. */
const FEW_OWNERS = 10;

export interface PortfolioOptions {
  readonly resource: Resource;
  /** SQL of the client whose row it is. */
  readonly client: string;
  readonly reach: Pick<Reach, 'staffIds'>;
  readonly reading: Reading;
  /** True when the rows are named already, and only have to be looked up. */
  readonly isFound?: boolean;
}

/**
 * SQL that is true of the rows of a portfolio which the viewer reaches, said again in front of row-level security, whose
 * policy is an `or` that no index answers. The page of one account manager is found by their clients; that of several by
 * reading in order and looking each client up, which is a page's work however many clients they have. Names the settings
 * and not the staff, so that it is one text for everybody.
 */
export function ofPortfolio({ resource, client, reach, reading, isFound = false }: PortfolioOptions): string {
  const owners = ownersOf(resource);
  const clients = `select o.client_id from access.client_owner o where o.owner_id = any(${owners})`;
  const few = reading === 'page' ? 1 : FEW_OWNERS;
  if (!isFound && reach.staffIds.length <= few) return `${client} = any(array(${clients}))`;
  return isFound || reading === 'page'
    ? // Asked within: of what is compared outside PostgreSQL expects one row in two hundred, and plans every page anew.
      `(select o.owner_id = any(${owners}) from access.client_owner o where o.client_id = ${client})`
    : // "Is true" keeps it a look-up in a list, which is not joined.
      `(${client} in (${clients})) is true`;
}
