import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.5';
const DIRECTIVES = ['@key', '@shareable', '@external', '@provides', '@requires', '@inaccessible', '@tag', '@override'];

/** The federation SDL of a room: sorted, with directives, and linked to the directives it uses. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const document = parse(printSchemaWithDirectives(lexicographicSortSchema(schema)), { noLocation: true });
  const body = print(visit(document, { ObjectTypeDefinition: enterableIfExtended }));
  const used = DIRECTIVES.filter((name) => new RegExp(`${name}\\b`).test(body));
  const link = `extend schema @link(url: "${FEDERATION}", import: [${used.map((name) => `"${name}"`).join(', ')}])`;
  return `${link}\n\n${body.trim()}\n`;
}

/** A stub that a room adds fields to must be reachable by its key, or no router could ask for them. */
function enterableIfExtended(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode | undefined {
  if (type.directives === undefined || (type.fields ?? []).every((field) => field.name.value === 'id'))
    return undefined;
  return { ...type, directives: type.directives.map(enterable) };
}

function enterable(directive: ConstDirectiveNode): ConstDirectiveNode {
  if (directive.name.value !== 'key') return directive;
  const keeps = directive.arguments?.filter(
    ({ name, value }) => !(name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
  );
  return { ...directive, arguments: keeps };
}
