import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/');

/** A module's id with `/`, whatever the system writes. */
export const slashed = (id: string): string => id.replaceAll('\\', '/');

const inert = ['domain', 'api/contract', 'documents/words', 'renderer/words'].map((folder) => `${root}${folder}/`);

/** Of package.json. */
export const { version }: { readonly version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Rules and words do nothing on their own: of their folders only what is asked for is loaded. */
export const isInert = (id: string): boolean => inert.some((folder) => slashed(id).startsWith(folder));

/** What a reply is checked by is needed only once there is something to check. */
export const isSchema = (id: string): boolean =>
  /[\\/]node_modules[\\/]zod[\\/]/.test(id) || (existsSync(id) && readFileSync(id, 'utf8').includes("from 'zod'"));

/** A file for the words of one language that several parts of the page say: "words-es"; null for everything else. */
export function wordsOf(id: string): string | null {
  const [, file = ''] = slashed(id).split('/renderer/words/');
  if (file === 'faults/english.ts') return 'words-en';
  const [, language] = /^(?:faults\/)?([a-z]{2})\//.exec(file) ?? [];
  return language === undefined ? null : `words-${language}`;
}
