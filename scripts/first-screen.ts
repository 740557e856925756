import { gzipSync } from 'node:zlib';
import type { PageFile } from '../api/host/pages.ts';

/** The scripts that a browser loads before it draws the first screen, with their size in bytes when compressed by gzip. */
export function firstScreenScripts(pages: ReadonlyMap<string, PageFile>): ReadonlyMap<string, number> {
  return scriptsFrom(
    pages,
    ...[...textOf(pages, '/').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path),
  );
}

/** These scripts and those that they ask for at once, with their size as above. */
export function scriptsFrom(pages: ReadonlyMap<string, PageFile>, ...paths: string[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const need = (path: string) => {
    if (sizes.has(path)) return;
    const text = textOf(pages, path);
    sizes.set(path, gzipSync(text).length);
    for (const [, file] of text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) need(`/assets/${file}`);
  };
  for (const path of paths) need(path);
  return sizes;
}

const textOf = (pages: ReadonlyMap<string, PageFile>, path: string): string =>
  Buffer.from(pages.get(path)?.bytes ?? []).toString();
