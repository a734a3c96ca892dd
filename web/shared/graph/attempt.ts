import { ApolloError } from '@apollo/client/core';
import { failureOf } from './failure';

/** What came of a mutation that was refused or lost, in words for the person who asked. */
export interface Refusal {
  message: string;
  /** the input field it concerns, without `input.`; null: all of it */
  field: string | null;
}

interface Words {
  (key: 'notice.offline' | 'notice.outdated' | 'notice.faultTitle'): string;
}

/** Runs a mutation; what it throws becomes words. Never throws. */
export async function attempt<Result>(
  work: () => Promise<Result>,
  t: Words,
): Promise<{ result: Result } | { refusal: Refusal }> {
  try {
    return { result: await work() };
  } catch (error) {
    return { refusal: { message: wordsOf(error, t), field: null } };
  }
}

function wordsOf(error: unknown, t: Words): string {
  const failure = error instanceof ApolloError ? failureOf(error) : ({ kind: 'offline' } as const);
  if (failure.kind === 'refused') return failure.message;
  if (failure.kind === 'outdated') return t('notice.outdated');
  if (failure.kind === 'fault') return [t('notice.faultTitle'), failure.id].filter(Boolean).join(' · ');
  return t('notice.offline');
}

/** A problem of a result union as a refusal. */
export function refusalOf({ message, field }: { message: string; field?: string | null }): Refusal {
  return { message, field: field?.replace(/^input\./, '') ?? null };
}
