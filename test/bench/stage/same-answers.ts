import { isDeepStrictEqual } from 'node:util';
import { sendBody } from '../measure/ask';
import type { Entry } from '../measure/contest';

/**
 * Asks every candidate a work once and compares what they say. The first one's answer is what the others must give.
 * @throws Error naming the first difference
 */
export async function requireSameAnswers(entries: readonly Entry[]): Promise<void> {
  const [first, ...others] = await Promise.all(
    entries.map(async (entry) => {
      const { candidate, work, address, body } = entry;
      const read = work.asking[candidate.kind].read as (data: unknown) => unknown;
      return { name: `${work.name} by ${candidate.name}`, answer: read(await sendBody(address, body)) };
    }),
  );
  if (first === undefined) return;
  for (const { name, answer } of others) {
    if (isDeepStrictEqual(answer, first.answer)) continue;
    throw new Error(`Another answer to ${name} than to ${first.name}:\n${differenceOf(first.answer, answer)}`);
  }
}

/** The first place where two answers part, with both values. */
export function differenceOf(expected: unknown, found: unknown, path = '$'): string | undefined {
  if (isDeepStrictEqual(expected, found)) return undefined;
  if (!isObject(expected) || !isObject(found))
    return `${path}: ${JSON.stringify(expected)} and ${JSON.stringify(found)}`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const difference = differenceOf(expected[key], found[key], `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return `${path}: of another kind`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
