import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { longestFile } from '../../domain/protocol/exchange/bounds.ts';
import { readProtocol } from '../../domain/protocol/exchange/read-protocol.ts';
import { firstDateThatWorks } from '../../domain/protocol/model/contradictions.ts';
import { sheetOf } from '../../domain/protocol/model/course-sheet.ts';
import { checkedRules, protocolFaults } from '../../domain/protocol/model/faults.ts';
import { clashes } from '../../domain/protocol/model/sheet.ts';
import type { Course } from '../../domain/protocol/model/span.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { CivilDate, daysBetween } from '../../domain/time.ts';
import { english } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { sampleZone } from '../sample/people.ts';
import { takeClinic } from './fact-clinic.ts';
import { FactsFile } from './facts-form.ts';
import { courseOf, type SessionName, type SheetDates, sessionNames, writeSheets } from './sheets.ts';
import { contradictionWords, faultWords } from './words.ts';

export const sheetUsage = `npm run protocol -- sheet FILE --date DATE --out DIR [--next DATE] [--session first|middle|final] [--draft]

sheet   prints both papers of a protocol, or of each clinic in a file of facts, for a session on --date with the next one on
        --next: for a first, a middle and a final session, or one of them. Dates that contradict each other are named and
        nothing is written, unless --draft asks for it. Dates are written 2026-11-24.`;

class Unreadable extends Error {}

/** Returns the exit code: 0 written, 1 faults or a contradiction, 64 wrong use, 66 unreadable. */
export async function sheetCommand(args: readonly string[]): Promise<number> {
  const given = optionsOf(args);
  if (!given) {
    console.error(sheetUsage);
    return 64;
  }
  try {
    let code = 0;
    for (const { protocol, folder } of await protocolsIn(given.file, given.out))
      code = Math.max(code, await sheets(protocol, folder, given));
    return code;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 66;
  }
}

interface Given extends SheetDates {
  readonly file: string;
  readonly out: string;
  readonly names: readonly SessionName[];
  readonly draft: boolean;
}

function optionsOf(args: readonly string[]): Given | null {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { date: text, next: text, out: text, session: text, draft: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    const { out, session, draft = false } = values;
    const date = CivilDate.safeParse(values.date);
    const next = values.next === undefined ? null : CivilDate.safeParse(values.next);
    const names = session === undefined ? sessionNames : sessionNames.filter((name) => name === session);
    if (file === undefined || more.length > 0 || out === undefined || !date.success || names.length === 0) return null;
    if (next !== null && (!next.success || next.data <= date.data)) return null;
    return { file, out, date: date.data, next: next?.data ?? null, names, draft };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

interface Found {
  readonly protocol: TreatmentProtocol;
  readonly folder: string;
}

async function protocolsIn(file: string, out: string): Promise<Found[]> {
  const text = await textOf(file);
  const facts = factsIn(text);
  if (facts)
    return facts.clinics.flatMap((clinic) =>
      takeClinic(clinic).protocols.map((protocol) => ({ protocol, folder: join(out, folderName(protocol.name)) })),
    );
  const read = readProtocol(text);
  if (!read.ok) throw new Unreadable(faultSentence(english, read.fault));
  return [{ protocol: read.protocol, folder: out }];
}

async function textOf(file: string): Promise<string> {
  const { size } = await stat(file).catch(() => ({ size: -1 }));
  if (size < 0) throw new Unreadable(`${file} cannot be read`);
  if (size > longestFile) throw new Unreadable(`${file} is too long: a protocol has at most ${longestFile >> 20} MB`);
  return readFile(file, 'utf8');
}

/** Null where it is no file of facts: a protocol then, or none. */
function factsIn(text: string) {
  try {
    return FactsFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const folderName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80) || 'protocol';

async function sheets(protocol: TreatmentProtocol, folder: string, given: Given): Promise<number> {
  const faults = protocolFaults(protocol);
  for (const fault of faults) console.log(`${protocol.name}: ${faultWords(fault)}`);
  if (faults.length > 0) return 1;
  const clean = given.names.filter((name) => !contradicts(protocol, name, given));
  const written = await writeSheets(protocol, given.draft ? given.names : clean, given, folder);
  for (const path of written) console.log(path);
  return clean.length === given.names.length ? 0 : 1;
}

/** Names what contradicts itself on the sheet after a session, and the first date that works. */
function contradicts(protocol: TreatmentProtocol, name: SessionName, { date, next }: SheetDates): boolean {
  const place = courseOf(name, { date, next });
  const rules = checkedRules(protocol);
  const of = sheetOf(place);
  const final = place.final ? date : (place.plannedFinal ?? null);
  const course: Course = { zone: sampleZone, dayZero: date, finish: null, final, next: place.next };
  const found = clashes(rules, course, of);
  const days = place.next && daysBetween(date, place.next.date);
  for (const clash of found)
    console.log(
      `${protocol.name}, ${name} session: ${contradictionWords({
        ...clash,
        sheet: name === 'middle' ? 'between' : name,
        distance: days === null ? null : { least: days, most: days },
      })}`,
    );
  if (found.length === 0) return false;
  const first = place.next === null ? null : firstDateThatWorks(rules, course, of);
  if (first !== null) console.log(`${protocol.name}, ${name} session: the first date that works is ${first}`);
  return true;
}
