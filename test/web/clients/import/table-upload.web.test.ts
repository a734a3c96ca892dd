import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent } from 'vue';
import { useTableUpload } from '../../../../web/clients/import/useTableUpload';
import { i18n } from '../../../../web/shared/i18n/i18n';
import type { ChangeOutcome } from '../../../../web/shared/graph/useChange';

/** A connection whose requests are answered, or cut, by hand. */
class Line {
  static sent: Line[] = [];
  upload = { onprogress: (_: { loaded: number; total: number }) => {}, onload: () => {} };
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = '';
  open(): void {}
  setRequestHeader(): void {}
  send(): void {
    Line.sent.push(this);
  }
  abort(): void {
    this.onabort();
  }
  answer(status: number, body: object): void {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.onload();
  }
}

const file = new File(['客户名称\n甲'], '客户.csv', { lastModified: 1 });
let opened: { tableId: string; idempotencyKey: string }[] = [];
let outcome: ChangeOutcome<{ id: string }> = { kind: 'done', done: { id: 'i' } };

function arrange() {
  let upload: ReturnType<typeof useTableUpload> | undefined;
  const done = vi.fn();
  const screen = mount(
    defineComponent({
      setup() {
        upload = useTableUpload<{ id: string }>({
          open: (input) => {
            opened.push(input);
            return Promise.resolve(outcome);
          },
          opened: done,
        });
        return () => null;
      },
    }),
    { global: { plugins: [i18n] } },
  );
  if (!upload) throw new Error('not set up');
  return { ...upload, done, leave: () => screen.unmount() };
}

beforeEach(() => {
  Line.sent = [];
  opened = [];
  outcome = { kind: 'done', done: { id: 'i' } };
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', Line);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the upload of a table', () => {
  it('tells how much was sent, and leads on once it is kept', async () => {
    const upload = arrange();
    const taken = upload.take(file, null);
    Line.sent[0]?.upload.onprogress({ loaded: 30, total: 120 });
    expect(upload.share.value).toBe(0.25);
    Line.sent[0]?.answer(200, { id: 't' });
    await taken;
    expect(opened).toMatchObject([{ tableId: 't', mapping: null }]);
    expect(upload.done).toHaveBeenCalledWith({ id: 'i' });
    expect(upload.problem.value).toBe('');
    upload.leave();
  });

  it('is sent again by itself once the connection is back, without choosing the file anew', async () => {
    const upload = arrange();
    const taken = upload.take(file, null);
    Line.sent[0]?.onerror();
    await taken;
    expect(upload.isInterrupted.value).toBe(true);
    expect(upload.problem.value).toContain('网络中断');
    window.dispatchEvent(new Event('online'));
    Line.sent[1]?.answer(200, { id: 't' });
    await vi.waitFor(() => expect(upload.done).toHaveBeenCalledOnce());
    expect(upload.isInterrupted.value).toBe(false);
    window.dispatchEvent(new Event('online'));
    expect(Line.sent).toHaveLength(2);
    upload.leave();
  });

  it('opens one import when only the answer was lost, and sends nothing twice', async () => {
    const upload = arrange();
    outcome = { kind: 'uncertain' };
    const taken = upload.take(file, null);
    Line.sent[0]?.answer(200, { id: 't' });
    await taken;
    outcome = { kind: 'done', done: { id: 'i' } };
    await upload.take(file, null);
    expect(Line.sent).toHaveLength(1);
    expect(new Set(opened.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    upload.leave();
  });

  it('gives up a line on which nothing moves, and is not asked again for what was refused', async () => {
    const upload = arrange();
    const taken = upload.take(file, null);
    await vi.advanceTimersByTimeAsync(61_000);
    await taken;
    expect(upload.isInterrupted.value).toBe(true);
    const again = upload.again();
    Line.sent[1]?.answer(422, { code: 'NOT_A_TABLE', message: '这不是表格文件' });
    await again;
    expect(upload).toMatchObject({ problem: { value: '这不是表格文件' }, isInterrupted: { value: false } });
    upload.leave();
  });
});
