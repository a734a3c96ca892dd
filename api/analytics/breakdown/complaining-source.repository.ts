import type { RequestDatabase } from '../../platform/database/request-database';
import type { MonthSpan, Window } from '../dashboard-window';
import type { CellQuestion } from './cell-source.repository';
import type { Counted } from './group-material';

interface Row extends Counted {
  readonly place: number;
  readonly class: string;
  readonly tier: string;
  readonly region: string;
}

/** Active clients that complained, each once a group: such counts cannot be added up, so no rollup holds them. */
export class ComplainingSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion,
  ) {}

  /** @param spans the months of the window, which ends where they end */
  async clients(window: Window, spans: readonly MonthSpan[]): Promise<Counted[]> {
    const { asOf, by, filter } = this.question;
    const periods = by.includes('MONTH') ? spans : [window];
    if (periods.length === 0) return [];
    const values: unknown[] = [
      asOf ?? null,
      periods.map(({ from }) => from),
      periods.map(({ to }) => to),
      by.includes('CLASS'),
      filter.classes ?? null,
    ];
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any($${values.push(list)}::text[])`;
    const rows = await this.database.rows<Row>({
      text: `select c.place, c.class, c.tier, c.region_code as region, c.n
        from analytics.complaining_count($1::timestamptz, $2::date[], $3::date[], $4::boolean, $5::text[]) as c
        where true${among('c.tier', filter.tiers)}${among('c.region_code', filter.regionCodes)}`,
      values,
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
}
