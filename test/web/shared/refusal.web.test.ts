import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { defineComponent } from 'vue';
import { type Undone, useRefusalWords } from '../../../web/shared/graph/useRefusalWords';
import { i18n } from '../../../web/shared/i18n/i18n';

function words(): (outcome: Undone) => string {
  let wordsOf: ((outcome: Undone) => string) | undefined;
  const setup = () => {
    wordsOf = useRefusalWords();
    return () => null;
  };
  mount(defineComponent({ setup }), { global: { plugins: [i18n] } });
  if (!wordsOf) throw new Error('not set up');
  return wordsOf;
}

const refused: Undone = { kind: 'problem', message: '须先联络。', field: null, clause: '联络期限 KA-13' };
const sources = import.meta.glob<string>('../../../web/**/*.vue', { query: '?raw', import: 'default', eager: true });

it('says with a refusal which clause it rests on, of a fault its number, and nothing when the session is over', () => {
  const wordsOf = words();
  expect(wordsOf(refused)).toContain('联络期限 KA-13');
  expect(wordsOf({ ...refused, clause: null })).toBe('须先联络。');
  expect(wordsOf({ kind: 'fault', id: 'f-1' })).toContain('f-1');
  expect(wordsOf({ kind: 'outdated' })).toBe(i18n.global.t('notice.outdated'));
  expect(wordsOf({ kind: 'signedOut' })).toBe('');
});

it('drops the clause of a refusal on no page', () => {
  const dropping = /outcome\.kind === 'problem' \? outcome\.message : (outcome|t\('form)/;
  expect(Object.entries(sources).flatMap(([file, source]) => (dropping.test(source) ? [file] : []))).toEqual([]);
});
