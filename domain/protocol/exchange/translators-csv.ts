import { csvText } from '../../csv/csv-text.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { standingOf } from '../translations/ready.ts';
import { clientTexts, type SourceText } from '../translations/texts.ts';
import type { WorkingTexts } from '../translations/working.ts';
import { itemWords, segmentsOf } from '../versions/place.ts';

/** The columns, in their order; the third and fourth are called after their languages. */
export const translatorsColumns = 5;

/**
 * Every sentence that clients read, for a translator, in RFC 4180: its place, what it belongs to, the text in the protocol's
 * language, the text in the other one as far as there is a fresh one, and how far that is. `readTranslatorsCsv` takes it back.
 */
export function translatorsCsv(protocol: TreatmentProtocol, language: string, translations: WorkingTexts = {}): string {
  return csvText(
    ['place', 'context', protocol.language, language, 'state'],
    clientTexts(protocol).map((text) => row(protocol, text, translations)),
  );
}

function row(protocol: TreatmentProtocol, source: SourceText, translations: WorkingTexts): string[] {
  const { place, text } = source;
  const around = segmentsOf(place).slice(0, -1).join('/');
  const item = around === '' ? null : itemWords(protocol, around);
  const context = item === text ? '' : (item ?? '');
  const state = standingOf(source, translations);
  // Of another sentence: beside the present one it would come back as its translation, though nobody had read the two together.
  const translation = state === 'stale' ? '' : (translations[place]?.text ?? '');
  return [place, context, text, translation, state];
}
