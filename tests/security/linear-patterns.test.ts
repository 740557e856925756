import { globSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Where text of others is read: typed, brought on a stick, or answered by another program. */
const sources = '{domain,db,documents,api,hub,loopback,electron,renderer}/**/*.{ts,tsx}';
/** Tools of ours that read our own sources. */
const notShipped = ['documents/pdf/icons/make.ts', 'renderer/gallery/', 'renderer/vite/'];

/** Not linear by themselves, and why that does no harm. */
const bounded: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/\/Type ?\/ObjStm[^>]{0,200}>>\s{0,2}stream\r?\n/g`,
    'looks at no more than 200 letters from each place: linear, with a large factor (tests/documents/check-bounds.test.ts)',
  ],
  [
    String.raw`/^[\p{Nd}+(][\p{Nd}\s+().,\-‐‑–/]*(?:(?:ext\.?|extension|x|#)\s*\p{Nd}+)?(?:\s*\([^()]*\))?$/iu`,
    'a phone number has at most 120 letters before its form is looked at',
  ],
]);

/** Files that put a pattern together from their own parts; what they put in is no text of others, and has a bound. */
const built = [
  'db/search/birth-date.ts',
  'db/vault/recovery-key.ts',
  'documents/papers/sheet/seal-foot.ts',
  'documents/seal/byte-range.ts',
  'documents/words/together.ts',
];

const Node = z.looseObject({ type: z.string() });
const Literal = z.object({ regex: z.object({ pattern: z.string(), flags: z.string() }) });
const Made = z.object({ callee: z.object({ name: z.literal('RegExp') }) });

interface Found {
  readonly pattern: string;
  readonly flags: string;
  readonly file: string;
}

function patternsIn(file: string): { readonly literals: readonly Found[]; readonly builds: boolean } {
  const literals: Found[] = [];
  let builds = false;
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const part of node) walk(part);
      return;
    }
    const parsed = Node.safeParse(node);
    if (!parsed.success) return;
    const literal = Literal.safeParse(node);
    if (literal.success) literals.push({ ...literal.data.regex, file });
    builds ||= Made.safeParse(node).success;
    for (const part of Object.values(parsed.data)) if (typeof part === 'object' && part !== null) walk(part);
  };
  walk(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return { literals, builds };
}

const files = globSync(sources).filter(
  (file) => !notShipped.some((place) => file.startsWith(place)) && !file.includes('.test.'),
);
const found = files.map((file) => ({ file, ...patternsIn(file) }));
const patterns = new Map(
  found.flatMap(({ literals }) => literals).map((one) => [`/${one.pattern}/${one.flags}`, one] as const),
);

/** Steps are counted, and no time is taken: on a busy machine every pattern is slow. */
const bySteps = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

test('every pattern that reads text of others takes time in proportion to its length', {
  timeout: 120_000,
}, async () => {
  expect(patterns.size).toBeGreaterThan(100);
  const open = [...patterns].filter(([written]) => !bounded.has(written));
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = open.pop(); next; next = open.pop()) {
      const [written, { pattern, flags, file }] = next;
      const { status } = await check(pattern, flags, { timeout: 60_000, ...bySteps });
      if (status !== 'safe') faults.push(`${file}: ${written} is ${status}`);
    }
  };
  await Promise.all([work(), work()]);
  expect(faults).toEqual([]);
});

test('a pattern is put together in few places, and each exception is still needed', () => {
  expect(
    found
      .filter(({ builds }) => builds)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(built);
  for (const written of bounded.keys()) expect([...patterns.keys()]).toContain(written);
});
