import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountWords } from '../../api/readable/words.ts';
import { openStore } from '../../db/file/open.ts';
import { append, head } from '../../db/log/log.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { accountOf } from '../../db/salvage/account.ts';
import { english } from '../../documents/words/languages.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { aDaysWork, newDocumentId, newStore, ofVisit, random } from './fixtures.ts';
import { pageSize, reading, withPages } from './salvaged.ts';

const frameBytes = 24 + pageSize;

function aVisit() {
  const made = newStore();
  const { events, visitId } = aDaysWork();
  made.store.write((w) => append(w, events));
  const correction = (text: string) => ofVisit(visitId, { type: 'correction-added', text });
  return { ...made, visitId, correction };
}

/** As after a crash: the file and a log that was not folded in. */
function crashed(file: string, name: string): string {
  const copy = `${file}.${name}`;
  copyFileSync(file, copy);
  copyFileSync(`${file}-wal`, `${copy}-wal`);
  return copy;
}

test('a refused step never comes out, neither in place of the saved one nor behind it', () => {
  const { store, file, key, visitId, correction } = aVisit();
  const saved = store.read(head).sequence;
  const log = `${file}-wal`;
  const before = statSync(log).size;
  const refused = () =>
    store.write((w) => {
      for (let n = 0; n < 30; n++) append(w, [correction(`refused ${n} ${'x'.repeat(1000)}`)]);
      // More than SQLite keeps in memory: pages go to the log during the step.
      const pdf = new Uint8Array(random(24_000_000));
      storeDocument(w, {
        id: newDocumentId(),
        visitId,
        kind: 'aftercare-sheet',
        sha256: sha256Hex(pdf),
        pages: 1,
        pdf,
      });
      throw new Error('no room');
    });
  expect(refused).toThrow('no room');
  expect(statSync(log).size - before).toBeGreaterThan(1_000_000);
  store.write((w) => append(w, [correction('saved')]));
  expect(statSync(log).size - before).toBeGreaterThan(1_000_000);
  reading(crashed(file, 'full'), key, (salvage) => {
    expect(Math.max(...salvage.known)).toBe(saved + 1);
    expect(salvage.payload(saved + 1)).toMatchObject({ text: 'saved' });
    expect([salvage.papers(), [...salvage.damagedPapers()], salvage.looseSteps()]).toEqual([[], [], []]);
    expect(accountOf(salvage, [])).toMatchObject({
      rows: saved + 2,
      conflicting: [],
      broken: [],
      nothingMissing: true,
    });
  });
});

test('a torn last transaction is not a row', () => {
  const { store, file, key, correction } = aVisit();
  const saved = store.read(head).sequence;
  store.write((w) => append(w, [correction('torn')]));
  const copy = crashed(file, 'torn');
  const log = readFileSync(`${copy}-wal`);
  // Its last frame has the commit mark.
  writeFileSync(`${copy}-wal`, log.subarray(0, log.length - frameBytes));
  reading(copy, key, (salvage) => {
    expect([Math.max(...salvage.known), salvage.headers.size]).toEqual([saved, saved + 1]);
  });
  writeFileSync(`${copy}-wal`, log);
  reading(copy, key, (salvage) => expect(salvage.payload(saved + 1)).toMatchObject({ text: 'torn' }));
});

test('a log that was set aside does not replace present rows, and the conflict is reported', () => {
  const { store, file, key, correction } = aVisit();
  const saved = store.read(head).sequence;
  const present = crashed(file, 'present');
  const write = (into: typeof store, text: string) => {
    for (let n = 0; n < 3; n++) into.write((w) => append(w, [correction(`${text} ${n}`)]));
  };
  write(store, 'aside');
  const aside = readFileSync(`${file}-wal`);
  const again = openStore({ file: present, key, random });
  write(again, 'present');
  again.close();
  writeFileSync(`${present}-wal.damaged`, aside);
  reading(present, key, (salvage) => {
    for (let n = 0; n < 3; n++) expect(salvage.payload(saved + 1 + n)).toMatchObject({ text: `present ${n}` });
    const account = accountOf(salvage, []);
    const both = [{ from: saved + 1, to: saved + 3 }];
    expect(account).toMatchObject({ conflicting: both, broken: [], lost: [], nothingMissing: false });
    const words = accountWords(english, account).join('\n');
    expect(words).toContain(`Of 3 rows (${saved + 1} to ${saved + 3}) more than one version was found.`);
    expect(words).not.toContain('Every row that was read is what was written');
  });
  // Nor where the store's own row or payload is lost.
  const sound = readFileSync(present);
  for (let page = 1; page <= sound.length / pageSize; page++) {
    withPages(present, sound, [page]);
    reading(present, key, (salvage) => {
      const said = [1, 2, 3].map((n) => JSON.stringify(salvage.payload(saved + n)));
      expect([page, said.join()]).toEqual([page, expect.not.stringContaining('aside')]);
      expect(accountWords(english, accountOf(salvage, [])).join()).not.toContain(
        'Every row that was read is what was written',
      );
    });
  }
});
