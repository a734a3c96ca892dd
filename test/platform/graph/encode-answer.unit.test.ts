import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAnswer } from '../../../api/platform/graph/encode-answer';

const asWhole = (answer: object): string => `${JSON.stringify(answer)}\n`;

/** What an answer can hold, and what resolvers may leave in one. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Symbol('none'), () => 1, new Date(0), new Date(Number.NaN), {
      toJSON: () => undefined,
    }),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 6 }), tie('value'), { maxKeys: 4 }),
  ),
}));

/** Long enough for several pieces. */
const answers = fc.record({
  data: fc.dictionary(fc.string(), values.value, { maxKeys: 5 }),
  rows: fc.tuple(values.value, fc.integer({ min: 0, max: 200 })).map(([row, times]) => Array<unknown>(times).fill(row)),
});

describe('an answer as it is sent', () => {
  it('is what JSON.stringify makes of it, whatever its size', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(encodeAnswer(answer).toString()).toBe(asWhole(answer));
      }),
      { numRuns: 300 },
    );
  });

  it('is text as long as it is short, and bytes of UTF-8 when it is long', () => {
    expect(encodeAnswer({ data: { name: '客户' } })).toBe('{"data":{"name":"客户"}}\n');
    const page = {
      data: { edges: Array.from({ length: 300 }, (_, at) => ({ node: { at, name: '苏州金耀工程经营部' } })) },
    };
    const sent = encodeAnswer(page);
    expect(sent).toBeInstanceOf(Buffer);
    expect(sent).toEqual(Buffer.from(asWhole(page)));
  });

  it('halves no character that takes two units, wherever a piece ends', () => {
    for (let before = 0; before < 12; before += 1) {
      const page = { data: { edges: Array.from({ length: 900 }, () => ({ n: 'a'.repeat(before), s: '𠮷𠮷𠮷' })) } };
      expect(encodeAnswer(page).toString()).toBe(asWhole(page));
    }
  });
});
