import { expect, it } from 'vitest';
import { countryName } from '../../../web/shared/format/country-name';

it('names a country by its code in the language of the reader, and leaves what is no code as it was written', () => {
  expect(countryName('CN', 'zh-CN')).toBe('中国');
  expect(countryName('CN', 'en')).toBe('China');
  expect(countryName('United Kingdom', 'zh-CN')).toBe('United Kingdom');
  expect(countryName('QX', 'en')).toBe('QX');
  expect(countryName('中国', 'en')).toBe('中国');
});
