import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock, systemClock } from '../../api/host/clock.ts';
import { deviceCode } from '../../api/host/device.ts';
import { createFolders } from '../../api/host/folders.ts';
import { systemIds, systemRandom } from '../../api/host/ids.ts';
import { linuxSticks, listSticks } from '../../api/host/sticks.ts';
import { VisitId } from '../../domain/ids.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the clock', () => {
  const sources = (change: Partial<Parameters<typeof createClock>[0]> = {}) => ({
    wallMs: () => Date.parse('2026-03-29T00:59:59.999Z'),
    sinceStartMs: () => 5_000.9,
    zone: () => 'Europe/London',
    bootId: 'boot-1',
    ...change,
  });

  it('gives one reading with instant, zone, uptime and boot', () => {
    expect(createClock(sources()).now()).toEqual({
      instant: '2026-03-29T00:59:59.999Z',
      zone: 'Europe/London',
      uptimeMs: 5_000,
      bootId: 'boot-1',
    });
  });

  it('never lets the uptime go back, whatever the wall clock is set to', () => {
    const uptimes = [5_000, 4_000, 6_000];
    const walls = ['2026-01-02T00:00:00.000Z', '2025-01-01T00:00:00.000Z', '2026-01-02T00:00:01.000Z'];
    const clock = createClock(
      sources({ sinceStartMs: () => uptimes.shift() ?? 0, wallMs: () => Date.parse(walls.shift() ?? '') }),
    );
    const readings = [clock.now(), clock.now(), clock.now()];
    expect(readings.map((reading) => reading.uptimeMs)).toEqual([5_000, 5_000, 6_000]);
    expect(readings.map((reading) => reading.instant)).toEqual([
      '2026-01-02T00:00:00.000Z',
      '2025-01-01T00:00:00.000Z',
      '2026-01-02T00:00:01.000Z',
    ]);
  });

  it('refuses a machine whose zone means nothing', () => {
    expect(() => createClock(sources({ zone: () => 'Nowhere/Land' })).now()).toThrowError(/time zone/);
  });

  it('of this machine goes on, within one boot', () => {
    const clock = systemClock();
    const first = clock.now();
    const second = clock.now();
    expect(second.bootId).toBe(first.bootId);
    expect(second.uptimeMs).toBeGreaterThanOrEqual(first.uptimeMs);
    expect(systemClock().now().bootId).toBe(first.bootId);
    expect(Math.abs(Date.parse(first.instant) - Date.now())).toBeLessThan(60_000);
  });
});

describe('ids', () => {
  it('are UUIDv7 and sort in the order they were made', () => {
    const ids = Array.from({ length: 2_000 }, () => systemIds.next());
    for (const id of ids) expect(VisitId.safeParse(id).success).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('and salts are not repeated', () => {
    expect(Buffer.from(systemRandom(32)).equals(Buffer.from(systemRandom(32)))).toBe(false);
    expect(systemRandom(16)).toHaveLength(16);
  });
});

describe("the tablet's code", () => {
  it('is made once, kept, and only readable by its owner', () => {
    const records = join(folder, 'not', 'there', 'yet');
    const code = deviceCode(records);
    expect(code).toMatch(/^CH-[34679ACDEFGHJKMNPQRTUVWXY]{4}$/);
    expect(deviceCode(records)).toBe(code);
    if (process.platform !== 'win32') {
      expect(statSync(records).mode & 0o077).toBe(0);
      expect(statSync(join(records, 'device')).mode & 0o077).toBe(0);
    }
  });

  it('is never replaced when its file is damaged', () => {
    writeFileSync(join(folder, 'device'), '\0\0\0');
    expect(() => deviceCode(folder)).toThrowError(expect.objectContaining({ code: 'device-unreadable' }));
    expect(readFileSync(join(folder, 'device'), 'latin1')).toBe('\0\0\0');
  });
});

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
    expect(saved).toEqual({ folder: 'KINGSTON: Chairside', files: ['aftercare.pdf', 'consent.pdf'] });
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
});

describe('sticks', () => {
  it('are the writable removable mounts, with spaces in their names', async () => {
    const mounts = [
      '/dev/sda1 / ext4 rw,relatime 0 0',
      '/dev/sdb1 /media/clinic/USB\\040STICK vfat rw,nosuid 0 0',
      '/dev/sdc1 /media/clinic/READONLY vfat ro,nosuid 0 0',
      '/dev/sda2 /home ext4 rw 0 0',
      'tmpfs /run tmpfs rw 0 0',
      '',
    ].join('\n');
    const removable = async (device: string) => device !== '/dev/sda2';
    expect(await linuxSticks(mounts, removable)).toEqual([{ label: 'USB STICK', path: '/media/clinic/USB STICK' }]);
  });

  it('of this machine can be listed', async () => {
    for (const { label, path } of await listSticks()) {
      expect(label).not.toBe('');
      expect(statSync(path).isDirectory()).toBe(true);
    }
  });
});
