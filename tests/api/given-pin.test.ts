import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { wholeVisit } from './visit-steps.ts';

const given = '735126';
let tablet: Tablet;
let ownerId: string;
let kim: string;
beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId } = await signedIn(tablet));
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: 'Kim Other',
    role: 'practitioner',
    pin: '135790',
  });
  kim = staff[1]?.id ?? '';
});
afterEach(() => tablet.close());

const unlock = (staffId: string, typed: string) => tablet.client.call('session.unlock', { staffId, pin: typed });
const news = async () => (await tablet.client.call('backups.due', {})).givenPin;

it('an owner who resets a colleague’s PIN and witnesses as the colleague is named on the visit and on its record', async () => {
  await tablet.client.call('staff.reset-pin', { staffId: kim, newPin: given });
  // Never unlocked with it: only the hand-over is ended in the colleague's name.
  const visit = await wholeVisit({ client: tablet.client, staffId: kim, pin: given });
  const { at } = visit.consent.witness?.pinGiven ?? {};
  expect(visit.consent.witness?.pinGiven).toEqual({ by: ownerId, at, signedIn: false });
  expect(visit.aftercareSigned.witness?.pinGiven).toMatchObject({ by: ownerId, signedIn: false });
  expect(await recordText(visit.id)).toMatch(
    /Kim Other: PIN was given by .+ on Tue 24 Nov 2026.+; nobody signed in with it since\./,
  );
});

it('the colleague is told at every unlock until they choose their own PIN, which ends it', async () => {
  await tablet.client.call('staff.reset-pin', { staffId: kim, newPin: given });
  await tablet.client.call('session.lock', {});
  await unlock(kim, given);
  expect(await news()).toMatchObject({ by: expect.stringMatching(/\w/) });
  const between = await wholeVisit({ client: tablet.client, staffId: kim, pin: given });
  expect(between.consent.witness?.pinGiven).toMatchObject({ by: ownerId, signedIn: true });
  await tablet.restart();
  await unlock(kim, given);
  expect(await news()).not.toBeNull();
  await tablet.client.call('staff.change-pin', { pin: given, newPin: '864209' });
  expect(await news()).toBeNull();
  const own = await wholeVisit({ client: tablet.client, staffId: kim, pin: '864209' });
  expect(own.consent.witness?.pinGiven).toBeNull();
});

it('so is somebody who left and came back; nobody is told of a first PIN', async () => {
  await tablet.client.call('staff.deactivate', { staffId: kim });
  await tablet.client.call('staff.reactivate', { staffId: kim, newPin: given });
  await tablet.client.call('session.lock', {});
  await unlock(kim, given);
  expect(await news()).not.toBeNull();
  await tablet.client.call('session.lock', {});
  await unlock(ownerId, pin);
  expect(await news()).toBeNull();
});

async function recordText(visitId: VisitId): Promise<string> {
  const { documents } = await tablet.client.call('visits.get', { visitId });
  const documentId = documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  const folder = await mkdtemp(join(tmpdir(), 'chairside-record-'));
  await writeFile(join(folder, 'record.pdf'), Buffer.from(base64, 'base64'));
  const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'record.pdf'), '-'], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  return stdout.replaceAll(/\s+/g, ' ');
}

it('nobody gets a name that looks like a colleague’s, be it by case, accents or letters of another alphabet', async () => {
  const add = (name: string) => tablet.client.call('settings.add-staff', { name, role: 'practitioner', pin: '246819' });
  for (const name of ['kim  other', 'Kím Other', 'Kim 0ther']) expect(await refusal(add(name))).toBe('staff-alike');
  expect(await refusal(add('Kim \u041ether'))).toBe('malformed');
  expect((await add('Kim B. Other')).staff).toHaveLength(3);
});
