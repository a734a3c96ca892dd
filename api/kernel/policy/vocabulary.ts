/** Client tiers, best first. Source: KA-3 */
export const tiers = ['A1', 'A2', 'B1', 'B2', 'C', 'D'] as const;
export type Tier = (typeof tiers)[number];

/** Payment credit of a client, worst first. Source: KA-3 */
export const paymentCredits = ['poor', 'fair', 'good'] as const;
export type PaymentCredit = (typeof paymentCredits)[number];

/** Client segments, best first. Source: BK-1 */
export const segments = ['GOLD', 'KEY', 'QUALITY', 'GENERAL', 'RESTRICTED', 'ELIMINATED'] as const;
export type Segment = (typeof segments)[number];

/** How a client stands by one criterion of its segment, worst first. Source: BK-1 */
export const levels = ['weak', 'average', 'strong'] as const;
export type Level = (typeof levels)[number];

/** How a complaint reaches us. Source: CC-2 */
export const channels = ['PHONE', 'WRITTEN', 'WALK_IN', 'VISIT'] as const;
export type Channel = (typeof channels)[number];

/** Source: CC-1 */
export const complaintClasses = ['GRIEVANCE', 'SUGGESTION', 'PRODUCT_QUALITY', 'PACKAGING', 'SERVICE_QUALITY'] as const;
export type ComplaintClass = (typeof complaintClasses)[number];
