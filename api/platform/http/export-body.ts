import { EXPORT_FORMATS, type ExportFormatName } from '../export/export-format';

export const WORKBOOK = 'xlsx';

/** What is asked of `POST /export`. */
export interface ExportBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly format?: ExportFormatName | typeof WORKBOOK;
  /** What the columns of a table are called, by their path joined with dots. */
  readonly titles?: Record<string, string> | null;
  /** What codes are called in a table for people, by the path of the column. */
  readonly words?: Record<string, Record<string, string>> | null;
  /** False: a CSV for people, without the cursors of its rows. */
  readonly cursors?: boolean;
  /** What a workbook calls the list, and which of it was asked for, in the words of who asks. */
  readonly name?: string | null;
  readonly filter?: string | null;
  readonly after?: string | null;
}

export const exportBody = {
  type: 'object',
  required: ['query'],
  additionalProperties: false,
  properties: {
    query: { type: 'string', minLength: 1, maxLength: 100_000 },
    operationName: { type: ['string', 'null'], maxLength: 200 },
    variables: { type: ['object', 'null'] },
    format: { type: 'string', enum: [...Object.keys(EXPORT_FORMATS), WORKBOOK] },
    titles: {
      type: ['object', 'null'],
      maxProperties: 100,
      additionalProperties: { type: 'string', maxLength: 100 },
    },
    words: {
      type: ['object', 'null'],
      maxProperties: 100,
      additionalProperties: {
        type: 'object',
        maxProperties: 200,
        additionalProperties: { type: 'string', maxLength: 100 },
      },
    },
    cursors: { type: 'boolean' },
    name: { type: ['string', 'null'], maxLength: 200 },
    filter: { type: ['string', 'null'], maxLength: 2_000 },
    after: { type: ['string', 'null'], maxLength: 2_000 },
  },
} as const;
