import type { Clause, Regulation } from '../kernel/policy/regulation';
import type { Text } from '../kernel/policy/values';
import { compareParameters, type ParameterChange } from './compare-parameters';
import { compareText, type TextPiece } from './compare-text';

/** The clauses of a regulation that two of its versions do not share, word for word. */
export interface ClauseDifference {
  readonly clauseId: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly title: readonly TextPiece[];
  readonly text: readonly TextPiece[];
  readonly parameters: readonly ParameterChange[];
  /** The words of the other language differ as well. */
  readonly otherLanguage: boolean;
}

export interface RegulationDifference {
  readonly clauses: readonly ClauseDifference[];
  /** Clauses that are the same in both. */
  readonly unchanged: number;
}

type Language = keyof Text;

/** What changed from one version to another, clause by clause, in the order of the later one; removed clauses last. */
export function compareRegulations(
  before: Pick<Regulation, 'clauses'>,
  after: Pick<Regulation, 'clauses'>,
  language: Language,
): RegulationDifference {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const young = new Set(after.clauses.map(({ id }) => id));
  const removed = before.clauses.filter(({ id }) => !young.has(id));
  const all = [
    ...after.clauses.map((clause) => differenceOf(old.get(clause.id), clause, language)),
    ...removed.map((clause) => differenceOf(clause, undefined, language)),
  ];
  const clauses = all.filter((difference) => difference !== undefined);
  return { clauses, unchanged: all.length - clauses.length };
}

function differenceOf(
  before: Clause | undefined,
  after: Clause | undefined,
  language: Language,
): ClauseDifference | undefined {
  const words = (clause: Clause | undefined, spoken: Language): [string, string] => [
    clause?.title[spoken] ?? '',
    clause?.text[spoken] ?? '',
  ];
  const [oldTitle, oldText] = words(before, language);
  const [title, text] = words(after, language);
  const other = language === 'zh' ? 'en' : 'zh';
  const otherLanguage = words(before, other).join('\n') !== words(after, other).join('\n');
  const parameters = compareParameters(before?.parameters, after?.parameters);
  const isSame = oldTitle === title && oldText === text && !otherLanguage && parameters.length === 0;
  if (before && after && isSame) return undefined;
  return {
    clauseId: (after ?? before)?.id ?? '',
    change: before ? (after ? 'CHANGED' : 'REMOVED') : 'ADDED',
    title: compareText(oldTitle, title),
    text: compareText(oldText, text),
    parameters,
    otherLanguage,
  };
}
