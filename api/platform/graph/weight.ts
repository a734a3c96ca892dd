import {
  Kind,
  parse,
  type ASTNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/*
 * Some questions are reckoned: how much work they are does not show in how many values they answer. Their resolvers say so by
 * `complexity`, and by the extension `weights` of arguments that make them more work; the API by the directive of the GraphQL Cost Directives Specification, for whoever reads or composes it.
 */
const NAME = 'cost';
const DIRECTIVE = `"""What a question counts beside the values it answers, since it is reckoned; an argument, where it is given."""
directive @${NAME}(
  """How many values it counts as."""
  weight: String!
) on FIELD_DEFINITION | ARGUMENT_DEFINITION`;

/** The SDL of an API with what its questions weigh; as it was when none weighs anything. */
export function withWeights(sdl: string, rooms: readonly { readonly schema: GraphQLSchema }[]): string {
  const questions = rooms.flatMap(({ schema }) => Object.values(schema.getQueryType()?.getFields() ?? {}));
  const weights = new Map(
    questions.flatMap(({ name, extensions: { complexity, weights: ofArguments } }) =>
      typeof complexity === 'number'
        ? [[name, { own: complexity, ofArguments: (ofArguments ?? {}) as Readonly<Record<string, number>> }] as const]
        : [],
    ),
  );
  if (weights.size === 0) return sdl;
  const query = parse(sdl).definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
  ) as ObjectTypeDefinitionNode | undefined;
  // From the last to the first, so that places stay where they are.
  const weighed = (query?.fields ?? []).toReversed().reduce((text, field) => {
    const weight = weights.get(field.name.value);
    if (weight === undefined) return text;
    const ofArguments = (field.arguments ?? []).toReversed();
    return ofArguments.reduce(
      (told, each) => costing(told, each, weight.ofArguments[each.name.value]),
      costing(text, field, weight.own),
    );
  }, sdl);
  return `${DIRECTIVE}\n\n${weighed}`;
}

function costing(text: string, { loc }: Pick<ASTNode, 'loc'>, weight: number | undefined): string {
  if (weight === undefined || loc === undefined) return text;
  return `${text.slice(0, loc.end)} @${NAME}(weight: "${weight}")${text.slice(loc.end)}`;
}

type Weighed = Pick<GraphQLField<unknown, unknown>, 'astNode' | 'args'>;

/** What a field of the API counts beside the values it answers, asked with these arguments. */
export function weightOf({ astNode, args }: Weighed, given: Readonly<Record<string, unknown>>): number {
  return args
    .filter(({ name }) => given[name] != null)
    .reduce((sum, argument) => sum + toldBy(argument.astNode), toldBy(astNode));
}

function toldBy(astNode: FieldDefinitionNode | InputValueDefinitionNode | null | undefined): number {
  const value = astNode?.directives?.find(({ name }) => name.value === NAME)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? Number(value.value) : 0;
}
