import { readAnchors } from '../../db/vault/anchor.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { Parsed } from '../contract/contract.ts';
import type { damage } from '../contract/custody.ts';
import { judged } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { makeReadableCopy } from '../readable/copy.ts';
import { accountWords, verdictWords } from '../readable/words.ts';
import type { Kiosk } from '../tablet/kiosk.ts';
import { requireReadable } from '../tablet/store-damage.ts';

export function damageHandlers(kiosk: Kiosk): Handlers<typeof damage> {
  return {
    'store.export-places': () => kiosk.ports.folders.targets(),

    'store.export': async ({ targetId, key: typed }, { now }) => {
      requireReadable(kiosk.problem);
      const { folders, dataDir, device, log } = kiosk.ports;
      const place = await folders.pathOf(targetId);
      if (place === null)
        throw new AppError('unknown-target', 'That folder is not there any more. Plug the stick in again.');
      const key = await keyFor(kiosk, typed, now);
      const anchors = readAnchors(dataDir);
      const { folder, account } = makeReadableCopy({
        file: kiosk.storeFile,
        key,
        anchors: anchors === 'unreadable' ? [] : anchors,
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

/** The keychain alone does not do: whoever stands before the tablet would get everything. */
async function keyFor(kiosk: Kiosk, { kind, typed }: Parsed<'store.export'>['key'], now: Moment): Promise<Uint8Array> {
  const { vault } = kiosk;
  switch (kind) {
    case 'recovery-key':
      return judged(kiosk, 'recovery-key', now, () => openRecoveryHalf(vault.recoveryHalf(), typed));
    case 'passphrase':
      if (!vault.needsPassphrase())
        throw new AppError('recovery-key-needed', 'No passphrase opens this record. Type the recovery key.');
      return judged(kiosk, 'passphrase', now, () => vault.open({ passphrase: typed }));
  }
}
