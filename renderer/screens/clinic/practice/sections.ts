import type { TreatmentProtocol } from '../../../../domain/protocol/model/treatment-protocol.ts';
import { type Section, sections } from '../../../../domain/protocol/versions/sections.ts';

/** How many items a section has; null where it is one thing. */
export function itemsIn(protocol: TreatmentProtocol, section: Section): number | null {
  switch (section) {
    case 'consent':
      return protocol.consent.clauses.length;
    case 'breaks':
      return null;
    case 'record':
      return Object.values(protocol.record.facts).filter((wanted) => wanted !== 'off').length;
    case 'health':
    case 'checks':
    case 'timeOut':
    case 'preparation':
    case 'aftercare':
      return protocol[section].length;
  }
}

/** The section that is read after this one; null after the last. */
export function sectionAfter(section: Section): Section | null {
  return sections[sections.indexOf(section) + 1] ?? null;
}
