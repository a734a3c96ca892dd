import type { GraphQLError } from 'graphql';
import { wordedError } from './worded-error';

/** Where a page ends: the values it is sorted by, the id last. Opaque outside. */
export type CursorKey = readonly (string | number | null)[];

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws GraphQLError BAD_USER_INPUT when the text is no cursor of `length` values */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKeyValue)) return key;
  } catch {
    // answered below, like every other cursor that is none
  }
  throw foreignCursor();
}

export function foreignCursor(): GraphQLError {
  return wordedError(
    {
      'zh-CN': '这个游标属于另一个列表。请不带 after 重新开始。',
      en: 'This cursor belongs to another list. Start again without `after`.',
    },
    { code: 'BAD_USER_INPUT' },
  );
}

function isKeyValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

const MAX_PAGE = 200;

/** @throws GraphQLError BAD_USER_INPUT when a page is not between 1 and 200 rows */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return first;
  throw wordedError(
    {
      'zh-CN': `每页请查询 1 至 ${MAX_PAGE} 行；用 after 读取下一页，整张列表请用导出。`,
      en: `Ask for 1 to ${MAX_PAGE} rows a page; use \`after\` for the next page, and export a whole list.`,
    },
    { code: 'BAD_USER_INPUT' },
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that cannot be one is like an id that is not there. */
export function isId(id: string): boolean {
  return UUID.test(id);
}
