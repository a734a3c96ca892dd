import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/support/chromium';

/** Journeys run one after the other against one product, started by the global setup on a database of its own. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.e2e.test.ts',
  globalSetup: './test/support/product.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
