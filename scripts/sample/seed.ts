import type { Folders } from '../../api/gate/ports.ts';
import { keyCost } from '../../db/vault/scrypt.ts';
import { addDays } from '../../domain/time.ts';
import { sampleOwner } from './people.ts';
import { cheap, sampleTablet } from './tablet.ts';
import { playYears, type Years } from './years.ts';

/**
 * Fills an empty folder with a clinic and years of visits, opened with the sample passphrase as in the browser host. The last
 * day is the one before `until`, so that the machine's clock is after all of it.
 */
export async function seed(dataDir: string, options: Years): Promise<void> {
  const tablet = await sampleTablet({
    dataDir,
    protector: { kind: 'passphrase' },
    folders: nowhere,
    cost: { pin: cheap.pin, key: keyCost },
  });
  try {
    await playYears(tablet, sampleOwner.passphrase, { ...options, until: addDays(options.until, -1) });
  } finally {
    await tablet.close();
  }
}

/** A stick that accepts copies and stores none, because years of them would be larger than the record. */
const nowhere: Folders = {
  targets: async () => [{ id: 'usb', label: 'USB stick', removable: true }],
  pathOf: async () => null,
  files: async () => [],
  read: async () => {
    throw new Error('nothing is kept there');
  },
  write: async (_target, files) => ({ folder: 'USB stick', files: files.map(({ name }) => name) }),
};
