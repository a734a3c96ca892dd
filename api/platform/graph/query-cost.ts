import {
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  getNamedType,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { LIMITS } from './limits';
import { weightOf } from './weight';
import { wordedError } from './worded-error';

/** Rows to reckon with for a list that is not paged. */
const UNPAGED_ROWS = 10;

/**
 * Values an operation may answer: each field counts one, each object of a list counts as often as the list may be
 * long, which for a page is its `first`. What is reckoned counts its weight as well.
 */
function valuesOf({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  const rows = rowsOf(field.type, args, type.name);
  return 1 + weightOf(field, args) + rows * childComplexity;
}

function rowsOf(type: ComplexityEstimatorArgs['field']['type'], args: Record<string, unknown>, parent: string): number {
  const first = args['first'];
  if (typeof first === 'number') return Math.max(0, first);
  const isObjects = isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
  // The edges of a page are counted where the page was asked for.
  return isObjects && !parent.endsWith('Connection') ? UNPAGED_ROWS : 1;
}

export interface CostedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** Costs already reckoned, by document, and by what changes them: the operation, its numbers and truth values, and which texts are given. */
const reckoned = new WeakMap<DocumentNode, LRUCache<string, number>>();

/** The cost of an operation with these variables. @throws GraphQLError when the variables do not fit */
export function costOf(schema: GraphQLSchema, operation: CostedOperation): number {
  const ofDocument = reckoned.get(operation.document) ?? new LRUCache<string, number>({ max: 50 });
  reckoned.set(operation.document, ofDocument);
  const sizes = Object.entries(operation.variables ?? {}).filter(([, value]) => typeof value !== 'object');
  const key = JSON.stringify([
    operation.operationName,
    sizes.map(([name, value]) => [name, typeof value === 'string' ? '' : value]),
  ]);
  const known = ofDocument.get(key);
  if (known !== undefined) return known;
  const cost = reckon(schema, operation);
  ofDocument.set(key, cost);
  return cost;
}

function reckon(schema: GraphQLSchema, { document, operationName, variables }: CostedOperation): number {
  return getComplexity({
    schema,
    query: document,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    estimators: [valuesOf],
    maxQueryNodes: LIMITS.selections,
  });
}

/** The cost of an operation; 0 when the variables do not fit, which execution reports with their place. */
export function costToRun(schema: GraphQLSchema, operation: CostedOperation): number {
  try {
    return costOf(schema, operation);
  } catch (error) {
    if (error instanceof GraphQLError && error.message.startsWith('Variable ')) return 0;
    throw error;
  }
}

/** @throws GraphQLError QUERY_TOO_COSTLY with `cost` and `limit` */
export function refuseCostly(schema: GraphQLSchema, operation: CostedOperation): void {
  const cost = costToRun(schema, operation);
  if (cost <= LIMITS.cost) return;
  throw wordedError(
    {
      'zh-CN': `这个查询的成本为 ${cost}，上限为 ${LIMITS.cost}。请减少每页行数、列表中的列表，或一次查询的指标；要读取整张列表请用导出。`,
      en: `This operation costs ${cost}: the values it may answer, and what its figures weigh; ${LIMITS.cost} is allowed. Ask for fewer rows a page, fewer lists in lists or fewer figures at once; to read a whole list, export it.`,
    },
    { code: 'QUERY_TOO_COSTLY', cost, limit: LIMITS.cost, http: { status: 400 } },
  );
}
