import { z } from 'zod';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { AppLanguage } from '../translations/app-languages.ts';
import { clientTexts, sourceHash } from '../translations/texts.ts';
import type { WorkingTexts } from '../translations/working.ts';
import { type EditResult, stepped } from './apply-edit.ts';
import { withStep } from './apply-step.ts';

const json = z.json();

/**
 * A draft that is written in another language from now on. What there is in that language of a sentence as it is now takes its
 * place, approved or not: the draft is read and approved as a whole before a client sees it. The others stay as they are, and
 * nothing is put in place of a sentence that was translated before it changed.
 */
export function writtenIn(protocol: TreatmentProtocol, language: AppLanguage, known: WorkingTexts): EditResult {
  if (language === protocol.language) return { ok: true, edited: null };
  const whole = clientTexts(protocol).reduce<unknown>(
    (value, { place, text }) => {
      const there = known[place];
      return there?.source === sourceHash(text) ? withStep(value, { step: 'put', place, content: there.text }) : value;
    },
    { ...protocol, language },
  );
  return stepped(protocol, { step: { step: 'whole', content: json.parse(whole) }, place: 'language' });
}
