import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import type { Resource } from '../../kernel/access/matrix';
import { tokenAllows } from '../../kernel/access/token-scope';
import type { RequestContext } from '../context/request-context';
import type { Resolver } from './resolver-map';
import { RESOURCE_WORDS } from './resource-words';

/** What an API token must be allowed to write before it may ask for this mutation, where it differs from its room. */
export function TokenWrites(resource: Resource): MethodDecorator {
  return Extensions({ tokenWrites: resource }) as MethodDecorator;
}

/**
 * Puts the scopes of tokens before every mutation of a room. A service asks for its own right besides, but it may ask by
 * post, and the posts are the person's: a token must not reach through them into what it was not given.
 *
 * @param tokenWrites for mutations that do not say it; undefined: not for tokens
 */
export function guardMutations(schema: GraphQLSchema, tokenWrites: Resource | undefined): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const own = field.extensions['tokenWrites'] as Resource | undefined;
    const needed = own ?? tokenWrites;
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    const guarded: Resolver = (source, args, context, info) => {
      requireScope(context, needed);
      return resolve(source, args, context, info);
    };
    field.resolve = guarded as typeof field.resolve;
  }
}

/**
 * Puts the scopes of tokens before every query that answers things of a resource. Without the scope there would be no rows of
 * it, and a script would take that for an answer.
 */
export function guardQueries(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const told = field.extensions['tellsOfRows'] as Resource | undefined;
    const answered = resourcesOf(getNamedType(field.type));
    const needed = new Set(told === undefined ? answered : [told, ...answered]);
    needed.delete('PUBLIC');
    if (needed.size === 0) continue;
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    const guarded: Resolver = (source, args, context, info) => {
      for (const resource of needed) requireReading(context, resource);
      return resolve(source, args, context, info);
    };
    field.resolve = guarded as typeof field.resolve;
  }
}

/**
 * The resources of what a query answers: of a page its own, as of rows behind a figure, and that of its rows; of a union those
 * of the member that is no problem.
 */
function resourcesOf(type: GraphQLNamedType): Resource[] {
  if (isUnionType(type)) {
    const [answer] = type.getTypes().filter((member) => member.getInterfaces().length === 0);
    return answer === undefined ? [] : resourcesOf(answer);
  }
  if (!isObjectType(type)) return [];
  const own = (type.extensions['classification'] as Classification | undefined)?.resource;
  const { edges } = type.getFields();
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  return [...(own === undefined ? [] : [own]), ...(node ? resourcesOf(getNamedType(node.type)) : [])];
}

function requireReading({ viewer, locale }: RequestContext, needed: Resource): void {
  if (viewer?.token === undefined || viewer.token.scopes.some(({ resource }) => resource === needed)) return;
  const wording = {
    'zh-CN': `这个 API 令牌没有“${RESOURCE_WORDS[needed]['zh-CN']}”（${needed}）的读取权限。请新建一个带有该权限的令牌。`,
    en: `This API token may not read ${RESOURCE_WORDS[needed].en} (${needed}). Make one that may.`,
  };
  throw new GraphQLError(wording[locale], { extensions: { code: 'TOKEN_SCOPE', needed } });
}

function requireScope({ viewer, locale }: RequestContext, needed: Resource | undefined): void {
  if (viewer === null || tokenAllows(viewer, needed === undefined ? [] : [needed])) return;
  const wording =
    needed === undefined
      ? {
          'zh-CN': 'API 令牌不能执行这项操作，请本人登录后进行。',
          en: 'No API token may do this. Sign in and do it yourself.',
        }
      : {
          'zh-CN': `这个 API 令牌没有“${RESOURCE_WORDS[needed]['zh-CN']}”（${needed}）的写入权限。请新建一个带有该权限的令牌。`,
          en: `This API token may not write ${RESOURCE_WORDS[needed].en} (${needed}). Make one that may.`,
        };
  throw new GraphQLError(wording[locale], { extensions: { code: 'TOKEN_SCOPE', needed: needed ?? null } });
}
