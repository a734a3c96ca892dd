import type { BareWork } from '../../bare/session';

interface Row {
  readonly region: string | null;
  readonly tier_why: { readonly clause: string; readonly policyVersion: number; readonly rule: string } | null;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly [column: string]: unknown;
}

const ONE_CLIENT = `
  select c.id, c.number, c.name, c.business_type, c.annual_volume, c.last_contact_on, r.name as region,
    c.tier, c.tier_gap, c.tier_since, c.tier_margin, c.tier_next, c.tier_why, c.owner_id, s.name as owner_name
  from clients.client c
  left join identity.region r on r.code = c.region_code
  left join identity.staff s on s.id = c.owner_id
  where c.id = $1`;

/** One statement with its joins. */
export const oneClient: BareWork = async (session, { id }) => {
  const [row] = await session.rows<Row>(ONE_CLIENT, [id]);
  if (row === undefined) return null;
  const { region, tier_why: why, owner_id: ownerId, owner_name: ownerName } = row;
  return {
    id: row['id'],
    number: row['number'],
    name: row['name'],
    businessType: row['business_type'],
    annualVolume: row['annual_volume'],
    lastContactOn: row['last_contact_on'],
    region,
    tier: why && {
      code: row['tier'],
      gap: row['tier_gap'],
      since: row['tier_since'],
      marginToNext: row['tier_margin'],
      nextTier: row['tier_next'],
      clause: why.clause,
      policyVersion: why.policyVersion,
      rule: why.rule,
    },
    owner: ownerId && { id: ownerId, name: ownerName },
  };
};
