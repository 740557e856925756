import { en } from '../../renderer/words/en.ts';
import type { Clinic } from './clinic.ts';
import { playOn } from './past.ts';
import type { Tablet } from './tablet.ts';
import * as walk from './walk.ts';

const { practice, practiceLanguages: words } = en;

async function toPractice(tablet: Tablet): Promise<void> {
  for (const button of [en.today.settings, en.settings.group.papers, practice.open]) await tablet.tap(button);
}

/** The PIN, and the button that approves. */
async function approves(tablet: Tablet, button: string | RegExp): Promise<void> {
  await tablet.type(en.settings.presentPin, walk.owner.pin);
  await tablet.tap(button);
}

/**
 * A clinic set up by touch, whose owner approves its own texts and those of another language. Only the same tap on "Mark as
 * checked" under each of some hundred texts is left to the contract.
 * @param there The language in its own words, as the list of languages has it.
 * @param here The same in the words of staff.
 */
export async function setUpIn(clinic: Clinic, language: string, there: string, here: string): Promise<void> {
  const { tablet } = clinic;
  await walk.setUp(tablet);
  await walk.unlock(tablet);
  await toPractice(tablet);
  await tablet.tap(en.practiceEdit.readThem);
  const approve = tablet.page.getByRole('button', { name: practice.toApprove });
  // Part by part to the end, where the owner approves them.
  while (!(await approve.isVisible())) await tablet.press(tablet.page.locator('button.btn.main').first());
  await tablet.press(approve);
  await approves(tablet, /^Approve version/);
  await tablet.tap(words.open);
  await tablet.tap(words.add);
  await tablet.tap(new RegExp(`^${there}`));
  await tablet.tap(words.nameReader);
  await tablet.type(words.readerName, 'Ana Silva');
  await tablet.tap(en.reading.translator);
  await tablet.tap(words.saveReader);
  await tablet.see('Checked by Ana Silva');
  await clinic.switchOff(() =>
    playOn(clinic.data, async ({ client }) => {
      const call: typeof client.call = (name, input) => client.call(name, input);
      const treatment = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
      const { texts } = await call('languages.work', { treatment, language });
      await call('languages.check', { treatment, language, places: texts.map(({ place }) => place) });
    }),
  );
  await walk.openStore(tablet);
  await walk.unlock(tablet);
  await toPractice(tablet);
  await tablet.tap(words.open);
  await tablet.tap(/^Approve \d+ texts$/);
  await approves(tablet, `Approve ${here}`);
  await tablet.see(words.readyTitle);
  await tablet.tap(practice.title);
  await tablet.tap(en.settings.title);
  await tablet.tap(en.common.today);
}
