import { instant, nodesOf } from '../read';
import type { Ask, Variables, Work } from '../work';
import kehu from './kehu.graphql?raw';
import postgraphile from './postgraphile.graphql?raw';

type Row = Readonly<Record<string, unknown>> & { readonly receivedAt: string };
type PeerRow = Row & { readonly rowId: string };

const PAGES = ['page1', 'page2', 'page3', 'page4', 'page5'] as const;
type KehuPages = Readonly<Record<(typeof PAGES)[number], { readonly edges: readonly { readonly node: Row }[] }>>;
type PeerPages = Readonly<Record<(typeof PAGES)[number], { readonly nodes: readonly PeerRow[] }>>;

/** A thousand complaints of a unit, newest first: five pages of 200, which is the most that one page may have. */
export const flatRows: Work = {
  name: 'flat-rows',
  title: '1 000 flat rows: five pages of 200 complaints of a unit',
  account: 'sunwei',
  asking: {
    kehu: {
      text: kehu,
      variables: (_, ask) =>
        cursors(ask, (after) => ({
          text: `query ($after: String) { rows: complaints(first: 200, after: $after) { pageInfo { endCursor } } }`,
          after,
        })),
      read: (data: KehuPages) => PAGES.flatMap((page) => nodesOf(data[page]).map(received)),
    },
    postgraphile: {
      text: postgraphile,
      variables: (_, ask) =>
        cursors(ask, (after) => ({
          text: `query ($after: Cursor) { rows: allComplaintsComplaints(first: 200, after: $after,
            orderBy: [RECEIVED_AT_DESC, ROW_ID_DESC]) { pageInfo { endCursor } } }`,
          after,
        })),
      read: (data: PeerPages) =>
        PAGES.flatMap((page) => data[page].nodes.map(({ rowId, ...row }) => received({ ...row, id: rowId } as Row))),
    },
    bare: { text: 'flatRows', variables: (_, ask) => places(ask), read: (data: Row[]) => data.map(received) },
  },
};

interface Step {
  readonly text: string;
  readonly after: string | null;
}

/** The cursor behind which each page but the first starts, found by walking. */
async function cursors(ask: Ask, stepFrom: (after: string | null) => Step): Promise<Variables> {
  const found: Record<string, string> = {};
  let after: string | null = null;
  for (const page of PAGES.slice(1)) {
    const step = stepFrom(after);
    const { rows } = (await ask(step.text, { after: step.after })) as { rows: { pageInfo: { endCursor: string } } };
    found[page] = after = rows.pageInfo.endCursor;
  }
  return found;
}

async function places(ask: Ask): Promise<Variables> {
  const after: [string, string][] = [];
  for (const page of PAGES.slice(1)) {
    const rows = (await ask('flatRows', { after: after.slice(-1) })) as (Row & { id: string })[];
    const last = rows.at(-1);
    if (last === undefined) throw new Error(`No rows before ${page}`);
    after.push([last.receivedAt, last.id]);
  }
  return { after };
}

function received(row: Row): Row {
  return { ...row, receivedAt: instant(row.receivedAt) ?? '' };
}
