import { expect, it } from 'vitest';
import { CASE_MEASURES } from '../../../web/analytics/figures';
import { CLIENT_MEASURES } from '../../../web/analytics/rows/client-row-links';
import { ROW_DIMENSIONS } from '../../../web/analytics/rows/row-group';
import { partsOf, ROW_MEASURES, rowMeasure } from '../../../web/analytics/rows/row-links';
import { unknownRows } from '../../../web/analytics/rows/unknown-rows';
import { i18n } from '../../../web/shared/i18n/i18n';
import english from '../../../web/shared/i18n/messages.en';

const PAGES = ['figureRows', 'clientRows', 'tallyRows', 'stageSteps'] as const;

it('knows whatever a link to rows is written with', () => {
  for (const page of PAGES) {
    expect(unknownRows(page, {})).toEqual([]);
    for (const by of ROW_DIMENSIONS[page]) expect(unknownRows(page, { by, value: 'x' })).toEqual([]);
  }
  for (const measure of CASE_MEASURES) expect(unknownRows('figureRows', { measure, part: 'REST' })).toEqual([]);
  for (const measure of CLIENT_MEASURES)
    expect(unknownRows('clientRows', { measure, at: 'A1', was: 'away' })).toEqual([]);
  for (const measure of ROW_MEASURES) {
    const known = rowMeasure(measure);
    for (const part of known ? partsOf(known) : []) expect(unknownRows('tallyRows', { measure, part })).toEqual([]);
  }
  expect(unknownRows('stageSteps', { due: 'ANY', post: 'KA_MANAGER', state: 'OPEN', step: 'assess' })).toEqual([]);
});

it('names a measure, a part, a group and a standing that are none of the page', () => {
  const named = (page: (typeof PAGES)[number], query: Record<string, string | string[]>) =>
    unknownRows(page, query).map(({ name, value }) => [name.split('.').at(-1), value]);
  expect(named('figureRows', { measure: 'FOO', part: 'HALF', by: 'toString', value: 'A1' })).toEqual([
    ['measure', 'FOO'],
    ['part', 'HALF'],
    ['by', 'toString'],
  ]);
  // Known, and not here.
  expect(named('figureRows', { measure: 'REVENUE' })).toEqual([['measure', 'REVENUE']]);
  expect(named('tallyRows', { measure: 'REVENUE', part: 'REST' })).toEqual([['part', 'REST']]);
  expect(named('clientRows', { at: 'A9', was: 'none' })).toEqual([['at', 'A9']]);
  expect(named('stageSteps', { post: 'BOSS', state: 'LOST', due: 'SOON' })).toEqual([
    ['post', 'BOSS'],
    ['state', 'LOST'],
    ['due', 'SOON'],
  ]);
  expect(named('figureRows', { measure: ['BACKLOG', 'ON_TIME_SHARE'] })).toEqual([
    ['measure', 'BACKLOG, ON_TIME_SHARE'],
  ]);
});

it('has words for all that it names, in both languages', () => {
  i18n.global.setLocaleMessage('en', english);
  const odd = { measure: '?', part: '?', by: '?', at: '?', was: '?', post: '?', state: '?', due: '?' };
  const names = PAGES.flatMap((page) => unknownRows(page, odd)).map(({ name }) => name);
  expect(new Set(names).size).toBe(8);
  for (const language of ['zh-CN', 'en'] as const)
    expect(names.filter((key) => !i18n.global.te(key, language))).toEqual([]);
});
