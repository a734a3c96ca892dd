import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The bench and the bare server as programs; the works' documents go in, packages stay outside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/bench',
    target: 'node20',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { bench: 'test/bench/main.ts', bare: 'test/bench/bare/server.ts' },
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js' },
    },
  },
  ssr: { external: true },
});
