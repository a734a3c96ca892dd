import { z } from 'zod';
import { POSTS } from '../access/post';
import { fenOf } from '../money';
import { said } from './said';
import { firstRepeated, yuan } from './values';

const fineRange = z.strictObject({ fromYuan: yuan, toYuan: yuan }).refine(
  ({ fromYuan, toYuan }) => {
    const readable = [fromYuan, toYuan].every((amount) => yuan.safeParse(amount).success);
    return !readable || fenOf(fromYuan) < fenOf(toYuan);
  },
  { path: ['toYuan'], ...said('必须大于下限。', 'must be greater than "fromYuan"') },
);

const penalty = z
  .strictObject({
    violation: z
      .string()
      .refine(
        (word) => /^[a-z][A-Za-z]*$/.test(word),
        said('应为一个驼峰式英文词。', 'must be one word in camel case'),
      ),
    /** How many times the same rule was broken; 1 when left out. */
    occurrence: z.int().min(1).optional(),
    fineYuan: yuan.optional(),
    fineRange: fineRange.optional(),
    monthsOfPay: z.int().min(1).optional(),
    isDismissal: z.boolean().optional(),
    /** Fine of the person in charge of the violator. */
    inChargeFineYuan: yuan.optional(),
    /** The supervisor's joint fine as a multiple of the violator's. */
    supervisorFineTimes: z.int().min(1).optional(),
  })
  .refine(
    (row) => row.fineYuan ?? row.fineRange ?? row.monthsOfPay ?? row.isDismissal,
    said('没有写明任何后果。', 'names no consequence'),
  )
  .refine(
    (row) => !(row.fineYuan && row.fineRange),
    said('写了两种罚款：定额与幅度只能取一。', 'has two fines: give "fineYuan" or "fineRange"'),
  );

/** Consequences of violations, which a person confirms. Source: CC-6, SD-9, SD-11 */
export const penalties = z
  .strictObject({
    kind: z.literal('penalties'),
    approvedBy: z.enum(POSTS).optional(),
    penalties: z.array(penalty).min(1),
  })
  .superRefine((table, context) => {
    const repeated = firstRepeated(
      table.penalties.map((row) => `${row.violation} (occurrence ${row.occurrence ?? 1})`),
    );
    if (repeated)
      context.addIssue({
        code: 'custom',
        path: ['penalties'],
        ...said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`),
      });
  });
