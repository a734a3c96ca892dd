import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import en from '../../../web/administration/administration.en';
import zh from '../../../web/administration/administration.zh-CN';
import { wordOf } from '../../../web/policy/policy-words';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

const programs = readdirSync('api', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^migrations|export-body|compare-row/.test(path))
  .map((path) => readFileSync(`api/${path}`, 'utf8'));
const sources = programs.join('\n');
const found = (pattern: RegExp): string[] => [...new Set([...sources.matchAll(pattern)].map(([, word = '']) => word))];
const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValid: true });
const movesOf = (enumeration: string, noun: string): string[] =>
  (schema.getType(enumeration) as GraphQLEnumType).getValues().map(({ name }) => `${noun}.${name.toLowerCase()}`);

/** What the trail may name: written out in the source, or made of a noun and a move. */
const actions = [
  ...found(/action: '([a-z]+\.[a-zA-Z]+)'/g),
  ...movesOf('ComplaintMove', 'complaint'),
  ...movesOf('ReturnAction', 'return'),
  ...movesOf('ClientNoticeMove', 'notice'),
];
const subjects = [...found(/subjectType: '([A-Za-z]+)'/g), ...found(/action: '[^']+',\s*type: '([A-Za-z]+)'/g)];

/** The names of what stands in an object that is written out, and in the objects within it. */
function namesIn(node: ts.Node, names: Set<string>): void {
  if (ts.isObjectLiteralExpression(node))
    for (const part of node.properties) {
      if (part.name && (ts.isIdentifier(part.name) || ts.isStringLiteral(part.name))) names.add(part.name.text);
      if (ts.isPropertyAssignment(part)) namesIn(part.initializer, names);
      if (ts.isSpreadAssignment(part)) namesIn(part.expression, names);
    }
  else if (ts.isParenthesizedExpression(node)) namesIn(node.expression, names);
  else if (ts.isBinaryExpression(node)) namesIn(node.right, names);
  else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((each) => namesIn(each, names));
}

/** What a line tells of a state before or after, as far as the source writes it out. */
function fieldsTold(): Set<string> {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(before|after)$/.test(node.name.getText())) namesIn(node.initializer, names);
    ts.forEachChild(node, look);
  };
  for (const source of programs.filter((each) => /\b(before|after): /.test(each)))
    look(ts.createSourceFile('program.ts', source, ts.ScriptTarget.Latest, true));
  return names;
}

/** What comes whole out of a card, a plan or an input. */
const whole = [
  'name businessType regionCode creditCode paymentTermDays country city address nameEn business_type',
  'region_code credit_code payment_term_days parentId code number email unitId reportsTo nameZh unit',
  'decimals required secrecy options audience query page document post rhythm weekday monthDay atMinute',
  'locale attachment cards tier segment created updated unchanged refused fileName mediaType sizeBytes',
  'purpose organiserId budget fiscalYear revenue netProfit totalAssets totalLiabilities currentAssets',
  'currentLiabilities toldOn way remark person understood planned parameters answers text title zh en',
].flatMap((names) => names.split(' '));

afterAll(() => setLocale('zh-CN'));

describe('the audit trail', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('has a word in %s for everything that is written into it', (_language, { action, subject }) => {
    expect(actions.length).toBeGreaterThan(30);
    expect(actions.filter((name) => !(name.replace('.', '_') in action))).toEqual([]);
    expect(subjects.filter((name) => !(name in subject))).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('has a word in %s for every part of what was done', async (locale) => {
    await setLocale(locale);
    const { t, te } = i18n.global;
    const words = (locale === 'en' ? en : zh).field;
    const told = [...fieldsTold()];
    expect(told.length).toBeGreaterThan(100);
    const without = [...told, ...whole].filter((name) => !(name in words) && wordOf(name, { t, te }) === name);
    expect(without).toEqual([]);
  });
});
