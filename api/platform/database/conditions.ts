/** Conditions of a statement, all of which must hold, and the values they name, in order. */
export class Conditions {
  readonly #parts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition; every `?` in it stands for the one value. */
  add(condition: string, value: unknown): this {
    this.#parts.push(condition.replaceAll('?', this.bind(value)));
    return this;
  }

  /** Adds a condition that names no value, or values that were bound before. */
  say(condition: string): this {
    this.#parts.push(condition);
    return this;
  }

  /** @returns what stands for the value in a condition */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get where(): string {
    return this.#parts.length === 0 ? '' : `where ${this.#parts.join(' and ')}`;
  }
}
