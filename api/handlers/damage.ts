import { claimedAnchors, readHeads } from '../../db/vault/anchor.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { Parsed } from '../contract/contract.ts';
import type { damage } from '../contract/damage.ts';
import { countedTry } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { makeReadableCopy } from '../readable/copy.ts';
import { accountWords, verdictWords } from '../readable/words.ts';
import { requireReadable } from '../tablet/store-damage.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'vault' | 'folders' | 'dataDir' | 'device' | 'log'>;

export function damageHandlers(parts: Parts): Handlers<typeof damage> {
  const { record, folders, dataDir, device, log } = parts;
  return {
    'store.export-places': () => folders.targets(),

    'store.export': async ({ targetId, key: typed }, { now }) => {
      requireReadable(record.problem);
      const place = await folders.pathOf(targetId);
      if (place === null) throw new AppError('unknown-target');
      const key = await keyFor(parts, typed, now);
      const { folder, account } = makeReadableCopy({
        file: record.file,
        key,
        anchors: claimedAnchors(readHeads(dataDir, key)),
        place,
        dataDir,
        device,
        now,
      });
      log({
        level: 'note',
        operation: 'store.export',
        code: 'exported',
        detail: `${account.read}/${account.rows} rows`,
      });
      return { folder, lost: !account.nothingMissing, verdict: verdictWords(account), words: accountWords(account) };
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
