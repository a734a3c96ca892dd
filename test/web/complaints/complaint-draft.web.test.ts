import { describe, expect, it } from 'vitest';
import {
  type ComplaintDraft,
  emptyDraft,
  faultsOf,
  fieldOfProblem,
  inputOf,
  isTouched,
} from '../../../web/complaints/intake/complaint-draft';

const now = new Date('2026-11-24T02:00:00Z');
const complete: ComplaintDraft = {
  ...emptyDraft('key-1'),
  clientId: 'c1',
  class: 'SERVICE_QUALITY',
  occurredAt: '2026-11-24 09:20',
  place: ' 客户仓库 ',
  content: '安装人员未按约上门',
};

describe('filing a complaint', () => {
  it('needs client, class, time, place and content (CC-4)', () => {
    expect(faultsOf(emptyDraft('k'), now)).toEqual({
      clientId: 'required',
      class: 'required',
      occurredAt: 'required',
      place: 'required',
      content: 'required',
    });
    expect(faultsOf(complete, now)).toEqual({});
  });

  it('takes blanks for nothing', () => {
    expect(faultsOf({ ...complete, place: '   ' }, now)).toEqual({ place: 'required' });
  });

  it('refuses what has not happened yet, in Shanghai time', () => {
    expect(faultsOf({ ...complete, occurredAt: '2026-11-24 10:01' }, now)).toEqual({ occurredAt: 'future' });
    expect(faultsOf({ ...complete, occurredAt: '2026-11-24 10:00' }, now)).toEqual({});
  });

  it('asks product quality for a quantity or the word that it is undetermined (CQ-2)', () => {
    const quality: ComplaintDraft = { ...complete, class: 'PRODUCT_QUALITY' };
    expect(faultsOf(quality, now)).toEqual({ affectedQuantity: 'quantityWrong' });
    expect(faultsOf({ ...quality, affectedQuantityUndetermined: true }, now)).toEqual({});
    expect(faultsOf({ ...quality, affectedQuantity: '12.5' }, now)).toEqual({});
    for (const affectedQuantity of ['0', '-1', 'abc', '1.23456']) {
      expect(faultsOf({ ...quality, affectedQuantity }, now)).toEqual({ affectedQuantity: 'quantityWrong' });
    }
  });

  it('takes no more as defective or to return than was delivered, and undetermined for an answer', () => {
    const goods: ComplaintDraft = { ...complete, class: 'PACKAGING', deliveredQuantity: '10' };
    expect(faultsOf({ ...goods, affectedQuantity: '10', returnQuantity: '11' }, now)).toEqual({
      returnQuantity: 'pastDelivery',
    });
    expect(faultsOf({ ...goods, affectedQuantity: '10.5' }, now)).toEqual({ affectedQuantity: 'pastDelivery' });
    expect(faultsOf({ ...goods, deliveredQuantity: 'ten' }, now)).toEqual({ deliveredQuantity: 'numberWrong' });
    const undetermined = {
      ...goods,
      returnQuantity: '11',
      returnQuantityUndetermined: true,
      sample: 'RECEIVED' as const,
    };
    expect(faultsOf(undetermined, now)).toEqual({});
    expect(inputOf(undetermined)).toMatchObject({ returnQuantityUndetermined: true, sample: 'RECEIVED' });
    expect(inputOf(undetermined).returnQuantity).toBeUndefined();
  });

  it('sends the instant, trimmed words and the draft’s key', () => {
    expect(inputOf(complete)).toMatchObject({
      idempotencyKey: 'key-1',
      occurredAt: '2026-11-24T01:20:00.000Z',
      place: '客户仓库',
      class: 'SERVICE_QUALITY',
    });
  });

  it('does not send a part that was typed before the class was changed', () => {
    const input = inputOf({ ...complete, partNumber: 'P-1', affectedQuantity: '3' });
    expect(input).not.toHaveProperty('partNumber');
    expect(input).not.toHaveProperty('affectedQuantity');
  });

  it('sends either a quantity or that it is undetermined, never both', () => {
    const draft = { ...complete, class: 'PRODUCT_QUALITY' as const, affectedQuantity: '3' };
    expect(inputOf(draft)).toMatchObject({ affectedQuantity: '3', affectedQuantityUndetermined: false });
    expect(inputOf({ ...draft, affectedQuantityUndetermined: true }).affectedQuantity).toBeUndefined();
  });

  it('shows a server problem at its field, and one without a field at the form', () => {
    expect(fieldOfProblem('input.content')).toBe('content');
    expect(fieldOfProblem('affectedQuantityUndetermined')).toBe('affectedQuantity');
    expect(fieldOfProblem('input.somethingNew')).toBeNull();
    expect(fieldOfProblem(null)).toBeNull();
  });

  it('keeps no draft of a form that was only opened', () => {
    expect(isTouched({ ...emptyDraft('k'), clientId: 'c1' })).toBe(false);
    expect(isTouched({ ...emptyDraft('k'), content: '外' })).toBe(true);
  });
});
