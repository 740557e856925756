import { execFile } from 'node:child_process';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

/** A USB stick (or other removable disk) that is plugged in, mounted and writable. */
export interface Stick {
  readonly label: string;
  readonly path: string;
}

const run = promisify(execFile);
/** Null for a program that fails, or that waits too long for a stick. */
const asked = (program: string, words: string[]) => run(program, words, { timeout: 5000 }).catch(() => null);

/** The machine's sticks. Empty when the machine cannot be asked: saving to the tablet still works. */
export async function listSticks(): Promise<Stick[]> {
  switch (process.platform) {
    case 'linux':
      return linuxSticks(await readFile('/proc/self/mounts', 'utf8'), isRemovable);
    case 'darwin':
      return macSticks('/Volumes');
    case 'win32':
      return windowsSticks();
    default:
      return [];
  }
}

/** `mounts` is the text of /proc/self/mounts: device, mount point, type, options, with spaces written as \040. */
export async function linuxSticks(mounts: string, removable: (device: string) => Promise<boolean>): Promise<Stick[]> {
  const sticks: Stick[] = [];
  for (const line of mounts.split('\n')) {
    const [device = '', point = '', , options = ''] = line.split(' ');
    if (!device.startsWith('/dev/') || !options.split(',').includes('rw')) continue;
    const path = point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    if (path === '/' || path.startsWith('/boot') || !(await removable(device))) continue;
    sticks.push({ label: basename(path), path });
  }
  return sticks;
}

/** From the kernel: either the medium is removable, or the disk is on USB (USB hard disks report "not removable"). */
async function isRemovable(device: string): Promise<boolean> {
  try {
    const name = basename(await realpath(device));
    const place = await realpath(join('/sys/class/block', name));
    if (/\/usb\d/.test(place)) return true;
    for (const folder of [place, join(place, '..')]) {
      const flag = await readFile(join(folder, 'removable'), 'utf8').catch(() => '');
      if (flag.trim() === '1') return true;
    }
    return false;
  } catch {
    return false; // mapped and network devices have no entry there
  }
}

async function macSticks(volumes: string): Promise<Stick[]> {
  const sticks: Stick[] = [];
  for (const name of await readdir(volumes)) {
    const path = join(volumes, name);
    // The system disk appears in /Volumes as a link to "/".
    if ((await lstat(path)).isSymbolicLink()) continue;
    const info = await asked('/usr/sbin/diskutil', ['info', path]);
    if (info && /Removable Media:\s+Removable|Device Location:\s+External/.test(info.stdout))
      sticks.push({ label: name, path });
  }
  return sticks;
}

async function windowsSticks(): Promise<Stick[]> {
  // DriveType 2 means "removable disk".
  const question =
    "Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | ForEach-Object { $_.DeviceID + '|' + $_.VolumeName }";
  const answer = await asked('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', question]);
  if (!answer) return [];
  return answer.stdout
    .split(/\r?\n/)
    .map((line) => line.split('|'))
    .filter(([drive = '']) => /^[A-Z]:$/.test(drive))
    .map(([drive = '', name = '']) => ({ label: name === '' ? drive : `${name} (${drive})`, path: `${drive}\\` }));
}
