import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/**
 * Builds the API as one server bundle, and beside it what draws reports, which it loads by its path. Packages stay outside;
 * our own sources, SQL and SDL go in.
 */
export default defineConfig({
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
  ssr: { external: true },
});
