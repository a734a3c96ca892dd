import type { BareWork } from '../../bare/session';

const COLUMNS = `id, number, name, business_type as "businessType", annual_volume as "annualVolume",
  last_contact_on as "lastContactOn", tier, tier_since as "tierSince"`;
const ORDER = 'order by annual_volume_fen desc, id desc limit 51';
const PAGE = `select ${COLUMNS} from clients.client ${ORDER}`;
const FILTERED = `select ${COLUMNS} from clients.client where tier_order = $1 ${ORDER}`;
const JUMP = `select ${COLUMNS} from clients.client where (annual_volume_fen, id) < ($1::bigint, $2::uuid) ${ORDER}`;

interface Row {
  readonly tier: string | null;
  readonly tierSince: string;
}

/** A keyset page. @param variables.tier only clients of this tier. @param variables.after the place behind which it starts */
export const portfolio: BareWork = async (session, { tier, after }) => {
  const rows = await (tier !== undefined
    ? session.rows<Row>(FILTERED, [tier])
    : after !== undefined
      ? session.rows<Row>(JUMP, after as readonly unknown[])
      : session.rows<Row>(PAGE, []));
  return {
    hasNextPage: rows.length > 50,
    rows: rows.slice(0, 50).map(({ tier: code, tierSince: since, ...row }) => ({ ...row, tier: { code, since } })),
  };
};
