import type { RequestContext } from '../../platform/context/request-context';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import type { DetermineGoodsInput } from './case-record.schema';
import { goodsFault } from './complaint-goods';
import { quantityNeeded } from '../intake/filing-problem';
import { goodsOf, setGoods, type StoredGoods } from './goods.repository';

/**
 * Says what is known of the goods by now, instead of what was said when it was filed: a quantity that was undetermined
 * is found out, a sample has come. Source: CQ-2
 */
export function determineGoods(
  context: RequestContext,
  input: DetermineGoodsInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  return changeCaseRecord(context, { operation: 'determineGoods', record: 'GOODS', input, selection, work: determine });
}

async function determine(work: CaseWork, input: DetermineGoodsInput): Promise<Recorded | ProblemText> {
  const { transaction, context, row } = work;
  const fault = goodsFault(input, context.now);
  if (fault !== undefined) return fault;
  const goods: StoredGoods = {
    deliveredOn: input.deliveredOn ?? null,
    deliveredQuantity: input.deliveredQuantity ?? null,
    affectedQuantity: input.affectedQuantity ?? null,
    affectedQuantityUndetermined: input.affectedQuantityUndetermined ?? false,
    returnQuantity: input.returnQuantity ?? null,
    returnQuantityUndetermined: input.returnQuantityUndetermined ?? false,
    sample: input.sample ?? null,
  };
  const isClear = goods.affectedQuantity !== null || goods.affectedQuantityUndetermined;
  if (row.class === 'PRODUCT_QUALITY' && !isClear) return quantityNeeded;
  const before = await goodsOf(transaction, row.id);
  await setGoods(transaction, row.id, goods);
  return { kind: 'GOODS', before, after: goods };
}
