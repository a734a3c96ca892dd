import {
  Kind,
  type GraphQLError,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { LIMITS } from './limits';
import type { Wording } from './problem';
import { wordedError } from './worded-error';

/** Apollo Server gives all that validation refuses one code; what it is stands beside it, for `formatError`. */
function tooComplex(wording: Wording): GraphQLError {
  return wordedError(wording, { refusal: 'QUERY_TOO_COMPLEX' });
}

/** Validation rule: no operation is nested deeper than `LIMITS.depth`. */
function depthRule(context: ValidationContext): ASTVisitor {
  const ofFragment = new Map<string, number>();
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, context, { ofFragment, open: new Set() });
      if (depth > LIMITS.depth)
        context.reportError(
          tooComplex({
            'zh-CN': `查询嵌套了 ${depth} 层，最多允许 ${LIMITS.depth} 层。请分两步查询。`,
            en: `This operation is ${depth} levels deep; ${LIMITS.depth} are allowed. Ask in two steps.`,
          }),
        );
    },
  };
}

interface Walk {
  readonly ofFragment: Map<string, number>;
  /** Fragments being walked: another rule refuses cycles, this one must not follow them. */
  readonly open: Set<string>;
}

function depthOf(set: SelectionSetNode, context: ValidationContext, walk: Walk): number {
  let deepest = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet, context, walk);
      deepest = Math.max(deepest, 1 + below);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, walk));
    } else deepest = Math.max(deepest, depthOfFragment(context.getFragment(selection.name.value), context, walk));
  }
  return deepest;
}

function depthOfFragment(
  fragment: FragmentDefinitionNode | null | undefined,
  context: ValidationContext,
  walk: Walk,
): number {
  if (fragment == null || walk.open.has(fragment.name.value)) return 0;
  const name = fragment.name.value;
  const known = walk.ofFragment.get(name);
  if (known !== undefined) return known;
  walk.open.add(name);
  const depth = depthOf(fragment.selectionSet, context, walk);
  walk.open.delete(name);
  walk.ofFragment.set(name, depth);
  return depth;
}

/** Validation rule: no document renames more than `LIMITS.aliases` fields. */
function aliasRule(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(field) {
      if (field.alias === undefined) return;
      aliases += 1;
      if (aliases === LIMITS.aliases + 1)
        context.reportError(
          tooComplex({
            'zh-CN': `一份查询最多可为 ${LIMITS.aliases} 个字段另起别名。请分几次查询。`,
            en: `Only ${LIMITS.aliases} fields of a document may be renamed. Ask in two steps.`,
          }),
        );
    },
  };
}

/**
 * Validation rule: the schema is read once, as tools read it. Renamed, it would be answered as often as it is renamed, and
 * each time is half a second of a core.
 */
function introspectionRule(context: ValidationContext): ASTVisitor {
  let types = 0;
  let isRefused = false;
  return {
    Field({ name, alias }) {
      const isWithin = context.getParentType()?.name.startsWith('__') === true;
      if (name.value === '__type') types += 1;
      const isRenamed = alias !== undefined && (isWithin || name.value === '__schema');
      if (isRefused || (!isRenamed && types <= LIMITS.typesAsked)) return;
      isRefused = true;
      context.reportError(
        tooComplex({
          'zh-CN': `接口定义一次只能读取一遍，其中的字段不能另起别名；按名称查询类型（__type）一次最多 ${LIMITS.typesAsked} 个。请用标准的 introspection 查询。`,
          en: `The schema is read once a document, and nothing in it is renamed; at most ${LIMITS.typesAsked} types may be asked for by name (__type). Ask for it with the standard introspection query.`,
        }),
      );
    },
  };
}

/** What a document must keep besides GraphQL's own rules. */
export const SHAPE_RULES = [depthRule, aliasRule, introspectionRule];
