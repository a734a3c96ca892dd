import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

const components = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'));

describe('the marks between words', () => {
  it('are nowhere written into a component: they differ by language', () => {
    expect(components.length).toBeGreaterThan(300);
    const written = components.filter((file) => /[、，；。：（）]/.test(readFileSync(join('web', file), 'utf8')));
    expect(written).toEqual([]);
  });

  it('are those of the language on screen', async () => {
    const list = (): string => ['sales', 'warehouse'].join(i18n.global.t('mark.list'));
    expect(list()).toBe('sales、warehouse');
    await setLocale('en');
    expect(list()).toBe('sales, warehouse');
    expect(`Stage${i18n.global.t('mark.aside', { text: '3' })}`).toBe('Stage (3)');
    await setLocale('zh-CN');
  });
});
