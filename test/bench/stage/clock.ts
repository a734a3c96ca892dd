/** The day the company's history ends on, and the instant all candidates take for now: equal runs see equal data. */
export const BENCH_AS_OF = '2026-11-22';
export const BENCH_NOW = '2026-11-23T01:00:00.000Z';
