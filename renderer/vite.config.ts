import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Run with this folder as root: `vite build renderer`. Everything becomes a file of our own origin, because the
 * content security policy allows neither inline scripts nor data: addresses.
 */
export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
  },
});
