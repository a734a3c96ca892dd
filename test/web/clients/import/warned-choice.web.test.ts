import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it } from 'vitest';
import { defineComponent, nextTick } from 'vue';
import { useWarnedChoice, type WarnedChoice } from '../../../../web/clients/import/useWarnedChoice';

beforeEach(() => {
  sessionStorage.clear();
  setActivePinia(createPinia());
});

function arrange(version = 3): WarnedChoice {
  let warned: WarnedChoice | undefined;
  mount(
    defineComponent({
      setup() {
        warned = useWarnedChoice({ id: 'i', version }, 4);
        return () => null;
      },
    }),
  );
  if (!warned) throw new Error('Nothing to choose');
  return warned;
}

it('creates none at first, then those that are chosen', () => {
  const warned = arrange();
  expect(warned.taken.value).toBe(0);
  warned.take(7, true);
  warned.take(3, true);
  warned.take(3, true);
  expect(warned.choice).toEqual({ takeWarned: false, exceptLines: [3, 7] });
  expect(warned.taken.value).toBe(2);
  warned.take(7, false);
  expect(warned.choice.exceptLines).toEqual([3]);
});

it('creates all but those that are left out, and forgets them when all are chosen anew', () => {
  const warned = arrange();
  warned.takeAll(true);
  warned.take(5, false);
  expect(warned.choice).toEqual({ takeWarned: true, exceptLines: [5] });
  expect([warned.taken.value, warned.isTaken(5), warned.isTaken(6)]).toEqual([3, false, true]);
  warned.takeAll(false);
  expect(warned.choice).toEqual({ takeWarned: false, exceptLines: [] });
});

it('keeps the choice and its key over a reload, takes another key for another choice, and asks anew after another check', async () => {
  const before = arrange();
  const first = before.key();
  before.take(3, true);
  await nextTick();
  const chosen = before.key();
  expect(chosen).not.toBe(first);
  const after = arrange();
  expect([after.choice.exceptLines, after.key()]).toEqual([[3], chosen]);
  expect(arrange(4).taken.value).toBe(0);
});
