import type { PlanMove, PlanStage } from '../gql/graphql';

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

/** The moves that say why, or what came of the plan. */
export const notedMoves = ['RETURN', 'CLOSE', 'ABANDON'] as const satisfies readonly PlanMove[];
export type NotedMove = (typeof notedMoves)[number];

export function isNoted(move: PlanMove): move is NotedMove {
  return (notedMoves as readonly PlanMove[]).includes(move);
}
