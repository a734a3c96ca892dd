import { wilsonInterval } from '../../kernel/statistics/wilson-interval';

interface Counted {
  readonly answers: number;
  readonly clients: number;
  /** Sum of the scores. */
  readonly total: number;
  /** How many scores are 4 or 5. */
  readonly high: number;
}

export interface ScoreFigure extends Omit<Counted, 'total' | 'high'> {
  readonly withheld: boolean;
  readonly mean: number | null;
  readonly high: number | null;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** From how many clients on a figure tells nobody what one of them said. */
export const FEWEST_CLIENTS = 5;

/**
 * Mean and share of 4 and 5 with its 95 % Wilson interval.
 *
 * @param readsRows the viewer could read every survey behind it; who could not is told nothing of fewer than five clients
 * Source: SD-6, SD-10
 */
export function scoreFigure({ answers, clients, total, high }: Counted, readsRows: boolean): ScoreFigure {
  const withheld = !readsRows && clients < FEWEST_CLIENTS;
  const share = withheld ? null : wilsonInterval(high, answers);
  return {
    answers,
    clients,
    withheld,
    mean: withheld || answers === 0 ? null : total / answers,
    high: withheld ? null : high,
    share: share?.value ?? null,
    lower: share?.lower ?? null,
    upper: share?.upper ?? null,
  };
}
