import {
  getNamedType,
  GraphQLInt,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const DEPTH = 6;

export interface CrawledOperation {
  readonly field: string;
  readonly text: string;
}

/**
 * One operation per query field that asks for everything below it, a few rows a list. `ids` are tried in turn wherever
 * an id or a number is asked for.
 */
export function crawl(schema: GraphQLSchema, ids: Readonly<Record<string, readonly string[]>>): CrawledOperation[] {
  const query = schema.getQueryType();
  if (query == null) throw new Error('The schema has no queries');
  return Object.values(query.getFields()).flatMap((field) => {
    const tried = ids[field.name] ?? [''];
    return tried.map((id) => ({
      field: field.name,
      text: `{ ${fieldText(schema, field, { depth: 0, id, path: [] })} }`,
    }));
  });
}

interface Place {
  readonly depth: number;
  readonly id: string;
  readonly path: readonly string[];
}

function fieldText(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, place: Place): string {
  const type = getNamedType(field.type);
  const asked = `${field.name}${argumentsText(field, place.id)}`;
  if (isLeafType(type)) return asked;
  const below = selectionText(schema, type, { ...place, depth: place.depth + 1, path: [...place.path, type.name] });
  return below === '' ? '' : `${asked} { ${below} }`;
}

function selectionText(schema: GraphQLSchema, type: GraphQLNamedType, place: Place): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} { ${selectionText(schema, member, place)} }`);
    return ['__typename', ...parts].join(' ');
  }
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields()).map((field) => {
    const next = getNamedType(field.type);
    const isBelow = isCompositeType(next);
    // A type inside itself tells nothing new, and depth must end somewhere.
    if (isBelow && (place.depth >= DEPTH || place.path.filter((name) => name === next.name).length > 1)) return '';
    return fieldText(schema, field as GraphQLField<unknown, unknown>, place);
  });
  return parts.filter((part) => part !== '').join(' ') || '__typename';
}

const ID_NAMES: ReadonlySet<string> = new Set([
  'leaverId',
  'fieldId',
  'rebateId',
  'reportId',
  'clientId',
  'survivorId',
  'mergedId',
  'importId',
  'managerId',
  'staffId',
]);
const VALUES: Readonly<Record<string, string>> = {
  startsOn: '"2026-11-01"',
  year: '"2026-01-01"',
  changePercent: '"10"',
  limit: '"50000.00"',
  day: '"2026-11-20"',
  from: '"2026-11-16"',
  to: '"2026-11-29"',
};

function argumentsText(field: GraphQLField<unknown, unknown>, id: string): string {
  const parts = field.args.flatMap(({ name, type, defaultValue }) => {
    if (name === 'first') return ['first: 3'];
    if (!isNonNullType(type) || defaultValue !== undefined) return [];
    const named = getNamedType(getNullableType(type));
    if (named === GraphQLInt) return [`${name}: 1`];
    if (name === 'id' || name === 'number' || name === 'code') return [`${name}: ${JSON.stringify(id)}`];
    if (name === 'asOf') return ['asOf: "2026-09-30T16:00:00Z"'];
    if (ID_NAMES.has(name)) return [`${name}: ${JSON.stringify(id)}`];
    if (name in VALUES) return [`${name}: ${VALUES[name] ?? ''}`];
    if (name === 'name') return ['name: "上海"'];
    if (name === 'audience') return ['audience: { everyClient: true }'];
    if (name === 'where') return ['where: { from: "2026-01-01", to: "2026-11-20" }'];
    if (named.name === 'SurveyFiguresFilter')
      return [`filter: { seriesId: ${JSON.stringify(id)}, by: MONTH, from: "2025-12-01", to: "2026-11-20" }`];
    if (named.name === 'TransfersPreviewInput')
      return [`input: { clients: [{ clientId: ${JSON.stringify(id)}, version: 1 }], ownerId: "", from: "2026-11-23" }`];
    if (named.name === 'ClientChangesPreviewInput')
      return [`input: { clients: [{ clientId: ${JSON.stringify(id)}, version: 1 }], set: { city: "上海" } }`];
    if (isEnumType(named)) return [`${name}: ${named.getValues()[0]?.name ?? ''}`];
    if (name === 'input' && named.name === 'ForeseePenaltyInput')
      return [
        `input: { staffId: ${JSON.stringify(id)}, clause: "SD-11", violation: "leak", happenedOn: "2026-11-01" }`,
      ];
    throw new Error(`The crawl does not know what to give ${field.name}(${name}: ${String(type)})`);
  });
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}
