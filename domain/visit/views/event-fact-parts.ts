import type { Signature } from '../../signature.ts';
import type { Moment } from '../../time.ts';
import type { VisitEventOf } from '../events.ts';
import type { Translated } from '../signed-fields.ts';
import type { CoursePlace, SealedDocument } from '../types.ts';
import type { EventFact, EventFactOf } from './event-fact.ts';
import type { Placed } from './event-lengths.ts';

/** The codes whose only parameter is what somebody wrote. */
type Written = {
  [C in EventFact['code']]: { code: C; text: string } extends EventFactOf<C> ? C : never;
}[EventFact['code']];
type Listed = {
  [C in EventFact['code']]: { code: C; items: string[] } extends EventFactOf<C> ? C : never;
}[EventFact['code']];

/** A clock reading without what the tablet measured. */
export const reading = ({ instant, zone }: Moment): Pick<Moment, 'instant' | 'zone'> => ({ instant, zone });

/** What somebody wrote; nothing where they wrote nothing. */
export const written = (code: Written, text: string | undefined): EventFact[] =>
  text === undefined || text === '' ? [] : [{ code, text }];

export const listed = (code: Listed, items: string[]): EventFact[] => (items.length === 0 ? [] : [{ code, items }]);

/** Where the visit stands in its course, and the dates that are chosen. */
export function courseFacts({
  session,
  sessionsPlanned: planned,
  final,
  next,
  plannedFinal,
}: CoursePlace): EventFact[] {
  const place: EventFact = { code: 'place', session, planned, final };
  if (final) return [place];
  return [place, { code: 'next-session', at: next }, { code: 'final-session', date: plannedFinal }];
}

const detailFields = ['phone', 'email', 'emergencyName', 'emergencyPhone'] as const;

/** What the client gave, what they did not, and what stood there before. */
export function detailFacts({ details, replaced }: VisitEventOf<'own-details-confirmed'>): EventFact[] {
  const missing = detailFields.filter((field) => details[field] === '');
  return [
    ...detailFields.flatMap((field): EventFact[] =>
      details[field] === '' ? [] : [{ code: 'own-detail', field, value: details[field] }],
    ),
    ...(missing.length > 0 ? [{ code: 'not-given' as const, fields: missing }] : []),
    ...detailFields.flatMap((field): EventFact[] => {
      const value = replaced?.[field] ?? '';
      return value === '' ? [] : [{ code: 'own-detail-before', field, value }];
    }),
  ];
}

/** A lot as its package names it. */
export function lotFacts({ lot, expiredWhy, replaces }: VisitEventOf<'lot-recorded'>): EventFact[] {
  return [
    { code: 'lot-name', kind: lot.kind, name: lot.name },
    ...(lot.maker === '' ? [] : [{ code: 'maker' as const, maker: lot.maker }]),
    { code: 'lot', lot: lot.lot },
    { code: 'expiry', expiry: lot.expiry },
    ...written('expired-why', expiredWhy),
    ...(replaces === undefined ? [] : [{ code: 'in-place-of' as const, sequence: replaces }]),
  ];
}

/** The map lot by lot; `events`: those of the visit, which name the lots. */
export function mapFacts({ lots }: VisitEventOf<'scalp-mapped'>, events: readonly Placed[]): EventFact[] {
  return lots.map(({ lot, areas }): EventFact => {
    const entry = events.find(({ sequence }) => sequence === lot)?.event;
    return { code: 'went', lot: entry?.type === 'lot-recorded' ? entry.lot.lot : String(lot), areas };
  });
}

/** Who read a translation against its source, with the hash of what was shown. */
export function translatedFacts(translated: Translated | undefined): EventFact[] {
  if (!translated) return [];
  const { checkedBy: by, knows, text: hash } = translated;
  return [
    { code: 'translation-checked', by, knows },
    { code: 'hash', of: 'translation', hash },
  ];
}

/** Who reads out or interprets. */
export const readerFact = ({ name, language, knows }: VisitEventOf<'reader-named' | 'reader-signed'>): EventFact => ({
  ...{ code: 'reader', name, language, knows },
});

/** A signature is named and counted, never given out as strokes. */
export function signatureFacts(signature: Signature): EventFact[] {
  switch (signature.kind) {
    case 'typed':
      return [{ code: 'signature-typed', name: signature.name }];
    case 'drawn':
      return [{ code: 'signature-drawn', pointer: signature.pointer, strokes: signature.strokes.length }];
  }
}

export const signedFacts = (event: VisitEventOf<'consent-signed'> | VisitEventOf<'aftercare-signed'>): EventFact[] => [
  ...signatureFacts(event.signature),
  ...(event.signer === undefined ? [] : [{ code: 'signer' as const, name: event.signer }]),
  { code: 'language', tag: event.language },
  ...(event.largePrint ? [{ code: 'large-print' as const }] : []),
  { code: 'intent' },
  { code: 'electronic-record' },
  { code: 'hash', of: 'text', hash: event.text },
  ...(event.of === undefined ? [] : [{ code: 'hash' as const, of: 'own-text' as const, hash: event.of }]),
];

export const witnessFacts = (
  event: VisitEventOf<'consent-countersigned'> | VisitEventOf<'aftercare-countersigned'>,
): EventFact[] => [
  ...signatureFacts(event.signature),
  { code: 'known-by', by: event.identifiedBy },
  ...written('note', event.note),
  ...(event.pinRecoveredAt ? [{ code: 'recovered-pin' as const, at: reading(event.pinRecoveredAt) }] : []),
  ...(event.pinGiven
    ? [{ code: 'given-pin' as const, at: reading(event.pinGiven.at), signedIn: event.pinGiven.signedIn }]
    : []),
];

export const documentFacts = ({ id, kind, pages, sha256 }: SealedDocument): EventFact[] => [
  { code: 'paper', kind },
  { code: 'pages', pages },
  { code: 'hash', of: 'paper', hash: sha256 },
  { code: 'id', of: 'paper', id },
];
