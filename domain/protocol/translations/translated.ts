import { withStep } from '../edit/apply-step.ts';
import { type Protocol, PublishedProtocol } from '../protocol.ts';
import { withDigits } from './digits.ts';
import { approvedTexts, type NotReady, notReady } from './ready.ts';
import { type TextPart, textsOfPart } from './texts.ts';
import type { PublishedLanguage } from './translation.ts';

export type Translated =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly notReady: readonly NotReady[] };

/**
 * A protocol as a client reads one part of it in another language: the same items under the same ids, so that every rule works
 * on it, with the approved sentences in place of the clinic's own. Refused with every sentence that is not ready: nothing is
 * ever filled in from another language. The same three give the same object.
 */
export function translated(protocol: Protocol, to: PublishedLanguage, part: TextPart): Translated {
  const known = made.get(to)?.get(protocol)?.get(part);
  if (known) return known;
  const result = translate(protocol, to, part);
  const ofLanguage = made.get(to) ?? new WeakMap<Protocol, Map<TextPart, Translated>>();
  const ofProtocol = ofLanguage.get(protocol) ?? new Map<TextPart, Translated>();
  made.set(to, ofLanguage.set(protocol, ofProtocol.set(part, result)));
  return result;
}

const made = new WeakMap<PublishedLanguage, WeakMap<Protocol, Map<TextPart, Translated>>>();

function translate(protocol: Protocol, to: PublishedLanguage, part: TextPart): Translated {
  const missing = notReady(protocol, approvedTexts(to), part);
  if (missing.length > 0) return { ok: false, notReady: missing };
  const { firstForm: _stored, languages: _others, ...text } = protocol;
  const whole = textsOfPart(protocol, part).reduce<unknown>(
    (value, { place }) => withStep(value, { step: 'put', place, content: to.texts[place]?.text ?? null }),
    // How numbers are written is part of what is read, signed and hashed.
    { ...text, language: withDigits(to.language, to.digits) },
  );
  return { ok: true, protocol: PublishedProtocol.parse(whole) };
}
