import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CareDay, DatedRule } from '../../domain/dates/care.ts';
import { VisitId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { Workbench } from '../documents/tools.ts';
import { paperText } from './paper-text.ts';
import { lastingKeychain, makeTablet, pin, type Tablet } from './tablet.ts';
import { act, type Hands, handOver, openVisit, readClauses, signature, takeBack } from './visit-steps.ts';

/**
 * A data folder as the commit before protocols of `form: 1` left it, with its views: a visit sealed and closed, one whose
 * consent is half read, and one whose aftercare is signed and waits for the seal. Never made again.
 */
const kept = fileURLToPath(new URL('../kept-stores/first-form/', import.meta.url));
type Name = 'sealed' | 'consenting' | 'signed';
const was: {
  leftOffAt: string;
  ownerId: string;
  ids: Record<Name, string>;
  /** The calendar file of the sealed visit. */
  calendar: string;
  views: Record<Name, Partial<VisitView>>;
  /** What the sheet of the signed visit says of its text. */
  printed: Record<string, string>;
} = JSON.parse(readFileSync(join(kept, 'views.json'), 'utf8'));

let tablet: Tablet;
let hands: Hands;
const bench = new Workbench();
const idOf = (name: Name) => VisitId.parse(was.ids[name]);

beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'chairside-first-form-'));
  cpSync(join(kept, 'data'), dataDir, { recursive: true });
  tablet = await makeTablet({ dataDir, protector: lastingKeychain('kept store') });
  tablet.clock.advance(Date.parse(was.leftOffAt) - Date.parse(tablet.clock.now().instant) + 60_000);
  hands = { client: tablet.client, staffId: was.ownerId, pin };
  await tablet.client.call('session.unlock', { staffId: was.ownerId, pin });
});
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

const firstFormOf = ({ id, kind, short, text, why, from, to, byTime, fromPlanned, toPlanned, source }: DatedRule) => ({
  ...{ id, kind, short, text, why, from, to, byTime, fromPlanned, toPlanned, source },
});
const firstMark = ({ mark, ...day }: CareDay) => ({ ...day, mark: mark === 'due' ? 'shave-or-cut' : mark });

describe('a store that was made before the clinic’s own practice', () => {
  it.each<Name>(['sealed', 'consenting', 'signed'])('shows the visit that was %s as it was', async (name) => {
    const now = await tablet.client.call('visits.get', { visitId: idOf(name) });
    const { aftercare, newDates: _, ...facts } = was.views[name];
    expect(now).toMatchObject(facts);
    expect(now.aftercare?.rules.map(firstFormOf)).toEqual(aftercare?.rules.map(firstFormOf));
    expect(now.aftercare?.days.map(firstMark)).toEqual(aftercare?.days);
    expect(now.aftercare?.dates).toEqual(aftercare?.dates);
  });

  it('makes the calendar file of a sealed visit again, byte for byte, and finds its papers untouched', async () => {
    for (const { id } of was.views.sealed.documents ?? [])
      expect(await tablet.client.call('documents.verify', { documentId: id })).toMatchObject({ verdict: 'untouched' });
    await tablet.client.call('documents.save', { visitId: idOf('sealed'), targetId: 'usb' });
    const folder = join(tablet.dir, 'stick');
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.ics'));
    expect(readFileSync(join(folder, file), 'utf8')).toBe(was.calendar);
  });

  it('seals an aftercare that was signed before with the hash that was signed', async () => {
    await tablet.client.call('visits.seal', { visitId: idOf('signed') });
    const text = await paperText(bench, tablet.client, idOf('signed'), 'aftercare-sheet');
    for (const words of Object.values(was.printed)) expect(text).toContain(words);
  });

  it('lets a client who read half of the consent go on, also after another client was opened under the new form', async () => {
    const opened = await openVisit(hands, { name: 'Second Client' });
    expect(opened.protocol).toMatchObject({ version: defaultProtocol.versions.whole });
    const visitId = idOf('consenting');
    await handOver(hands, visitId, 'consent');
    await readClauses(hands);
    const task = await tablet.client.call('task.act', {
      command: { type: 'sign-consent', signature, intent: true, electronicRecord: true },
    });
    expect(task).toMatchObject({ task: 'consent', signed: true });
    await takeBack(hands);
    const signed = await act(hands, visitId, {
      type: 'countersign-consent',
      signature,
      identifiedBy: 'photo-id',
      note: '',
    });
    expect(signed.protocol).toEqual(was.views.consenting.protocol);
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
  });
});
