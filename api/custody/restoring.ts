import type { FoundBackup } from '../../db/backup/manifest.ts';
import { readyToRestore } from '../../db/backup/restore.ts';
import type { RecoveryHalf } from '../../db/vault/recovery-half.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { Context } from '../handlers/context.ts';
import type { Job } from '../jobs/jobs.ts';
import { setCertificatesAside } from '../seal/seal-certificates.ts';

type Parts = Pick<Context, 'record' | 'access' | 'opening' | 'vault' | 'turns' | 'dataDir' | 'device' | 'random'>;

export interface Restoring {
  readonly backup: FoundBackup;
  /** The backup's key, its recovery half, and what was typed to open that. */
  readonly key: Uint8Array;
  readonly half: RecoveryHalf;
  readonly typed: string;
  readonly newPassphrase: string | undefined;
  readonly now: Moment;
}

/** In recovery because of too many wrong PINs: a stick that somebody brings must not replace an intact record. */
export function refuseSound({ record, access }: Pick<Parts, 'record' | 'access'>): void {
  if (access.mode.mode === 'recovery' && record.isOpen && record.problem === null) throw new AppError('records-sound');
}

/**
 * Restores a backup as one job, outside the turns: the record stays as it is until the backup is proven beside it; then one takes the
 * place of the other between two calls. Throws as `readyToRestore`, and `not-allowed` when the tablet has got another mode meanwhile.
 */
export async function restore(parts: Parts, restoring: Restoring, job: Job): Promise<void> {
  const { record, access, opening, vault, turns, dataDir, device, random } = parts;
  const { backup, key, half, typed, newPassphrase, now } = restoring;
  const { mode } = access.mode;
  const refuseElsewhere = () => {
    // Whoever is at the tablet may have set a new clinic up meanwhile, or opened the record that is there.
    if (access.mode.mode !== mode || (mode !== 'setup' && mode !== 'recovery')) throw new AppError('not-allowed');
    refuseSound(parts);
  };
  refuseElsewhere();
  const { signal, report } = job;
  const ready = await readyToRestore({ backup, key, file: record.file, device, now, random, signal, report });
  try {
    await turns.take(async () => {
      refuseElsewhere();
      job.carryThrough();
      opening.close();
      setCertificatesAside(dataDir, now);
      ready.putInPlace();
      await vault.adopt(half, typed, { newPassphrase });
      opening.openOrRecover(key, { forgiveTries: true });
    });
  } finally {
    ready.discard();
  }
}
