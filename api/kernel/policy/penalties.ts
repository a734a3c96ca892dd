import { z } from 'zod';
import { POSTS } from '../access/post';
import { fenOf } from '../money';
import { caseField, fieldType } from './case-fields';
import { said } from './said';
import { firstRepeated, yuan } from './values';

const fineRange = z.strictObject({ fromYuan: yuan, toYuan: yuan }).refine(
  ({ fromYuan, toYuan }) => {
    const readable = [fromYuan, toYuan].every((amount) => yuan.safeParse(amount).success);
    return !readable || fenOf(fromYuan) < fenOf(toYuan);
  },
  { path: ['toYuan'], ...said('必须大于下限。', 'must be greater than "fromYuan"') },
);

/** What a case must have handed on for a penalty to be proposed by rule, and the field that names the person. */
const proposedWhen = z
  .strictObject({ field: caseField, is: z.string().min(1), names: caseField })
  .refine(({ names }) => fieldType(names).kind === 'STAFF', {
    path: ['names'],
    ...said('应为填写员工的字段。', 'must be a field that names a member of staff'),
  });

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
    proposedWhen: proposedWhen.optional(),
  })
  .refine(
    (row) => row.fineYuan ?? row.fineRange ?? row.monthsOfPay ?? row.isDismissal,
    said('没有写明任何后果。', 'names no consequence'),
  )
  .refine(
    (row) => !(row.fineYuan && row.fineRange),
    said('写了两种罚款：定额与幅度只能取一。', 'has two fines: give "fineYuan" or "fineRange"'),
  );

type Penalty = z.infer<typeof penalty>;

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
    const issue = (words: ReturnType<typeof said>) =>
      context.addIssue({ code: 'custom', path: ['penalties'], ...words });
    if (repeated) issue(said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`));
    const milder = table.penalties.find((row) => earlier(row, table.penalties).some((each) => isMilder(row, each)));
    if (milder) {
      const name = `${milder.violation} (occurrence ${milder.occurrence ?? 1})`;
      issue(said(`${name} 比之前的一次更轻：再犯不得从轻。`, `${name} is milder than the time before`));
    }
  });

const earlier = (row: Penalty, rows: readonly Penalty[]): Penalty[] =>
  rows.filter((each) => each.violation === row.violation && (each.occurrence ?? 1) < (row.occurrence ?? 1));

/** Dismissal outweighs every fine, and nothing that somebody else pays grows less. */
function isMilder(row: Penalty, before: Penalty): boolean {
  if ([row, before].some((each) => amounts(each).some((amount) => !yuan.safeParse(amount).success))) return false;
  const isGraver = row.isDismissal === true && before.isDismissal !== true;
  const fines = [topFine(row) < topFine(before), (row.monthsOfPay ?? 0) < (before.monthsOfPay ?? 0)];
  const others = [
    fenOf(row.inChargeFineYuan ?? '0.00') < fenOf(before.inChargeFineYuan ?? '0.00'),
    (row.supervisorFineTimes ?? 0) < (before.supervisorFineTimes ?? 0),
    before.isDismissal === true && row.isDismissal !== true,
  ];
  return others.includes(true) || (!isGraver && fines.includes(true));
}

const amounts = ({ fineYuan, fineRange, inChargeFineYuan }: Penalty): string[] =>
  [fineYuan, fineRange?.fromYuan, fineRange?.toYuan, inChargeFineYuan].flatMap((each) => each ?? []);

const topFine = ({ fineYuan, fineRange }: Penalty): number => fenOf(fineYuan ?? fineRange?.fromYuan ?? '0.00');
