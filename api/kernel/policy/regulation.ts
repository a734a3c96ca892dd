import { z } from 'zod';
import { clauseParameters, type ParameterKind, type ParametersOf } from './clause-parameters';
import { unprintablePaths } from './printable';
import { inChinese, inEnglish, said, type Issue } from './said';
import { civilDate, firstRepeated, text } from './values';

const clause = z.strictObject({
  id: z
    .string()
    .refine(
      (id) => /^[A-Z]{2}-\d+(-(gap|override|annex|duplicates))?$/.test(id),
      said('应为制度代码加编号，例如 KA-3。', 'must be the code of the regulation and a number, like "KA-3"'),
    ),
  title: text,
  text,
  parameters: clauseParameters.optional(),
});
export type Clause = z.infer<typeof clause>;

const regulation = z
  .strictObject({
    code: z
      .string()
      .refine(
        (code) => /^[A-Z]{2}$/.test(code),
        said('应为两个大写字母，例如 KA。', 'must be two capital letters, like "KA"'),
      ),
    title: text,
    version: z.int().min(1),
    effectiveFrom: civilDate,
    clauses: z.array(clause).min(1),
  })
  .superRefine(({ code, clauses }, context) => {
    const ids = clauses.map(({ id }) => id);
    const repeated = firstRepeated(ids);
    if (repeated)
      context.addIssue({
        code: 'custom',
        path: ['clauses'],
        ...said(`条款 ${repeated} 列了两次，请删去一处。`, `clause ${repeated} is listed twice`),
      });
    for (const path of unprintablePaths(clauses, ['clauses'])) {
      const words = said('含有不可见的控制字符，请重新输入。', 'contains invisible control characters; type it anew');
      context.addIssue({ code: 'custom', path: [...path], ...words });
    }
    for (const [index, { id, parameters }] of clauses.entries()) {
      if (!id.startsWith(`${code}-`)) {
        const words = said(`必须以“${code}-”开头。`, `must begin with "${code}-"`);
        context.addIssue({ code: 'custom', path: ['clauses', index, 'id'], ...words });
      }
      if (parameters?.kind === 'tierTable' && !ids.includes(parameters.gapClause)) {
        const path = ['clauses', index, 'parameters', 'gapClause'];
        const { gapClause } = parameters;
        const words = said(`所引的 ${gapClause} 不是本制度的条款。`, `names ${gapClause}, which is no clause here`);
        context.addIssue({ code: 'custom', path, ...words });
      }
    }
  });

/** One version of a regulation: its clauses, and the numbers of those that have any. */
export type Regulation = z.infer<typeof regulation>;

export interface PolicyProblem {
  /** Absent when the problem is not inside one clause. */
  clause?: string;
  /** Inside the clause, or inside the document: `parameters.bands[0].volume.toYuan`. */
  path: string;
  message: string;
  /** The message in Chinese. */
  zh: string;
}

/** A document that is not a regulation; `problems` are for the person who wrote it. */
export class InvalidRegulation extends Error {
  constructor(readonly problems: readonly PolicyProblem[]) {
    super(problems.map(({ clause: id, path, message }) => [id, path, message].filter(Boolean).join(': ')).join('\n'));
    this.name = 'InvalidRegulation';
  }
}

/**
 * A regulation from a parsed JSON document. Unknown keys, misspelt values, and gaps or overlaps of a tier table that it
 * does not declare are refused, be they between bands or among the tiers that take what the bands leave.
 *
 * @throws InvalidRegulation with every problem found, each with its clause and path
 */
export function loadRegulation(json: unknown): Regulation {
  const result = regulation.safeParse(json);
  if (result.success) return result.data;
  const { issues } = result.error;
  // What is too big for its clause need not be told to be too big for the machine as well.
  const told = issues.filter(
    (issue) =>
      !('maximum' in issue && issue.maximum === Number.MAX_SAFE_INTEGER) ||
      issues.every((other) => other === issue || pathText(other.path) !== pathText(issue.path)),
  );
  throw new InvalidRegulation(told.map((issue) => problemOf(issue, json)));
}

/**
 * A regulation that was in force once: what it says holds, whatever later rules would refuse in a draft. So is a draft read
 * that was valid when it was stored. Its shape must be that of a regulation all the same.
 *
 * @throws InvalidRegulation
 */
export function storedRegulation(json: unknown): Regulation {
  const result = regulation.safeParse(json);
  if (result.success) return result.data;
  // Parsing changes nothing of a document, so that one of the right shape is the regulation it says.
  if (result.error.issues.every(({ code }) => code === 'custom')) return json as Regulation;
  return loadRegulation(json);
}

function problemOf(issue: Issue & { path: PropertyKey[] }, json: unknown): PolicyProblem {
  const { path } = issue;
  const message = inEnglish(issue);
  const zh = inChinese(issue);
  const id = path[0] === 'clauses' && typeof path[1] === 'number' ? clauseIdAt(json, path[1]) : undefined;
  return id ? { clause: id, path: pathText(path.slice(2)), message, zh } : { path: pathText(path), message, zh };
}

function clauseIdAt(json: unknown, index: number): string | undefined {
  const found = z.object({ clauses: z.array(z.unknown()) }).safeParse(json);
  const id = z.object({ id: z.string() }).safeParse(found.data?.clauses[index]);
  return id.data?.id;
}

function pathText(path: PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

/** A clause's numbers together with what a {@link Why} says about where they come from. */
export interface Ruled<P> {
  clause: string;
  policyVersion: number;
  parameters: P;
}

/** Every clause of a regulation with numbers of one kind, in the order of the regulation. */
export function clausesOfKind<K extends ParameterKind>(
  { clauses, version }: Regulation,
  kind: K,
): Ruled<ParametersOf<K>>[] {
  return clauses.flatMap(({ id, parameters }) =>
    isOfKind(parameters, kind) ? [{ clause: id, policyVersion: version, parameters }] : [],
  );
}

/** The one clause of a regulation with numbers of a kind. @throws RangeError when there is none, or more than one */
export function clauseOfKind<K extends ParameterKind>(document: Regulation, kind: K): Ruled<ParametersOf<K>> {
  const [found, ...more] = clausesOfKind(document, kind);
  if (found && more.length === 0) return found;
  const { code, version } = document;
  throw new RangeError(
    `regulation ${code} version ${version} has ${found ? 'several clauses' : 'no clause'} with a ${kind}; it needs one`,
  );
}

function isOfKind<K extends ParameterKind>(parameters: Clause['parameters'], kind: K): parameters is ParametersOf<K> {
  return parameters?.kind === kind;
}
