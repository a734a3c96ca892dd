import type { Post } from '../../kernel/access/post';
import type { Department } from '../../kernel/policy/case-fields';
import type { ProblemText } from '../../platform/graph/problem';
import { nothingToObject, pendingAlready, sameDepartment } from './petition-problem';

export type PetitionState = 'PENDING' | 'UPHELD' | 'DECLINED';

/** Who answers for a part of a case, and by what. */
export interface Answerable {
  /** The decision whose split says so; null: a step named the department. */
  readonly decisionId: string | null;
  readonly stepId: string | null;
  /** As the split or the step says. */
  readonly root: Department | null;
  /** As petitions since moved it; null: nobody was named. */
  readonly department: Department | null;
}

/** Who answers for a department when it comes to attribution. Source: CQ-9 */
export type ConfirmerOf = (department: Department) => Post;

/** The departments for which somebody may petition now: they answer for a part, and no petition of theirs is pending. */
export function petitionable(
  answerable: readonly Answerable[],
  { posts, confirmerOf, pending }: Petitioner,
): Department[] {
  const named = [...new Set(answerable.flatMap(({ department }) => department ?? []))];
  return named.filter((each) => posts.includes(confirmerOf(each)) && !pending.includes(each));
}

export interface Petitioner {
  readonly posts: readonly Post[];
  readonly confirmerOf: ConfirmerOf;
  /** Departments with a petition that waits. */
  readonly pending: readonly Department[];
}

/** What is wrong with petitioning for a department; undefined when nothing is. Source: CQ-11 */
export function petitionFault(
  { department, instead }: { readonly department: Department; readonly instead: Department },
  answerable: readonly Answerable[],
  petitioner: Petitioner,
): ProblemText | undefined {
  if (petitioner.pending.includes(department)) return pendingAlready;
  if (!petitionable(answerable, petitioner).includes(department)) return nothingToObject;
  return department === instead ? sameDepartment : undefined;
}

/** The parts of a case that a petition of a department moves: what it moves them of, and by what. */
export function movedBy(
  department: Department,
  answerable: readonly Answerable[],
): { readonly decisionId: string | null; readonly stepId: string | null; readonly roots: Department[] } | undefined {
  const parts = answerable.filter((each) => each.department === department);
  const [first] = parts;
  if (first === undefined) return undefined;
  const { decisionId, stepId } = first;
  return { decisionId, stepId, roots: parts.flatMap(({ root }) => root ?? []) };
}
