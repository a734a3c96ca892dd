import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

test.use({ viewport: { width: 1024, height: 768 }, locale: 'en' });

/** What can be used or read on a page and ends beyond something that hides it, with no way to scroll there. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis';
    };
    const frameOf = (element: Element): DOMRect | undefined => {
      for (let each = element.parentElement; each !== null; each = each.parentElement) {
        const frame = each.getBoundingClientRect();
        if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX) || frame.width <= 2) return undefined;
        if (hides(each)) return frame;
      }
      return undefined;
    };
    return [...document.querySelectorAll('main :is(button, a, input, th, td, label)')].flatMap((element) => {
      const [place, frame] = [element.getBoundingClientRect(), frameOf(element)];
      const isCut =
        frame !== undefined && place.width > 2 && (place.right > frame.right + 2 || place.left < frame.left - 2);
      return isCut ? [`${element.tagName} ${element.textContent}`] : [];
    });
  });
}

test('in English and on a small screen nothing of a page is cut off', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => localStorage.setItem('kehu.locale', 'en'));
  await signIn(page.request, 'sunwei');
  const query = '{ clients(first: 1) { edges { node { id } } } }';
  const { clients } = await ask<{ clients: { edges: { node: { id: string } }[] } }>(page.request, query);
  for (const path of [
    '/',
    '/deadlines',
    '/segments',
    '/managers',
    `/clients/${clients.edges[0]?.node.id}`,
    '/clients',
    '/prospects',
    '/plans',
    '/targets',
    '/agreements',
    '/complaints?view=board',
    '/receivables',
    '/policies/KA-3',
  ]) {
    await page.goto(home() + path);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main .skeleton')).toHaveCount(0);
    expect(await cutOff(page), path).toEqual([]);
  }
});
