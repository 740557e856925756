import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Folders } from '../../api/gate/ports.ts';
import { createFolders } from '../../api/host/folders.ts';
import { findBackups } from '../../db/backup/find.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { openOutsideFolder, readOutside, writeNewOutside } from '../../db/file/outside.ts';
import { RecoveryHalf } from '../../db/vault/recovery-half.ts';
import { keyCost } from '../../db/vault/scrypt.ts';
import { makeTablet, pin, signedIn } from '../api/tablet.ts';
import { said } from '../sentence.ts';

/** What somebody can lay out on a stick, or in the folder of documents, before it is used here. */
const pdf = new Uint8Array([37, 80, 68, 70]);
const record = Buffer.from('the record, which nothing may overwrite');

let folder: string;
let stick: string;
let recordFile: string;
let folders: Folders;
let target: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-hostile-'));
  stick = join(folder, 'STICK');
  mkdirSync(stick);
  recordFile = join(folder, 'record.db');
  writeFileSync(recordFile, record);
  folders = createFolders(join(folder, 'documents'), async () => [{ label: 'STICK', path: stick }]);
  target = (await folders.targets())[0]?.id ?? '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function hole(file: string, bytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, bytes);
}

const save = () => folders.write(target, [{ name: 'sheet.pdf', bytes: pdf }]);
const copies = () => join(stick, 'Chairside');

describe('a copy that is saved', () => {
  it.each(['sheet.pdf', 'sheet.pdf.partial'])('overwrites nothing through a link that lies at %s', async (name) => {
    mkdirSync(copies());
    symlinkSync(recordFile, join(copies(), name));
    const { files } = await save();
    expect(readFileSync(recordFile).equals(record)).toBe(true);
    const [saved = ''] = files;
    expect(lstatSync(join(copies(), saved)).isFile()).toBe(true);
    expect(readFileSync(join(copies(), saved)).equals(pdf)).toBe(true);
  });

  it('is not written through a folder that is a link: the words say what to do', async () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, copies());
    await expect(save()).rejects.toMatchObject({
      code: 'folder-linked',
      fault: said(/Remove it, or choose another place/),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('goes beside a link that leads nowhere, and beside a pipe, without waiting for either', async () => {
    mkdirSync(copies());
    symlinkSync(join(folder, 'nothing'), join(copies(), 'sheet.pdf'));
    execFileSync('mkfifo', [join(copies(), 'sheet (2).pdf')]);
    expect((await save()).files).toEqual(['sheet (3).pdf']);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('is for this user only', async () => {
    const { files } = await save();
    expect(statSync(join(copies(), files[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(statSync(copies()).mode & 0o777).toBe(0o700);
  });

  it('sweeps what a stick that was pulled out in the middle of a save still holds', async () => {
    mkdirSync(copies());
    await writeNewOutside(copies(), pdf);
    await save();
    expect(readdirSync(copies())).toEqual(['sheet.pdf']);
  });
});

describe('what lies on a stick', () => {
  it('is neither listed nor waited for when it is a pipe, a device, a link or a folder', async () => {
    execFileSync('mkfifo', [join(stick, 'pipe.pdf')]);
    symlinkSync('/dev/zero', join(stick, 'endless.pdf'));
    symlinkSync(recordFile, join(stick, 'record.pdf'));
    mkdirSync(join(stick, 'folder.pdf'));
    writeFileSync(join(stick, 'real.pdf'), pdf);
    expect((await folders.files(target, ['.pdf'])).map(({ name }) => name)).toEqual(['real.pdf']);
  });

  it('is gone, in words, when a pipe took its place after it was listed', async () => {
    writeFileSync(join(stick, 'real.pdf'), pdf);
    const [found] = await folders.files(target, ['.pdf']);
    rmSync(join(stick, 'real.pdf'));
    execFileSync('mkfifo', [join(stick, 'real.pdf')]);
    await expect(folders.read(target, found?.id ?? '', 1000)).rejects.toMatchObject({ code: 'file-gone' });
  });

  it('is looked through up to a bound, however many files there are', async () => {
    for (let n = 0; n < 6_000; n++) writeFileSync(join(stick, `${n}.pdf`), '');
    // It gives up after a while, so that a slow machine looks again.
    await expect.poll(async () => (await folders.files(target, ['.pdf'])).length, { timeout: 60_000 }).toBe(200);
  });
});

describe('backups on a stick', () => {
  it('are not written through a folder that is a link, and the owner is told', async () => {
    const tablet = await makeTablet({ dataDir: join(folder, 'data') });
    try {
      await signedIn(tablet);
      await tablet.client.call('backups.choose', { targetId: 'usb' });
      const elsewhere = join(folder, 'elsewhere');
      mkdirSync(elsewhere);
      mkdirSync(join(tablet.dir, 'stick'), { recursive: true });
      rmSync(join(tablet.dir, 'stick', 'Chairside backups'), { recursive: true, force: true });
      symlinkSync(elsewhere, join(tablet.dir, 'stick', 'Chairside backups'));
      await expect(tablet.client.call('backups.make', {})).rejects.toMatchObject({
        code: 'backup-failed',
        fault: said(/Remove it, or choose another place/),
      });
      expect(readdirSync(elsewhere)).toEqual([]);
    } finally {
      await tablet.close();
    }
  });

  it.each([
    ['a pipe for a manifest', (name: string) => execFileSync('mkfifo', [join(name, 'manifest.json')])],
    ['a manifest of 390 MB', (name: string) => hole(join(name, 'manifest.json'), 390_000_000)],
    ['a link for a manifest', (name: string) => symlinkSync('/dev/zero', join(name, 'manifest.json'))],
    ['a manifest of 120 MB', (name: string) => hole(join(name, 'manifest.json'), 120_000_000)],
    ['a manifest that is a folder', (name: string) => mkdirSync(join(name, 'manifest.json'))],
  ])('are looked through at once, past %s', async (_, lay) => {
    const name = join(stick, 'chairside-20261124T112200Z-CH-TEST');
    mkdirSync(name);
    lay(name);
    expect(backupsIn(stick)).toEqual([]);
    expect(await findBackups(stick)).toEqual({ found: [], complete: true });
  });

  it('are found among a hundred thousand other names, in time, and known ones are not hidden by newer ones', async () => {
    const tablet = await makeTablet({ dataDir: join(folder, 'data') });
    try {
      const { ownerId: staffId } = await signedIn(tablet);
      await tablet.client.call('backups.choose', { targetId: 'usb' });
      const { backups } = await tablet.client.call('backups.make', {});
      const place = join(tablet.dir, 'stick', 'Chairside backups');
      execFileSync('sh', ['-c', 'seq -f "%g.pdf" 100000 | xargs touch'], { cwd: place });
      for (let n = 100; n < 500; n++) mkdirSync(join(place, `chairside-20990101T000${n}Z-CH-TEST`));
      const found = tablet.client.call('backups.get', {});
      // The tablet does not wait for the stick.
      await tablet.client.call('session.lock', {});
      await tablet.client.call('session.unlock', { staffId, pin });
      expect((await found).backups.map(({ name }) => name)).toEqual(backups.map(({ name }) => name));
    } finally {
      await tablet.close();
    }
  });

  it.each([
    { n: 2 ** 20, r: 16, p: 4 },
    { n: 2 ** 17, r: 8, p: 4 },
    { n: 2 ** 31, r: 8, p: 1 },
  ])('whose recovery half asks for a cost of $n, $r, $p are not tried', (cost) => {
    const half = (wrapping: object) => ({
      check: Buffer.alloc(32).toString('base64'),
      recovery: { ...wrapping, salt: 'AAAA', nonce: 'AAAA', tag: 'AAAA', key: 'AAAA' },
    });
    expect(RecoveryHalf.safeParse(half(keyCost)).success).toBe(true);
    expect(RecoveryHalf.safeParse(half(cost)).success).toBe(false);
  });
});

describe('a file from outside', () => {
  it('is read as a whole, or not at all when it is too large, a link, a pipe or a folder', () => {
    const file = join(stick, 'manifest.json');
    writeFileSync(file, '{}');
    expect(readOutside(file, 2)).toEqual(new Uint8Array(Buffer.from('{}')));
    expect(readOutside(file, 1)).toBeNull();
    hole(file, 400_000_000);
    expect(readOutside(file, 64 * 1024)).toBeNull();
    expect(readOutside(join(stick, 'nothing'), 10)).toBeNull();
    symlinkSync(recordFile, join(stick, 'link'));
    execFileSync('mkfifo', [join(stick, 'pipe')]);
    for (const name of ['link', 'pipe', '.']) expect(readOutside(join(stick, name), 1000)).toBeNull();
  });

  it('lies in a folder that stays the one that was checked, although a link takes its name', async () => {
    mkdirSync(copies());
    const opened = openOutsideFolder(copies());
    rmSync(copies(), { recursive: true });
    symlinkSync(folder, copies());
    await expect(writeNewOutside(opened.path, pdf)).rejects.toThrow();
    opened.close();
    expect(readdirSync(folder).some((name) => name.endsWith('.partial'))).toBe(false);
  });
});
