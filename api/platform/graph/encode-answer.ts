/** Characters of text that are made bytes at a time: small enough for the engine's young generation. */
const PIECE_CHARACTERS = 4_096;

/** A list of fewer values is looked into, since each may hold a long list of its own. */
const FEW = 4;

/**
 * An answer as JSON with a line's end: the text of `JSON.stringify`, or its bytes in UTF-8 when it is longer than a piece.
 * A long text in one piece costs the engine a place of its own, a copy to flatten it and another to encode it, which for
 * a thousand rows was more than all of Apollo Server; in pieces it is encoded as it is made.
 */
export function encodeAnswer(answer: object): string | Buffer {
  const pieces = new Pieces();
  pieces.addValue(answer);
  pieces.add('\n');
  return pieces.done();
}

class Pieces {
  readonly #full: Buffer[] = [];
  #last = '';

  add(text: string): void {
    this.#last += text;
    if (this.#last.length < PIECE_CHARACTERS) return;
    this.#full.push(Buffer.from(this.#last));
    this.#last = '';
  }

  /** @returns false when JSON has no word for it, and then nothing was added */
  addValue(value: unknown, before = ''): boolean {
    if (Array.isArray(value)) this.#addList(value, before);
    else if (isPlain(value)) this.#addObject(value, before);
    else {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined) return false;
      this.add(before + text);
    }
    return true;
  }

  done(): string | Buffer {
    if (this.#full.length === 0) return this.#last;
    return Buffer.concat([...this.#full, Buffer.from(this.#last)]);
  }

  #addObject(object: Readonly<Record<string, unknown>>, before: string): void {
    this.add(`${before}{`);
    let comma = '';
    for (const key of Object.keys(object))
      if (this.addValue(object[key], `${comma}${JSON.stringify(key)}:`)) comma = ',';
    this.add('}');
  }

  #addList(values: readonly unknown[], before: string): void {
    this.add(`${before}[`);
    if (values.length < FEW) this.#addEach(values);
    else this.#addSome(values);
    this.add(']');
  }

  #addEach(values: readonly unknown[]): void {
    for (const [at, value] of values.entries()) {
      const comma = at === 0 ? '' : ',';
      // What JSON has no word for keeps its place in a list.
      if (!this.addValue(value, comma)) this.add(`${comma}null`);
    }
  }

  /** As many values at a time as fill a piece, going by the ones before. */
  #addSome(values: readonly unknown[]): void {
    let take = 1;
    for (let at = 0; at < values.length;) {
      const some = values.slice(at, at + take);
      const text = JSON.stringify(some).slice(1, -1);
      this.add(at === 0 ? text : `,${text}`);
      at += some.length;
      take = Math.max(1, Math.floor((PIECE_CHARACTERS * some.length) / (text.length + 1)));
    }
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !('toJSON' in value);
}
