import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type OutFile, outFault, writeOut } from './out-folder.ts';
import { type Played, play, StepFailed } from './run.ts';
import { Scenario } from './scenario.ts';

const usage = 'Usage: npm run demo -- --out DIR [--scenario FILE]';
const ownScenario = fileURLToPath(new URL('../../docs/scenarios/full-visit.json', import.meta.url));

/** Where the command's lines go. */
export interface Voice {
  say(line: string): void;
  complain(line: string): void;
}

/** `npm run demo` with these words. Returns the exit code. */
export async function demo(words: readonly string[], { say, complain }: Voice): Promise<number> {
  const options = readOptions(words);
  if (!options) {
    complain(usage);
    return 64;
  }
  const { out, file } = options;
  let steps: unknown;
  try {
    steps = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    complain(`Cannot read the scenario: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const scenario = Scenario.safeParse(steps);
  if (!scenario.success) {
    for (const { path, message } of scenario.error.issues.slice(0, 10)) complain(`${placeOf(path)}: ${message}`);
    complain('This is not a scenario. docs/scenario.md says how to write one.');
    return 1;
  }
  const unusable = await outFault(out);
  if (unusable !== null) {
    complain(unusable);
    return 1;
  }
  // Saved copies go to a temporary place first: a failed scenario leaves nothing behind.
  const stick = join(await mkdtemp(join(tmpdir(), 'chairside-demo-stick-')), 'usb-stick');
  try {
    const played = await play(scenario.data, stick, ({ level, operation, code, detail }) => {
      complain(`${level}: ${operation} ${code} ${detail}`);
    });
    const files = filesOf(played);
    try {
      await writeOut(out, files, stick);
    } catch (error) {
      complain(`Cannot write to ${out}: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
    const { length } = scenario.data;
    say(`${length} steps done${played.refused > 0 ? `, ${played.refused} of them refused as expected` : ''}.`);
    for (const { name } of files) say(`  ${join(out, name)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    complain(`Step ${error.step} (${error.operation}) failed: ${error.code}: ${error.message}`);
    return 1;
  } finally {
    await rm(dirname(stick), { recursive: true, force: true });
  }
}

function readOptions(words: readonly string[]): { out: string; file: string } | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { out: { type: 'string' }, scenario: { type: 'string' } },
    });
    if (values.out === undefined || values.out === '') return null;
    return { out: resolve(values.out), file: values.scenario === undefined ? ownScenario : resolve(values.scenario) };
  } catch {
    return null;
  }
}

/** The last visit as `visit.json` with its papers beside it; earlier ones are numbered. */
function filesOf({ visits, certificates }: Played): OutFile[] {
  const files: OutFile[] = [];
  for (const [index, { view, events, papers }] of visits.entries()) {
    const prefix = index === visits.length - 1 ? '' : `visit-${index + 1}-`;
    for (const { kind, id, pdf } of papers) {
      const number = view.documents.find((document) => document.id === id)?.number ?? null;
      const name = number === null ? kind : `${kind}-${number}`;
      files.push({ name: `${prefix}${name}.pdf`, content: pdf });
    }
    files.push({ name: `${prefix}visit.json`, content: `${JSON.stringify({ view, events }, null, 2)}\n` });
  }
  if (certificates) files.push({ name: 'seal-certificates.json', content: certificates });
  return files;
}

function placeOf(path: readonly PropertyKey[]): string {
  const [step, ...field] = path;
  return typeof step === 'number' ? `Step ${step + 1}${field.length > 0 ? `, ${field.join('.')}` : ''}` : 'Scenario';
}
