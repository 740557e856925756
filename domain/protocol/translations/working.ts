import { z } from 'zod';
import { isSameName } from '../../clinic/same-name.ts';
import { Line } from '../../text.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { Protocol } from '../protocol.ts';
import { samplesFor } from '../samples/samples.ts';
import { clientTexts, sourceHash } from './texts.ts';
import { Digits, KnowsLanguage, LanguageTag, type Translation } from './translation.ts';

export type WorkingTexts = Readonly<Record<string, Pick<Translation, 'text' | 'source' | 'state'>>>;

/** Who reads the texts of a language against their source. `ownerReads`: the owner who named them says that they read it. */
export const Reader = z.strictObject({ name: Line, knows: KnowsLanguage, ownerReads: z.boolean() });
export type Reader = z.infer<typeof Reader>;

/** A language that an owner works on: what is said of the whole of it. Its texts are kept one by one. */
export const WorkingLanguage = z.strictObject({
  language: LanguageTag,
  name: Line,
  direction: z.enum(['ltr', 'rtl']),
  digits: Digits.nullable(),
  reader: Reader.nullable(),
});
export type WorkingLanguage = z.infer<typeof WorkingLanguage>;

/**
 * Owners' texts of a language as its `reader` stands for them: what somebody else checked is a draft until this one reads it too,
 * because the record will name this one.
 */
export function readBy(
  kept: Readonly<Record<string, Translation>>,
  reader: Reader | null,
): Record<string, Translation> {
  const theirs = ({ by }: Translation) => reader === null || isSameName(by, reader.name);
  return Object.fromEntries(
    Object.entries(kept).map(([place, text]) =>
      text.state === 'checked' && !theirs(text) ? [place, { ...text, state: 'draft' as const }] : [place, text],
    ),
  );
}

/** Whether an approval names the reader under whom the texts are checked, and how they know the language. */
export function namesReader(
  reader: Reader | null,
  { checkedBy, knows }: { readonly checkedBy: string; readonly knows: KnowsLanguage },
): boolean {
  return reader !== null && isSameName(checkedBy, reader.name) && knows === reader.knows;
}

/**
 * What there is of a language: the owners' own texts (`kept`), those that the version has approved, and samples of the app. Of a
 * sentence's the first counts that was made of it as it is now; where none was, the first of all, which is stale.
 */
export function workingTexts(
  protocol: TreatmentProtocol & Pick<Protocol, 'languages'>,
  language: string,
  kept: Readonly<Record<string, Translation>> = {},
): WorkingTexts {
  const approved = protocol.languages?.find((one) => one.language === language)?.texts ?? {};
  const brought = samplesFor(protocol, language);
  const present = new Map(clientTexts(protocol).map(({ place, text }) => [place, sourceHash(text)]));
  const places = new Set([...Object.keys(brought), ...Object.keys(approved), ...Object.keys(kept)]);
  return Object.fromEntries(
    [...places].flatMap((place) => {
      const sample = brought[place] && { ...brought[place], state: 'machine' as const };
      const own = approved[place] && { ...approved[place], state: 'approved' as const };
      const all = [kept[place], own, sample].filter((one) => one !== undefined);
      const best = all.find(({ source }) => source === present.get(place)) ?? all[0];
      return best ? [[place, best] as const] : [];
    }),
  );
}
