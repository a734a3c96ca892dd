import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../../../web/**/*.vue', { query: '?raw', import: 'default', eager: true });

it('sends every form under the key that useForm gives it, so that a change after a lost answer is told apart', () => {
  const forms = Object.entries(sources).filter(([, source]) => /\buseForm[(<]/.test(source));
  expect(forms.length).toBeGreaterThan(30);
  expect(forms.flatMap(([file, source]) => (/\bkey = (ref\()?idempotencyKey\(\)/.test(source) ? [file] : []))).toEqual(
    [],
  );
});
