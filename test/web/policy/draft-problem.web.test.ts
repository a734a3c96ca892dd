import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeInWords, problemInWords } from '../../../web/policy/draft-problem';
import type { WordSource } from '../../../web/policy/policy-words';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

const words: WordSource = {
  te: (key) => i18n.global.te(key),
  t: (key, values = {}) => i18n.global.t(key, values),
};
const table = {
  kind: 'tierTable',
  bands: [{ tier: 'A1', volume: { fromYuan: '500000.00', toYuan: null } }],
  gaps: [{ fromYuan: '1.00', toYuan: '0.50', becomes: 'lower' }],
};
beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

describe('a refusal of a clause', () => {
  it.each([
    [
      'zh-CN',
      ['等级区间 › A1 级 › 年交易额 › 低于', '空档 › #1 › 低于', '等级区间 › #3', '条款参数', '标题（英文）', ''],
    ],
    [
      'en',
      ['bands › A1 › yearly volume › below', 'gaps › #1 › below', 'bands › #3', 'Parameters', 'Heading (English)', ''],
    ],
  ] as const)('tells its place by the names of the form: %s', async (language, told) => {
    await setLocale(language);
    const paths = [
      'parameters.bands[0].volume.toYuan',
      'parameters.gaps[0].toYuan',
      'parameters.bands[2]',
      'parameters',
      'title.en',
      '',
    ];
    expect(paths.map((path) => placeInWords(path, table, words))).toEqual(told);
  });

  it('numbers the rows of another clause, whose form is not open', () => {
    expect(placeInWords('parameters.bands[0].volume', null, words)).toBe('等级区间 › #1 › 年交易额');
  });

  it('quotes parameters by their words, and leaves what has none', async () => {
    expect(problemInWords('期限重复：“within”、“owes”与“dueOn”只留一个。', words)).toBe(
      '期限重复：“期限”、“须按条款交出”与“到期日”只留一个。',
    );
    await setLocale('en');
    expect(problemInWords('must be greater than "fromYuan"', words)).toBe('must be greater than "from"');
    expect(problemInWords('unknown key "novel"; delete it', words)).toBe('unknown key "novel"; delete it');
  });
});
