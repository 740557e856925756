import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateTitle } from '../../documents/typeset/phone-calendar.ts';
import { english } from '../../documents/words/languages.ts';
import { VisitId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { lastingKeychain, makeTablet, pin, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, openVisit } from './visit-steps.ts';

/**
 * A data folder made by version 0.1.0, with its views: a visit treated, corrected and closed, one rescheduled and closed, one
 * in the procedure after its first break, and one whose checks found redness. It is never made again, because it represents
 * the records that clinics have.
 */
const kept = fileURLToPath(new URL('../kept-stores/first-visits/', import.meta.url));
type Name = 'treated' | 'rescheduled' | 'running' | 'stopped';
type Kept = Pick<VisitView, 'stage' | 'outcome' | 'documents'> & { taken: NonNullable<VisitView['breaks']>['taken'] };
const was: { ownerId: string; recoveryKey: string; ids: Record<Name, string>; views: Record<Name, Kept> } = JSON.parse(
  readFileSync(join(kept, 'views.json'), 'utf8'),
);
const leftOffAt = Date.parse('2026-11-24T12:56:00.000Z');

let tablet: Tablet;
let hands: Hands;
/** A view as that version gave it: it worded the calendar's entries in the view, which papers do today, and named the mark of a day on which something is due. */
const view = async (name: Name) => {
  const { aftercare: sheet, ...rest } = await tablet.client.call('visits.get', {
    visitId: VisitId.parse(was.ids[name]),
  });
  const dates = sheet?.dates.map((date) => ({ ...date, title: dateTitle(english.words, date) }));
  const days = sheet?.days.map((day) => ({ ...day, mark: day.mark === 'due' ? 'shave-or-cut' : day.mark }));
  return { ...rest, aftercare: sheet && { ...sheet, dates, days } };
};

beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'chairside-kept-'));
  cpSync(join(kept, 'data'), dataDir, { recursive: true });
  tablet = await makeTablet({ dataDir, protector: lastingKeychain('kept store') });
  tablet.clock.advance(leftOffAt - Date.parse(tablet.clock.now().instant) + 60_000);
  hands = { client: tablet.client, staffId: was.ownerId, pin };
  await tablet.client.call('session.unlock', { staffId: was.ownerId, pin });
});
afterEach(() => tablet.close());

describe('a store that version 0.1.0 left', () => {
  it.each<Name>(['treated', 'rescheduled', 'running', 'stopped'])(
    'shows the visit that was %s as it was',
    async (name) => {
      const now = await view(name);
      const { taken, ...facts } = was.views[name];
      expect(now).toMatchObject(facts);
      expect(now.breaks?.taken ?? []).toMatchObject(taken);
    },
  );

  it('holds papers that are untouched, and a record that proves itself', async () => {
    for (const name of ['treated', 'rescheduled'] as const)
      for (const { id } of was.views[name].documents)
        expect(await tablet.client.call('documents.verify', { documentId: id })).toMatchObject({
          verdict: 'untouched',
        });
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  });

  it('lets the visit in the chair go on to its sealed papers', async () => {
    const visitId = VisitId.parse(was.ids.running);
    await act(hands, visitId, { type: 'finish-procedure' });
    await aftercare(hands, visitId);
    const sealed = await tablet.client.call('visits.seal', { visitId });
    expect(sealed).toMatchObject({ stage: 'done', outcome: 'treated' });
    expect(sealed.breaks?.taken).toMatchObject(was.views.running.taken);
  });

  it('opens new visits under the present default protocol, and leaves those that are open under theirs', async () => {
    const opened = await openVisit(hands);
    expect(opened.protocol.version).toBe(defaultProtocol.versions.whole);
    expect((await view('running')).protocol.version).toBe(1);
    expect((await view('running')).checks.every(({ questions }) => questions.every(({ days }) => days === null))).toBe(
      true,
    );
    const cut = opened.checks.find(({ id }) => id === 'cut');
    expect(cut?.questions[0]?.days).toHaveLength(4);
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  });

  it('keeps the found redness a stop', async () => {
    expect((await view('stopped')).allowed).not.toContain('confirm-time-out');
  });
});

it('a backup that version 0.1.0 made restores on a new tablet', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'chairside-kept-'));
  const fresh = await makeTablet({ dataDir });
  try {
    cpSync(join(kept, 'data', 'backups'), join(dataDir, 'stick', 'Chairside backups'), { recursive: true });
    const {
      backups: [newest],
    } = await fresh.client.call('store.backups', {});
    expect(newest).toMatchObject({ clients: 4, visits: 4 });
    await fresh.client.call('store.restore', { backupId: newest?.id ?? '', recoveryKey: was.recoveryKey });
    await fresh.client.call('session.unlock', { staffId: was.ownerId, pin });
    const treated = await fresh.client.call('visits.get', { visitId: VisitId.parse(was.ids.treated) });
    expect(treated).toMatchObject({ stage: 'closed', outcome: 'treated' });
  } finally {
    await fresh.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
