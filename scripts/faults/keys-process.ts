import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { passphraseVault } from './vaults.ts';

// Whoever is killed writes nothing at its end: what was compiled is kept now, for the next one.
flushCompileCache();

/** Changes the passphrase back and forth between two words until it is killed. */
const [, , dir = '', storeFile = '', one = '', other = ''] = process.argv;
const vault = passphraseVault(dir, storeFile);
writeSync(1, 'ready\n');
for (let [from, to] = [one, other]; ; [from, to] = [to, from]) {
  await vault.changePassphrase(from, to);
  writeSync(1, `${to}\n`);
}
