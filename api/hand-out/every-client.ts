import type { Store } from '../../db/file/store.ts';
import { clientCount, clientsAfter } from '../../db/projections/clients.ts';
import { nameKey } from '../../db/search/names.ts';
import { type EveryClient, everyClientPage } from '../../documents/hand-out/page.ts';
import { clientCells } from '../../documents/hand-out/tables.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import type { HandOutPart } from '../../domain/clinic/hand-out.ts';
import { csvFile } from '../../domain/csv/csv-text.ts';
import type { Report } from '../../domain/progress.ts';
import { clientFiles, type HandedFile } from './client-files.ts';
import { type HandedBy, handedRecord } from './handed-record.ts';

const { handOutNames: names } = english.words;
const atOnce = 200;

/**
 * Every client's files, each in a folder of their own, then the list that leads to them. Read as they are written, so that a large record is
 * never in memory at once.
 */
export function* everyClient(
  store: Store,
  parts: readonly HandOutPart[],
  by: HandedBy,
  report: Report,
): Generator<HandedFile> {
  const total = store.read(clientCount);
  const people: EveryClient[] = [];
  let clinic = { name: '', at: '' };
  let done = 0;
  for (let after = 0; ; ) {
    const listed = store.read((r) => clientsAfter(r, after, atOnce));
    if (listed.length === 0) break;
    for (const { id, number } of listed) {
      report('clients', done, total);
      const record = store.read((r) => handedRecord(r, id, by));
      const folder = `${names.files.clients}/${id}`;
      for (const file of clientFiles(store, record, parts, null)) yield { ...file, name: `${folder}/${file.name}` };
      people.push({ client: record.client, visits: record.visits.length, folder });
      clinic = { name: record.made.clinic.name, at: record.made.at };
      done += 1;
      after = number;
    }
  }
  // Lists by name, as on the tablet; the folders were written in the order in which nobody is missed.
  people.sort((one, other) => compareNames(one.client.name, other.client.name));
  const [name, columns] = names.tables.clients;
  yield {
    name,
    make: () =>
      Buffer.from(
        csvFile(
          columns,
          people.map(({ client }) => clientCells(client)),
        ),
      ),
  };
  if (parts.includes('page'))
    yield { name: names.files.page, make: () => everyClientPage(paperLanguage(by.writtenIn.language), clinic, people) };
}

const compareNames = (one: string, other: string): number => {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};
