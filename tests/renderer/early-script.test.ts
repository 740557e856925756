import { expect, it } from 'vitest';
import { withEarlyScript } from '../../renderer/vite/early.ts';

const script = (name: string) => `<script type="module" crossorigin src="/assets/${name}-abcd_123.js"></script>`;

it('the early script of the page waits for nothing; every other one keeps its turn', () => {
  const html = script('rolldown-runtime') + script('early') + script('first');
  expect(withEarlyScript(html)).toBe(
    html.replace(script('early'), script('early').replace('module"', 'module" async')),
  );
});

it('a build without an early script is none', () => {
  expect(() => withEarlyScript(script('first'))).toThrow('has not one early script');
});
