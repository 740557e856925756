import { claimedAnchors, readHeads } from '../../db/vault/anchor.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { Parsed } from '../contract/contract.ts';
import type { damage } from '../contract/damage.ts';
import { countedTry } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { makeCopyAside } from '../readable/copy-aside.ts';
import { requireReadable } from '../tablet/store-damage.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'vault' | 'folders' | 'dataDir' | 'device' | 'log' | 'jobs'>;

export function damageHandlers(parts: Parts): Handlers<typeof damage> {
  const { record, folders, dataDir, device, log, jobs } = parts;
  return {
    'store.export-places': () => folders.targets(),

    'store.export': async ({ targetId, key: typed, language }, { now }) => {
      requireReadable(record.problem);
      const place = await folders.pathOf(targetId);
      if (place === null) throw new AppError('unknown-target');
      const key = await keyFor(parts, typed, now);
      const anchors = claimedAnchors(readHeads(dataDir, key));
      const options = { file: record.file, key, anchors, place, dataDir, device, now, language };
      const made = await jobs.run('export', (job) => makeCopyAside(options, job));
      const { folder, nothingMissing, verdict, words } = made;
      log({
        level: 'note',
        operation: 'store.export',
        code: 'exported',
        detail: `${made.read}/${made.rows} rows`,
      });
      return { folder, lost: !nothingMissing, verdict, words };
    },
  };
}

/** The keychain alone is not enough: anybody at the tablet would get everything. */
async function keyFor(parts: Parts, { kind, typed }: Parsed<'store.export'>['key'], now: Moment): Promise<Uint8Array> {
  const { vault } = parts;
  switch (kind) {
    case 'recovery-key':
      return countedTry(parts, 'recovery-key', now, () => openRecoveryHalf(vault.recoveryHalf(), typed));
    case 'passphrase':
      if (!vault.needsPassphrase()) throw new AppError('recovery-key-needed', { why: 'no-passphrase' });
      return countedTry(parts, 'passphrase', now, () => vault.open({ passphrase: typed }));
  }
}
