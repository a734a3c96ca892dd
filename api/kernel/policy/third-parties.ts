import { z } from 'zod';
import { POSTS } from '../access/post';
import { said } from './said';
import { firstRepeated } from './values';

/** Who may bear a share and is neither the company nor the client. Source: CQ-11 */
export const outsideParties = ['SUPPLIER', 'CARRIER', 'THIRD_PARTY'] as const;
export type OutsideParty = (typeof outsideParties)[number];

/** Which post handles a liability jointly with the third party, and which enters what is recovered of it. Source: CQ-11 */
export const thirdParties = z
  .strictObject({
    kind: z.literal('thirdParties'),
    handledBy: z.array(z.strictObject({ party: z.enum(outsideParties), post: z.enum(POSTS) })),
    recoveredBy: z.enum(POSTS),
  })
  .superRefine(({ handledBy }, context) => {
    const repeated = firstRepeated(handledBy.map(({ party }) => party));
    const twice = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['handledBy'], ...twice });
    const left = outsideParties.find((party) => !handledBy.some((each) => each.party === party));
    const missing = said(`${left} 没有写明由哪个岗位共同处理。`, `no post handles ${left}`);
    if (left) context.addIssue({ code: 'custom', path: ['handledBy'], ...missing });
  });
