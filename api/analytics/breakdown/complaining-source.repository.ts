import type { RequestContext } from '../../platform/context/request-context';
import type { MonthSpan, Window } from '../dashboard-window';
import type { CellQuestion } from './cell-source.repository';
import type { Counted } from './group-material';

interface Row extends Counted {
  readonly place: number;
  readonly class: string;
  readonly tier: string;
  readonly region: string;
}

interface Asked {
  readonly asOf: string | null;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly byClass: boolean;
  /** By tier and region. */
  readonly byCard: boolean;
  readonly classes: readonly string[] | null;
  readonly tiers: readonly string[] | null;
  readonly regionCodes: readonly string[] | null;
}

/** Active clients that complained, each once a group. */
export class ComplainingSource {
  constructor(
    private readonly context: Pick<RequestContext, 'database' | 'loaders'>,
    private readonly question: CellQuestion,
  ) {}

  /** @param spans the months of the window, which ends where they end */
  async clients(window: Window, spans: readonly MonthSpan[]): Promise<Counted[]> {
    const { asOf, by, filter } = this.question;
    const tiersOrRegions = filter.tiers !== undefined || filter.regionCodes !== undefined;
    const periods = by.includes('MONTH') ? spans : [window];
    if (periods.length === 0) return [];
    const rows = await this.#counted({
      asOf: asOf ?? null,
      starts: periods.map(({ from }) => from),
      ends: periods.map(({ to }) => to),
      byClass: by.includes('CLASS'),
      // The past is counted from the rows, which is dear: for the whole and by tier at once.
      byCard: asOf !== undefined || by.includes('TIER') || by.includes('REGION') || tiersOrRegions,
      classes: filter.classes ?? null,
      tiers: filter.tiers ?? null,
      regionCodes: filter.regionCodes ?? null,
    });
    const keyOf = (row: Row, at: number): string => {
      switch (by[at]) {
        case 'MONTH':
          return periods[row.place - 1]?.from ?? '';
        case 'CLASS':
          return row.class;
        case 'TIER':
          return row.tier;
        default:
          return row.region;
      }
    };
    return rows.map((row) => ({ k0: keyOf(row, 0), k1: keyOf(row, 1), n: row.n }));
  }

  /** The same once a request. */
  async #counted(asked: Asked): Promise<readonly Row[]> {
    const loader = this.context.loaders.of<readonly Row[]>('complaining clients', async (keys) => {
      const each = keys.map(async (key) => [key, await this.#count(JSON.parse(key) as Asked)] as const);
      return new Map(await Promise.all(each));
    });
    return (await loader.load(JSON.stringify(asked))) ?? [];
  }

  #count({ asOf, starts, ends, byClass, byCard, classes, tiers, regionCodes }: Asked): Promise<Row[]> {
    return this.context.database.rows<Row>({
      text: `select c.place, c.class, c.tier, c.region_code as region, c.n
        from analytics.complaining_count($1::timestamptz, $2::date[], $3::date[], $4::boolean, $5::text[], $6::boolean) as c
        where ($7::text[] is null or c.tier = any ($7)) and ($8::text[] is null or c.region_code = any ($8))`,
      values: [asOf, starts, ends, byClass, classes, byCard, tiers, regionCodes],
    });
  }
}
