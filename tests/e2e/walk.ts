// Longer than 300 lines: every step of a visit by touch, in the order in which they are taken.
import { sampleClinic, sampleOwner } from '../../scripts/sample/people.ts';
import { pickDay } from './pick-day.ts';
import { english, type Said, sentence, start } from './said.ts';
import type { Tablet } from './tablet.ts';

/** People and words of the walk; invented. */
export const owner = sampleOwner;
export const guest = { name: 'Zyxwena Quillfeather', day: 14, month: 3, year: 1988, phone: '01632 960218' };

/** First run: clinic, owner, passphrase, the recovery key written down and typed back. Returns the key. */
export async function setUp(tablet: Tablet): Promise<string> {
  await tablet.type('Name of the clinic', sampleClinic.name);
  await tablet.type('Address', sampleClinic.address);
  await tablet.type('Phone', sampleClinic.phone);
  await tablet.type('Number for out of hours', sampleClinic.outOfHours);
  await tablet.shot('setup');
  await tablet.tap('Next');
  await tablet.tap('Date, time and zone are right');
  await tablet.tap('Next');
  await tablet.tap('I will read and approve them');
  await tablet.tap('Next');
  await tablet.type('Your name, as it is printed', owner.name);
  await tablet.type('PIN, six digits or more', owner.pin);
  await tablet.type('The same PIN again', owner.pin);
  await tablet.type('Passphrase, at least 8 characters', owner.passphrase);
  await tablet.type('The same passphrase again', owner.passphrase);
  await tablet.tap('Make the record');
  const shown = tablet.page.getByTestId('recovery-key');
  await shown.waitFor();
  const key = (await shown.locator('span').allInnerTexts()).join('-');
  await tablet.tap('I wrote it down');
  await tablet.type('Recovery key', key.toLowerCase());
  await tablet.tap('Confirm the key');
  await tablet.tap('Go to the lock screen');
  return key;
}

export async function openStore(tablet: Tablet): Promise<void> {
  await tablet.type('Passphrase', owner.passphrase);
  await tablet.tap('Open');
}

export async function unlock(tablet: Tablet): Promise<void> {
  await tablet.see('Who is unlocking?');
  // Where there is no room for both, the keys come once a name is chosen.
  const key = tablet.page.getByRole('button', { name: owner.pin.slice(0, 1), exact: true });
  const name = tablet.page.getByRole('button', { name: new RegExp(`^${owner.name.split(' ')[0]}`) });
  await key.or(name).first().waitFor();
  if (!(await key.isVisible())) await tablet.press(name);
  await tablet.pin(owner.pin, 'Unlock');
}

/** Searches on Today, and opens whom the search finds first: an open visit of theirs may stand there before it answers. */
export async function findClient(tablet: Tablet, name: string): Promise<void> {
  await tablet.type('Find a client by name or date of birth', name);
  await tablet.see(/\d clients? found/);
  await tablet.tap(new RegExp(name));
}

export async function addClient(tablet: Tablet): Promise<void> {
  await tablet.tap('New client');
  await tablet.type('Full name', guest.name);
  await tablet.type('Day', String(guest.day));
  await tablet.type('Month', String(guest.month));
  await tablet.type('Year', String(guest.year));
  await tablet.tap('Add the client');
  await tablet.see('No visit yet');
}

/** Session 1 of 3 with the next appointment on `next` at 10:00. */
export async function openVisit(tablet: Tablet, next: string | null): Promise<void> {
  await tablet.tap('New visit');
  if (next === null) {
    await tablet.tap('Yes, final');
  } else {
    await tablet.tap('No, more follow');
    await pickDay(tablet, next);
  }
  await tablet.tap('Open the visit');
}

/** The birthday, unless it was answered in this visit and the tablet was not locked since. */
export async function identify(tablet: Tablet, said = english): Promise<void> {
  const month = tablet.page.locator(`[data-month="${guest.month}"]`);
  await month.or(tablet.page.locator('.screen[data-mode="client"]')).first().waitFor();
  if (!(await month.isVisible())) return;
  await tablet.press(month);
  await tablet.press(tablet.page.locator(`[data-day="${guest.day}"]`));
  await tablet.tap(said.handover.thatIsMe);
}

/** Resolves once the tablet has answered that words being typed are kept. Ask for it before typing them. */
export async function draftKept({ page }: Tablet, words: string): Promise<void> {
  const answer = await page.waitForResponse((one) => {
    const sent = one.request().postData() ?? '';
    return sent.includes('drafts.put') && sent.includes(words);
  });
  await answer.finished();
}

export async function takeBack(tablet: Tablet, said = english): Promise<void> {
  await tablet.pin(owner.pin, said.handover.takeBack);
}

/** Own details, eighteen answers (one "yes" where `yes` names its place and details), the look over them. */
export async function intake(
  tablet: Tablet,
  yes: { question: number; details: string } | null,
  said = english,
): Promise<void> {
  await identify(tablet, said);
  const phone = tablet.page.getByLabel(said.intake.phone, { exact: true });
  // Nobody types what the front desk has written down.
  if ((await phone.inputValue()) !== guest.phone) await tablet.type(said.intake.phone, guest.phone);
  await tablet.tap(said.intake.detailsConfirm);
  for (let question = 1; question <= 18; question++) {
    if (question === 2) await tablet.shot('intake');
    await answerHealth(tablet, question, yes?.question === question ? yes.details : null, said);
  }
  await tablet.shot('review');
  await tablet.tap(said.intake.finish);
  await thanked(tablet, said);
  await takeBack(tablet, said);
}

/** One of the eighteen health questions, six on a page: "yes" with its details, or "no". The page's last "no" turns it. */
export async function answerHealth(
  tablet: Tablet,
  question: number,
  details: string | null = null,
  { intake: words } = english,
): Promise<void> {
  await tablet.see(sentence(words.page, { n: Math.ceil(question / 6), of: 3 }));
  const row = tablet.page.locator('.health-row').nth((question - 1) % 6);
  await tablet.press(row.getByRole('button', { name: details === null ? words.no : words.yes, exact: true }));
  if (details === null) return;
  await tablet.type(words.detailsAsk, details);
  if (question % 6 === 0) await tablet.tap(question === 18 ? words.toReview : words.nextPage);
}

/** Reads and agrees to every point, says no to the photos, affirms both statements; stops in front of the pad. */
export async function readConsent(tablet: Tablet, said = english): Promise<void> {
  await identify(tablet, said);
  for (let point = 1; point <= 6; point++) await agree(tablet, point, said);
  await affirm(tablet, said);
}

/** One point to its end, and yes to it; no to the photos, which are the last. */
export async function agree(tablet: Tablet, point: number, said = english): Promise<void> {
  const { point: heading, agree: yes, waitsChoice, optionalNo } = said.consent;
  await tablet.see(sentence(heading, { n: point, of: 6 }));
  await readToEnd(tablet, new RegExp(`^(${yes}|${waitsChoice})$`), said);
  if (point === 4) await tablet.shot('consent');
  if (point === 6) await tablet.shot('consent-optional');
  await tablet.tap(point < 6 ? yes : optionalNo);
}

/** Taps "Read on" until the end of a text was shown and the button that follows it is there. */
export async function readToEnd(tablet: Tablet, then: RegExp, { handover }: Pick<Said, 'handover'>): Promise<void> {
  const readOn = tablet.page.getByRole('button', { name: handover.showMore, exact: true });
  const settled = tablet.page.getByRole('button', { name: then });
  await readOn.or(settled).first().waitFor();
  for (let pages = 0; pages < 20; pages++) {
    // A scroll may have brought the end into view: "Read on" goes then, and is not pressed any more.
    await drawn(tablet);
    if (await settled.isVisible()) break;
    if (await readOn.isVisible()) await tablet.press(readOn);
  }
  await settled.waitFor();
}

/** One frame later: a scroll is drawn, and what follows from it. */
async function drawn(tablet: Tablet): Promise<void> {
  await tablet.page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
}

export async function affirm(tablet: Tablet, { sign } = english): Promise<void> {
  await tablet.tap(sign.intentTick);
  await tablet.tap(sign.electronicTick);
}

/** Reads, agrees and signs, gives the tablet back; staff sign as witness. */
export async function signConsent(tablet: Tablet, said = english): Promise<void> {
  await readConsent(tablet, said);
  await signs(tablet, 'U1S1.TXT', said);
  await witness(tablet);
}

export async function readAftercare(tablet: Tablet, said = english): Promise<void> {
  const { twoWeeks, readDates, readLongTerm, readInfection } = said.aftercare;
  await identify(tablet, said);
  await tablet.see(twoWeeks);
  for (const word of [readDates, readLongTerm, readInfection]) {
    await tablet.shot(`aftercare-${word === readDates ? 'dates' : word === readLongTerm ? 'later' : 'call'}`);
    await readToEnd(tablet, new RegExp(`^${word}$`), said);
    await tablet.tap(word);
  }
  await affirm(tablet, said);
}

/** The client signs on the pad, whoever signs after them does, and staff have the tablet again. */
export async function signs(
  tablet: Tablet,
  file: string,
  said = english,
  signAfter: (tablet: Tablet, said: Said) => Promise<void> = async () => undefined,
): Promise<void> {
  await tablet.sign(file);
  await tablet.shot('sign');
  await tablet.tap(said.sign.sign);
  await signAfter(tablet, said);
  await thanked(tablet, said);
  await takeBack(tablet, said);
}

async function thanked(tablet: Tablet, { handover }: Said): Promise<void> {
  await tablet.page.getByRole('heading', { name: start(handover.thanks) }).waitFor();
  await tablet.shot('thanks');
}

export async function witness(tablet: Tablet): Promise<void> {
  await tablet.tap('Photo ID');
  await tablet.sign('U4S1.TXT');
  await tablet.shot('witness');
  await tablet.tap('Sign as witness');
}

/** Waits until the first page of a preview has more than white on it. */
export async function pageDrawn({ page }: Tablet): Promise<void> {
  const canvas = page.locator('.preview canvas').first();
  await canvas.waitFor();
  await canvas.evaluate(async (element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('there is no page');
    const blank = () => {
      const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
      return !data.some((value, at) => at % 4 !== 3 && value < 128 && data[at - (at % 4) + 3] === 255);
    };
    while (blank()) await new Promise((next) => setTimeout(next, 100));
  });
}

/** Every check by its buttons. Gel is found: washed out, moisturised, checked again. */
export async function checksWithRemedy(tablet: Tablet): Promise<void> {
  const heading = (name: string) => tablet.page.locator('.checkdetail h2', { hasText: name });
  const answer = async (question: string, option: string) => {
    await tablet.press(
      tablet.page
        .getByRole('group', { name: tablet.said(question) })
        .getByRole('button', { name: tablet.said(option), exact: true }),
    );
  };
  await heading('1. Washed today').waitFor();
  await answer('Washed today with a gentle, non-abrasive shampoo?', 'Washed');
  await heading('2. Moisturised').waitFor();
  await answer('Moisturised after the wash?', 'Moisturised');
  await heading('3. No products').waitFor();
  await answer('Gel', 'Present');
  await tablet.tap(/^Wash out/);
  await tablet.see('Moisturise');
  await tablet.shot('checks');
  await tablet.tap(/^Moisturise/);
  await tablet.tap('Check again');
  await tablet.see('Check number 2. Ask again.');
  for (const product of ['Gel', 'Hairspray', 'Powder', 'Fibres']) await answer(product, 'None');
  await heading('4. No razor').waitFor();
  await answer('Razor on the scalp today?', 'No razor');
  await heading('5. Shaved or cut').waitFor();
  await answer('Last shaved or cut?', 'Before that');
  await answer('Native hair and follicles', 'Visible');
  for (const [n, finding] of [
    [6, 'Redness'],
    [7, 'Breakouts'],
    [8, 'Infection'],
  ] as const) {
    await heading(`${n}. No ${finding.toLowerCase()}`).waitFor();
    await answer(`${finding} anywhere on the scalp?`, 'None');
  }
  await heading('9. No sunburn').waitFor();
  await answer('Sunburn', 'None');
  await answer('Peeling', 'None');
  await answer('Tan', 'None or even');
  await heading('10. House rules').waitFor();
  await answer('Client knows: music yes, phone calls no, a break every 60 to 90 minutes?', 'Told');
}

export async function timeOut(tablet: Tablet): Promise<void> {
  await tablet.see('Time-out before the first needle');
  for (const line of await tablet.page.locator('.lines .choice').all()) await tablet.press(line);
  await tablet.tap('Confirm time-out');
}

/** Starts or ends a break. Within seconds of the step before, it is asked about once more. */
export async function breakStep(tablet: Tablet, button: string, then: string): Promise<void> {
  await tablet.tap(button);
  const again = tablet.page.getByRole('dialog').getByRole('button', { name: tablet.said(button) });
  const state = tablet.page.locator('.state', { hasText: tablet.said(then) });
  await again.or(state).first().waitFor();
  if (await again.isVisible()) {
    await tablet.shot('break-already');
    await tablet.press(again);
  }
  await state.waitFor();
}

/** Starts, records a lot, takes one break, finishes. */
export async function procedure(tablet: Tablet): Promise<void> {
  await tablet.tap('Start the procedure');
  await tablet.see('Working');
  await tablet.tap('Lot');
  await tablet.tap('Pigment');
  await tablet.type('Colour', 'Soft black');
  await tablet.type('Maker', 'Sample Pigments');
  await tablet.type('Lot number', 'SG-B0417');
  await tablet.type('Expiry', '2031-08');
  await tablet.tap('Save the lot');
  await tablet.see('SG-B0417');
  await tablet.tap('Close');
  await tablet.shot('timer');
  await breakStep(tablet, 'Start break', 'On a break');
  await breakStep(tablet, 'Back to work', 'Working');
  await tablet.tap('Finish');
  await tablet.tap('Finish the procedure');
}
