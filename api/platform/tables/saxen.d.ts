declare module 'saxen' {
  type Decode = (text: string) => string;
  /** A parser that is fed in chunks. Elements are told by the name they have in the text, prefix included. */
  export class Parser {
    on(
      event: 'openTag',
      told: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', told: (name: string) => void): this;
    on(event: 'text', told: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', told: (text: string) => void): this;
    on(event: 'error', told: (error: Error) => void): this;
    write(chunk: string): this;
    end(): Error | null;
  }
}
