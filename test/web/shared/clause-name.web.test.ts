import type { ApolloClient } from '@apollo/client/core';
import { afterEach, expect, it, vi } from 'vitest';
import { clauseName, clausePieces, withClauseNames } from '../../../web/shared/graph/clause-name';
import { i18n } from '../../../web/shared/i18n/i18n';

type Answer = () => Promise<object>;

/** A graph that answers as told, and remembers what it was asked. */
function graph(answer: Answer): { graph: ApolloClient<unknown>; asked: object[] } {
  const asked: object[] = [];
  const query = ({ variables }: { variables: object }) => {
    asked.push(variables);
    return answer();
  };
  return { graph: { query } as unknown as ApolloClient<unknown>, asked };
}

const titled = (title: string) => Promise.resolve({ data: { clause: { id: 'KA-13', title } } });

afterEach(() => {
  i18n.global.locale.value = 'zh-CN';
  vi.useRealTimers();
});

it('names a clause by its title and its number, and asks for the title once in a language', async () => {
  const { graph: each, asked } = graph(() => titled(i18n.global.locale.value === 'en' ? 'Contact' : '联系'));
  expect(await clauseName(each, 'KA-13')).toBe('联系 KA-13');
  expect(await clauseName(each, 'KA-13')).toBe('联系 KA-13');
  expect(asked).toEqual([{ id: 'KA-13' }]);
  i18n.global.locale.value = 'en';
  expect(await clauseName(each, 'KA-13')).toBe('Contact KA-13');
  expect(asked).toHaveLength(2);
});

it('asks nothing where no clause forbids it', async () => {
  const { graph: each, asked } = graph(() => titled('联系'));
  expect(await clauseName(each, null)).toBeNull();
  expect(await clauseName(each)).toBeNull();
  expect(asked).toEqual([]);
});

it('lets the number stand alone where there is no title, and asks again the next time', async () => {
  const answers: Answer[] = [
    () => Promise.resolve({ data: { clause: null } }),
    () => Promise.reject(new Error('not for you')),
    () => titled('联系'),
  ];
  const { graph: each } = graph(() => (answers.shift() as Answer)());
  expect(await clauseName(each, 'KA-13')).toBe('KA-13');
  expect(await clauseName(each, 'KA-13')).toBe('KA-13');
  expect(await clauseName(each, 'KA-13')).toBe('联系 KA-13');
});

it('does not hold a refusal up for a title that does not come', async () => {
  vi.useFakeTimers();
  const { graph: each } = graph(() => new Promise(() => undefined));
  const name = clauseName(each, 'KA-13');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await name).toBe('KA-13');
});

it('puts the title of each clause of a sentence before its number, and asks for each once', async () => {
  const { graph: each, asked } = graph(() => titled('联系'));
  expect(await withClauseNames(each, '只剩 1 人（KA-13），见 KA-13。')).toBe(
    '只剩 1 人（联系 KA-13），见 联系 KA-13。',
  );
  expect(await withClauseNames(each, '编号 KH-00012 以外没有条款。2026-11-30')).toContain('2026-11-30');
  expect(await withClauseNames(each, '没有条款。')).toBe('没有条款。');
  expect(asked.filter((one) => (one as { id: string }).id === 'KA-13')).toHaveLength(1);
});

it('tells the numbers of a sentence from what stands between them, and loses nothing of it', () => {
  const text = 'KA-13 与 KA-3-override：2026-11-30。';
  const pieces = clausePieces(text);
  expect(pieces.filter(({ isNumber }) => isNumber).map((piece) => piece.text)).toEqual(['KA-13', 'KA-3-override']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(clausePieces('没有条款。')).toEqual([{ text: '没有条款。', isNumber: false }]);
});
