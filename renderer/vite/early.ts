import type { Plugin } from 'vite';
import { slashed } from './sources.ts';

/** What asks for the status, and the guards that run before any other code of the page. */
const early = /\/(?:renderer\/early|renderer\/app\/guardPage|api\/client\/(?:calls|early-status|transport))\.ts$/;
export const isEarly = (id: string): boolean => early.test(slashed(id));

/** The letters of the first screen. */
const font = /^assets\/hanken-grotesk-latin-wght-normal-.+\.woff2$/;

/**
 * Lets the early file run as soon as it is there: other scripts of the page wait for each other and for the styles. And asks
 * for the font with them, which a browser otherwise does only once it lays out the first text.
 */
export function startsEarly(): Plugin {
  return {
    name: 'chairside-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        // The gallery's page begins with its own script.
        if (path !== '/index.html') return html;
        const href = Object.keys(bundle).find((file) => font.test(file));
        if (href === undefined) throw new Error('The page has no font to load early.');
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${href}` };
        return { html: withEarlyScript(html), tags: [{ tag: 'link', attrs, injectTo: 'head-prepend' }] };
      },
    },
  };
}

/** Throws when the page has no early script, or more than one. */
export function withEarlyScript(html: string): string {
  const parts = html.split(/<script type="module"(?= [^>]*src="[^"]*\/early-[\w-]{8}\.js")/);
  if (parts.length !== 2) throw new Error('The page has not one early script.');
  return parts.join('<script type="module" async');
}
