import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filingFault, type Filing } from '../../../api/complaints/intake/complaint-filing';
import { storedText } from '../../../api/kernel/text';

const now = '2026-11-23T01:00:00.000Z';
const good: Filing = {
  class: 'PACKAGING',
  occurredAt: '2026-11-22T01:00:00.000Z',
  place: '客户仓库',
  content: '外箱破损，\n共三箱',
  idempotencyKey: 'key',
};

const fault = (changed: Partial<Filing>): string | undefined => {
  const found = filingFault({ ...good, ...changed }, now);
  return found === undefined ? undefined : `${found.field ?? ''} ${found.code}`;
};

describe('filingFault', () => {
  it('finds none in a good filing', () => expect(fault({})).toBeUndefined());

  it.each([
    [{ occurredAt: '2026-11-23T01:00:00.001Z' }, 'input.occurredAt IN_THE_FUTURE'],
    [{ occurredAt: '0026-11-22T01:00:00.000Z' }, 'input.occurredAt TOO_EARLY'],
    [{ place: ' \n' }, 'input.place REQUIRED'],
    [{ content: '' }, 'input.content REQUIRED'],
    [{ idempotencyKey: '' }, 'input.idempotencyKey REQUIRED'],
    [{ place: '仓'.repeat(201) }, 'input.place TOO_LONG'],
    [{ content: '内'.repeat(4_001) }, 'input.content TOO_LONG'],
    [{ demand: '退'.repeat(1_001) }, 'input.demand TOO_LONG'],
    [{ place: 'a\nb' }, 'input.place CONTROL_CHARACTER'],
    [{ content: 'a\u0000b' }, 'input.content CONTROL_CHARACTER'],
    [{ content: 'a\u202eb' }, 'input.content CONTROL_CHARACTER'],
    [{ content: 'a\ud800b' }, 'input.content CONTROL_CHARACTER'],
    [{ orderNumber: 'a\u0007' }, 'input.orderNumber CONTROL_CHARACTER'],
    [{ idempotencyKey: 'a\u0000' }, 'input.idempotencyKey CONTROL_CHARACTER'],
    [{ affectedQuantity: '3', affectedQuantityUndetermined: true }, 'input.affectedQuantity QUANTITY_CONTRADICTS'],
    [{ class: 'PRODUCT_QUALITY' }, 'input.affectedQuantity QUANTITY_NEEDED'],
    [{ affectedQuantity: '0' }, 'input.affectedQuantity QUANTITY_OUT_OF_RANGE'],
    [{ affectedQuantity: '-1' }, 'input.affectedQuantity QUANTITY_OUT_OF_RANGE'],
    [{ affectedQuantity: '0.00001' }, 'input.affectedQuantity QUANTITY_OUT_OF_RANGE'],
    [{ affectedQuantity: '1234567890123' }, 'input.affectedQuantity QUANTITY_OUT_OF_RANGE'],
    [{ deliveredQuantity: '0' }, 'input.deliveredQuantity QUANTITY_OUT_OF_RANGE'],
    [{ returnQuantity: '1e3' }, 'input.returnQuantity QUANTITY_OUT_OF_RANGE'],
    [{ returnQuantity: '3', returnQuantityUndetermined: true }, 'input.returnQuantity QUANTITY_CONTRADICTS'],
    [{ deliveredQuantity: '10', affectedQuantity: '10.0001' }, 'input.affectedQuantity QUANTITY_PAST_DELIVERY'],
    [
      { deliveredQuantity: '999999999999.9998', returnQuantity: '999999999999.9999' },
      'input.returnQuantity QUANTITY_PAST_DELIVERY',
    ],
    [{ deliveredOn: '2026-11-24' }, 'input.deliveredOn DAY_TO_COME'],
    [{ deliveredOn: '2026-02-30' }, 'input.deliveredOn NOT_A_DAY'],
  ] as const)('finds in %j: %s', (changed, expected) => expect(fault(changed)).toBe(expected));

  it.each([
    [{ class: 'PRODUCT_QUALITY', affectedQuantity: '12.5' }],
    [{ class: 'PRODUCT_QUALITY', affectedQuantityUndetermined: true }],
    [{ occurredAt: now }],
    [{ deliveredOn: '2026-11-23', deliveredQuantity: '10', affectedQuantity: '10.0000', returnQuantity: '2.5' }],
    [{ deliveredQuantity: '10', returnQuantityUndetermined: true }],
    [{ content: '内'.repeat(4_000) }],
    [{ content: '第一行\r\n\t第二行 😀' }],
  ] as const)('finds none in %j', (changed) => expect(fault(changed)).toBeUndefined());

  it('takes every text that PostgreSQL can store, and no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (content) => {
        if (fault({ content }) !== undefined) return;
        expect(content).not.toContain('\0');
        expect(content).not.toMatch(/[\u202a-\u202e]/);
        expect(Buffer.from(content, 'utf8').toString('utf8')).toBe(content);
        expect(storedText(content)).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
