import pg from 'pg';
import { serialize } from 'pg-protocol';
import { pgTypes } from './pg-types';
import type { SentRow } from './sent-rows';

/** A statement that waits for its rows. */
export interface Waiting {
  /** Under which the server keeps its plan; undefined: it is planned each time. */
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly answer: (rows: object[]) => void;
  readonly fail: (error: unknown) => void;
}

/** A column as the server describes it. */
interface Described {
  readonly name: string;
  readonly dataTypeID: number;
}

/** How rows of a statement are read. */
interface Columns {
  readonly names: readonly string[];
  readonly parsers: readonly ((text: string) => unknown)[];
  /** A row of nothing, of which all others are copies. */
  readonly empty: Readonly<Record<string, unknown>>;
}

/** Columns of the statements that a connection knows, by name. */
export type KnownColumns = Map<string, Columns>;

/** The driver’s end of a connection. */
interface Wire {
  readonly stream: { readonly writable: boolean; write(bytes: Buffer): void };
  /** Texts of statements that the server keeps, and of those it was asked to keep, by name. */
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
}

const { prepareValue } = (pg as unknown as { readonly utils: { readonly prepareValue: (value: unknown) => unknown } })
  .utils;

/** As the server says of statements behind one that failed in their transaction. */
export const BEHIND_A_FAILURE = '25P02';
/** As it says of a statement that it does not keep: the batch before, which was to make it known, was skipped. */
const UNKNOWN_STATEMENT = '26000';
const NONE: Columns = { names: [], parsers: [], empty: {} };

/**
 * Statements that leave together and are answered together: the server is told once that they end, and not after each, so
 * that it sends one answer where it sent many. It skips those behind one that fails, as it refuses what comes behind a failure
 * in a transaction. Each is told its rows when it is done.
 *
 * Statements are described once a connection: the server refuses one that it keeps when its columns are others than they were.
 */
export class Batch extends pg.Query {
  /** Of the statement that is answered next: the driver notes by them which the server keeps. */
  declare name: string | undefined;
  declare text: string;
  #isSent = false;
  readonly #sent: Sent[] = [];
  #at = 0;

  constructor(
    private readonly waiting: readonly Waiting[],
    private readonly known: KnownColumns,
  ) {
    super('');
  }

  /** By the driver, when its turn has come. */
  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    this.#isSent = true;
    const messages = this.waiting.flatMap((statement) => this.#messagesOf(statement, wire));
    // Of a connection that is closing all statements hear when it has closed.
    if (wire.stream.writable) wire.stream.write(Buffer.concat([...messages, serialize.sync()]));
    this.#stand();
  };

  /** None of a statement with a value that cannot be sent, which hears of that. */
  #messagesOf(statement: Waiting, { parsedStatements, submittedNamedStatements }: Wire): Buffer[] {
    const { name, text } = statement;
    const columns = name === undefined ? undefined : this.known.get(name);
    const messages: Buffer[] = [];
    try {
      messages.push(bound(statement));
    } catch (error) {
      statement.fail(error);
      return messages;
    }
    if (name === undefined || !(name in parsedStatements || name in submittedNamedStatements)) {
      messages.unshift(serialize.parse({ name: name ?? '', text }));
      if (name !== undefined) submittedNamedStatements[name] = text;
    }
    if (columns === undefined) messages.push(serialize.describe({ type: 'P' }));
    messages.push(serialize.execute());
    this.#sent.push({ statement, columns, rows: [], failure: undefined });
    return messages;
  }

  handleRowDescription({ fields }: { readonly fields: readonly Described[] }): void {
    const sent = this.#sent[this.#at];
    if (sent !== undefined) sent.columns = columnsOf(fields);
  }

  handleDataRow(row: SentRow): void {
    const sent = this.#sent[this.#at];
    if (sent === undefined) return;
    try {
      sent.rows.push(rowOf(row, sent.columns ?? NONE));
    } catch (error) {
      sent.failure ??= error;
    }
  }

  handleCommandComplete(): void {
    const sent = this.#sent[this.#at];
    this.#at += 1;
    this.#stand();
    if (sent === undefined) return;
    const { statement, columns, rows, failure } = sent;
    if (statement.name !== undefined && !this.known.has(statement.name))
      this.known.set(statement.name, columns ?? NONE);
    if (failure === undefined) statement.answer(rows);
    else statement.fail(failure);
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handleReadyForQuery(): void {
    // All were told.
  }

  /** Of the statement that is answered, or of the connection, which fails all of them, sent or not. */
  handleError(error: Error, wire: Wire): void {
    if (!this.#isSent) for (const { fail } of this.waiting) fail(error);
    const [failed, ...behind] = this.#sent.slice(this.#at);
    this.#at = this.#sent.length;
    failed?.statement.fail(codeOf(error) === UNKNOWN_STATEMENT ? behindFailure() : error);
    for (const { statement } of behind) {
      if (statement.name !== undefined) delete wire.submittedNamedStatements[statement.name];
      statement.fail(error instanceof pg.DatabaseError ? behindFailure() : error);
    }
  }

  #stand(): void {
    const next = this.#sent[this.#at]?.statement;
    this.name = next?.name;
    this.text = next?.text ?? '';
  }
}

interface Sent {
  readonly statement: Waiting;
  columns: Columns | undefined;
  readonly rows: object[];
  /** Why a row could not be read. */
  failure: unknown;
}

function bound({ name, values }: Waiting): Buffer {
  return serialize.bind({ statement: name ?? '', values: values as unknown[], valueMapper: prepareValue });
}

function columnsOf(fields: readonly Described[]): Columns {
  const names = fields.map(({ name }) => name);
  return {
    names,
    parsers: fields.map(({ dataTypeID }) => pgTypes.getTypeParser(dataTypeID)),
    empty: Object.fromEntries(names.map((name) => [name, null])),
  };
}

function rowOf(sent: SentRow, { names, parsers, empty }: Columns): object {
  const row: Record<string, unknown> = { ...empty };
  sent.each((value, at) => {
    row[names[at] as string] = value === null ? null : parsers[at]?.(value);
  });
  return row;
}

function codeOf(error: Error): unknown {
  return (error as { readonly code?: unknown }).code;
}

function behindFailure(): Error {
  return Object.assign(new Error('A statement before it in its transaction failed'), { code: BEHIND_A_FAILURE });
}
