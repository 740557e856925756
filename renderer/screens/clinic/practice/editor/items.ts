import { movedQuestions } from '../../../../../domain/protocol/edit/moved-questions.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { mostIn } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { type Section, sections } from '../../../../../domain/protocol/versions/sections.ts';

/** One row of the outline: an item of a list, or a part that stands alone. */
export interface OutlineItem {
  readonly place: string;
  readonly words: string;
  /** It hangs under an answer of another item. */
  readonly follows?: boolean;
}

/** The list of a section whose items are added, moved and removed; null where it is one thing. */
export function listOf(section: Section): keyof typeof mostIn | null {
  switch (section) {
    case 'health':
    case 'checks':
    case 'timeOut':
    case 'preparation':
    case 'aftercare':
      return section;
    case 'consent':
      return 'consent/clauses';
    case 'breaks':
    case 'record':
      return null;
  }
}

/** How many items a section's list can have, where it has so many; null where there is room for another one. */
export function fullAt(section: Section, items: readonly OutlineItem[]): number | null {
  const list = listOf(section);
  return list !== null && items.length >= mostIn[list] ? mostIn[list] : null;
}

/** The items of a section's list, by what people call them. */
export function itemsOf(protocol: TreatmentProtocol, section: Section): OutlineItem[] {
  switch (section) {
    case 'health':
      return protocol.health.map(({ id, text, shownWhen }) => ({
        place: `health/${id}`,
        words: text,
        follows: shownWhen !== undefined,
      }));
    case 'checks':
      return protocol.checks.map(({ id, name }) => ({ place: `checks/${id}`, words: name }));
    case 'timeOut':
      return protocol.timeOut.map(({ id, text }) => ({ place: `timeOut/${id}`, words: text }));
    case 'consent':
      return protocol.consent.clauses.map(({ id, title }) => ({ place: `consent/clauses/${id}`, words: title }));
    case 'preparation':
    case 'aftercare':
      return protocol[section].map(({ id, short }) => ({ place: `${section}/${id}`, words: short }));
    case 'breaks':
    case 'record':
      return [];
  }
}

/** Whether two lists of rows are drawn alike. */
export function saySame(some: readonly OutlineItem[], others: readonly OutlineItem[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ place, words, follows }, index) => {
    const other = others[index];
    return place === other?.place && words === other.words && follows === other.follows;
  });
}

/** Whether an item can move past a neighbour: a follow-up only past others of the same question. */
export function canMove(protocol: TreatmentProtocol, section: Section, index: number, to: 'up' | 'down'): boolean {
  if (section === 'health') return movedQuestions(protocol.health, index, to) !== null;
  return to === 'up' ? index > 0 : index < itemsOf(protocol, section).length - 1;
}

/** What of a section stands beside its list, on a row of its own. */
export function singlesOf(section: Section): readonly Single[] {
  switch (section) {
    case 'consent':
      return ['consent', 'disclaimer'];
    case 'preparation':
      return ['topics'];
    case 'aftercare':
      return ['sheet', 'information', 'nextFromDay', 'topics'];
    case 'breaks':
      return ['breaks'];
    case 'record':
      return ['record'];
    case 'health':
      return ['name', 'language', 'minimumAge'];
    case 'checks':
    case 'timeOut':
      return [];
  }
}
export type Single =
  | 'consent'
  | 'disclaimer'
  | 'topics'
  | 'sheet'
  | 'information'
  | 'nextFromDay'
  | 'breaks'
  | 'record'
  | 'language'
  | 'minimumAge'
  | 'name';

/** Where a place of a protocol is edited: its section, and the row of the outline. Null for what no section has. */
export function rowOf(
  protocol: TreatmentProtocol,
  place: string,
): { readonly section: Section; readonly place: string } | null {
  for (const section of sections) {
    const row = itemsOf(protocol, section).find((item) => isWithin(place, item.place));
    if (row) return { section, place: row.place };
  }
  for (const section of sections) {
    const list = listOf(section);
    // A list without its item: what was just removed.
    if (list !== null && isWithin(place, list)) return firstRow(protocol, section);
    const single = singlesOf(section).find((one) => isWithin(place, one));
    if (single) return { section, place: single };
  }
  return null;
}

/** The row that a section opens with. */
export function firstRow(protocol: TreatmentProtocol, section: Section) {
  return { section, place: itemsOf(protocol, section)[0]?.place ?? singlesOf(section)[0] ?? '' };
}

const isWithin = (place: string, around: string): boolean => place === around || place.startsWith(`${around}/`);

/** The row that a place belongs to, by its form alone: "aftercare/wash-again" of "aftercare/wash-again/from". */
export function rowPlace(place: string): string {
  const [first = '', second, third] = place.split('/');
  if (first === 'consent') return second === 'clauses' && third !== undefined ? `consent/clauses/${third}` : first;
  const isList = sections.some((section) => listOf(section) === first);
  return isList && second !== undefined ? `${first}/${second}` : first;
}

/** The section that a place of a protocol belongs to; null for what no section has, such as its name. */
export function sectionOf(place: string): Section | null {
  const row = rowPlace(place);
  const [first] = row.split('/');
  return sections.find((section) => section === first || singlesOf(section).some((single) => single === first)) ?? null;
}
