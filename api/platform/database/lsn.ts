const SHAPE = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** A place in the server's log of writes, as PostgreSQL writes it: `16/B374D848`. */
export type Lsn = string;

export function isLsn(text: string): boolean {
  return SHAPE.test(text);
}

/** True when a server that has replayed up to `replayed` shows what was written up to `wanted`. */
export function isReached(wanted: Lsn, replayed: Lsn): boolean {
  return valueOf(wanted) <= valueOf(replayed);
}

/** The later of two places. */
export function laterOf(one: Lsn | undefined, other: Lsn | undefined): Lsn | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isReached(one, other) ? other : one;
}

function valueOf(lsn: Lsn): bigint {
  const [, high, low] = SHAPE.exec(lsn) ?? [];
  if (high === undefined || low === undefined) throw new RangeError(`No place in a log: ${lsn}`);
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
