import { expect, it } from 'vitest';
import { selectWidth } from '../../../web/shared/filter/select-width';

it('leaves room for the longest text, which in English is longer than in Chinese', () => {
  expect(selectWidth('116px', ['Complaint class'])).toBe('max(116px, calc(15ch + 52px))');
  expect(selectWidth('116px', ['等级', '投诉类别'])).toBe('max(116px, calc(8ch + 52px))');
  expect(selectWidth('116px', [])).toBe('max(116px, calc(0ch + 52px))');
});
