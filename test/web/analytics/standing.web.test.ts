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
});
