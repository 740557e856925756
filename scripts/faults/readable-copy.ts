import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReadableCopy } from '../../api/readable/copy.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { Salvage } from '../../db/salvage/salvage.ts';
import { provenAnchors, readHeads } from '../../db/vault/anchor.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { Instant, type Moment, Zone } from '../../domain/time.ts';
import { inFolder, playedVisit } from './tablet.ts';
import { errorCode, numbers, Tally, type Trial } from './trial.ts';

const pageSize = 4096;
const mostPages = 12;

const now: Moment = {
  instant: Instant.parse('2026-11-25T09:00:00.000Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 1,
  bootId: 'boot-2',
};

/**
 * Damages the store of a whole visit in up to twelve pages, or cuts its end. Every sealed paper on other pages must be
 * recovered unchanged; nothing that was never written may appear, losses must be reported, and the store's bytes must not
 * change.
 */
export const readableCopy: Trial = {
  name: 'readable-copy',
  tries: 300,
  async run(tries) {
    return inFolder(async (dir) => {
      const tablet = join(dir, 'tablet');
      const place = join(dir, 'stick');
      mkdirSync(tablet);
      const key = await playedVisit(tablet);
      const file = storeFileIn(tablet);
      const sound = readFileSync(file);
      const anchors = provenAnchors(readHeads(tablet, key));
      if (anchors.length === 0) throw new Error('no head was kept');
      const make = () =>
        makeReadableCopy({ file, key, anchors, place, dataDir: tablet, device: 'CH-FAULT', now, language: 'en' });
      const whole = wholeRecord(file, key);
      const random = numbers(8);
      const tally = new Tally();
      let papers = 0;
      let rows = 0;
      while (tally.tried < tries) {
        rmSync(place, { recursive: true, force: true });
        const { bytes, hit } = damagedCopy(sound, random);
        writeFileSync(file, bytes);
        try {
          const { folder, account } = make();
          const out = readCopy(join(place, folder));
          papers += out.papers.length;
          rows += out.rows.length;
          tally.count([
            ...whole.papers
              .filter(({ sha256, pages }) => !pages.some((page) => hit(page)) && !out.papers.includes(sha256))
              .map(({ sha256 }) => `the undamaged paper ${sha256.slice(0, 8)} did not come out`),
            ...out.papers
              .filter((sha256) => !whole.papers.some((paper) => paper.sha256 === sha256))
              .map(() => 'a paper came out that is not one'),
            ...out.rows
              .filter(({ hash, payload }) => payload !== null && whole.rows.get(hash) !== payload)
              .map(({ sequence }) => `row ${sequence} came out as something else`),
            ...(out.rows.length < whole.rows.size && account.nothingMissing ? ['a loss is not told'] : []),
            ...(account.nothingMissing === out.first.includes('This is not the whole record.')
              ? ['the first page tells something else than the account']
              : []),
            ...(readdirSync(place).length === 1 ? [] : ['something half is left at the place']),
            ...(readFileSync(file).equals(bytes) ? [] : ['the store was changed']),
          ]);
        } catch (error) {
          tally.count([errorCode(error)]);
        }
      }
      const [most, all] = [tally.tried * whole.papers.length, tally.tried * whole.rows.size];
      return tally.outcome(`all papers on undamaged pages: ${papers} of ${most}, with ${rows} of ${all} rows`);
    });
  },
};

/**
 * Some pages overwritten with noise, one flipped bit, or zeros; or the end of the file cut. Each table and index has a page at
 * the front, so that rows begin behind the middle of so short a record: a cut leaves some.
 */
function damagedCopy(sound: Buffer, random: () => number): { bytes: Buffer; hit(page: number): boolean } {
  const pages = sound.length / pageSize;
  if (random() < 0.1) {
    const length = Math.floor(sound.length * (0.75 + random() * 0.25));
    return { bytes: sound.subarray(0, length), hit: (page) => page * pageSize > length };
  }
  const bytes = Buffer.from(sound);
  const hit = new Set<number>();
  for (let n = 1 + Math.floor(random() * mostPages); n > 0; n--) {
    const page = 1 + Math.floor(random() * pages);
    hit.add(page);
    const [from, to] = [(page - 1) * pageSize, page * pageSize];
    const way = random();
    if (way < 0.4) for (let at = from; at < to; at++) bytes[at] = Math.floor(random() * 256);
    else if (way < 0.7) bytes.fill(0, from, to);
    else {
      const at = from + Math.floor(random() * pageSize);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
  }
  return { bytes, hit: (page) => hit.has(page) };
}

/** The content of the intact store: papers with their pages, and each row's payload by its hash. */
function wholeRecord(file: string, key: Uint8Array) {
  const salvage = new Salvage(file, key);
  try {
    const papers = salvage.papers().map(({ id, sha256 }) => ({ sha256, pages: salvage.pagesOf(id) }));
    const rows = new Map(
      [...salvage.headers.values()].map(({ hash, sequence }) => [
        String(hash),
        salvage.written(sequence)?.text ?? null,
      ]),
    );
    return { papers, rows };
  } finally {
    salvage.close();
  }
}

function readCopy(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const papers = names
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => sha256Hex(readFileSync(join(folder, name))));
  const lines = readFileSync(join(folder, 'record.jsonl'), 'utf8').split('\n').filter(Boolean);
  const rows = lines.map((line): { sequence: number; hash: string; payload: string | null } => JSON.parse(line));
  return { papers, rows, first: readFileSync(join(folder, 'START HERE.html'), 'utf8') };
}
