import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder } from '../../scripts/inputs.ts';

const renderer = join(import.meta.dirname, '../../renderer');
const sources = (kind: RegExp) =>
  filesUnder(renderer)
    .filter((path) => kind.test(path))
    .map((path) => ({ path, text: readFileSync(join(renderer, path), 'utf8').replaceAll(/\/\*.*?\*\//gs, '') }));

it('nothing moves for somebody who asked for less motion: one rule ends every transition and animation', () => {
  const base = sources(/styles\/base\.css$/)[0]?.text ?? '';
  const asked = /@media \(prefers-reduced-motion: reduce\) \{(.*?)\n\}/s.exec(base)?.[1] ?? '';
  expect(asked).toMatch(/\*,\s*\*::before,\s*\*::after/);
  expect(asked).toContain('transition: none !important');
  expect(asked).toContain('animation: none !important');
});

it('no sheet of styles overrules that, and nothing is moved but by styles', () => {
  const overruling = sources(/\.css$/).filter(
    ({ path, text }) => !path.endsWith('styles/base.css') && /(transition|animation)[^;]*!important/.test(text),
  );
  const moving = sources(/(?<!\.test)\.tsx?$/).filter(({ text }) => /\.animate\(|behavior: 'smooth'/.test(text));
  const smooth = sources(/\.css$/).filter(({ text }) => /scroll-behavior:\s*smooth/.test(text));
  expect([...overruling, ...moving, ...smooth].map(({ path }) => path)).toEqual([]);
});
