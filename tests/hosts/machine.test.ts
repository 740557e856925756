import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock, systemClock } from '../../api/host/clock.ts';
import { deviceCode } from '../../api/host/device.ts';
import { systemIds, systemRandom } from '../../api/host/ids.ts';
import { makePrivate } from '../../api/host/private-folder.ts';
import { linuxSticks, listSticks } from '../../api/host/sticks.ts';
import { createStore } from '../../db/file/open.ts';
import { VisitId } from '../../domain/ids.ts';
import { Instant, Zone } from '../../domain/time.ts';
import { said } from '../sentence.ts';

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
    expect(() => createClock(sources({ zone: () => 'Nowhere/Land' })).now()).toThrowError(
      expect.objectContaining({ code: 'clock-unreadable', fault: said(/time zone/) }),
    );
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

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  const modeOf = (...parts: string[]) => (statSync(join(folder, ...parts)).mode & 0o777).toString(8);

  it('of an earlier version that others may look into is closed to them, with all that is in it', () => {
    const records = join(folder, 'records');
    mkdirSync(join(records, 'backups', 'one'), { recursive: true, mode: 0o755 });
    for (const file of ['record.db', 'keys.json', join('backups', 'one', 'record.db')])
      writeFileSync(join(records, file), 'x', { mode: 0o644 });
    makePrivate(records);
    expect(
      ['', 'record.db', 'keys.json', 'backups', 'backups/one', 'backups/one/record.db'].map((name) =>
        modeOf('records', name),
      ),
    ).toEqual(['700', '600', '600', '700', '700', '600']);
  });

  it('leaves a link in it alone', () => {
    const outside = join(folder, 'outside');
    writeFileSync(outside, 'x', { mode: 0o644 });
    chmodSync(outside, 0o644);
    mkdirSync(join(folder, 'records'));
    symlinkSync(outside, join(folder, 'records', 'link'));
    makePrivate(join(folder, 'records'));
    expect(modeOf('outside')).toBe('644');
  });

  it('has a store for this user only, whatever the shell’s mask was', () => {
    process.umask(0o022);
    const records = join(folder, 'records');
    makePrivate(records);
    const file = join(records, 'record.db');
    const now = {
      instant: Instant.parse('2026-11-24T08:00:00.000Z'),
      zone: Zone.parse('Europe/London'),
      uptimeMs: 0,
      bootId: 'b',
    };
    const store = createStore({ file, key: Buffer.alloc(32, 7), random: systemRandom, device: 'CH-TEST', now });
    const modes = readdirSync(records).map((name) => modeOf('records', name));
    store.close();
    expect(modes.length).toBeGreaterThan(1);
    expect(new Set(modes)).toEqual(new Set(['600']));
  });

  it('that is a file, or another user’s, is refused in words', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => makePrivate(file)).toThrowError(expect.objectContaining({ code: 'data-folder-unusable' }));
    const script = `import('${pathToFileURL(join(import.meta.dirname, '../../api/host/private-folder.ts'))}').then(({ makePrivate }) => {
      process.setuid(65534);
      try { makePrivate(process.argv[1]); } catch ({ fault }) { console.log(JSON.stringify(fault)); }
    })`;
    if (process.getuid?.() !== 0) return;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script, folder], { encoding: 'utf8' });
    expect(JSON.parse(told)).toEqual(said(/belongs to another user/));
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
