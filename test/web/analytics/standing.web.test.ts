import { ApolloError } from '@apollo/client/core';
import { describe, expect, it } from 'vitest';
import { ref, shallowRef } from 'vue';
import { useStanding } from '../../../web/analytics/useStanding';

function page() {
  const result = shallowRef<{ n: number } | undefined>();
  const error = shallowRef<ApolloError | null>(null);
  const tier = ref('A1');
  return { result, error, tier, ...useStanding(result, error, () => ({ tier: tier.value })) };
}
const fault = new ApolloError({ errorMessage: 'the network is gone' });

describe('figures on screen', () => {
  it('stand when asking for the same again has failed, and say so', () => {
    const { result, error, standing, isOld } = page();
    result.value = { n: 1 };
    error.value = fault;
    expect(standing.value).toEqual({ n: 1 });
    expect(isOld.value).toBe(true);
    error.value = null;
    result.value = { n: 2 };
    expect(standing.value).toEqual({ n: 2 });
    expect(isOld.value).toBe(false);
  });

  it('never stand for another question than the one that is asked', () => {
    const { result, error, tier, standing, isOld } = page();
    result.value = { n: 1 };
    tier.value = 'B1';
    // The next question is on its way: what is there stays until it is answered.
    expect(standing.value).toEqual({ n: 1 });
    error.value = fault;
    expect(standing.value).toBeUndefined();
    expect(isOld.value).toBe(false);
    error.value = null;
    error.value = fault;
    expect(standing.value).toBeUndefined();
  });

  it('are none before the first answer, whatever fails', () => {
    const { error, standing, isOld } = page();
    expect(standing.value).toBeUndefined();
    error.value = fault;
    expect(standing.value).toBeUndefined();
    expect(isOld.value).toBe(false);
  });

  const gap = { __typename: 'Unanswered', message: 'Try again.' };
  const figures = (asOf: string) => ({ __typename: 'Breakdown', asOf });
  function parts() {
    const result = shallowRef<Record<string, object> | undefined>();
    return { result, ...useStanding(result, shallowRef(null), () => 'the same') };
  }

  it('stand beside a part that could not be answered, which never shows those of another instant', () => {
    const { result, standing, isOld, isPartial, refusal, asOf } = parts();
    result.value = { total: figures('10:00'), heat: figures('10:00') };
    expect([isPartial.value, asOf.value]).toEqual([false, '10:00']);
    result.value = { total: gap, heat: figures('11:00') };
    expect(standing.value).toEqual({ total: gap, heat: figures('11:00') });
    expect([isOld.value, isPartial.value, refusal.value, asOf.value]).toEqual([false, true, null, '11:00']);
  });

  it('stand as they were when no part could be answered anew', () => {
    const { result, standing, isOld, isPartial, asOf } = parts();
    result.value = { total: figures('10:00'), heat: gap };
    result.value = { total: gap, heat: gap };
    expect(standing.value).toEqual({ total: figures('10:00'), heat: gap });
    expect([isOld.value, isPartial.value, asOf.value]).toEqual([true, true, '10:00']);
  });

  it('say why there are none when no part is a figure', () => {
    const { result, isOld, isPartial, refusal } = parts();
    result.value = { total: gap, heat: gap };
    expect([isOld.value, isPartial.value, refusal.value]).toEqual([false, true, 'Try again.']);
    result.value = { total: { __typename: 'InvalidInput', message: 'Choose a day.' } };
    expect([isPartial.value, refusal.value]).toEqual([false, 'Choose a day.']);
  });
});
