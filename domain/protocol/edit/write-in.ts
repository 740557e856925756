import { z } from 'zod';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { Protocol } from '../protocol.ts';
import type { AppLanguage } from '../translations/app-languages.ts';
import { clientTexts, sourceHash } from '../translations/texts.ts';
import type { WorkingTexts } from '../translations/working.ts';
import { type EditResult, stepped } from './apply-edit.ts';
import { withStep } from './apply-step.ts';

const json = z.json();

/**
 * A draft that is written in another language from now on. What there is in that language of a sentence as it is now takes its
 * place, approved or not: the draft is read and approved as a whole before a client sees it. The others stay as they are, and
 * nothing is put in place of a sentence that was translated before it changed. `known`: the first that has a sentence counts.
 */
export function writtenIn(
  protocol: TreatmentProtocol,
  language: AppLanguage,
  known: readonly WorkingTexts[],
): EditResult {
  if (language === protocol.language) return { ok: true, edited: null };
  const whole = clientTexts(protocol).reduce<unknown>(
    (value, { place, text }) => {
      const source = sourceHash(text);
      const there = known.map((texts) => texts[place]).find((one) => one?.source === source);
      return there ? withStep(value, { step: 'put', place, content: there.text }) : value;
    },
    { ...protocol, language },
  );
  return stepped(protocol, { step: { step: 'whole', content: json.parse(whole) }, place: 'language' });
}

/**
 * What a text's sentences are in a language where they were put in place of those of `from`, as translations: `there` are those,
 * `wanted` the ones of `from` in the language, null where it is `from`'s own.
 */
export function byWayOf(from: Protocol, there: WorkingTexts, wanted: WorkingTexts | null): WorkingTexts {
  return Object.fromEntries(
    clientTexts(from).flatMap(({ place, text }) => {
      const source = sourceHash(text);
      const [put, other] = [there[place], wanted ? wanted[place] : { text, source, state: 'approved' as const }];
      const isOfIt = put?.source === source && other?.source === source;
      return isOfIt ? [[place, { ...other, source: sourceHash(put.text) }] as const] : [];
    }),
  );
}
