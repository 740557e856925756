import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './paths.ts';

const settings = ['biome.json', '.gitignore', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];
let copy: string;

/** The repository's settings over a folder of its code, where faults can be planted. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'chairside-guards-'));
  for (const name of [...settings, 'domain', 'api/contract', 'renderer/words/faults'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}
/** What `npm run lint` does, and `npm run types` for the rules' folder. */
const lint = () => run('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=100', '.');
const types = (folder = 'domain') => run('typescript/bin/tsc', '-b', '--checkers', '1', folder);

const plant = (name: string, text: string, folder = 'domain'): void => writeFileSync(join(copy, folder, name), text);

it('the settings that are tried here pass over the code as it is', () => {
  expect(lint().status).toBe(0);
  expect(types().status).toBe(0);
});

describe('in one look of the linter', () => {
  let looked: ReturnType<typeof run>;
  beforeAll(() => {
    plant('planted-one.ts', "import type { Two } from './planted-two.ts';\n\nexport type One = Two | null;\n");
    plant('planted-two.ts', "import type { One } from './planted-one.ts';\n\nexport type Two = { one: One };\n");
    plant(
      'planted-promise.ts',
      'async function step(): Promise<void> {}\n\nexport function tap(): void {\n  step();\n}\n',
    );
    plant(
      'planted-switch.ts',
      [
        "export function draw(answer: 'yes' | 'no', say: (words: string) => void): void {",
        '  switch (answer) {',
        "    case 'yes':",
        "      say('Yes');",
        '      return;',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    looked = lint();
  });

  it.each([
    ['a circle of imports is refused, also one of types alone', 'one|two', 'suspicious/noImportCycles'],
    ['a promise that nobody waits for is refused', 'promise', 'nursery/noFloatingPromises'],
    ['a switch without a case of its union is refused', 'switch', 'nursery/useExhaustiveSwitchCases'],
  ])('%s', (_, planted, rule) => {
    expect(looked.status).not.toBe(0);
    expect(looked.said).toMatch(new RegExp(`domain/planted-(${planted})\\.ts.* lint/${rule}`));
  });
});

it('an import against the arrows between the folders does not compile', () => {
  plant('planted-arrow.ts', "import type { Mode } from '../api/contract/operation.ts';\n\nexport type Here = Mode;\n");
  const { status, said } = types();
  expect(status).not.toBe(0);
  expect(said).toMatch(/domain\/planted-arrow\.ts.* error TS6307/);
});

it('the words of faults take nothing from the screens, and the rules nothing from the words', () => {
  rmSync(join(copy, 'domain', 'planted-arrow.ts'));
  plant('words.ts', 'export const startWords = 1;\n', 'renderer/words');
  plant('planted-screen.ts', "export { startWords } from '../words.ts';\n", 'renderer/words/faults');
  const words = types('renderer/words/faults');
  expect(words.said).toMatch(/faults\/planted-screen\.ts.* error TS6307/);
  plant('planted-words.ts', "export { english } from '../renderer/words/faults/english.ts';\n");
  expect(types().said).toMatch(/domain\/planted-words\.ts.* error TS6307/);
});
