import type { TreatmentProtocol } from '../../../../domain/protocol/model/treatment-protocol.ts';

/** The parts of a protocol in the order of a visit. */
export const sections = [
  'health',
  'checks',
  'timeOut',
  'consent',
  'breaks',
  'preparation',
  'aftercare',
  'record',
] as const;
export type Section = (typeof sections)[number];

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
