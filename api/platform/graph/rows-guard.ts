import { defaultFieldResolver, getNamedType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import type { Resource } from '../../kernel/access/matrix';
import { isFiguresOnly, isOutOfReach } from '../../kernel/access/reach';
import type { RequestContext } from '../context/request-context';
import { RESOURCE_WORDS } from './resource-words';
import type { Resolver } from './resolver-map';
import { wordedError } from './worded-error';

/** On a query that tells of a list of rows though it is no page of them. */
export function TellsOfRows(resource: Resource): MethodDecorator {
  return Extensions({ tellsOfRows: resource }) as MethodDecorator;
}

/**
 * Puts the scope layer before every query that lists rows: who has none of them to reach is told so, whether they have figures
 * over them or nothing at all. An empty list would say that there are none, and an export of it that it is complete. A scope
 * that happens to have no row is an empty list, and a single thing that may not be seen is not there.
 */
export function guardRows(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const told = field.extensions['tellsOfRows'] as Resource | undefined;
    const listed = told ?? rowResourceOf(getNamedType(field.type));
    if (listed === undefined) continue;
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    const guarded: Resolver = (source, args, context, info) => {
      requireRows(context, listed);
      return resolve(source, args, context, info);
    };
    field.resolve = guarded as typeof field.resolve;
  }
}

/** Whose rows a page lists; undefined: no page. What answers a union says itself why it has none. */
function rowResourceOf(type: GraphQLNamedType): Resource | undefined {
  const edges = isObjectType(type) ? type.getFields()['edges'] : undefined;
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  return node && (getNamedType(node.type).extensions['classification'] as Classification | undefined)?.resource;
}

function requireRows({ viewer }: RequestContext, listed: Resource): void {
  if (viewer === null) return;
  const reach = viewer.reaches[listed];
  const { 'zh-CN': inChinese, en } = RESOURCE_WORDS[listed];
  if (isFiguresOnly(reach))
    throw wordedError(
      {
        'zh-CN': `您的岗位只能查看汇总数字，看不到“${inChinese}”（${listed}）的逐条内容。数字见经营驾驶舱与各分析页，查询用 executiveDashboard 与 breakdown。`,
        en: `Your posts include figures only, and no rows of ${en} (${listed}). The figures are on the dashboards; queries for them are executiveDashboard and breakdown.`,
      },
      { code: 'FIGURES_ONLY', resource: listed },
    );
  if (isOutOfReach(reach))
    throw wordedError(
      {
        'zh-CN': `您的岗位不能查看“${inChinese}”（${listed}）。请用有此权限的岗位的账户登录；若这是您的工作，请管理员为您安排相应岗位。`,
        en: `Your posts do not include ${en} (${listed}). Sign in with an account whose posts do, or, if this is your work, ask the administrator for such a post.`,
      },
      { code: 'OUT_OF_REACH', resource: listed },
    );
}
