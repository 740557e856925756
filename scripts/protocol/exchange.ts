import { writeFileSync } from 'node:fs';
import { fhirQuestionnaire } from '../../domain/protocol/exchange/fhir.ts';
import { type ReadProtocol, readProtocol } from '../../domain/protocol/exchange/read-protocol.ts';
import { translatorsCsv } from '../../domain/protocol/exchange/translators-csv.ts';
import { protocolChanges } from '../../domain/protocol/versions/diff.ts';
import { asksConsentAgain } from '../../domain/protocol/versions/marks.ts';
import { misfitWords } from '../../renderer/words/faults/en/protocols.ts';
import { english } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { changeWords } from './change-words.ts';

type Taken = Extract<ReadProtocol, { ok: true }>;

/** Reads a file as the tablet does; says why where it cannot be taken, and what of it was left out. */
function taken(text: string): Taken | null {
  const read = readProtocol(text);
  if (!read.ok) {
    console.log(faultSentence(english, read.fault));
    return null;
  }
  for (const misfit of read.notTaken)
    console.log(`not taken: ${misfit.place === '' ? 'protocol' : misfit.place}: ${misfitWords(misfit)}`);
  return read;
}

/** Lists every change from one file to the other. Exit code 0 when there is none, 1 when there is. */
export function diffFiles(before: string, after: string): number {
  const [one, other] = [taken(before), taken(after)];
  if (!one || !other) return 1;
  const changes = protocolChanges(one.protocol, other.protocol);
  for (const change of changes) console.log(changeWords(change));
  if (changes.length === 0) console.log('no changes');
  else if (asksConsentAgain(changes))
    console.log('Everybody is asked to consent again, as far as these changes mean something else.');
  return changes.length === 0 ? 0 : 1;
}

/** Says what a file would bring, and writes what could be taken where `out` is given. 1 where something could not. */
export function importFile(text: string, out: string | null): number {
  const read = taken(text);
  if (!read) return 1;
  const { protocol, notTaken } = read;
  const { health, checks, consent, preparation, aftercare } = protocol;
  console.log(
    `${protocol.name}: ${health.length} questions, ${checks.length} checks, ${consent.clauses.length} clauses, ${preparation.length + aftercare.length} rules taken, ${notTaken.length} not taken`,
  );
  if (out !== null) writeFileSync(out, `${JSON.stringify(protocol, null, 2)}\n`);
  return notTaken.length === 0 ? 0 : 1;
}

/** Writes a file in another form. Returns null for a form that nobody knows. */
export function exportFile(text: string, form: string, language: string, out: string | null): number | null {
  const make = form === 'fhir' ? fhir : form === 'csv' ? csv : null;
  if (!make) return null;
  const read = taken(text);
  if (!read) return 1;
  const made = make(read, language);
  if (out === null) process.stdout.write(made);
  else writeFileSync(out, made);
  return 0;
}

const fhir = ({ protocol }: Taken): string => `${JSON.stringify(fhirQuestionnaire(protocol, null), null, 2)}\n`;
const csv = ({ protocol }: Taken, language: string): string => translatorsCsv(protocol, language);
