import type { EventEmitter } from 'node:events';
import { Parser } from 'pg-protocol/dist/parser';

const DATA_ROW = 'D'.charCodeAt(0);
/** A length that comes before what is that long; it says of a message that it counts itself, too. */
const LENGTH_BYTES = 4;
const COUNT_BYTES = 2;

/** A row in the bytes of its connection, which hold it while it is told and no longer. */
export class SentRow {
  readonly name = 'dataRow';

  constructor(
    private readonly bytes: Buffer,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** As queries of the driver read it. */
  get fields(): (string | null)[] {
    const fields: (string | null)[] = [];
    this.each((value) => fields.push(value));
    return fields;
  }

  /**
   * Tells the values in their order. The whole row is made one text, and values of ASCII are parts of it: making a text for
   * each of them takes twice as long. Whoever keeps one of them keeps no more than its row.
   */
  each(tell: (value: string | null, at: number) => void): void {
    const { bytes, start, end } = this;
    const text = bytes.toString('latin1', start, end);
    const count = bytes.readInt16BE(start);
    let from = start + COUNT_BYTES;
    for (let at = 0; at < count; at += 1) {
      const length = bytes.readInt32BE(from);
      from += LENGTH_BYTES;
      const to = from + Math.max(length, 0);
      if (length < 0) tell(null, at);
      else if (isAscii(bytes, from, to)) tell(text.slice(from - start, to - start), at);
      else tell(bytes.toString('utf8', from, to), at);
      from = to;
    }
  }
}

function isAscii(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}

interface Message {
  readonly name: string;
}

/** What the driver's parser does for each message; its types keep it to itself. */
interface Packets {
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): Message;
}

/** The driver's parser, which leaves rows in their bytes. */
export function rowsInTheirBytes(): Parser {
  const parser = new Parser();
  const packets = parser as unknown as Packets;
  const others = packets.handlePacket;
  packets.handlePacket = function (offset, code, length, bytes) {
    if (code === DATA_ROW) return new SentRow(bytes, offset, offset + length - LENGTH_BYTES);
    return others.call(this, offset, code, length, bytes);
  };
  return parser;
}

/** The driver's end of a connection, before it listens. */
export interface Listening extends EventEmitter {
  attachListeners(stream: EventEmitter): void;
}

/** Has a connection tell its rows in their bytes, and everything else as the driver does. */
export function tellRowsInTheirBytes(connection: Listening): void {
  connection.attachListeners = (stream) => {
    const parser = rowsInTheirBytes();
    const tell = (message: Message): void => {
      connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
    };
    stream.on('data', (bytes: Buffer) => parser.parse(bytes, tell));
  };
}
