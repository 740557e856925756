import { sha256OfJson } from '../canonical.ts';
import type { AftercareTimeline, CareDateIs, DatedRule } from '../dates/care.ts';
import type { Sha256 } from '../ids.ts';
import type { Clause } from './model/questions.ts';
import type { Protocol } from './protocol.ts';
import { storedForm } from './stored.ts';

/** Identifies one exact protocol; every edit changes the hash. */
export function protocolHash(protocol: Protocol): Sha256 {
  const known = protocolHashes.get(protocol);
  if (known) return known;
  const hash = sha256OfJson(storedForm(protocol));
  protocolHashes.set(protocol, hash);
  return hash;
}

/**
 * Identifies the consent text exactly as shown, in its language. The same text has the same hash in every form of the
 * protocol: who consented need not be asked again because it is stored otherwise.
 */
export function consentHash(protocol: Protocol): Sha256 {
  const known = consentHashes.get(protocol);
  if (known) return known;
  const { language, disclaimer, versions } = protocol;
  const { title, clauses, electronicRecord, intent } = protocol.consent;
  const consent = { version: versions.consent, title, clauses: clauses.map(hashedClause), electronicRecord, intent };
  const hash = sha256OfJson({ language, consent, disclaimer });
  consentHashes.set(protocol, hash);
  return hash;
}

/** Cached, because every step of a visit asks for them; protocols are never changed in place. */
const protocolHashes = new WeakMap<Protocol, Sha256>();
const consentHashes = new WeakMap<Protocol, Sha256>();

/** A clause as signatures cover it: what the first form did not have stands in it only where it is used. */
function hashedClause({ id, title, paragraphs, points, decision, initials, shownWhen, photos }: Clause): object {
  const { kind } = decision;
  return {
    id,
    title,
    paragraphs,
    points,
    optional: kind === 'agree-or-refuse',
    ...(kind !== 'agree' && kind !== 'agree-or-refuse' && { decision }),
    ...(initials && { initials }),
    ...(shownWhen && { shownWhen }),
    ...(photos && { photos }),
  };
}

/**
 * Identifies the aftercare exactly as the client saw it, dates included. Under a protocol of the first form it covers what that
 * form had, under its names: what was signed stays what it was.
 */
export function aftercareHash(timeline: AftercareTimeline, { firstForm }: Pick<Protocol, 'firstForm'>): Sha256 {
  const dates = timeline.dates.map(({ is, ...date }) => ({ ...date, title: hashedTitle(is) }));
  if (!firstForm) return sha256OfJson({ ...timeline, dates });
  const { information: _, ...signed } = timeline;
  const days = timeline.days.map((day) => ({ ...day, mark: day.mark === 'due' ? 'shave-or-cut' : day.mark }));
  return sha256OfJson({ ...signed, rules: timeline.rules.map(inFirstForm), days, dates });
}

function inFirstForm(rule: DatedRule): object {
  const { id, topic, kind, short, text, why, icon, from, fromPlanned, to, toPlanned, source } = rule;
  const { byTime, fromMonths, toMonths } = rule;
  return {
    ...{ id, topic, kind, short, text, why, icon, from, fromPlanned, to, toPlanned, source },
    ...(byTime !== undefined && { byTime }),
    ...(fromMonths !== undefined && { fromMonths }),
    ...(toMonths !== undefined && { toMonths }),
  };
}

/** A calendar entry as signatures cover it, in every language: another word here, and papers that were signed no longer agree. */
function hashedTitle(is: CareDateIs): string {
  if (is.kind === 'session') return `Session ${is.session}`;
  return is.byTime === undefined ? is.short : `${is.short} by ${is.byTime}`;
}
