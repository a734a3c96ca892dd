import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h, shallowRef } from 'vue';
import { tierRow } from '../../../api/kernel/policy/tier-row';
import ParameterGroup from '../../../web/policy/ParameterGroup.vue';
import { isRemovable, type Json, optionalParts, withValue } from '../../../web/policy/parameter-form';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

beforeEach(() => setLocale('en'));
afterEach(() => setLocale('zh-CN'));

const row = { tier: 'A1', volume: { fromYuan: '500.00', toYuan: null } };
const canBeLeftOut = (shape: object): string[] =>
  Object.entries(shape)
    .filter(([, type]) => (type as typeof tierRow.shape.credit).safeParse(undefined).success)
    .map(([key]) => key);

function formOf(first: Json, disabled = false) {
  const value = shallowRef<Json>(first);
  const onChange = (path: readonly (string | number)[], given: Json | undefined) =>
    (value.value = withValue(value.value, path, given));
  const form = defineComponent(
    () => () => h(ParameterGroup, { value: value.value, path: [], problemAt: () => '', disabled, onChange }),
  );
  const screen = mount(form, { global: { plugins: [i18n] } });
  const buttons = () => screen.findAll('button');
  const labelOf = (button: ReturnType<typeof buttons>[number]) => button.attributes('aria-label') ?? button.text();
  return {
    value,
    labels: () => buttons().map(labelOf),
    click: (label: string) =>
      buttons()
        .find((button) => labelOf(button) === label)
        ?.trigger('click'),
  };
}

describe('the conditions of a tier', () => {
  it('that can be added are those that the clause may leave out, and each is valid as it begins', () => {
    for (const list of ['bands', 'otherwise']) {
      const parts = optionalParts([list, 0]);
      expect(parts.map(({ key }) => key)).toEqual(canBeLeftOut(tierRow.shape));
      for (const { key, first } of parts) expect(tierRow.safeParse({ ...row, [key]: first }).success).toBe(true);
    }
    const limits = optionalParts(['bands', 0, 'growth']);
    expect(limits.map(({ key }) => key)).toEqual(canBeLeftOut(tierRow.shape.growth.unwrap().shape));
    const both = Object.fromEntries(limits.map(({ key, first }) => [key, first]));
    expect(tierRow.safeParse({ ...row, growth: { ...both, unknown: 'fails' } }).success).toBe(true);
    for (const path of [[], ['bands'], ['gaps', 0], ['bands', 0, 'volume']]) expect(optionalParts(path)).toEqual([]);
  });

  it('are added where there was none, and taken away again', async () => {
    const form = formOf({ kind: 'tierTable', bands: [row], gaps: [] });
    await form.click('Add condition: growth');
    await form.click('Add condition: payment credit');
    expect(form.value.value).toMatchObject({
      bands: [{ ...row, growth: { atLeast: '0.00', unknown: 'passes' }, credit: 'fair' }],
    });
    expect(form.labels()).not.toContain('Add condition: growth');
    await form.click('Remove growth');
    await form.click('Remove payment credit');
    expect(form.value.value).toEqual({ kind: 'tierTable', bands: [row], gaps: [] });
  });

  it('keep one of their limits', async () => {
    const growth = { atLeast: '0.10', unknown: 'passes' };
    const form = formOf({ bands: [{ ...row, growth }] });
    expect(form.labels()).not.toContain('Remove at least');
    expect(isRemovable(growth, ['bands', 0, 'growth'], 'unknown')).toBe(false);
    await form.click('Add limit: below');
    await form.click('Remove at least');
    expect(form.value.value).toEqual({ bands: [{ ...row, growth: { below: '1.00', unknown: 'passes' } }] });
    expect(form.labels()).not.toContain('Remove below');
  });

  it('are only read by who may not write', () => {
    expect(formOf({ bands: [{ ...row, credit: 'good' }] }, true).labels()).toEqual([]);
  });
});
