import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import en from '../../../web/shared/i18n/messages.en';
import zh from '../../../web/shared/i18n/messages.zh-CN';

function texts(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [inner, text] of texts(value as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

const chinese = texts(zh);
const english = texts(en);
const slots = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
/** A text of one, and a text of many; most have one form for both. */
const formsOf = (text: string): string[] => text.split(' | ');
const sources = readdirSync('web', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(vue|ts)$/.test(file) && !/^gql|\.(en|zh-CN)\.ts$/.test(file))
  .map((file) => ({ file, source: readFileSync(join('web', file), 'utf8') }));

/** The arguments of the call that a text begins with; what comes after the call is of no concern. */
function argumentsOf(text: string): string[] {
  const program = ts.createSourceFile('call.ts', text.slice(0, 1_500), ts.ScriptTarget.Latest);
  const firstCall = (node: ts.Node): ts.CallExpression | undefined =>
    ts.isCallExpression(node) ? node : ts.forEachChild(node, firstCall);
  return firstCall(program)?.arguments.map((each) => each.getText(program)) ?? [];
}

/** How texts of two forms are asked for whose names are not written out in the call. */
const namedElsewhere = {
  'kind.words.count': ['figures.stageCount'],
  text: ['ownership.bulkDone'],
  '`policy.due.${step.within.unit}`': ['policy.due.workingDay', 'policy.due.calendarDay', 'policy.due.serviceMinute'],
  '`policy.due.${value.unit}`': [],
  '`inbox.alerts.${kind}`': ['inbox.alerts.REBATE_STATEMENT', 'inbox.alerts.REBATE_PAYMENT'],
  '`targets.facts.${measure}`': ['targets.facts.REVENUE', 'targets.facts.COLLECTED'],
  '`targets.basis.${basis}`': ['targets.basis.PARTIAL'],
  '`caseRecord.lossUnit.${unit}`': ['caseRecord.lossUnit.piece', 'caseRecord.lossUnit.hour', 'caseRecord.lossUnit.day'],
};

describe('the texts of the screens', () => {
  it('exist in both languages under the same names', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('have the same gaps to fill in both languages', () => {
    for (const [key, text] of chinese) {
      const [many = '', one = ''] = formsOf(english.get(key) ?? '').reverse();
      expect([key, slots(many)]).toEqual([key, slots(text)]);
      expect(slots(text)).toEqual(expect.arrayContaining(slots(one)));
    }
  });

  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ] as const)('can be told, every one of them: %s', (locale, all) => {
    const { global } = createI18n({ legacy: false, locale, messages: { 'zh-CN': zh, en } });
    for (const key of all.keys()) expect(() => global.t(key, {}, 1), key).not.toThrow();
  });

  it('are asked for with their number where they have a form for one', () => {
    const counted = new Set([...english].filter(([, text]) => formsOf(text).length > 1).map(([key]) => key));
    const asked = new Set<string>();
    const without = new Set<string>();
    for (const { file, source } of sources)
      for (const { 1: key = '', index } of source.matchAll(/'([\w.]+)'/g)) {
        if (!counted.has(key)) continue;
        const begins = [...source.slice(0, index).matchAll(/\bt\(/g)].at(-1)?.index ?? index;
        const [name, , number] = argumentsOf(source.slice(begins));
        if (name?.includes(`'${key}'`) && number) asked.add(key);
        else without.add(`${file}: ${key}`);
      }
    for (const [name, keys] of Object.entries(namedElsewhere)) {
      const calls = sources.flatMap(({ source }) => source.split(`t(${name}`).slice(1));
      expect([name, calls.some((rest) => argumentsOf(`t(${name}${rest}`)[2])]).toEqual([name, true]);
      keys.forEach((key) => asked.add(key));
    }
    expect([...counted].filter((key) => !asked.has(key))).toEqual([]);
    expect([...without].sort()).toEqual([
      'analytics/deadlines/StageCard.vue: figures.stageCount',
      'clients/portfolio/BulkTransferDrawer.vue: ownership.bulkDone',
    ]);
  });

  it('have no Chinese left in the English ones, but for the language switch', () => {
    const left = [...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'header.switchLanguage');
    expect(left).toEqual([]);
  });

  it('exist for every name the sources ask for', () => {
    const asked = new Set<string>();
    for (const { source } of sources)
      for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w.-]+)'/g)) asked.add(key);
    expect(asked.size).toBeGreaterThan(100);
    expect([...asked].filter((key) => !chinese.has(key))).toEqual([]);
  });
});
