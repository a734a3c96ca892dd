import {
  astFromValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromASTUntyped,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Fills in what a caller may leave out of the input objects of an operation: fields that are never null and have a
 * default. The compiler takes their absence for a mistake.
 *
 * @returns undefined when the operation takes no such field
 */
export function inputDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ((variables: Variables) => Variables) | undefined {
  const types = variableDefinitions.flatMap(({ variable, type }): [string, GraphQLInputType][] => {
    const found = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return found !== undefined && hasDefaults(found) ? [[variable.name.value, found]] : [];
  });
  if (types.length === 0) return undefined;
  return (variables) => {
    const whole = { ...variables };
    for (const [name, type] of types) if (name in whole) whole[name] = filled(type, whole[name]);
    return whole;
  };
}

function hasDefaults(type: GraphQLInputType, seen = new Set<unknown>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => isLeftOut(field) || hasDefaults(field.type, seen));
}

function isLeftOut({ type, defaultValue }: GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue !== undefined;
}

function filled(type: GraphQLInputType, value: unknown): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = nullable.ofType as GraphQLInputType;
    return Array.isArray(value) ? value.map((each: unknown) => filled(item, each)) : filled(item, value);
  }
  if (!isInputObjectType(nullable) || typeof value !== 'object' || value === null) return value;
  const whole: Record<string, unknown> = { ...value };
  for (const field of Object.values(nullable.getFields())) {
    if (Object.hasOwn(whole, field.name)) whole[field.name] = filled(field.type, whole[field.name]);
    else if (isLeftOut(field)) whole[field.name] = defaultOf(field);
  }
  return whole;
}

/** As a caller would write it, so that it is checked and converted like what callers write. */
function defaultOf({ type, defaultValue }: GraphQLInputField): unknown {
  const written = astFromValue(defaultValue, type);
  return written == null ? defaultValue : valueFromASTUntyped(written);
}
