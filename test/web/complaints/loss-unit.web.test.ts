import { afterEach, expect, it } from 'vitest';
import { lossUnit } from '../../../web/complaints/records/loss-unit';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

const { t, te } = i18n.global;
const unit = (per: string, quantity: number): string => lossUnit(per, quantity, { t, te } as never);

afterEach(() => setLocale('zh-CN'));

it.each([
  ['hour', 1, 'hour'],
  ['hour', 8, 'hours'],
  ['hour', 0.5, 'hours'],
  ['day', 1, 'day'],
  ['piece', 3, 'pieces'],
  ['actual', 2, ''],
])('counts a loss by %s of %d in %s', async (per, quantity, told) => {
  await setLocale('en');
  expect(unit(per, quantity)).toBe(told);
});

it('counts it in Chinese whatever the number', () => {
  expect([1, 8].map((quantity) => unit('hour', quantity))).toEqual(['小时', '小时']);
});
