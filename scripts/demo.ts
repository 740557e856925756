import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Played, play, StepFailed } from './demo/run.ts';
import { Scenario } from './demo/scenario.ts';

/** A visit with no screens, through the same contract as the screens use. docs/scenario.md says how to write one. */

const usage = 'Usage: npm run demo -- --out DIR [--scenario FILE]';
const ownScenario = fileURLToPath(new URL('../docs/scenarios/full-visit.json', import.meta.url));

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.error(usage);
    return 64;
  }
  const { out, file } = options;
  let steps: unknown;
  try {
    steps = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    console.error(`Cannot read the scenario: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const scenario = Scenario.safeParse(steps);
  if (!scenario.success) {
    for (const { path, message } of scenario.error.issues.slice(0, 10)) console.error(`${placeOf(path)}: ${message}`);
    console.error('This is not a scenario. docs/scenario.md says how to write one.');
    return 1;
  }
  await mkdir(out, { recursive: true });
  try {
    const played = await play(scenario.data, join(out, 'usb-stick'), ({ level, operation, code, detail }) => {
      console.error(`${level}: ${operation} ${code} ${detail}`);
    });
    const written = await write(out, played);
    const { length } = scenario.data;
    console.log(`${length} steps done${played.refused > 0 ? `, ${played.refused} of them refused as expected` : ''}.`);
    for (const name of written) console.log(`  ${join(out, name)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`Step ${error.step} (${error.operation}) failed: ${error.code}: ${error.message}`);
    return 1;
  }
}

function readOptions(): { out: string; file: string } | null {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, scenario: { type: 'string' } } });
    if (values.out === undefined || values.out === '') return null;
    return { out: resolve(values.out), file: values.scenario === undefined ? ownScenario : resolve(values.scenario) };
  } catch {
    return null;
  }
}

/** The last visit as `visit.json` with its papers beside it; earlier ones carry their number. */
async function write(out: string, { visits, certificates }: Played): Promise<string[]> {
  const written: string[] = [];
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(out, name), content);
    written.push(name);
  };
  for (const [index, { view, events, papers }] of visits.entries()) {
    const prefix = index === visits.length - 1 ? '' : `visit-${index + 1}-`;
    for (const { kind, pdf } of papers) await put(`${prefix}${kind}.pdf`, pdf);
    await put(`${prefix}visit.json`, `${JSON.stringify({ view, events }, null, 2)}\n`);
  }
  if (certificates) await put('seal-certificates.json', certificates);
  return written;
}

function placeOf(path: readonly PropertyKey[]): string {
  const [step, ...field] = path;
  return typeof step === 'number' ? `Step ${step + 1}${field.length > 0 ? `, ${field.join('.')}` : ''}` : 'Scenario';
}
