import { afterEach, expect, it, vi } from 'vitest';
import { isSureTo } from '../../../web/shared/form/sure';

vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

const wording = { title: '删除联系人', yes: '删除', no: '取消' };
const button = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.el-message-box button')].find(
    (each) => each.textContent.trim() === name,
  );

afterEach(() => {
  document.body.innerHTML = '';
});

it('takes nothing away on an Enter too many: the focus is on the button that leaves it', async () => {
  const opener = document.body.appendChild(document.createElement('button'));
  opener.focus();
  const answer = isSureTo('确定删除赵敏？', wording);
  await expect.poll(() => document.activeElement?.textContent.trim()).toBe('取消');
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(await answer).toBe(false);
});

it('takes it away for who chooses so, and is named by its title where it has no name of its own', async () => {
  const answer = isSureTo('确定撤销？', { title: '撤销合并', no: '取消' });
  await expect.poll(() => button('撤销合并')).toBeDefined();
  button('撤销合并')?.click();
  expect(await answer).toBe(true);
});

it('breaks no line at the hyphen of a clause', async () => {
  const answer = isSureTo('只剩 1 人，少于须有的 2 人（联系 KA-13）。确定移除？', wording);
  await expect.poll(() => document.querySelector('.k-clause-number')?.textContent).toBe('KA-13');
  expect(document.querySelector('.el-message-box__message')?.textContent).toContain('（联系 KA-13）。确定移除？');
  button('取消')?.click();
  expect(await answer).toBe(false);
});
