import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { OperatorError } from '../../platform/operator-error';

const NEWLINE = 0x0a;

/** Passes bytes through and ends with an OperatorError at the first line that is not UTF-8. */
export class Utf8Check extends Transform {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #linesBefore = 0;

  constructor(private readonly file: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#decoder.decode(chunk, { stream: true });
    } catch {
      done(this.#problem(this.#linesBefore + firstBadLine(chunk)));
      return;
    }
    this.#linesBefore += newlines(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#decoder.decode();
      done();
    } catch {
      done(this.#problem(this.#linesBefore + 1));
    }
  }

  #problem(line: number): OperatorError {
    return new OperatorError(
      `${this.file} is not UTF-8 at line ${line}.\nConvert it first, for example: iconv -f gb18030 -t utf-8 in.csv > out.csv`,
      65,
    );
  }
}

function newlines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/** From 1, within the chunk; a character cut by the start of the chunk is not held against its line. */
function firstBadLine(chunk: Buffer): number {
  let line = 1;
  let from = chunk.findIndex((byte) => (byte & 0xc0) !== 0x80);
  for (;;) {
    const end = chunk.indexOf(NEWLINE, from);
    if (end < 0 || !isUtf8(chunk.subarray(from, end))) return line;
    from = end + 1;
    line += 1;
  }
}
