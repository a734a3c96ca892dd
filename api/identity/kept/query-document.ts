import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { Price, Pricer } from '../../platform/graph/price';
import type { ProblemText, Wording } from '../../platform/graph/problem';

export const MOST_DOCUMENT_CHARACTERS = 20_000;

export interface QueryText {
  readonly document: string;
  /** JSON of an object, as it was written; null: none. */
  readonly variables: string | null;
  /** Which operation of several. */
  readonly operationName: string | null;
}

/** What a document would cost today; or why the schema of today does not answer it. */
export function priceOf(
  { document, variables, operationName }: QueryText,
  price: Pricer,
  locale: keyof Wording = 'en',
): Price {
  return price({ query: document, operationName, variables: variablesOf(variables) ?? {} }, locale);
}

/** Why a document cannot be kept; undefined when it can. Reads only, and whole: what is kept is opened by others. */
export function documentFault(query: QueryText, price: Pricer): ProblemText | undefined {
  const { document, variables, operationName } = query;
  if (document.trim() === '') return empty;
  if (document.length > MOST_DOCUMENT_CHARACTERS || (variables?.length ?? 0) > MOST_DOCUMENT_CHARACTERS) return tooLong;
  if (variables !== null && variablesOf(variables) === undefined) return wrongVariables;
  const priced = priceOf(query, price);
  if (priced.errors !== undefined) return doesNotFit(priced.errors[0], priceOf(query, price, 'zh-CN').errors?.[0]);
  // One that is priced parses, and has the operation.
  const operation = getOperationAST(parse(document), operationName);
  return operation?.operation === OperationTypeNode.QUERY ? undefined : onlyQueries;
}

/** Variables as the caller wrote them; undefined when that is no JSON of an object. */
function variablesOf(text: string | null): Record<string, unknown> | undefined {
  if (text === null) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const about = (field: string, code: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  wording: { 'zh-CN': zh, en },
});

const empty = about('document', 'REQUIRED', '请先写好查询。', 'Write the query first.');

const tooLong = about(
  'document',
  'TOO_LONG',
  `查询和变量各最多 ${MOST_DOCUMENT_CHARACTERS} 个字符，请精简。`,
  `A query and its variables have at most ${MOST_DOCUMENT_CHARACTERS} characters each. Shorten them.`,
);

const wrongVariables = about(
  'variables',
  'WRONG_VARIABLES',
  '变量应为 JSON 对象，如 {"first": 20}。',
  'Variables are a JSON object, such as {"first": 20}.',
);

const onlyQueries = about(
  'document',
  'ONLY_QUERIES',
  '只能保存查询，不能保存会更改数据的操作或订阅。',
  'Only queries are kept: nothing that changes data, and no subscription.',
);

type Fault = NonNullable<Price['errors']>[number];

function doesNotFit(error: Fault | undefined, chinese: Fault | undefined): ProblemText {
  const [zh, en] = error?.line == null ? ['', ''] : [`第 ${error.line} 行：`, `Line ${error.line}: `];
  return about(
    'document',
    'DOES_NOT_FIT',
    `查询不符合当前的数据结构，请改正后再保存。${zh}${chinese?.message ?? ''}`,
    `The query does not fit the schema. Mend it, then save it again. ${en}${error?.message ?? ''}`,
  );
}
