import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { errorsMadeLate } from './tools/errors-made-late.ts';

/** One realm of graphql-js for all who import it, however they import it. */
const graphqlOnce = {
  graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)),
};

/** Queries are compiled as in what is built. */
const compiledAsBuilt = { deps: { inline: ['graphql-jit'] } };

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias: graphqlOnce },
        plugins: [errorsMadeLate()],
        test: {
          name: 'unit',
          server: compiledAsBuilt,
          testTimeout: 60_000,
          include: ['test/**/*.unit.test.ts'],
          setupFiles: ['test/support/metadata.ts'],
        },
      },
      {
        resolve: { alias: graphqlOnce },
        plugins: [errorsMadeLate()],
        test: {
          name: 'pg',
          server: compiledAsBuilt,
          include: ['test/**/*.pg.test.ts'],
          setupFiles: ['test/support/metadata.ts'],
          globalSetup: ['test/support/postgres-global.ts'],
          testTimeout: 60_000,
          // Whoever needs a company waits for the file that makes it.
          hookTimeout: 600_000,
          // After the others: a database is not shared with sixty files of arithmetic.
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [vue()],
        test: { name: 'web', testTimeout: 60_000, environment: 'happy-dom', include: ['test/**/*.web.test.ts'] },
      },
    ],
  },
});
