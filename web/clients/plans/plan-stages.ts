import type { PlanMove, PlanStage } from '../../gql/graphql';

export const planStages = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'CLOSED',
  'ABANDONED',
] as const satisfies readonly PlanStage[];

/** The way of a plan that is not given up. */
export const planWay: readonly PlanStage[] = planStages.filter((stage) => stage !== 'ABANDONED');

/** The texts of a plan, in reading order. */
export const planTexts = ['scope', 'direction', 'analysis', 'channel', 'reception'] as const;

interface Directory {
  readonly prospectCount?: number | null;
  readonly screenedCount?: number | null;
  readonly clientCount?: number | null;
  readonly screenedClientCount?: number | null;
}

/** How many of a directory are screened, prospects and clients together. */
export function screenedOf(plan: Directory): { n: number; total: number } {
  return {
    n: (plan.screenedCount ?? 0) + (plan.screenedClientCount ?? 0),
    total: (plan.prospectCount ?? 0) + (plan.clientCount ?? 0),
  };
}

/** The moves that say why, or what came of the plan. */
export const notedMoves = ['RETURN', 'CLOSE', 'ABANDON'] as const satisfies readonly PlanMove[];
export type NotedMove = (typeof notedMoves)[number];

export function isNoted(move: PlanMove): move is NotedMove {
  return (notedMoves as readonly PlanMove[]).includes(move);
}
