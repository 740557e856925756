import type { EventFact } from './event-fact.ts';
import type { EventLine } from './event-line.ts';

const ofSomebody: ReadonlySet<EventFact['code']> = new Set<EventFact['code']>([
  'client',
  'client-before',
  'too-soon',
  'why',
]);

/**
 * The list for whoever is given it: it names nobody with whom a visit lay before it was moved, and says nothing of them. What was signed
 * under another name says so in its own place. The clinic's own list has all of it.
 */
export function withoutOthers(lines: readonly EventLine[]): readonly EventLine[] {
  const moved = lines.findLastIndex(({ type }) => type === 'visit-moved');
  if (moved < 0) return lines;
  return lines.map((line, at): EventLine => {
    const facts = (gone: (fact: EventFact) => boolean) => ({
      ...line,
      facts: line.facts.filter((fact) => !gone(fact)),
    });
    switch (line.type) {
      case 'visit-opened':
        return facts((fact) => ofSomebody.has(fact.code) || (fact.code === 'id' && fact.of === 'client'));
      case 'visit-moved':
        return facts((fact) => fact.code === 'why' || (at < moved && ofSomebody.has(fact.code)) || fact.code === 'id');
      case 'client-corrected':
        // The one behind the move puts the right details in the place of the others'.
        if (at > moved + 1) return line;
        return facts(({ code }) => (at < moved ? ofSomebody.has(code) : code === 'client-before' || code === 'why'));
      default:
        return line;
    }
  });
}
