import type { Wording } from './problem';
import { valueWording, withCure } from './value-wording';

type Told = (parts: readonly string[]) => Wording | undefined;

/** Of a longer sentence the head says what is wrong and the tail why; between them stands what was sent. */
const MOST_CHARACTERS = 2_000;

/**
 * What GraphQL's own rules say of a wrong operation, told in Chinese and English with the cure; undefined for other
 * sentences.
 */
export function standardWording(message: string): Wording | undefined {
  const isLong = message.length > MOST_CHARACTERS;
  const text = isLong ? `${message.slice(0, 400)} … ${message.slice(-800)}` : message;
  for (const [said, told] of SENTENCES) {
    const found = said.exec(text);
    if (found !== null) return told(found.slice(1).map((part: string | undefined) => part ?? ''));
  }
  return valueWording(text);
}

/** Where in a variable the wrong value is, such as `input.lines[0].amount`. */
function placeWithin(variable: string, why: string): string {
  const places = [...why.matchAll(/ at "(\w+[.[][\w.[\]]{0,300})"; /g)].map(([, place = '']) => place);
  return places.find((place) => /^\w+/.exec(place)?.[0] === variable) ?? variable;
}

const both = (zh: string, en: string): Wording => ({ 'zh-CN': zh, en });

const SENTENCES: readonly (readonly [RegExp, Told])[] = [
  [
    /^Cannot query field "(\w+)" on type "(\w+)"\.(.*)$/s,
    ([field = '', type = '', hint = '']) =>
      hint.includes('inline fragment')
        ? withCure(
            both(
              `${type} 可能是几种类型之一，${field} 只在其中几种上，须写在 ... on 类型 { } 之内。`,
              `${type} is one of several types, and ${field} is on some of them: write it within ... on Type { }.`,
            ),
            hint,
            both('', ''),
          )
        : withCure(
            both(`类型 ${type} 没有字段 ${field}。`, `The type ${type} has no field ${field}.`),
            hint,
            both(`请在接口定义中查看 ${type} 的字段。`, `Look up the fields of ${type} in the schema.`),
          ),
  ],
  [
    /^Unknown argument "(\w+)" on (?:field|directive) "([\w.@]+)"\.(.*)$/s,
    ([argument = '', place = '', hint = '']) =>
      withCure(
        both(`${place} 没有参数 ${argument}。`, `${place} has no argument ${argument}.`),
        hint,
        both(
          '请在接口定义中查看它的参数，或去掉这个参数。',
          'Look up its arguments in the schema, or leave this one out.',
        ),
      ),
  ],
  [
    /^Unknown type "(\w+)"\.(.*)$/s,
    ([type = '', hint = '']) =>
      withCure(
        both(`没有类型 ${type}。`, `There is no type ${type}.`),
        hint,
        both('请在接口定义中查看类型的名称。', 'Look up the names of types in the schema.'),
      ),
  ],
  [
    /^Unknown fragment "(\w+)"/,
    ([name = '']) =>
      both(
        `没有名为 ${name} 的片段。请定义它，或去掉 ...${name}。`,
        `There is no fragment ${name}. Define it, or take ...${name} out.`,
      ),
  ],
  [
    /^Unknown directive "@(\w+)"/,
    ([name = '']) =>
      both(
        `没有指令 @${name}。请改用 @include(if: …) 或 @skip(if: …)。`,
        `There is no directive @${name}. Use @include(if: …) or @skip(if: …).`,
      ),
  ],
  [
    /^Fragment "(\w+)" is never used/,
    ([name = '']) =>
      both(
        `片段 ${name} 没有用到。请写上 ...${name}，或删去它。`,
        `The fragment ${name} is not used. Write ...${name} somewhere, or delete it.`,
      ),
  ],
  [
    /^Variable "\$(\w+)" is not defined/,
    ([name = '']) =>
      both(
        `变量 $${name} 没有声明。请在操作名称后声明它，如 query Q($${name}: Int)。`,
        `The variable $${name} is not declared. Declare it behind the name of the operation, as in query Q($${name}: Int).`,
      ),
  ],
  [
    /^Variable "\$(\w+)" is never used/,
    ([name = '']) =>
      both(
        `变量 $${name} 声明了却没有用到。请用上它，或去掉声明。`,
        `The variable $${name} is declared and not used. Use it, or take its declaration out.`,
      ),
  ],
  [
    /^Variable "\$(\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/,
    ([name = '', type = '', wanted = '']) =>
      both(
        `变量 $${name} 声明为 ${type}，而此处需要 ${wanted}。请把声明改为 $${name}: ${wanted}。`,
        `The variable $${name} is declared as ${type}, where ${wanted} is needed. Declare it as $${name}: ${wanted}.`,
      ),
  ],
  [
    /^Variable "\$(\w+)" of (?:required|non-null) type "([^"]+)" (?:was not provided|must not be null)/,
    ([name = '', type = '']) =>
      both(
        `变量 $${name}（${type}）没有值。请在 variables 中给出。`,
        `The variable $${name} (${type}) has no value. Give one in variables.`,
      ),
  ],
  [
    /^Variable "\$(\w+)" got invalid value (.*)$/s,
    ([variable = '', why = '']) => {
      const told = valueWording(why);
      const name = placeWithin(variable, why);
      return (
        told &&
        both(
          `变量中 ${name} 的值不对。${told['zh-CN']}`,
          `The value of ${name} among the variables is wrong. ${told.en}`,
        )
      );
    },
  ],
  [
    /^(?:Field|Directive) "([\w@]+)" argument "(\w+)" of type "([^"]+)" is required/,
    ([place = '', argument = '', type = '']) =>
      both(
        `${place} 缺少必填参数 ${argument}（${type}）。请写成 ${place}(${argument}: …)。`,
        `${place} needs its argument ${argument} (${type}). Write ${place}(${argument}: …).`,
      ),
  ],
  [
    /^Field "(\w+)" must not have a selection since type "([^"]+)" has no subfields/,
    ([field = '', type = '']) =>
      both(
        `${field} 是一个值（${type}），没有下级字段。请去掉它后面的大括号。`,
        `${field} is a value (${type}) without fields of its own. Take the braces behind it out.`,
      ),
  ],
  [
    /^Field "(\w+)" of type "([^"]+)" must have (?:a selection of subfields|at least one field selected)/,
    ([field = '', type = '']) =>
      both(
        `${field}（${type}）须写明取哪些字段。请写成 ${field} { … }。`,
        `Say which fields of ${field} (${type}) you ask for. Write ${field} { … }.`,
      ),
  ],
  [
    /^Fields "([^"]+)" conflict because/,
    ([field = '']) =>
      both(
        `同一处两次查询 ${field}，条件却不同。请给其中一个另起别名，如 other: ${field}。`,
        `${field} is asked for twice in one place, and differently. Rename one of them, as in other: ${field}.`,
      ),
  ],
  [
    /^Fragment .*cannot be spread here as objects of type "(\w+)" can never be of type "(\w+)"/,
    ([here = '', wanted = '']) =>
      both(
        `此处只会是 ${here}，不会是 ${wanted}。请把片段移到能得到 ${wanted} 的字段之下。`,
        `What stands here is ${here} and never ${wanted}. Move the fragment below a field that answers ${wanted}.`,
      ),
  ],
  [
    /^There can be only one [\w ]+ named "([^"]+)"/,
    ([name = '']) =>
      both(`${name} 写了两次。请去掉一个，或改名。`, `${name} is written twice. Take one out, or rename it.`),
  ],
  [
    /^This anonymous operation must be the only defined operation/,
    () =>
      both(
        '文本中有几个操作，每个都须有名称。请写成 query 名称 { … }，并用 operationName 指明运行哪一个。',
        'Of several operations each needs a name. Write query Name { … }, and say which one with operationName.',
      ),
  ],
  [
    /^(?:Anonymous )?Subscription .*must select only one top level field/,
    () =>
      both(
        '一个订阅只能有一个字段。几个字段请分别订阅。',
        'A subscription asks for one field. Follow several one by one.',
      ),
  ],
  [
    /^Syntax Error: Expected (.+?), found (.+)\.$/s,
    ([wanted = '', found = '']) =>
      both(
        `语法有误：此处应为 ${wanted}，却是 ${found}。请检查括号和引号是否成对。`,
        `This text cannot be read: ${wanted} should stand here, not ${found}. Check that brackets and quotes come in pairs.`,
      ),
  ],
  [
    /^Syntax Error: (?:Unexpected |Cannot parse the unexpected character )?(.+?)\.?$/s,
    ([what = '']) =>
      both(
        `语法有误，此处读不懂：${what}。请检查括号和引号是否成对，标点是否为半角。`,
        `This text cannot be read here: ${what}. Check that brackets and quotes come in pairs.`,
      ),
  ],
  [
    /^Too many (?:validation errors|errors processing variables)/,
    () =>
      both(
        '错误过多，其余的没有列出。请先改正已列出的。',
        'There are more mistakes than are listed. Mend these first.',
      ),
  ],
  [
    /^Maximum introspection depth exceeded/,
    () =>
      both(
        '对接口定义的查询嵌套过深。请用标准的 introspection 查询。',
        'This asks too deep into the schema. Use the standard introspection query.',
      ),
  ],
];
