import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { StaffLanguage } from '../../domain/clinic/staff-language.ts';
import { arabic } from '../../renderer/words/ar/ar.ts';
import { german } from '../../renderer/words/de/de.ts';
import { en } from '../../renderer/words/en.ts';
import { approveLanguages } from '../../scripts/sample/languages.ts';
import { after, today } from './calendar.ts';
import { type Clinic, closeClinic, openClinic, openClinicAfter } from './clinic.ts';
import { interpreter, nameReader, readerSigns } from './reader.ts';
import type { Said } from './said.ts';
import { setUpIn } from './set-up-in.ts';
import { inStaffWords } from './staff-said.ts';
import { landscape, portrait, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

/** The client finds their language among the clinic's and reads in it from then on. */
async function chooses(tablet: Tablet, language: string): Promise<void> {
  await tablet.press(tablet.page.locator(`button.language[lang="${language}"]`));
  await tablet.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}

/** What the page draws at the wrong side of a control, or beyond the edge of the screen. */
const beyondTheEdge = ({ page }: Tablet): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, p, input')].flatMap((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && !one.closest('.visually-hidden') && (left < -1 || right > innerWidth + 1)
        ? [one.textContent ?? '']
        : [];
    }),
  );

/** The owner chooses staff's language in Settings, and the page turns to it at once. */
async function staffHave(tablet: Tablet, { language, name }: { language: StaffLanguage; name: string }): Promise<void> {
  if (language === 'en') return;
  await tablet.tap(en.today.settings);
  await tablet.tap(en.settings.group.clinic);
  await tablet.tap(name);
  await tablet.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  tablet.said = await inStaffWords(language);
  await tablet.tap(en.common.today);
}

/** Set up and its texts approved by touch, in the language with the most to go wrong; once is enough. */
async function setUpByTouch(): Promise<Clinic> {
  const clinic = await openClinic(portrait);
  await setUpIn(clinic, 'ar', 'العربية', 'Arabic');
  return clinic;
}

async function setUpBefore(): Promise<Clinic> {
  const german = { language: 'de', name: 'Deutsch', direction: 'ltr' } as const;
  const clinic = await openClinicAfter(landscape, ({ hands }) => approveLanguages(hands, [german]));
  await walk.unlock(clinic.tablet);
  return clinic;
}

const walks = [
  {
    language: 'ar',
    direction: 'rtl',
    held: 'portrait',
    from: 'the set-up of a clinic and the approval of its texts',
    open: setUpByTouch,
    said: arabic.catalogues,
    staff: { language: 'en', name: 'English' },
    // Reads and writes none of the clinic's languages: somebody interprets, and signs after the client.
    reader: true,
  },
  {
    language: 'de',
    direction: 'ltr',
    held: 'landscape',
    from: 'a new client',
    open: setUpBefore,
    said: german.catalogues,
    staff: { language: 'es', name: 'Español' },
    reader: false,
  },
] as const satisfies readonly { readonly said: Said; readonly [more: string]: unknown }[];

it.each(walks)(
  'goes in $language from $from to the printed sheet by touch, held in $held, and every word of it is in that language; staff have theirs in $staff.name; an interpreter there signs after the client: $reader',
  async ({ language, direction, open, said, staff, reader }) => {
    const clinic = await open();
    const { tablet, saved } = clinic;
    await staffHave(tablet, staff);
    const next = after(today(), 21);
    await walk.addClient(tablet);
    await walk.openVisit(tablet, next);
    if (reader) await nameReader(tablet);
    const signAfter = reader ? readerSigns : undefined;
    await tablet.tap('Hand over');
    await tablet.shot(`${language}-choice`);
    await chooses(tablet, language);
    expect(await tablet.page.evaluate(() => document.documentElement.dir)).toBe(direction);
    await tablet.shot(`${language}-hello`);
    await walk.intake(tablet, null, said);
    // Staff have their own language again, from the left.
    await tablet.page.locator(`html[lang="${staff.language}"]:not([dir="rtl"])`).waitFor({ state: 'attached' });
    await walk.checksWithRemedy(tablet);
    await walk.timeOut(tablet);

    await tablet.tap('Hand over');
    await walk.readConsent(tablet, said);
    expect(await beyondTheEdge(tablet)).toEqual([]);
    await walk.signs(tablet, 'U1S1.TXT', said, signAfter);
    await walk.witness(tablet);
    await walk.procedure(tablet);
    await tablet.tap(/^Hand over to/);
    await walk.readAftercare(tablet, said);
    await walk.signs(tablet, 'U12S1.TXT', said, signAfter);
    await walk.witness(tablet);
    await tablet.tap('Seal');
    await tablet.see('Opened again and checked');
    await tablet.tap('Look at it: Aftercare sheet');
    await walk.pageDrawn(tablet);
    await tablet.shot(`${language}-sheet`);
    await tablet.tap('Close');
    await tablet.tap(/^Save to/);
    await tablet.see(/files saved to/);

    const folder = join(saved, readdirSync(saved)[0] ?? '');
    const files = readdirSync(folder).filter((file) => file.endsWith('.pdf'));
    const paper = (kind: string) => {
      const file = files.find((one) => one.includes(kind)) ?? '';
      return execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' });
    };
    expect(paper('aftercare-sheet')).toContain(language === 'ar' ? 'فروة' : 'Kopfhaut');
    for (const kind of ['consent-record', 'aftercare-sheet'])
      expect([kind, paper(kind).includes(interpreter.name)]).toEqual([kind, reader]);
    expect(tablet.complaints).toEqual([]);
    await clinic.host.stop();
  },
  240_000,
);
