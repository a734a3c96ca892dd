import type { CopyHolder } from './return-words.schema';

/** Who keeps a copy, the first named by the clause first. Source: CQ-15, CQ-16, CQ-7 for who comes after those */
const HOLDERS: Readonly<Record<'finishedGoodsReturn' | 'salesAllowance', readonly CopyHolder[]>> = {
  finishedGoodsReturn: ['SALES', 'WAREHOUSE', 'ACCOUNTING', 'GM_OFFICE', 'QUALITY'],
  salesAllowance: ['SALES', 'ACCOUNTING', 'GM_OFFICE'],
};

/**
 * Who receives the copies of a document.
 *
 * @throws RangeError when the policy wants more copies than there are holders
 */
export function copyHolders(document: keyof typeof HOLDERS, copies: number): readonly CopyHolder[] {
  const holders = HOLDERS[document];
  if (copies > holders.length) throw new RangeError(`nobody is named for copy ${holders.length + 1} of ${document}`);
  return holders.slice(0, copies);
}
