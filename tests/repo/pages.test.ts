import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).toSorted();

/** Paths in backticks that begin with one of our folders; a pattern or a placeholder names no single file. */
function filesNamed(text: string): string[] {
  const folders = 'domain|db|documents|api|electron|hub|loopback|renderer|scripts|tests|docs';
  return [...text.matchAll(new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'g'))].map((match) => match[1] ?? '');
}

/** Links to other pages and pictures, as the page writes them. */
function links(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('names only files that are there', () => {
    expect(filesNamed(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('links only to files that are there', () => {
    expect(links(text).filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });
});

it('finds a file that is gone, so that the check itself can fail', () => {
  expect(filesNamed('see `domain/gone.ts` and `api/gate/`')).toEqual(['domain/gone.ts', 'api/gate/']);
});
