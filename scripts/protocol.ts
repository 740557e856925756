import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contradictions } from '../domain/protocol/model/contradictions.ts';
import { checkedRules, protocolFaults } from '../domain/protocol/model/faults.ts';
import { TreatmentProtocol } from '../domain/protocol/model/treatment-protocol.ts';
import { takeClinic } from './protocol/fact-clinic.ts';
import { FactsFile } from './protocol/facts-form.ts';
import { contradictionWords, faultWords } from './protocol/words.ts';

const usage = `npm run protocol -- check FILE
npm run protocol -- facts FILE

check   says of a protocol (docs/protocol.md) what keeps it from being published: faults with their place, and every two rules
        that contradict each other, with the days and the distance of the next appointment
facts   turns clinics' sheets, written down as facts, into protocols, and says rule by rule whether it is held or what of it is
        lost, and which contradictions a sheet has
Exit code: 0 all in order, 1 a fault, a contradiction (check) or a lost rule (facts), 64 wrong use, 66 unreadable.`;

/** Nobody writes a longer protocol; a longer file is none. */
const longest = 8 * 1024 * 1024;

class Unreadable extends Error {}

async function readJson(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > longest) throw new Unreadable(`${file} is too long: a protocol has at most 8 MB`);
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      error instanceof SyntaxError ? `${file} is no JSON: ${error.message}` : `${file} cannot be read`,
    );
  }
}

function check(json: unknown): number {
  const read = TreatmentProtocol.safeParse(json);
  if (!read.success) {
    for (const { path, message } of read.error.issues) console.log(`${path.join('/') || 'protocol'}: ${message}`);
    return 1;
  }
  const faults = protocolFaults(read.data);
  for (const fault of faults) console.log(faultWords(fault));
  // Rules that name no topic cannot be compared.
  const found = faults.length > 0 ? [] : contradictions(checkedRules(read.data));
  for (const one of found) console.log(`contradiction: ${contradictionWords(one)}`);
  if (faults.length + found.length > 0) return 1;
  console.log(`${read.data.name}: no faults, no contradictions`);
  return 0;
}

function facts(json: unknown): number {
  const read = FactsFile.safeParse(json);
  if (!read.success) throw new Unreadable('this is no file of facts: it has no list "clinics"');
  let lost = 0;
  let all = 0;
  for (const clinic of read.data.clinics.map(takeClinic)) {
    const held = clinic.lines.filter((line) => line.lost.length === 0).length;
    all += clinic.lines.length;
    lost += clinic.lines.length - held;
    console.log(`\n${clinic.id}: ${held} of ${clinic.lines.length} held`);
    for (const line of clinic.lines)
      console.log(
        line.lost.length === 0
          ? `  held  ${line.place}: ${line.words}`
          : `  LOST  ${line.place}: ${line.words} — ${line.lost.join('; ')}`,
      );
    for (const { name, nextFromDay } of clinic.protocols)
      console.log(`  ${name}: the next session is possible from day ${nextFromDay} on`);
    if (clinic.contradictions.length === 0) console.log('  contradictions: none');
    for (const { treatment, found } of clinic.contradictions)
      console.log(`  contradiction (${treatment}): ${contradictionWords(found)}`);
  }
  console.log(`\n${all - lost} of ${all} held, ${lost} lost`);
  return lost === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ strict: false, allowPositionals: true });
  const [command, file, ...more] = positionals;
  const run = command === 'check' ? check : command === 'facts' ? facts : null;
  if (!run || file === undefined || more.length > 0) {
    console.error(usage);
    return 64;
  }
  try {
    return run(await readJson(file));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 66;
  }
}

process.exitCode = await main();
