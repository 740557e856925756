import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contradictions } from '../domain/protocol/model/contradictions.ts';
import { checkedRules, protocolFaults } from '../domain/protocol/model/faults.ts';
import { TreatmentProtocol } from '../domain/protocol/model/treatment-protocol.ts';
import { diffFiles, exportFile, importFile } from './protocol/exchange.ts';
import { exportVersion } from './protocol/export-version.ts';
import { takeClinic } from './protocol/fact-clinic.ts';
import { FactsFile } from './protocol/facts-form.ts';
import { sheetCommand, sheetUsage } from './protocol/sheet-command.ts';
import { contradictionWords, faultWords } from './protocol/words.ts';

const usage = `npm run protocol -- check FILE
npm run protocol -- facts FILE
npm run protocol -- diff FILE FILE
npm run protocol -- import FILE [--out FILE]
npm run protocol -- export FILE --as fhir|csv [--language CODE] [--out FILE]
npm run protocol -- export --data DIR [--treatment ID] [--version N] [--out FILE]

check   says of a protocol (docs/protocol.md) what keeps it from being published: faults with their place, and every two rules
        that contradict each other, with the days and the distance of the next appointment
facts   turns clinics' sheets, written down as facts, into protocols, and says rule by rule whether it is held or what of it is
        lost, and which contradictions a sheet has
diff    lists every change from the first protocol to the second, at its place, each wording or meaning
import  reads a file as the tablet does and says what it could not take; with --out, writes what it could
export  writes a protocol's questions and clauses as a FHIR R4 Questionnaire, or all its texts as CSV for a translator; with
        --data, a version out of a tablet's record (the newest one, unless named) with the clinic's seal. The recovery key or
        the passphrase is read from CHAIRSIDE_RECOVERY_KEY or CHAIRSIDE_PASSPHRASE. Close the app first.
Exit code: 0 all in order, 1 a fault, a contradiction (check), a lost rule (facts), a change (diff), or something that could
not be taken (import), 64 wrong use, 66 unreadable.`;

/** Nobody writes a longer protocol; a longer file is none. */
const longest = 8 * 1024 * 1024;

class Unreadable extends Error {}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > longest) throw new Unreadable(`${file} is too long: a protocol has at most 8 MB`);
    return await readFile(file, 'utf8');
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(`${file} cannot be read`);
  }
}

async function readJson(file: string): Promise<unknown> {
  const read = await readText(file);
  try {
    return JSON.parse(read);
  } catch (error) {
    throw new Unreadable(`${file} is no JSON${error instanceof SyntaxError ? `: ${error.message}` : ''}`);
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

/** Returns null for wrong use. */
async function run(command: string | undefined, files: readonly string[], options: Options): Promise<number | null> {
  const [file, other] = files;
  const { out = null } = options;
  if (command === 'export' && file === undefined && options.data !== undefined)
    return exportVersion(options.data, { ...options, out });
  if (file === undefined || files.length !== (command === 'diff' ? 2 : 1)) return null;
  switch (command) {
    case 'check':
      return check(await readJson(file));
    case 'facts':
      return facts(await readJson(file));
    case 'diff':
      return diffFiles(await readText(file), await readText(other ?? file));
    case 'import':
      return importFile(await readText(file), out);
    case 'export':
      return exportFile(await readText(file), options.as ?? '', options.language ?? '', out);
    default:
      return null;
  }
}

const text = { type: 'string' } as const;
const optionNames = { out: text, as: text, language: text, data: text, treatment: text, version: text };
type Options = { readonly [Name in keyof typeof optionNames]?: string };

/** Throws a TypeError where an option is not known, or has no value. */
function given(): { positionals: string[]; values: Options } {
  return parseArgs({ allowPositionals: true, options: optionNames });
}

async function main(): Promise<number> {
  try {
    const { positionals, values } = given();
    const [command, ...files] = positionals;
    const code = await run(command, files, values);
    if (code === null) console.error(`${usage}\n\n${sheetUsage}`);
    return code ?? 64;
  } catch (error) {
    if (error instanceof TypeError) {
      console.error(`${usage}\n\n${sheetUsage}`);
      return 64;
    }
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 66;
  }
}

process.exitCode = process.argv[2] === 'sheet' ? await sheetCommand(process.argv.slice(3)) : await main();
