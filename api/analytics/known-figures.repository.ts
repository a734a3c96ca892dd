import type { Instant } from '../kernel/clock';
import { civilDateAt, type CivilDate } from '../kernel/civil-date';
import type { RequestDatabase } from '../platform/database/request-database';
import { CellSource } from './breakdown/cell-source.repository';
import type { DimensionName } from './breakdown/dimension';
import { ExposureSource } from './breakdown/exposure-source.repository';
import { keyOf, type Keyed } from './breakdown/group-material';
import type { ComplaintClass } from '../kernel/policy/vocabulary';
import type { DueCount, DurationCount, FlowCount } from './complaint-counts';
import type { MonthSpan, Window } from './dashboard-window';
import type { FigureCounts, FigureFilter, FigureScope, StandingRow } from './figure-source.repository';
import { summedBy } from './group-sums';
import { standingKnown } from './segments/segments.repository';

/** The counts of the dashboard as they were known at an instant: those that breakdowns of the same instant are told from. */
export class KnownFigureSource implements FigureCounts {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: {
      readonly scope: FigureScope;
      readonly filter: FigureFilter;
      readonly asOf: Instant;
      readonly now: Instant;
    },
  ) {}

  async flow(window: Window): Promise<readonly FlowCount[]> {
    const by = ['MONTH', 'CLASS'] as const;
    const cells = await this.#cells(by).flow(window);
    return cells.map((cell) => ({
      ...keyed(cell, by),
      class: keyOf(cell, by)[1] as ComplaintClass,
      state: cell.state,
      receivedOn: cell.receivedOn,
      n: cell.n,
    }));
  }

  due(window: Window): Promise<readonly DueCount[]> {
    return this.#cells([]).due(window);
  }

  async durations(spans: readonly MonthSpan[]): Promise<DurationCount[]> {
    const by = ['MONTH'] as const;
    const cells = await this.#cells(by).durations(spans);
    return cells.map((cell) => ({
      ...keyed(cell, by),
      state: cell.state,
      durationHours: cell.durationHours,
      n: cell.n,
    }));
  }

  async activeOn(days: readonly CivilDate[]): Promise<number[]> {
    const { scope, filter, asOf } = this.question;
    const asked = { scope, filter, by: [], asOf, today: civilDateAt(asOf) };
    const cells = days.length === 0 ? [] : await new ExposureSource(this.database, asked).active(days);
    return days.map((_, at) => cells.reduce((sum, { after, n }) => (after <= at ? sum + n : sum), 0));
  }

  async standing(): Promise<StandingRow[]> {
    const { filter, asOf } = this.question;
    const rows = await standingKnown(this.database, { at: asOf, day: civilDateAt(asOf) }, { filter });
    return summedBy(rows, ({ tier }) => tier).map(({ key, rows: ofTier, clients, volume }) => ({
      tier: key,
      clients,
      inGap: ofTier.reduce((sum, { inGap }) => sum + inGap, 0),
      volume,
    }));
  }

  #cells(by: readonly DimensionName[]): CellSource {
    return new CellSource(this.database, { ...this.question, by });
  }
}

function keyed(cell: Keyed, by: readonly DimensionName[]): { readonly month: string } {
  return { month: keyOf(cell, by)[0] ?? '' };
}
