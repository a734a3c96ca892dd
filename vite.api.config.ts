import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Builds the API as one server bundle. Packages stay outside; our own sources, SQL and SDL go in. */
export default defineConfig({
  build: {
    ssr: 'api/main.ts',
    outDir: 'dist/api',
    target: 'node20',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { external: true },
});
