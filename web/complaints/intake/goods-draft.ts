import type { Sample } from '../../gql/graphql';

/** What is typed of the goods that a complaint is about (CQ-2). */
export interface GoodsDraft {
  /** civil date, or empty */
  deliveredOn: string;
  deliveredQuantity: string;
  affectedQuantity: string;
  affectedQuantityUndetermined: boolean;
  returnQuantity: string;
  returnQuantityUndetermined: boolean;
  sample: Sample | '';
}

export const goodsFields = [
  'deliveredOn',
  'deliveredQuantity',
  'affectedQuantity',
  'returnQuantity',
  'sample',
] as const satisfies readonly (keyof GoodsDraft)[];

export type GoodsField = (typeof goodsFields)[number];
export type GoodsFault = 'quantityWrong' | 'numberWrong' | 'pastDelivery';

export const SAMPLES = ['NONE', 'ON_ITS_WAY', 'RECEIVED'] as const satisfies readonly Sample[];

export function emptyGoods(): GoodsDraft {
  return {
    deliveredOn: '',
    deliveredQuantity: '',
    affectedQuantity: '',
    affectedQuantityUndetermined: false,
    returnQuantity: '',
    returnQuantityUndetermined: false,
    sample: '',
  };
}

/** What the form can tell by itself: every quantity is one, and none is more than was delivered. */
export function goodsFaults(goods: GoodsDraft, isQuantityRequired: boolean): Partial<Record<GoodsField, GoodsFault>> {
  const { deliveredQuantity, affectedQuantity, returnQuantity } = goods;
  const faults: Partial<Record<GoodsField, GoodsFault>> = {};
  if (deliveredQuantity.trim() && !isQuantity(deliveredQuantity)) faults.deliveredQuantity = 'numberWrong';
  if (!goods.affectedQuantityUndetermined) {
    const isMissing = !affectedQuantity.trim() && isQuantityRequired;
    if (isMissing || (affectedQuantity.trim() && !isQuantity(affectedQuantity)))
      faults.affectedQuantity = 'quantityWrong';
    else if (isMore(affectedQuantity, deliveredQuantity)) faults.affectedQuantity = 'pastDelivery';
  }
  if (!goods.returnQuantityUndetermined && returnQuantity.trim()) {
    if (!isQuantity(returnQuantity)) faults.returnQuantity = 'numberWrong';
    else if (isMore(returnQuantity, deliveredQuantity)) faults.returnQuantity = 'pastDelivery';
  }
  return faults;
}

function isQuantity(text: string): boolean {
  return /^\d{1,12}(\.\d{1,4})?$/.test(text.trim()) && Number(text) > 0;
}

function isMore(quantity: string, delivered: string): boolean {
  return isQuantity(quantity) && isQuantity(delivered) && Number(quantity) > Number(delivered);
}

/** The API's fields: a quantity or the word that it is undetermined, never both. */
export function goodsInput(goods: GoodsDraft) {
  const given = (text: string): string | undefined => text.trim() || undefined;
  return {
    deliveredOn: given(goods.deliveredOn),
    deliveredQuantity: given(goods.deliveredQuantity),
    affectedQuantity: goods.affectedQuantityUndetermined ? undefined : given(goods.affectedQuantity),
    affectedQuantityUndetermined: goods.affectedQuantityUndetermined,
    returnQuantity: goods.returnQuantityUndetermined ? undefined : given(goods.returnQuantity),
    returnQuantityUndetermined: goods.returnQuantityUndetermined,
    sample: goods.sample || undefined,
  };
}
