import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { lastingKeychain, makeTablet, pin, refusal, setUp, type Tablet } from './tablet.ts';
import { openVisit } from './visit-steps.ts';

const passphrase = 'correct horse';
const byPassphrase = { protector: { kind: 'passphrase' } } as const;
let tablet: Tablet;
afterEach(() => tablet.close());

const status = () => tablet.client.call('app.status', {});
const files = () => ['keys.json', 'keys.2.json'].map((name) => readFileSync(join(tablet.dir, name), 'utf8'));

async function withPassphrase() {
  tablet = await makeTablet(byPassphrase);
  const { ownerId: staffId, recoveryKey } = await setUp(tablet, passphrase);
  await tablet.client.call('session.unlock', { staffId, pin });
  return { staffId, recoveryKey };
}

async function withKeychain() {
  tablet = await makeTablet();
  const { ownerId: staffId, recoveryKey } = await setUp(tablet);
  await tablet.client.call('session.unlock', { staffId, pin });
  return { staffId, recoveryKey };
}

describe('the passphrase', () => {
  const change = (typed: Partial<Record<'pin' | 'passphrase' | 'newPassphrase', string>> = {}) =>
    tablet.client.call('keys.change-passphrase', { pin, passphrase, newPassphrase: 'another horse', ...typed });

  it('is changed by an owner who knows the present one and the PIN; then only the new one opens', async () => {
    const { recoveryKey } = await withPassphrase();
    const before = files();
    expect(await refusal(change({ pin: '000000' }))).toBe('wrong-pin');
    expect(await refusal(change({ passphrase: 'wrong horse' }))).toBe('wrong-passphrase');
    expect(await refusal(change({ newPassphrase: 'short' }))).toBe('malformed');
    expect(files()).toEqual(before);
    await change();
    const [one, two] = files();
    expect(one).toBe(two);
    await tablet.restart();
    expect(await refusal(tablet.client.call('store.open', { passphrase }))).toBe('wrong-passphrase');
    expect((await tablet.client.call('store.open', { passphrase: 'another horse' })).mode).toBe('locked');
    await tablet.restart();
    expect((await tablet.client.call('store.recover', { recoveryKey, newPassphrase: passphrase })).mode).toBe('locked');
  });

  it('does not exist where the keychain opens the records', async () => {
    await withKeychain();
    expect((await tablet.client.call('settings.get', {})).opensWith).toBe('keychain');
    expect(await refusal(change())).toBe('no-passphrase');
  });
});

describe('a new recovery key', () => {
  it('takes the place of the old one when it was typed back, not before', async () => {
    const { staffId, recoveryKey: old } = await withKeychain();
    const before = files();
    expect(await refusal(tablet.client.call('keys.new-recovery', { pin: '000000' }))).toBe('wrong-pin');
    const { recoveryKey } = await tablet.client.call('keys.new-recovery', { pin });
    expect(files()).toEqual(before);
    expect(await refusal(tablet.client.call('keys.confirm-recovery', { recoveryKey: old }))).toBe('wrong-recovery-key');
    await tablet.client.call('keys.confirm-recovery', { recoveryKey: recoveryKey.toLowerCase() });
    await tablet.restart({ protector: lastingKeychain('another machine') });
    expect((await status()).mode).toBe('recovery');
    expect(await refusal(tablet.client.call('store.recover', { recoveryKey: old }))).toBe('wrong-recovery-key');
    expect((await tablet.client.call('store.recover', { recoveryKey })).mode).toBe('locked');
    await tablet.client.call('session.unlock', { staffId, pin });
  });

  it.each([
    ['the power goes', () => tablet.restart()],
    ['the tablet locks', () => tablet.client.call('session.lock', {})],
  ])('is void when %s before it was typed back; the old one still opens', async (_what, happens) => {
    const { staffId, recoveryKey: old } = await withKeychain();
    const { recoveryKey } = await tablet.client.call('keys.new-recovery', { pin });
    await happens();
    await tablet.client.call('session.unlock', { staffId, pin });
    expect(await refusal(tablet.client.call('keys.confirm-recovery', { recoveryKey }))).toBe('wrong-recovery-key');
    await tablet.restart({ protector: lastingKeychain('another machine') });
    expect(await refusal(tablet.client.call('store.recover', { recoveryKey }))).toBe('wrong-recovery-key');
    expect((await tablet.client.call('store.recover', { recoveryKey: old })).mode).toBe('locked');
  });

  it('asks for the passphrase where one opens the records', async () => {
    await withPassphrase();
    expect(await refusal(tablet.client.call('keys.new-recovery', { pin }))).toBe('passphrase-needed');
    expect(await refusal(tablet.client.call('keys.new-recovery', { pin, passphrase: 'wrong horse' }))).toBe(
      'wrong-passphrase',
    );
    const { recoveryKey } = await tablet.client.call('keys.new-recovery', { pin, passphrase });
    expect((await tablet.client.call('keys.confirm-recovery', { recoveryKey })).opensWith).toBe('passphrase');
  });
});

describe('keys met by another host', () => {
  it('ask for their passphrase where there is a keychain too', async () => {
    await withPassphrase();
    await tablet.restart({ protector: lastingKeychain() });
    expect(await status()).toMatchObject({ mode: 'closed', passphrase: false });
    expect((await tablet.client.call('store.open', { passphrase })).mode).toBe('locked');
  });

  it('of a keychain lead to the recovery key where there is none, and take a passphrase with it', async () => {
    const { recoveryKey } = await withKeychain();
    await tablet.restart(byPassphrase);
    const store = readFileSync(storeFileIn(tablet.dir));
    expect(await status()).toMatchObject({ mode: 'recovery', passphrase: true });
    expect(await refusal(tablet.client.call('store.recover', { recoveryKey }))).toBe('passphrase-needed');
    expect(readFileSync(storeFileIn(tablet.dir)).equals(store)).toBe(true);
    await tablet.client.call('store.recover', { recoveryKey, newPassphrase: passphrase });
    await tablet.restart();
    expect((await tablet.client.call('store.open', { passphrase })).mode).toBe('locked');
  });
});

describe('a wrap that does not open', () => {
  /** Alters both copies and corrects their checksums, as a person with a text editor and our source could. */
  async function alter(change: (text: string) => string) {
    const { createHash } = await import('node:crypto');
    const { canonicalJson } = await import('../../domain/canonical.ts');
    for (const [index, text] of files().entries()) {
      const { keys } = JSON.parse(change(text));
      const sha256 = createHash('sha256').update(canonicalJson(keys)).digest('hex');
      writeFileSync(join(tablet.dir, index === 0 ? 'keys.json' : 'keys.2.json'), JSON.stringify({ keys, sha256 }));
    }
  }

  it('of the keychain leads to the recovery screen, where the printed key opens everything', async () => {
    const { staffId, recoveryKey } = await withKeychain();
    await openVisit({ client: tablet.client, staffId, pin });
    await tablet.client.call('session.lock', {});
    await alter((text) => text.replace(/"wrapped": "../, '"wrapped": "QQ'));
    await tablet.restart();
    expect((await status()).mode).toBe('recovery');
    await tablet.client.call('store.recover', { recoveryKey });
    await tablet.client.call('session.unlock', { staffId, pin });
    expect((await tablet.client.call('visits.today', {})).visits).toHaveLength(1);
  });

  it('with a cost that would eat the memory is damage, and nothing is made anew', async () => {
    await withPassphrase();
    await tablet.client.call('session.lock', {});
    await alter((text) => text.replaceAll(/"n": 16/g, '"n": 1099511627776'));
    await tablet.restart();
    expect((await status()).mode).toBe('recovery');
    const before = readFileSync(storeFileIn(tablet.dir));
    expect(await refusal(tablet.client.call('store.open', { passphrase }))).toBe('not-allowed');
    expect(await refusal(tablet.client.call('store.recover', { recoveryKey: 'X', newPassphrase: passphrase }))).toBe(
      'keys-damaged',
    );
    expect(readFileSync(storeFileIn(tablet.dir)).equals(before)).toBe(true);
  });
});
