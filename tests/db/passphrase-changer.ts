import { join } from 'node:path';
import { Vault } from '../../db/vault/vault.ts';
import { random } from './fixtures.ts';

/** Changes the passphrase again and again until it is killed: prints each change before making it. */
const dir = process.argv[2];
let present = process.argv[3];
if (dir === undefined || present === undefined) throw new Error('folder and passphrase are missing');
const vault = new Vault({
  dir,
  storeFile: join(dir, 'chairside.db'),
  protector: { kind: 'passphrase' },
  random,
  cost: { n: 2 ** 4, r: 8, p: 1 },
});
for (let change = 1; ; change++) {
  const next = `passphrase number ${change} of ${process.pid}`;
  process.stdout.write(`${JSON.stringify({ present, next })}\n`);
  await vault.changePassphrase(present, next);
  present = next;
}
