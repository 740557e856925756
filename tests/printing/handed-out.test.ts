import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleClient } from '../api/tablet.ts';
import { act, wholeVisit } from '../api/visit-steps.ts';
import { type Clinic, closeClinic, openClinicAfter } from '../e2e/clinic.ts';
import { landscape } from '../e2e/tablet.ts';
import * as walk from '../e2e/walk.ts';
import { OwnSpooler } from './spooler.ts';

let spooler: OwnSpooler;
let clinic: Clinic;
const title = 'Next sessions';

/** A clinic whose one visit is sealed, on a machine whose printer is chosen. */
beforeAll(async () => {
  spooler = await OwnSpooler.start();
  spooler.isOrdinary();
  clinic = await openClinicAfter(landscape, async ({ hands }) => {
    const { id } = await wholeVisit(hands);
    await act(hands, id, { type: 'close-visit', copy: 'declined' });
  });
  await walk.unlock(clinic.tablet);
});
afterAll(async () => {
  await closeClinic(false);
  await spooler.end();
  spooler.discard(title);
});

it('a client’s record is handed out by touch, and sha256sum and pdfsig accept what was written', async () => {
  const { tablet, saved } = clinic;
  await walk.findClient(tablet, sampleClient.name);
  await tablet.tap('Whole record');
  await tablet.tap('Hand out');
  await tablet.see('What goes in');
  await tablet.tap('A lawyer');
  await tablet.tap('Write it to Documents on this tablet');
  await tablet.see('Written to Documents on this tablet');
  await tablet.see('Handed out before');
  await tablet.shot('handed-out');
  const bag = join(saved, readdirSync(saved).find((name) => name.includes('hand-out')) ?? '');
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: bag, encoding: 'utf8' });
  expect(run('sha256sum', '--strict', '-c', 'manifest-sha256.txt')).toContain('data/record.json: OK');
  const papers = join(bag, 'data/papers');
  const names = readdirSync(papers);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(run('pdfsig', join(papers, name))).toContain('Signature is Valid');
  await tablet.tap('Client');
  expect(tablet.complaints).toEqual([]);
});

it('a report is opened, its number opens the list that it counts, and it is printed', async () => {
  const { tablet } = clinic;
  await tablet.tap('Records');
  await tablet.tap(/^Reports/);
  await tablet.tap(/^Next sessions/);
  await tablet.tap(/^1\s*with a date$/);
  await tablet.see(/1 of 1/);
  await tablet.see(sampleClient.name);
  await tablet.tap('Back');
  // The list can be printed too.
  await tablet.page.getByRole('button', { name: /^1\s*with a date$/ }).waitFor();
  await tablet.tap('Print');
  await tablet.see(/^Sent to /);
  await tablet.shot('report-printed');
  const paper = await spooler.printed(title);
  expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n[\s\S]*\(A4\)/);
  expect(tablet.complaints).toEqual([]);
});
