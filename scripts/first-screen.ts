import { gzipSync } from 'node:zlib';
import type { PageFile } from '../api/host/pages.ts';

/** The scripts that a browser loads before it draws the first screen, with their size in bytes when compressed by gzip. */
export function firstScreenScripts(pages: ReadonlyMap<string, PageFile>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const textOf = (path: string) => Buffer.from(pages.get(path)?.bytes ?? []).toString();
  const need = (path: string) => {
    if (sizes.has(path)) return;
    const text = textOf(path);
    sizes.set(path, gzipSync(text).length);
    for (const [, file] of text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) need(`/assets/${file}`);
  };
  for (const [, path] of textOf('/').matchAll(/(?:src|href)="([^"]+\.js)"/g)) need(path ?? '');
  return sizes;
}
