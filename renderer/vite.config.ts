import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { isEarly, startsEarly } from './vite/early.ts';
import { drawnWeights } from './vite/icon-weights.ts';
import { isInert, isSchema, version, wordsOf } from './vite/sources.ts';

/**
 * Run with this folder as root: `vite build renderer`. Everything becomes a file of our own origin, because the
 * content security policy allows neither inline scripts nor data: addresses.
 */
export default defineConfig({
  plugins: [react(), drawnWeights(), startsEarly()],
  base: '/',
  define: { pageVersion: JSON.stringify(version) },
  resolve: {
    alias: [{ find: /^temporal-polyfill$/, replacement: fileURLToPath(new URL('temporal.ts', import.meta.url)) }],
  },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    // One sheet, in the order of the sources: what a screen loads later never overrides what another one needs.
    cssCodeSplit: false,
    rolldownOptions: {
      // One file for what runs before all else, one for the first screen, one for what each language's sides share, and one for
      // what several later ones do.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'early', test: isEarly, priority: 4 },
            { name: 'first', tags: ['$initial'], test: (id) => !isSchema(id), priority: 3 },
            // What clients and staff both read in a language is loaded with it, and with no other one.
            { name: wordsOf, minShareCount: 2, priority: 2 },
            { name: 'shared', minShareCount: 2, priority: 1 },
          ],
        },
      },
      treeshake: { moduleSideEffects: (id) => !isInert(id) },
    },
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
  },
});
