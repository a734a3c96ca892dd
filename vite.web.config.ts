import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig, type Plugin } from 'vite';
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

/** Builds the web client into dist/web. Every script, style and worker is a file of its own, as the CSP asks. */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [
    vue(),
    components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    fontFiles(),
    trustedDocuments(),
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
    rollupOptions: {
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
