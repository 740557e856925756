import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportFailed } from '../../api/readable/folder.ts';
import { usualParts } from '../../domain/clinic/hand-out.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { behindItsBack } from './behind-its-back.ts';
import { colleague, pin, sampleClient, type Tablet } from './tablet.ts';
import { tabletWithHands, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let visit: VisitView;
let staffId: string;

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
/** Debian 12 calls it 7zz, later ones and Windows 7z. */
const sevenZip = ['7zz', '7z'].find((name) => spawnSync(name, ['i']).status === 0) ?? '7zz';
const unlocked = (zip: string, password: string, out: string) =>
  spawnSync(sevenZip, ['x', zip, `-p${password}`, `-o${out}`], { encoding: 'utf8' }).status;
const letters = '[0-9A-HJKMNP-TV-Z]{5}';

beforeAll(async () => {
  const own = await tabletWithHands();
  ({ tablet } = own);
  ({ staffId } = own.hands);
  visit = await wholeVisit(own.hands);
});
afterAll(() => tablet.close());

it('one client’s record is one file that 7-Zip opens with the password alone, and that says nobody’s name', async () => {
  const asked = { clientId: visit.clientId, parts: [...usualParts], whom: 'client' as const, why: '', targetId: 'usb' };
  const written = await call('hand-out.write', { ...asked, locked: true });
  const open = await call('hand-out.write', { ...asked, locked: false });
  expect(written.folder).toMatch(/^2026-11-24 hand-out \w{6}\.zip$/);
  expect(written.password).toMatch(new RegExp(`^${letters}(-${letters}){3}$`));
  expect(open.password).toBeNull();

  const stick = join(tablet.dir, 'stick');
  const zip = join(stick, written.folder);
  expect(unlocked(zip, 'ABCDE-ABCDE-ABCDE-ABCDE', join(tablet.dir, 'guessed'))).not.toBe(0);
  const out = join(tablet.dir, 'unlocked');
  expect(unlocked(zip, written.password ?? '', out)).toBe(0);
  const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  const sums = execFileSync('sha256sum', ['--strict', '-c', ...lists], { cwd: out, encoding: 'utf8' });
  expect(sums).not.toContain('FAILED');
  const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  expect(filesIn(out)).toEqual(filesIn(join(stick, open.folder)));

  const { stdout: listed } = spawnSync(sevenZip, ['l', '-slt', zip], { encoding: 'utf8' });
  expect(new Set(listed.match(/AES-\d+/g))).toEqual(new Set(['AES-256']));
  expect(listed.match(/^Folder = -$/gm)).toHaveLength(listed.match(/^Encrypted = \+$/gm)?.length ?? 0);
  const bytes = readFileSync(zip);
  for (const word of sampleClient.name.split(' ')) expect(bytes.includes(word)).toBe(false);

  await behindItsBack(tablet, (db) => {
    const said = db
      .prepare(
        "SELECT p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence WHERE e.type = 'handed-out' ORDER BY e.sequence",
      )
      .pluck()
      .all()
      .map((payload) => JSON.parse(String(payload)));
    expect(said).toMatchObject([{ encrypted: true, files: written.files }, { encrypted: false }]);
    // That it goes on record does not mean that its password does.
    expect(JSON.stringify(db.prepare('SELECT payload FROM event_payload').pluck().all())).not.toContain(
      written.password,
    );
  });
});

it('its password is told again to whoever wrote it, after the tablet was locked, until they write it anew', async () => {
  const { clientId } = visit;
  const asked = { clientId, parts: ['page' as const], whom: 'client' as const, why: '', targetId: 'usb' };
  const signIn = () => call('session.unlock', { staffId, pin });
  // The test before looked into its record from outside.
  await signIn();
  const first = await call('hand-out.write', { ...asked, locked: true });
  const second = await call('hand-out.write', { ...asked, locked: true });
  // Another of the same day beside it is a ZIP by its name too.
  expect(second.folder).toMatch(/ \(\d\)\.zip$/);
  expect(second.folder).not.toBe(first.folder);
  await call('session.lock', {});
  await signIn();
  expect((await call('hand-out.look', { clientId })).lastLocked).toEqual(second);
  expect((await call('hand-out.look-all', {})).lastLocked).toBeNull();

  await colleague(tablet, 'owner');
  expect((await call('hand-out.look', { clientId })).lastLocked).toBeNull();
  await call('session.lock', {});
  await signIn();
  await call('hand-out.write', { ...asked, locked: false });
  expect((await call('hand-out.look', { clientId })).lastLocked).toBeNull();
});

it('says that a stick takes no file of that size', () => {
  const tooLarge = Object.assign(new Error('write'), { code: 'EFBIG' });
  expect(exportFailed(tooLarge).fault).toEqual({ code: 'export-failed', params: { why: 'too-large' } });
});
