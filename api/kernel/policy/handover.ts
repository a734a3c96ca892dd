import { z } from 'zod';

const days = z.int().min(0).max(366);

/** What happens when an account manager leaves. Source: KA-14 */
export const handover = z.strictObject({
  kind: z.literal('handover'),
  /** Calendar days in which every client is told of its successor. */
  noticeWithinDays: days,
  /** Calendar days in which a handover can be undone as a whole. */
  undoWithinDays: days,
  /** Whom a successor is looked for among, first things first; then whoever has the least. */
  successorFrom: z.array(z.enum(['region', 'unit'])),
  /** What makes a portfolio large. */
  balancedBy: z.enum(['clients', 'volume']),
});

export type HandoverParameters = z.infer<typeof handover>;
