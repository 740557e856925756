import { StaffId } from '../../../domain/ids.ts';
import type { Protocol } from '../../../domain/protocol/protocol.ts';
import { clientTexts, sourceHash } from '../../../domain/protocol/translations/texts.ts';
import type { PublishedLanguage } from '../../../domain/protocol/translations/translation.ts';
import { Instant, Zone } from '../../../domain/time.ts';

const at = {
  instant: Instant.parse('2026-11-24T09:00:00.000Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 1000,
  bootId: 'boot',
};

/** What a sentence is in a made-up language: the numbers stay, and another letter gives another sentence. */
export const inOther = (language: string, text: string): string => `${language}: ${text}`.slice(0, 190);

/** Every sentence that clients read of a protocol, in a made-up language and approved. */
export function wholeLanguage(protocol: Protocol, language: string): PublishedLanguage {
  return {
    language,
    name: language,
    direction: 'ltr',
    approval: {
      by: StaffId.parse('0192f000-0000-7000-8000-000000000001'),
      at,
      checkedBy: 'Ana Reader',
      knows: 'first-language',
    },
    texts: Object.fromEntries(
      clientTexts(protocol).map(({ place, text }) => [
        place,
        { text: inOther(language, text), source: sourceHash(text) },
      ]),
    ),
  };
}
