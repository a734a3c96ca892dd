import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import { useChoices } from '../../../web/shared/form/useChoices';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers when told to. */
function server() {
  const waiting = new Map<string, { answer: (found: string[]) => void; fail: () => void }>();
  const find = (text: string) =>
    new Promise<string[]>((resolve, reject) =>
      waiting.set(text, { answer: resolve, fail: () => reject(new Error('offline')) }),
    );
  return { find, waiting };
}

describe('what a searching field offers', () => {
  it('is asked for once typing has paused, and only the later of two answers is shown', async () => {
    const { find, waiting } = server();
    const scope = effectScope();
    const { choices, isBusy, search } = scope.run(() => useChoices(find)) ?? expect.unreachable();
    search('h');
    search(' hu ');
    await vi.advanceTimersByTimeAsync(300);
    expect([...waiting.keys()]).toEqual(['hu']);
    expect(isBusy.value).toBe(true);
    search('hua');
    await vi.advanceTimersByTimeAsync(300);
    waiting.get('hua')?.answer(['华东']);
    waiting.get('hu')?.answer(['华北', '华东']);
    await vi.advanceTimersByTimeAsync(0);
    expect(choices.value).toEqual(['华东']);
    expect(isBusy.value).toBe(false);
    scope.stop();
  });

  it('is nothing after a question that failed, and asked for again when it is opened', async () => {
    const { find, waiting } = server();
    const scope = effectScope();
    const { choices, isBusy, open } = scope.run(() => useChoices(find, ['chosen'])) ?? expect.unreachable();
    expect(choices.value).toEqual(['chosen']);
    open();
    await vi.advanceTimersByTimeAsync(300);
    waiting.get('')?.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect([choices.value, isBusy.value]).toEqual([[], false]);
    waiting.clear();
    open();
    await vi.advanceTimersByTimeAsync(300);
    waiting.get('')?.answer(['a', 'b']);
    await vi.advanceTimersByTimeAsync(0);
    waiting.clear();
    open();
    await vi.advanceTimersByTimeAsync(300);
    expect(waiting.size).toBe(0);
    scope.stop();
  });

  it('stays where it is when the same is searched again, and is asked for once it offers nothing', async () => {
    const { find, waiting } = server();
    const scope = effectScope();
    const { choices, isBusy, search } = scope.run(() => useChoices(find)) ?? expect.unreachable();
    search('');
    await vi.advanceTimersByTimeAsync(300);
    search(' ');
    await vi.advanceTimersByTimeAsync(300);
    waiting.get('')?.answer(['a']);
    await vi.advanceTimersByTimeAsync(0);
    expect([choices.value, isBusy.value]).toEqual([['a'], false]);
    waiting.clear();
    search('');
    await vi.advanceTimersByTimeAsync(300);
    expect([isBusy.value, waiting.size]).toEqual([false, 0]);
    search('b');
    await vi.advanceTimersByTimeAsync(300);
    waiting.get('b')?.answer([]);
    await vi.advanceTimersByTimeAsync(0);
    search('b');
    search('');
    await vi.advanceTimersByTimeAsync(300);
    expect([...waiting.keys()]).toEqual(['b', '']);
    scope.stop();
  });

  it('is not asked for by a field that is gone', async () => {
    const { find, waiting } = server();
    const scope = effectScope();
    const { search } = scope.run(() => useChoices(find)) ?? expect.unreachable();
    search('hua');
    scope.stop();
    await vi.advanceTimersByTimeAsync(300);
    expect(waiting.size).toBe(0);
  });
});
