import type { Facts, Work } from '../work';
import kehu from './kehu.graphql?raw';
import postgraphile from './postgraphile.graphql?raw';

interface Why {
  readonly policyVersion: number;
  readonly rule: string;
}

interface KehuAnswer {
  readonly client: {
    readonly region: { readonly name: string } | null;
    readonly tier: { readonly why: Why & { readonly clause: { readonly id: string } } } | null;
  };
}

interface PeerAnswer {
  readonly clientByRowId: {
    readonly rowId: string;
    readonly tier: string | null;
    readonly tierWhy: (Why & { readonly clause: string }) | null;
    readonly identityRegionByRegionCode: { readonly name: string } | null;
    readonly identityStaffByOwnerId: { readonly rowId: string; readonly name: string } | null;
    readonly [column: string]: unknown;
  };
}

const variables = ({ clientId }: Facts): { id: string } => ({ id: clientId });

/** The card of a client: its region, its account manager and its tier with the account of it. */
export const oneClient: Work = {
  name: 'one-client',
  title: 'One client with tier, why and account manager',
  account: 'zhangwei',
  asking: {
    kehu: { text: kehu, variables, read: readKehu },
    postgraphile: { text: postgraphile, variables, read: readPeer },
    bare: { text: 'oneClient', variables, read: (data) => data },
  },
};

function readKehu({ client }: KehuAnswer): unknown {
  if (client.tier === null) return { ...client, region: client.region?.name ?? null };
  const { why, ...tier } = client.tier;
  return {
    ...client,
    region: client.region?.name ?? null,
    tier: { ...tier, clause: why.clause.id, policyVersion: why.policyVersion, rule: why.rule },
  };
}

function readPeer({ clientByRowId: row }: PeerAnswer): unknown {
  const { tierWhy: why, identityStaffByOwnerId: owner } = row;
  return {
    id: row.rowId,
    number: row['number'],
    name: row['name'],
    businessType: row['businessType'],
    annualVolume: row['annualVolume'],
    lastContactOn: row['lastContactOn'],
    region: row.identityRegionByRegionCode?.name ?? null,
    tier: why && {
      code: row.tier,
      gap: row['tierGap'],
      since: row['tierSince'],
      marginToNext: row['tierMargin'],
      nextTier: row['tierNext'],
      clause: why.clause,
      policyVersion: why.policyVersion,
      rule: why.rule,
    },
    owner: owner && { id: owner.rowId, name: owner.name },
  };
}
