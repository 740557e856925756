import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolders } from '../../api/host/folders.ts';
import { AppError } from '../../domain/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-folders-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('saving a copy', () => {
  const pdf = new Uint8Array([1, 2, 3]);
  const stick = () => {
    const path = join(folder, 'KINGSTON');
    mkdirSync(path, { recursive: true });
    return { label: 'KINGSTON', path };
  };

  it('offers sticks first, then the tablet, and never tells a path', async () => {
    const targets = await createFolders(join(folder, 'documents'), async () => [stick()]).targets();
    expect(targets.map(({ label, removable }) => ({ label, removable }))).toEqual([
      { label: 'KINGSTON', removable: true },
      { label: 'Documents on this tablet', removable: false },
    ]);
    expect(JSON.stringify(targets)).not.toContain(folder);
  });

  it('writes whole files, leaves no partial ones, and answers without a path', async () => {
    const folders = createFolders(join(folder, 'documents'), async () => [stick()]);
    const [target] = await folders.targets();
    const saved = await folders.write(target?.id ?? '', [
      { name: 'aftercare.pdf', bytes: pdf },
      { name: 'consent.pdf', bytes: new Uint8Array([4]) },
    ]);
    expect(saved).toEqual({ place: 'KINGSTON', folder: 'Chairside', files: ['aftercare.pdf', 'consent.pdf'] });
    expect(readdirSync(join(stick().path, 'Chairside')).sort()).toEqual(['aftercare.pdf', 'consent.pdf']);
    expect(new Uint8Array(readFileSync(join(stick().path, 'Chairside', 'aftercare.pdf')))).toEqual(pdf);
  });

  it('lists and reads what lies there by ids of its own, and nothing once the stick is gone', async () => {
    let plugged = [stick()];
    const folders = createFolders(join(folder, 'documents'), async () => plugged);
    const [target] = await folders.targets();
    await folders.write(target?.id ?? '', [{ name: 'aftercare.pdf', bytes: pdf }]);
    const [file, ...more] = await folders.files(target?.id ?? '', ['.pdf']);
    expect([file?.name, file?.bytes, more]).toEqual(['Chairside: aftercare.pdf', pdf.length, []]);
    expect(JSON.stringify(file)).not.toContain(folder);
    const read = () => folders.read(target?.id ?? '', file?.id ?? '', 100);
    expect((await read()).bytes).toEqual(pdf);
    await expect(folders.read('tablet', file?.id ?? '', 100)).rejects.toMatchObject({ code: 'file-gone' });
    plugged = [];
    expect(await folders.files(target?.id ?? '', ['.pdf'])).toEqual([]);
    await expect(read()).rejects.toMatchObject({ code: 'file-gone' });
  });

  it('never replaces another document: the same one stays, a different one gets a number', async () => {
    const folders = createFolders(folder, async () => []);
    const save = async (bytes: Uint8Array) => (await folders.write('tablet', [{ name: 'sheet.pdf', bytes }])).files;
    expect(await save(pdf)).toEqual(['sheet.pdf']);
    expect(await save(pdf)).toEqual(['sheet.pdf']);
    expect(await save(new Uint8Array([9]))).toEqual(['sheet (2).pdf']);
    expect(new Uint8Array(readFileSync(join(folder, 'Chairside', 'sheet.pdf')))).toEqual(pdf);
  });

  it.each(['../out.pdf', 'a/b.pdf', 'a\\b.pdf', '.hidden', '', 'x'.repeat(200), 'nul\0.pdf', 'a:b.pdf', 'dot.'])(
    'refuses the file name %j',
    async (name) => {
      const folders = createFolders(join(folder, 'documents'), async () => []);
      await expect(folders.write('tablet', [{ name, bytes: pdf }])).rejects.toMatchObject({ code: 'folder-failed' });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('refuses an id that is not in the list of this moment', async () => {
    let plugged = [stick()];
    const folders = createFolders(join(folder, 'documents'), async () => plugged);
    const id = (await folders.targets())[0]?.id ?? '';
    plugged = [];
    for (const target of [id, stick().path, '/tmp', '..', ''])
      await expect(folders.write(target, [{ name: 'a.pdf', bytes: pdf }])).rejects.toMatchObject({
        code: 'folder-failed',
      });
    expect(readdirSync(stick().path)).toEqual([]);
  });

  it('takes back what it wrote when a later file fails', async () => {
    const path = stick().path;
    const folders = createFolders(join(folder, 'documents'), async () => [stick()]);
    const id = (await folders.targets())[0]?.id ?? '';
    const files = [
      { name: 'first.pdf', bytes: pdf },
      // Short enough in letters, too long in bytes for any file system.
      { name: `${'医'.repeat(100)}.pdf`, bytes: pdf },
    ];
    await expect(folders.write(id, files)).rejects.toMatchObject({ code: 'folder-failed' });
    expect(readdirSync(join(path, 'Chairside'))).toEqual([]);
  });

  it('is noted once its bytes are there and before it bears its name; what cannot be noted is not left behind', async () => {
    const folders = createFolders(join(folder, 'documents'), async () => [stick()]);
    const [target] = await folders.targets();
    const id = target?.id ?? '';
    const file = { name: 'list.csv', bytes: new Uint8Array([1, 2, 3]) };
    const path = await folders.pathOf(id);
    const there = () =>
      readdirSync(path ?? '', { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
    let seen: string[] = ['not asked'];
    await folders.write(id, [file], () => {
      seen = there();
    });
    expect(seen.some((name) => name.endsWith('list.csv'))).toBe(false);
    expect(seen).toHaveLength(1);
    expect(there().map((name) => basename(name))).toEqual(['list.csv']);
    const refused = folders.write(id, [{ ...file, name: 'other.csv' }], () => {
      throw new AppError('not-saved');
    });
    await expect(refused).rejects.toThrow('not-saved');
    expect(there().map((name) => basename(name))).toEqual(['list.csv']);
  });
});
