import type { HandoverParameters } from '../../kernel/policy/handover';

/** A client that needs a successor. */
export interface Orphan {
  readonly clientId: string;
  readonly regionCode: string | null;
  readonly volumeFen: number;
}

/** Somebody who may take clients over, with what they have. */
export interface Candidate {
  readonly staffId: string;
  readonly regionCode: string | null;
  readonly unitId: string | null;
  readonly clientCount: number;
  readonly volumeFen: number;
}

export interface Proposal {
  /** Unit of who leaves. */
  readonly unitId: string | null;
  /** Chosen by hand, by client. */
  readonly chosen: ReadonlyMap<string, string>;
}

type Rule = Pick<HandoverParameters, 'successorFrom' | 'balancedBy'>;

/**
 * A successor for every client: the one chosen by hand, else of those in the same region or unit (as the policy ranks
 * them; everybody, when there is none) who has the least by then. Heads who look after no client of their own are left
 * out while anybody else is there: having nothing, they would get everything. Large clients are placed first, so that the loads end
 * up near each other. Equal inputs give equal proposals.
 *
 * @returns successor by client, in the order of the clients
 * @throws RangeError when there is nobody to choose from
 * Source: KA-14
 */
export function proposeSuccessors(
  orphans: readonly Orphan[],
  candidates: readonly Candidate[],
  { rule, unitId, chosen }: Proposal & { readonly rule: Rule },
): Map<string, string> {
  if (candidates.length === 0) throw new RangeError('nobody could take over');
  const loads = new Map(candidates.map((each) => [each.staffId, loadOf(each, rule)]));
  const found = new Map<string, string>();
  const place = (orphan: Orphan, staffId: string): void => {
    found.set(orphan.clientId, staffId);
    loads.set(staffId, (loads.get(staffId) ?? 0) + weightOf(orphan, rule));
  };
  for (const orphan of orphans) {
    const by = chosen.get(orphan.clientId);
    if (by !== undefined) place(orphan, by);
  }
  const largestFirst = orphans
    .filter(({ clientId }) => !found.has(clientId))
    .sort((one, other) => other.volumeFen - one.volumeFen || compare(one.clientId, other.clientId));
  for (const orphan of largestFirst)
    place(orphan, lightest(nearest(orphan, workingOf(candidates), { rule, unitId }), loads));
  return new Map(orphans.map(({ clientId }) => [clientId, found.get(clientId) ?? '']));
}

/** Those who look after clients already; everybody when nobody does. */
export function workingOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const working = candidates.filter(({ clientCount }) => clientCount > 0);
  return working.length > 0 ? working : candidates;
}

/** Those of the same region or unit, as the policy ranks them, as far as there are any. */
export function nearest(
  orphan: Pick<Orphan, 'regionCode'>,
  candidates: readonly Candidate[],
  { rule, unitId }: { readonly rule: Pick<Rule, 'successorFrom'>; readonly unitId: string | null },
): readonly Candidate[] {
  const isNear = {
    region: ({ regionCode }: Candidate) => regionCode !== null && regionCode === orphan.regionCode,
    unit: (candidate: Candidate) => candidate.unitId !== null && candidate.unitId === unitId,
  };
  let near = candidates;
  for (const criterion of rule.successorFrom) {
    const nearer = near.filter(isNear[criterion]);
    if (nearer.length > 0) near = nearer;
  }
  return near;
}

/** Who of them has the least. */
export function lightest(near: readonly Candidate[], loads: ReadonlyMap<string, number>): string {
  return near.reduce((best, each) => (isLighter(each, best, loads) ? each : best)).staffId;
}

function isLighter(one: Candidate, other: Candidate, loads: ReadonlyMap<string, number>): boolean {
  const [first = 0, second = 0] = [loads.get(one.staffId), loads.get(other.staffId)];
  return first < second || (first === second && one.staffId < other.staffId);
}

const loadOf = ({ clientCount, volumeFen }: Candidate, { balancedBy }: Rule): number =>
  balancedBy === 'clients' ? clientCount : volumeFen;
const weightOf = ({ volumeFen }: Orphan, { balancedBy }: Rule): number => (balancedBy === 'clients' ? 1 : volumeFen);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
