import type { Severity } from '../gql/graphql';

/** How bad a complaint is, the least first. */
export const severities = ['LOW', 'MIDDLE', 'HIGH', 'URGENT'] as const satisfies readonly Severity[];
