import { fingerprint } from '../canonical-json';
import type { Wording } from '../graph/problem';
import { wordedError } from '../graph/worded-error';
import type { ExportPlan } from './export-plan';

/** Parts a question and a place in its list; in no cursor of the graph, which are base64url. */
const MARK = '.';
const LENGTH = 16;

const OF_ANOTHER: Wording = {
  'zh-CN': '这个游标不属于这次导出：查询或变量与先前不同。请用同样的查询和变量继续，或不带 after 从头导出。',
  en: 'This cursor is not of this export: the query or its variables were others. Go on with the same ones, or begin anew without after.',
};

/**
 * Cursors of an export name the question they stand in, so that nobody puts the rest of another list behind the beginning of
 * this one.
 */
export class ExportCursors {
  readonly #question: string;

  constructor({ operationHash, operationName }: ExportPlan, variables: object) {
    this.#question = fingerprint({ operationHash, operationName, variables }).slice(0, LENGTH);
  }

  told(cursor: string): string {
    return `${this.#question}${MARK}${cursor}`;
  }

  /** The cursor of the graph. @throws GraphQLError EXPORT_CURSOR when it was told of another question */
  read(told: string): string {
    const at = told.indexOf(MARK);
    if (at < 0 || told.slice(0, at) !== this.#question)
      throw wordedError(OF_ANOTHER, { code: 'EXPORT_CURSOR', http: { status: 400 } });
    return told.slice(at + 1);
  }
}
