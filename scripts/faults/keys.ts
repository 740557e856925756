import { writeFileSync } from 'node:fs';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { pause, startProcess } from './line-process.ts';
import { inFolder } from './tablet.ts';
import { errorCode, numbers, Tally, type Trial } from './trial.ts';
import { passphraseVault } from './vaults.ts';

const one = 'correct horse battery';
const other = 'staple of the house';

/**
 * Kills passphrase changes with kill -9. Afterwards exactly one of the two passphrases must open the keys, it must give the
 * same store key, and the printed recovery key must still open them.
 */
export const keys: Trial = {
  name: 'keys',
  tries: 100,
  async run(tries) {
    return inFolder(async (dir) => {
      const storeFile = storeFileIn(dir);
      const vault = passphraseVault(dir, storeFile);
      const { key, recoveryKey } = await vault.create({ passphrase: one });
      await vault.confirmRecovery(recoveryKey);
      writeFileSync(storeFile, 'the vault only asks whether there is a store');
      const random = numbers(7);
      const tally = new Tally();
      let changes = 0;
      let present = one;
      while (tally.tried < tries) {
        const changer = startProcess('keys-process.ts', [dir, storeFile, present, present === one ? other : one]);
        await changer.ready;
        await pause(random() * 40);
        await changer.kill();
        const told = changer.lines.slice(1);
        changes += told.length;
        const opening: string[] = [];
        const faults: string[] = [];
        for (const passphrase of [one, other]) {
          try {
            const found = await passphraseVault(dir, storeFile).open({ passphrase });
            opening.push(passphrase);
            if (!Buffer.from(found).equals(key)) faults.push('another store key came out');
          } catch (error) {
            if (errorCode(error) !== 'wrong-passphrase') faults.push(errorCode(error));
          }
        }
        const [only] = opening;
        if (opening.length !== 1 || only === undefined) faults.push(`${opening.length} of the two passphrases open`);
        else present = only;
        if (!(await passphraseVault(dir, storeFile).confirmRecovery(recoveryKey)))
          faults.push('the recovery key opens nothing');
        tally.count(faults);
      }
      return tally.outcome(`${changes} changes, always exactly one passphrase`);
    });
  },
};
