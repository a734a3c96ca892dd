import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { Parser } from 'pg-protocol/dist/parser';
import { describe, expect, it } from 'vitest';
import { tellRowsInTheirBytes } from '../../../api/platform/database/sent-rows';

const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 200 });
const anyText = fc.string({
  unit: fc.constantFrom('a', '\u007f', '\u0080', 'é', '客户', '🙂', '\u0000'),
  maxLength: 90,
});
const row = fc.array(fc.option(fc.oneof(ascii, anyText, fc.constant('x'.repeat(70_000)))), { maxLength: 9 });
/** Of a statement: its rows, and how the server says that it is done. */
const statement = fc.record({ rows: fc.array(row, { maxLength: 6 }), done: fc.constantFrom('SELECT 2', 'COMMIT') });

describe('rows in their bytes', () => {
  it('are those of the driver, in the order of all messages, however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 8 }), (statements, cuts) => {
        const bytes = Buffer.concat(statements.flatMap(({ rows, done }) => [...rows.map(sentRow), completed(done)]));
        expect(heardOf(cutAt(bytes, cuts))).toEqual(asTheDriver(bytes));
      }),
    );
  });

  it('are told as events of the connection, faults by the name the driver gives them', () => {
    const bytes = Buffer.concat([sentRow(['客户', null]), fault('25P02'), message('Z', Buffer.from('E'))]);
    expect(heardOf([bytes])).toEqual([['客户', null], '25P02', 'E']);
  });
});

type Heard = Partial<Record<'fields' | 'text' | 'code' | 'status', unknown>>;
const wordOf = ({ fields, text, code, status }: Heard): unknown => fields ?? text ?? code ?? status;

/** What listeners of a connection hear when these bytes arrive one after the other. */
function heardOf(arriving: readonly Buffer[]): unknown[] {
  const heard: unknown[] = [];
  const connection = Object.assign(new EventEmitter(), { attachListeners: (_: EventEmitter) => undefined });
  for (const event of ['dataRow', 'commandComplete', 'errorMessage', 'readyForQuery'])
    connection.on(event, (message: Heard) => heard.push(wordOf(message)));
  tellRowsInTheirBytes(connection);
  const stream = new EventEmitter();
  connection.attachListeners(stream);
  for (const bytes of arriving) stream.emit('data', bytes);
  return heard;
}

/** A socket reads each part into memory of its own. */
function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length];
  return ends.map((end, at) => Buffer.from(bytes.subarray(ends[at - 1] ?? 0, end)));
}

function asTheDriver(bytes: Buffer): unknown[] {
  const told: unknown[] = [];
  new Parser().parse(bytes, (message) => told.push(wordOf(message as Heard)));
  return told;
}

function message(code: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(code), int32(body.length + 4), body]);
}

function sentRow(values: readonly (string | null)[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeInt16BE(values.length);
  const fields = values.map((value) => {
    const bytes = Buffer.from(value ?? '');
    return value === null ? int32(-1) : Buffer.concat([int32(bytes.length), bytes]);
  });
  return message('D', Buffer.concat([count, ...fields]));
}

const completed = (text: string): Buffer => message('C', Buffer.from(`${text}\0`));
const fault = (code: string): Buffer => message('E', Buffer.from(`SERROR\0C${code}\0Mfailed\0\0`));

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
