import { describe, expect, it } from 'vitest';
import { lossByStandard, lossStandards } from '../../../api/kernel/policy/loss-standards';

const parameters = lossStandards.parse({
  kind: 'lossStandards',
  tracksNegligence: false,
  standards: [
    { loss: 'reworkHour', per: 'hour', yuan: '65.00' },
    { loss: 'freight', per: 'actual' },
  ],
});
const policy = { clause: 'CQ-6', policyVersion: 3, parameters };

describe('a loss by standard', () => {
  it('is quantity times rate, to the fen, with its reason', () => {
    expect(lossByStandard({ loss: 'reworkHour', quantity: '2.75' }, policy)).toEqual({
      amount: '178.75',
      why: {
        clause: 'CQ-6',
        policyVersion: 3,
        rule: 'reworkHour: quantity × 65.00 per hour',
        inputs: [{ name: 'quantity', value: '2.75', unit: 'hour' }],
      },
    });
  });

  it('is what a document says where the standard says so', () => {
    expect(lossByStandard({ loss: 'freight', cost: '88.8' }, policy)).toMatchObject({ amount: '88.80' });
  });

  it.each([
    ['NO_SUCH_STANDARD', { loss: 'coffee', cost: '1' }],
    ['QUANTITY', { loss: 'reworkHour', cost: '10' }],
    ['QUANTITY', { loss: 'reworkHour', quantity: '1', cost: '10' }],
    ['QUANTITY', { loss: 'reworkHour', quantity: '0' }],
    ['QUANTITY', { loss: 'reworkHour', quantity: '-1' }],
    ['QUANTITY', { loss: 'reworkHour', quantity: '1.001' }],
    ['COST', { loss: 'freight', quantity: '2' }],
    ['COST', { loss: 'freight', cost: '-2' }],
    ['COST', { loss: 'freight', cost: '0' }],
    ['COST', { loss: 'freight', cost: 'x' }],
  ])('is refused with %s', (fault, loss) => {
    expect(lossByStandard(loss, policy)).toBe(fault);
  });

  it('is no standard when a rate is missing, is one too many, or is listed twice', () => {
    const messages = (standards: unknown[]) =>
      lossStandards.safeParse({ ...parameters, standards }).error?.issues.map(({ message }) => message);
    expect(messages([{ loss: 'hour', per: 'hour' }])?.[0]).toMatch(/has one/);
    expect(messages([{ loss: 'freight', per: 'actual', yuan: '1.00' }])?.[0]).toMatch(/no rate/);
    expect(
      messages([
        { loss: 'a', per: 'actual' },
        { loss: 'a', per: 'actual' },
      ])?.[0],
    ).toMatch(/listed twice/);
  });
});
