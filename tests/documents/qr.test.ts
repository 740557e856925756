import { execFileSync } from 'node:child_process';
import { BinaryBitmap, DecodeHintType, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import ICAL from 'ical.js';
import { afterAll, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { calendarEntry } from '../../documents/typeset/phone-calendar.ts';
import { modulesOf } from '../../documents/typeset/qr.ts';
import { english } from '../../documents/words/languages.ts';
import { aftercareInput, at, base, clinic, finalCourse, preparationInput, visitId } from './fixtures.ts';
import { run, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** The codes of a printed page, read back from a scan of the paper at 150 dpi. */
async function scan(name: string, pdf: Uint8Array): Promise<string[]> {
  const stem = `${bench.folder}/${name}`;
  execFileSync('pdftoppm', ['-r', '150', '-png', bench.file(`${name}.pdf`, pdf), stem]);
  const pages = execFileSync('sh', ['-c', `ls ${stem}-*.png`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  // As raw text: what zbar packs into its XML it packs wrong for some letters.
  const { output } = run('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', ...pages]);
  return [...output.matchAll(/BEGIN:(VCALENDAR|VCARD)[\s\S]*?END:\1/g)].map(([data]) => data);
}

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly allDay: boolean;
  readonly stamp: string;
}

function entriesIn(codes: readonly string[]): Entry[] {
  return codes
    .filter((code) => code.startsWith('BEGIN:VCALENDAR'))
    .map((code) => {
      const events = new ICAL.Component(ICAL.parse(code)).getAllSubcomponents('vevent');
      expect(events).toHaveLength(1);
      const event = new ICAL.Event(events[0]);
      return {
        uid: event.uid,
        summary: event.summary,
        start: event.startDate.toString(),
        allDay: event.startDate.isDate,
        stamp: String(events[0]?.getFirstPropertyValue('dtstamp')),
      };
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

test('four codes put the four dates into a phone, the appointment with its hour', async () => {
  const entries = entriesIn(await scan('aftercare', await makeAftercareSheet(aftercareInput())));
  expect(entries.map(({ start, allDay, summary }) => ({ start, allDay, summary }))).toEqual([
    { start: '2026-11-28', allDay: true, summary: 'Water only, Fernhill Scalp Studio' },
    { start: '2026-12-01', allDay: true, summary: 'Facial cleanser, Fernhill Scalp Studio' },
    { start: '2026-12-13', allDay: true, summary: 'Shave or cut by 10:00, Fernhill Scalp Studio' },
    { start: '2026-12-15T10:00:00Z', allDay: false, summary: 'Session 3, Fernhill Scalp Studio' },
  ]);
  expect(new Set(entries.map((entry) => entry.uid)).size).toBe(4);
  for (const entry of entries) {
    expect(entry.uid.startsWith(visitId)).toBe(true);
    expect(entry.stamp).toBe('2026-11-24T13:22:00Z');
  }
});

test('on the final sheet the day all is allowed again, and the clinic’s numbers', async () => {
  const codes = await scan('final', await makeAftercareSheet(aftercareInput(finalCourse)));
  expect(entriesIn(codes).map((entry) => entry.start)).toEqual(['2026-11-28', '2026-12-01', '2026-12-24']);
  const card = codes.find((code) => code.startsWith('BEGIN:VCARD'));
  expect(card).toContain('TEL;TYPE=WORK:01632 960 217');
  expect(card).toContain('TEL;TYPE=CELL:01632 960 881');
});

test('an appointment keeps the clinic’s wall clock, in summer and far from Greenwich', async () => {
  const input = preparationInput();
  const appointment = { ...input.timeline.appointment };
  const appointmentIn = async (zone: string, day: string): Promise<string | undefined> => {
    const dates = input.timeline.dates.map((date) =>
      date.time === null
        ? date
        : { ...date, date: at(`${day}T12:00:00.000Z`).instant.slice(0, 10) as typeof date.date },
    );
    const madeAt = at('2026-06-01T10:00:00.000Z', zone);
    const pdf = await makePreparationSheet({
      ...input,
      clinic: { ...clinic, zone: madeAt.zone },
      madeAt,
      timeline: { ...input.timeline, appointment, dates },
    });
    return entriesIn(await scan(zone.replaceAll('/', '-'), pdf)).find((entry) => !entry.allDay)?.start;
  };
  expect(await appointmentIn('Europe/London', '2026-07-08')).toBe('2026-07-08T09:00:00Z');
  expect(await appointmentIn('Pacific/Auckland', '2026-07-08')).toBe('2026-07-07T22:00:00Z');
  expect(await appointmentIn('America/New_York', '2026-12-08')).toBe('2026-12-08T15:00:00Z');
});

test('what the clinic is called cannot break the entry', async () => {
  const name = 'Dots, Lines; & \\Shades GmbH, the studio with the very long name at the old harbour';
  const pdf = await makeAftercareSheet({ ...aftercareInput(), ...{ clinic: { ...base.clinic, name } } });
  const [first] = entriesIn(await scan('named', pdf));
  expect(first?.summary).toBe(`Water only, ${name}`.slice(0, 60).trimEnd());
});

const letters = ['Zoë Müller Studio', 'Студия «Ферн Хилл»', 'فيرنهيل ستوديو', '羊歯ヶ丘スタジオ', 'Łódź Ćwiczenia'];

test.each(letters)('the clinic’s name %s comes out of the printed codes as it is, in zbar', async (name) => {
  const input = aftercareInput();
  const pdf = await makeAftercareSheet({ ...input, clinic: { ...clinic, name } });
  const summaries = entriesIn(await scan(`name-${name.length}`, pdf)).map(({ summary }) => summary);
  expect(summaries).toContain(`Session 3, ${name}`);
  expect(summaries).toHaveLength(4);
});

test.each(letters)('a code with %s reads the same in ZXing', (name) => {
  const from = { visitId, madeAt: at('13:22'), clinic: { ...clinic, name }, words: english.words };
  for (const date of aftercareInput().timeline.dates.filter(({ planned }) => !planned)) {
    const content = calendarEntry(date, from);
    expect(throughZxing(modulesOf(content))).toBe(content);
  }
});

/** A code as a camera would hand it to ZXing: eight pixels a module, with its quiet zone. */
function throughZxing(modules: readonly (readonly boolean[])[]): string {
  const [scale, quiet] = [8, 4];
  const size = (modules.length + 2 * quiet) * scale;
  const grey = new Uint8ClampedArray(size * size).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet]) grey[y * size + x] = 0;
  const image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, size, size)));
  return new QRCodeReader().decode(image, new Map([[DecodeHintType.PURE_BARCODE, true]])).getText();
}
