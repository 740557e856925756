import { en } from '../../renderer/words/en.ts';
import type { Said } from './said.ts';
import type { Tablet } from './tablet.ts';
import * as walk from './walk.ts';

const { reading } = en;

/** Who reads out or interprets in a walk; invented. */
export const interpreter = { name: 'Marta Reader', language: 'Kurdish' };

/** Staff name who reads or interprets, before the tablet goes over. */
export async function nameReader(tablet: Tablet): Promise<void> {
  await tablet.tap(reading.nameReader);
  await tablet.type(reading.name, interpreter.name);
  await tablet.type(reading.language, interpreter.language);
  await tablet.tap(reading['first-language']);
  await tablet.shot('reader-named');
  await tablet.tap(reading.record);
  await tablet.see(`${interpreter.name} reads or interprets in ${interpreter.language}.`);
}

/** The reader's own page once the client signed: what they state, read to its end, and their signature. */
export async function readerSigns(tablet: Tablet, { handover, sign }: Said): Promise<void> {
  await tablet.page.getByRole('heading', { name: interpreter.name }).waitFor();
  await tablet.shot('reader-states');
  await walk.readToEnd(tablet, new RegExp(`^${sign.readerAffirm}$`), { handover });
  await tablet.tap(sign.readerAffirm);
  await tablet.sign('U4S1.TXT');
  await tablet.shot('reader-signs');
  await tablet.tap(sign.sign);
}
