import { protocolHash } from '../../protocol/hash.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { appLanguageOf } from '../../protocol/translations/app-languages.ts';
import type { TextPart } from '../../protocol/translations/texts.ts';
import { translated } from '../../protocol/translations/translated.ts';
import type { PublishedLanguage } from '../../protocol/translations/translation.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Translated } from '../signed-fields.ts';
import type { Reason, Task } from '../types.ts';

/** The texts that a task shows. */
export const partOfTask = {
  intake: 'health',
  consent: 'consent',
  aftercare: 'care',
} as const satisfies Record<Task, TextPart>;

/** What a client reads: the clinic's own text, or one in another language with whoever stands for it. */
export type ReadIn =
  | { readonly ok: true; readonly own: true }
  | { readonly ok: true; readonly own: false; readonly text: Protocol; readonly from: PublishedLanguage }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A task's texts in a language. `languages`: those that the clinic has, of the version in use first and then of the visit's own; a
 * language may stand in both, and the first one that has every sentence of the task counts. Refused with how many sentences
 * keep it, and with the first of them.
 */
export function readIn(
  protocol: Protocol,
  languages: readonly PublishedLanguage[],
  task: Task,
  language: string,
): ReadIn {
  if (language === protocol.language) return { ok: true, own: true };
  const known = languages.filter((one) => one.language === language);
  // The first form counts its dates in its own way, which a translation does not keep.
  const dated = task === 'aftercare' && protocol.firstForm !== undefined;
  if (known.length === 0 || dated || appLanguageOf(language) === null)
    return { ok: false, refusal: refuse('language-missing') };
  const tried = known.map((from) => ({ from, read: translated(protocol, from, partOfTask[task]) }));
  for (const { from, read } of tried) if (read.ok) return { ok: true, own: false, text: read.protocol, from };
  const faults = tried.flatMap(({ read }) => (read.ok ? [] : [read.notReady]))[0] ?? [];
  const [first] = faults;
  if (!first) return { ok: false, refusal: refuse('language-missing') };
  return { ok: false, refusal: refuse('language-not-ready', { language, texts: faults.length, ...first }) };
}

/** The texts that were shown and who stands for them, for an event; nothing where they are the clinic's own. */
export function translatedBy(read: Extract<ReadIn, { ok: true }>): { readonly translated?: Translated } {
  if (read.own) return {};
  const { checkedBy, knows } = read.from.approval;
  return { translated: { text: protocolHash(read.text), checkedBy, knows } };
}

/**
 * What a client takes home without having had it before them, in the language that they read where every sentence of its `parts`
 * is ready in it; else the clinic's own text.
 */
export function takenHomeIn(
  protocol: Protocol,
  languages: readonly PublishedLanguage[],
  language: string,
  parts: readonly TextPart[],
): Protocol {
  // The first form counts its dates in its own way, which a translation does not keep.
  if (protocol.firstForm || appLanguageOf(language) === null) return protocol;
  for (const from of languages.filter((one) => one.language === language)) {
    const read = parts.reduce<Protocol | null>((text, part) => {
      const next = text && translated(text, from, part);
      return next?.ok ? next.protocol : null;
    }, protocol);
    if (read) return read;
  }
  return protocol;
}

/** A reason for a new date as `read` says it; what a person wrote stays as it is. */
export function reasonIn(own: Protocol, read: Protocol, reason: Reason): Reason {
  return read === own ? reason : (findingsOf(read)[findingsOf(own).indexOf(reason)] ?? reason);
}

const findingsOf = ({ checks }: Protocol): readonly (Reason | null)[] =>
  checks.flatMap(({ questions }) => questions.flatMap(({ options }) => options.map(({ finding }) => finding ?? null)));

/** The languages that a task can be handed over in, the clinic's own first. */
export function languagesFor(protocol: Protocol, languages: readonly PublishedLanguage[], task: Task): string[] {
  const others = new Set(languages.map(({ language }) => language));
  return [
    protocol.language,
    ...[...others].filter((tag) => tag !== protocol.language && readIn(protocol, languages, task, tag).ok),
  ];
}

/** What a task cannot be read in, with why: of the clinic's other languages, and of the one that a client `reads`. */
export function notReadIn(
  protocol: Protocol,
  languages: readonly PublishedLanguage[],
  task: Task,
  reads: string,
): { language: string; refusal: Refusal }[] {
  return [...new Set([...languages.map(({ language }) => language), reads])].flatMap((language) => {
    const read = readIn(protocol, languages, task, language);
    return read.ok ? [] : [{ language, refusal: read.refusal }];
  });
}
