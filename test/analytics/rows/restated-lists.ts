import { expect } from 'vitest';
import type { ClientRow } from '../../../api/analytics/client-rows/client-rows.schema';
import { clientRows, type ClientRowsInput } from '../../../api/analytics/client-rows/client-rows.service';
import { restatedClients } from '../../../api/analytics/client-rows/restated-clients.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';

type ClientsOf = ClientRowsInput['measure'];
/** What of a client each figure tells. */
const TOLD: readonly (readonly [ClientsOf, readonly (keyof ClientRow)[]])[] = [
  ['SEGMENTATION', ['tier', 'inGap', 'volume']],
  ['CLIENT_SEGMENTS', ['segment', 'volume']],
  ['CONCENTRATION', ['volume']],
  ['ACTIVE_CLIENTS', ['tier']],
  ['TIER_MIGRATION', ['wasActive', 'fromTier', 'isActive', 'tier']],
  ['SEGMENT_MIGRATION', ['wasActive', 'fromSegment', 'isActive', 'segment']],
  ['COMPLAINING_CLIENTS', ['tier']],
];
type Viewer = Partial<ViewerFacts>;
type Lists = ReadonlyMap<string, ReadonlyMap<string, ClientRow>>;
type Ask = <Answer>(
  viewer: Viewer,
  now: string,
  question: (context: RequestContext) => Promise<Answer>,
) => Promise<Answer>;

interface Viewers {
  readonly director: Viewer;
  readonly specialist: Viewer;
  readonly from: string;
  readonly to: string;
}

/** Out of the tiers that the portfolio is asked for, and then into them. */
export const INTO_TIERS = [
  { do: 'tier', client: 1, ago: 6, code: 'D' },
  { do: 'tier', client: 1, ago: 5, code: 'A1' },
] as const;

/** The clients behind every figure of clients at two instants, and what is said to have been restated between them. */
export class RestatedLists {
  constructor(
    private readonly ask: Ask,
    private readonly of: Viewers,
  ) {}

  /** The clients behind each figure as they are listed at an instant. */
  async at(now: string): Promise<Lists> {
    const lists = new Map<string, Map<string, ClientRow>>();
    for (const { name, viewer, measure } of this.#asked()) {
      const where = this.#where(viewer);
      const told = await this.ask(viewer, now, (context) =>
        clientRows(context, { measure, where, group: {}, asOf: null, first: 200, after: null }),
      );
      if (!('edges' in told)) throw new Error(JSON.stringify(told));
      lists.set(name, new Map(told.edges.map(({ node }) => [node.id, node])));
    }
    return lists;
  }

  /** @param known clients there were at the first instant */
  async compare(input: { at: string; now: string; lists: readonly [Lists, Lists]; known: readonly string[] }) {
    for (const { name, viewer, measure, fields } of this.#asked()) {
      const [before, after] = input.lists.map((each) => each.get(name) ?? new Map<string, ClientRow>());
      const said = (row: ClientRow | undefined): string => JSON.stringify(row && fields.map((field) => row[field]));
      const isNews = (id: string): boolean =>
        before?.has(id) === true || after?.get(id)?.volume !== '0.00' || input.known.includes(id);
      const expected = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
        .filter((id) => said(before?.get(id)) !== said(after?.get(id)) && isNews(id))
        .map((id) => [id, before?.get(id) ?? null, after?.get(id) ?? null]);
      const told = await this.ask(viewer, input.now, (context) =>
        restatedClients(context, {
          ...{ measure, where: this.#where(viewer), group: {}, asOf: input.at, first: 200, after: null },
          ...{ listed: true, counted: true },
        }),
      );
      if (!('edges' in told)) throw new Error(JSON.stringify(told));
      const rows = told.edges.map(({ node }) => node);
      const inOrder = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
      expect([name, inOrder(rows.map((row) => [row.id, row.then, row.now]))]).toEqual([name, inOrder(expected)]);
      // Whatever changed says why.
      expect(rows.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
      const sum = (side: 'then' | 'now'): number => rows.reduce((all, row) => all + Number(row[side]?.volume ?? 0), 0);
      expect(told).toMatchObject({
        totalCount: rows.length,
        thenCount: rows.filter(({ then }) => then !== null).length,
        nowCount: rows.filter((row) => row.now !== null).length,
      });
      expect([Number(told.thenVolume), Number(told.nowVolume)]).toEqual([
        expect.closeTo(sum('then'), 2),
        expect.closeTo(sum('now'), 2),
      ]);
    }
  }

  /** The largest are told of the whole company. */
  #asked() {
    const { director, specialist } = this.of;
    return [director, specialist].flatMap((viewer) =>
      TOLD.filter(([measure]) => measure !== 'CONCENTRATION' || viewer === director).map(([measure, fields]) => ({
        name: `${measure} ${viewer === director ? 'company' : 'portfolio'}`,
        viewer,
        measure,
        fields,
      })),
    );
  }

  #where(viewer: Viewer) {
    const { specialist, from, to } = this.of;
    return { from, to, ...(viewer === specialist && { tiers: ['A1', 'B1', 'C'] as never }) };
  }
}
