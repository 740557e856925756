import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountOf } from '../../db/salvage/account.ts';
import { Salvage } from '../../db/salvage/salvage.ts';
import type { HeadAnchor } from '../../db/vault/anchor.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { StaffLanguage } from '../../domain/clinic/staff-language.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { certificatesName } from '../seal/seal-certificates.ts';
import { isWithin, WholeFolder } from './folder.ts';
import { ReadablePages } from './pages.ts';
import { ReadableRecord } from './record.ts';

export interface ReadableCopyOptions {
  /** The store that does not open; it is only read. */
  readonly file: string;
  readonly key: Uint8Array;
  readonly anchors: readonly HeadAnchor[];
  /** Where the folder goes; never in `dataDir`. */
  readonly place: string;
  readonly dataDir: string;
  readonly device: string;
  readonly now: Moment;
  /** What the screen is in; the copy is in what the record says that staff have it in, where that can be read. */
  readonly language: StaffLanguage;
}

/** What is told while one is made. What either throws ends it, and the folder goes. */
export interface CopySteps {
  /** The record is read; from now on there is a folder. */
  readonly began: () => void;
  /** So many files are written, of so many. */
  readonly wrote: (done: number, total: number) => void;
}

const { readableNames: names } = english.words;
const untold: CopySteps = { began: () => undefined, wrote: () => undefined };

export interface ReadableCopy {
  readonly folder: string;
  readonly account: Account;
  readonly clients: number;
  readonly visits: number;
}

/**
 * Writes the readable rest of a damaged record for people: pages for any browser, the sealed papers unchanged, and every row
 * as it was written. Throws `export-place`, `nothing-readable`, `export-failed`; no folder is left then.
 */
export function makeReadableCopy(
  { file, key, anchors, place, dataDir, device, now, language: shown }: ReadableCopyOptions,
  steps = untold,
): ReadableCopy {
  if (isWithin(place, dataDir)) throw new AppError('export-place');
  const salvage = new Salvage(file, key);
  try {
    if (salvage.known.size === 0 && salvage.papers().length === 0) throw new AppError('nothing-readable');
    const account = accountOf(salvage, anchors);
    const language = paperLanguage(chosenIn(salvage) ?? shown);
    const record = new ReadableRecord(salvage, language);
    const pages = new ReadablePages(record, account, now, language);
    steps.began();
    const folder = new WholeFolder(place, names.folder(device, english.dates.dateAndTime(now).replaceAll(/[,:]/g, '')));
    try {
      write(folder, salvage, record, pages, steps);
      // Public, and needed to verify the papers; it lies beside the record because it is published.
      const certificates = join(dataDir, certificatesName);
      if (existsSync(certificates)) folder.put(certificatesName, readFileSync(certificates));
      return {
        folder: folder.finish(),
        account,
        clients: record.clients.length,
        visits: record.visits.length,
      };
    } catch (error) {
      folder.discard();
      throw error;
    }
  } finally {
    salvage.close();
  }
}

/** What staff last chose to have the screens in; null where no such step could be read. */
function chosenIn(salvage: Salvage): StaffLanguage | null {
  const chosen = [...salvage.headers.values()]
    .filter(({ type }) => type === 'staff-language-set')
    .sort((a, b) => b.sequence - a.sequence)
    .map(({ sequence }) => ClinicEvent.safeParse(salvage.payload(sequence)).data)
    .find((event) => event?.type === 'staff-language-set');
  return chosen?.type === 'staff-language-set' ? chosen.language : null;
}

function write(
  folder: WholeFolder,
  salvage: Salvage,
  record: ReadableRecord,
  pages: ReadablePages,
  { wrote }: CopySteps,
): void {
  const papers = record.visits.reduce((sum, { papers }) => sum + papers.length, record.strayPapers.length);
  const total = record.visits.length + papers + record.clients.length + 3;
  let done = 0;
  const put = (name: string, bytes: Uint8Array) => {
    folder.put(name, bytes);
    done += 1;
    wrote(done, total);
  };
  for (const visit of record.visits) {
    put(pages.visitFile(visit), pages.visitPage(visit));
    for (const paper of visit.papers) put(pages.paperFile(paper, visit), salvage.pdf(paper.id));
  }
  for (const paper of record.strayPapers) put(pages.paperFile(paper, null), salvage.pdf(paper.id));
  for (const client of record.clients) put(pages.clientFile(client), pages.clientPage(client));
  put(names.files.other, pages.otherPage(salvage.looseSteps()));
  folder.putAll('record.jsonl', rowLines(salvage));
  put(names.files.first, pages.firstPage());
}

/** Every readable row with its hashes and salt: with these anybody can verify the rows without Chairside. */
function* rowLines(salvage: Salvage): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const headers = [...salvage.headers.values()].sort((a, b) => a.sequence - b.sequence);
  for (const header of headers) {
    const written = salvage.written(header.sequence);
    const words = { salt: written && Buffer.from(written.salt).toString('hex'), payload: written?.text ?? null };
    yield encoder.encode(`${JSON.stringify({ ...header, ...words })}\n`);
  }
}
