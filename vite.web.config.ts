import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { trustedText } from './tools/trusted-text.ts';

/** Where `vite` (development) sends what it does not serve itself. The host stays: the API asks whether it is the page's. */
const api = process.env['KEHU_API_URL'] ?? `http://127.0.0.1:${process.env['KEHU_PORT'] ?? '4000'}`;
const toApi = { target: api, changeOrigin: false };
const proxy = { '/graphql': toApi, '/session': toApi };

/** GraphiQL's styles carry their fonts as data: URLs, which `font-src 'self'` refuses. This makes files of them. */
function fontFiles(): Plugin {
  const embedded = /url\(["']?data:[\w/-]*?(ttf|woff2?)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)["']?\)/g;
  return {
    name: 'kehu-font-files',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(embedded, (_match, ending: string, base64: string) => {
          const font = this.emitFile({ type: 'asset', name: `font.${ending}`, source: Buffer.from(base64, 'base64') });
          return `url(./${basename(this.getFileName(font))})`;
        });
      }
    },
  };
}

/** The documents that pages ask for by name, beside the pages, for the server to read. */
function trustedDocuments(): Plugin {
  const source = fileURLToPath(new URL('web/gql/persisted-documents.json', import.meta.url));
  const built = fileURLToPath(new URL('dist/web/documents.json', import.meta.url));
  const documents = (): string => {
    const written = JSON.parse(readFileSync(source, 'utf8')) as Record<string, string>;
    return JSON.stringify(
      Object.fromEntries(Object.entries(written).map(([name, document]) => [name, trustedText(document)])),
    );
  };
  const write = (): void => {
    mkdirSync(dirname(built), { recursive: true });
    writeFileSync(built, documents());
  };
  return {
    name: 'kehu-trusted-documents',
    configureServer({ watcher }) {
      write();
      watcher.on('change', (path) => path === source && write());
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: documents() });
    },
  };
}

/** Makes a module of each document, so that a page brings those it asks for, and the start none of the others. */
function documentModules(): Plugin {
  const whole = fileURLToPath(new URL('web/gql/graphql.ts', import.meta.url));
  const folder = join(dirname(whole), 'documents');
  const documents = new Map<string, string>();
  return {
    name: 'kehu-document-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return importer === whole && source.startsWith('./documents/') ? join(dirname(whole), source) : undefined;
    },
    async load(id) {
      if (dirname(id) === folder) {
        const name = basename(id, '.ts');
        return { code: `export const ${name} = ${documents.get(name)};`, moduleSideEffects: false };
      }
      if (id !== whole) return undefined;
      const text = await readFile(whole, 'utf8');
      for (const [, name = '', document = ''] of text.matchAll(/^export const (\w+) = (\{.*\}) as unknown as /gm))
        documents.set(name, document);
      if (documents.size !== text.match(/^export const /gm)?.length)
        throw new Error('web/gql/graphql.ts is written otherwise than this build reads it');
      const code = [...documents.keys()].map((name) => `export { ${name} } from './documents/${name}.ts';`).join('\n');
      return { code, moduleSideEffects: false };
    },
  };
}

const brotli = promisify(brotliCompress);
const compression = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Smaller ones are sent as they are. */
const COMPRESSED_FROM_BYTES = 2048;

/** What never changes under its name is compressed once and well, instead of in passing for each who asks. */
function compressedAssets(): Plugin {
  return {
    name: 'kehu-compressed-assets',
    apply: 'build',
    // Of the files as they were written at last.
    async writeBundle({ dir = '.' }, bundle) {
      const compress = async (path: string): Promise<void> => {
        const source = await readFile(path);
        if (source.length >= COMPRESSED_FROM_BYTES) await writeFile(`${path}.br`, await brotli(source, compression));
      };
      const named = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|ttf)$/.test(name));
      await Promise.all(named.map((name) => compress(join(dir, name))));
    },
  };
}

/**
 * A page on a slow line waits for answers more than for bytes. So what is there from the start comes in two files, and what
 * pages share in a few, instead of in a file for each module that two of them have in common. The editor of queries stays
 * apart: it is large, and on one page only.
 */
const shared =
  /[\\/]web[\\/](?!explorer[\\/])|[\\/]node_modules[\\/](@?element-plus|@vueuse|@vue|vue|@floating-ui|@popperjs|@tanstack|dayjs|lodash[\w-]*|async-validator|memoize-one|normalize-wheel-es|@ctrl)[\\/]/;
const chunks = {
  groups: [
    { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 3 },
    { name: 'start', tags: ['$initial'], priority: 2 },
    { name: 'common', test: shared, minShareCount: 14, priority: 2 },
    {
      name: 'shared',
      test: shared,
      minShareCount: 2,
      entriesAware: true,
      entriesAwareMergeThreshold: 12_000,
      priority: 1,
    },
  ],
} satisfies Rolldown.CodeSplittingOptions;

/** Builds the web client into dist/web. Every script, style and worker is a file of its own, as the CSP asks. */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [
    vue(),
    components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    fontFiles(),
    trustedDocuments(),
    documentModules(),
    compressedAssets(),
  ],
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Monaco alone is larger than the default limit; it is loaded on the explorer only.
    chunkSizeWarningLimit: 4000,
    // An inlined asset would be a data: URL that font-src and worker-src refuse.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: chunks,
        // Files of modules that pages share import each other in circles; a module is read before those that import it all the same.
        strictExecutionOrder: true,
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared~') ? 'shared' : name}-[hash].js`,
      },
      onwarn(warning, warn) {
        // GraphiQL's React packages say "use client", which means nothing in a bundle.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  // Imports workers by a question mark, which the development server's bundling of dependencies does not know.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: { host: '127.0.0.1', port: 5180, proxy },
  preview: { host: '127.0.0.1', port: 5181, proxy },
});
