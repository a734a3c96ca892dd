import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { OperationTooSlow } from '../database/too-slow';
import { log } from '../log';
import { LIMITS } from './limits';
import type { Wording } from './problem';
import { standardWording } from './standard-wording';

/** The second is the router's, for a room that does not answer. */
const FAULTS: ReadonlySet<unknown> = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** Ids of faults that were logged with their request. */
const logged = new WeakMap<object, string>();

/** PostgreSQL ended a statement that ran for too long. */
const QUERY_CANCELED = '57014';

/** A statement, or the statements of an operation together, took longer than is allowed. */
export function isTooSlow(error: unknown): boolean {
  const cause = unwrapResolverError(error) as { code?: unknown } | null | undefined;
  return cause instanceof OperationTooSlow || (typeof cause === 'object' && cause?.code === QUERY_CANCELED);
}

/** PostgreSQL keeps no text with the character NUL, alone or within JSON. */
const NO_TEXT: ReadonlySet<unknown> = new Set(['22021', '22P05']);

/** A text was sent that no text on record can be, nor be compared with. */
export function isNoText(error: unknown): boolean {
  const cause = unwrapResolverError(error) as { code?: unknown } | null | undefined;
  return typeof cause === 'object' && NO_TEXT.has(cause?.code);
}

/**
 * A fault is what the caller cannot mend: anything but a GraphQLError that somebody meant to answer. Those have a code.
 */
export function isFault(error: unknown): boolean {
  if (isTooSlow(error) || isNoText(error)) return false;
  if (!(error instanceof GraphQLError)) return true;
  // Masked already, by the room it happened in.
  if (error.extensions['faultId'] !== undefined) return false;
  const code = error.extensions['code'];
  return code === undefined || FAULTS.has(code);
}

/** Writes a fault down under an id, with the field it happened in when the error does not name it. */
export function logFault(error: unknown, requestId: string, field?: string): string {
  const id = randomUUID();
  const cause = unwrapResolverError(error);
  const place = error instanceof GraphQLError ? error : undefined;
  const room = place?.extensions['serviceName'] as string | undefined;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  log('error', 'fault', { id, request: requestId, room, path: pathOf(error) ?? field, error: text });
  if (typeof error === 'object' && error !== null) logged.set(error, id);
  return id;
}

/** Writes down under an id what was stopped for its time: hostile or not, the operator should know of it. */
export function logTooSlow(error: unknown, requestId: string, field?: string): string {
  const id = randomUUID();
  log('warn', 'too-slow', { id, request: requestId, path: pathOf(error) ?? field });
  if (typeof error === 'object' && error !== null) logged.set(error, id);
  return id;
}

function pathOf(error: unknown): string | undefined {
  return error instanceof GraphQLError ? error.path?.join('.') : undefined;
}

/** What a caller learns of an error: everything of one that was meant for them, only an id of a fault. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isTooSlow(error)) return tooSlow(formatted, loggedId(error) ?? logTooSlow(error, 'unknown'));
  if (isNoText(error)) return { ...placeOf(formatted), ...NUL_SENT };
  if (!isFault(error) || isRequestError(formatted)) return worded(withoutInternals(formatted));
  const id = loggedId(error) ?? logFault(error, 'unknown');
  const wording: Wording = {
    'zh-CN': `系统出错了。请重试；如果仍然如此，请把编号 ${id} 告知管理员。`,
    en: `Something went wrong on our side. Try again; if it stays, tell the administrator the id ${id}.`,
  };
  return {
    message: wording.en,
    ...placeOf(formatted),
    extensions: { code: 'INTERNAL_SERVER_ERROR', faultId: id, wording },
  };
}

function loggedId(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? logged.get(error) : undefined;
}

function placeOf({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(locations && { locations }), ...(path && { path }) };
}

function tooSlow(formatted: GraphQLFormattedError, id: string): GraphQLFormattedError {
  return {
    message: TOO_SLOW.en,
    ...placeOf(formatted),
    extensions: { code: 'OPERATION_TOO_SLOW', id, wording: TOO_SLOW },
  };
}

const TOO_SLOW: Wording = {
  'zh-CN': '查询超出时间上限，已被停止；请缩小时间范围或减少每页行数，大量数据请用导出。',
  en: 'This part took too long and was stopped. Ask for a shorter period or fewer rows a page; to read very many rows, export them.',
};

const NO_NUL: Wording = {
  'zh-CN': '发送的文本中有空字符（U+0000），无法查找或保存。请去掉后重试。',
  en: 'A text that was sent has the character NUL (U+0000), which is neither found nor kept. Take it out and try again.',
};
const NUL_SENT: GraphQLFormattedError = {
  message: NO_NUL.en,
  extensions: { code: 'BAD_USER_INPUT', wording: NO_NUL },
};

/** What libraries refuse in their own words, by those words. */
const REFUSED_ELSEWHERE: readonly (readonly [RegExp, code: string, (parts: readonly string[]) => Wording])[] = [
  [
    /contains more tha[nt] \d+ tokens/,
    'QUERY_TOO_COMPLEX',
    () => ({
      'zh-CN': `查询文本超过 ${LIMITS.tokens} 个词。请分几次查询。`,
      en: `This document has more than ${LIMITS.tokens} words. Ask in several steps.`,
    }),
  ],
  [
    /^(?:Syntax Error: )?Maximum call stack size exceeded/,
    'QUERY_TOO_COMPLEX',
    () => ({
      'zh-CN': '查询文本的括号嵌套过深，无法读取。请减少嵌套，分几次查询。',
      en: 'The brackets of this document are nested too deep to be read. Nest less; ask in several steps.',
    }),
  ],
  [
    /^Validation aborted\.$/,
    'QUERY_TOO_COMPLEX',
    () => ({
      'zh-CN': '同名字段或片段重复过多，无法逐一比较。请每个只写一次，或分几次查询。',
      en: 'Fields or fragments are repeated too often to be compared. Write each once; ask in several steps.',
    }),
  ],
  [
    /recursively requests too many selections/,
    'QUERY_TOO_COMPLEX',
    () => ({
      'zh-CN': `展开片段后，查询选取的字段超过 ${LIMITS.selections} 个。请减少字段或片段，分几次查询。`,
      en: `With its fragments spread out this operation selects more than ${LIMITS.selections} fields. Ask for fewer, in several steps.`,
    }),
  ],
  [
    /^Cannot spread fragment "(\w+)" within itself/,
    'GRAPHQL_VALIDATION_FAILED',
    ([name = '']) => ({
      'zh-CN': `片段 ${name} 直接或间接包含了自身。请去掉其中一处引用。`,
      en: `The fragment ${name} contains itself, if by way of others. Take one of the spreads out.`,
    }),
  ],
];

/** The code of a refusal of our own rules, which validation leaves beside its own. */
export function coded(error: GraphQLFormattedError): GraphQLFormattedError {
  const { refusal, ...extensions } = error.extensions ?? {};
  return refusal === undefined ? error : { ...error, extensions: { ...extensions, code: refusal } };
}

/** A refusal of a library with a code and a sentence of ours; one of the standard's keeps its own, with ours beside it. */
export function worded(error: GraphQLFormattedError): GraphQLFormattedError {
  for (const [said, code, wordingOf] of REFUSED_ELSEWHERE) {
    const found = said.exec(error.message);
    if (found === null) continue;
    const wording = wordingOf(found.slice(1));
    return { ...error, message: wording.en, extensions: { ...error.extensions, code, wording } };
  }
  // What a field answers with is ours already.
  const gloss = error.path === undefined ? standardWording(error.message) : undefined;
  if (gloss === undefined) return error;
  // Whoever validates without Apollo Server gets its codes all the same.
  const code = error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
  return { ...error, extensions: { code, ...error.extensions, gloss } };
}

/** Refused before anything ran: the code is Apollo Server's own. */
function isRequestError(formatted: GraphQLFormattedError): boolean {
  const code = formatted.extensions?.['code'];
  return code !== undefined && !FAULTS.has(code);
}

interface Violation {
  readonly property?: string;
  readonly constraints?: Record<string, string>;
}

function withoutInternals(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const {
    stacktrace: _stack,
    exception: _exception,
    validationErrors,
    ...extensions
  } = coded(formatted).extensions ?? {};
  if (!Array.isArray(validationErrors)) return { ...formatted, extensions };
  const fields = (validationErrors as Violation[]).map(({ property, constraints }) => ({
    field: property,
    message: Object.values(constraints ?? {}).join('; '),
  }));
  return { ...formatted, extensions: { ...extensions, fields } };
}
