import { Kind, parse, type GraphQLField, type GraphQLSchema, type ObjectTypeDefinitionNode } from 'graphql';

/*
 * Some questions are reckoned: how much work they are does not show in how many values they answer. Their resolvers say so by
 * `complexity`, the API by the directive of the GraphQL Cost Directives Specification, for whoever reads or composes it.
 */
const NAME = 'cost';
const DIRECTIVE = `"""What a question counts beside the values it answers, since it is reckoned."""
directive @${NAME}(
  """How many values it counts as."""
  weight: String!
) on FIELD_DEFINITION`;

/** The SDL of an API with what its questions weigh; as it was when none weighs anything. */
export function withWeights(sdl: string, rooms: readonly { readonly schema: GraphQLSchema }[]): string {
  const questions = rooms.flatMap(({ schema }) => Object.values(schema.getQueryType()?.getFields() ?? {}));
  const weights = new Map(
    questions.flatMap(({ name, extensions: { complexity } }) =>
      typeof complexity === 'number' ? [[name, complexity] as const] : [],
    ),
  );
  if (weights.size === 0) return sdl;
  const query = parse(sdl).definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
  ) as ObjectTypeDefinitionNode | undefined;
  // From the last to the first, so that places stay where they are.
  const weighed = (query?.fields ?? []).toReversed().reduce((text, { name, loc }) => {
    const weight = weights.get(name.value);
    if (weight === undefined || loc === undefined) return text;
    return `${text.slice(0, loc.end)} @${NAME}(weight: "${weight}")${text.slice(loc.end)}`;
  }, sdl);
  return `${DIRECTIVE}\n\n${weighed}`;
}

/** What a field of the API counts beside the values it answers. */
export function weightOf({ astNode }: Pick<GraphQLField<unknown, unknown>, 'astNode'>): number {
  const value = astNode?.directives?.find(({ name }) => name.value === NAME)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? Number(value.value) : 0;
}
