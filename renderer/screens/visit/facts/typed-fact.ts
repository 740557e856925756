import { CivilDate } from '../../../../domain/time.ts';
import {
  ComplicationResult,
  ComplicationWork,
  DocumentSeen,
  type FactKind,
  PatchTestResult,
  type RecordedFact,
} from '../../../../domain/visit/facts/recorded-fact.ts';
import { areasOf } from '../../../../domain/visit/scalp-map/map-area.ts';
import { typedTime } from '../../../kit/typed-time.ts';

/** A fact as far as it is typed: one flat form for all of them, which is what a draft keeps. */
export interface TypedFact {
  readonly text: string;
  readonly choice: string | null;
  readonly date: string;
  /** Of the test; what was kept before times could be typed has none. */
  readonly time?: string;
  /** Of a complication: where, as a list with commas; what was done; whether a doctor was called; what became of the work. */
  readonly areas?: string;
  readonly done?: string;
  readonly doctor?: string;
  readonly work?: string;
}

export const nothingTyped: TypedFact = { text: '', choice: null, date: '' };

export function typedOf(value: RecordedFact): TypedFact {
  switch (value.fact) {
    case 'postal-address':
    case 'description':
      return { ...nothingTyped, text: value.text };
    case 'licence-number':
    case 'steriliser-load':
      return { ...nothingTyped, text: value.number };
    case 'complications':
      return { ...nothingTyped, choice: value.result, text: value.words, ...ofComplication(value) };
    case 'identity-document':
    case 'guardian-document':
      return { ...nothingTyped, choice: value.document, text: value.words };
    case 'patch-test':
      return { text: value.words, choice: value.result, date: value.date ?? '', time: value.time ?? '' };
  }
}

type Waits = 'waitsWords' | 'waitsDocument' | 'waitsWhich' | 'waitsResult' | 'waitsDay' | 'waitsTime';
type Read = { readonly fact: RecordedFact } | { readonly waits: Waits };

/** The fact that was typed, or what is still to be said. */
export function readFact(kind: FactKind, typed: TypedFact): Read {
  const { text, choice, date, time: clock = '' } = typed;
  const blank = text.trim() === '';
  switch (kind) {
    case 'postal-address':
    case 'description':
      return blank ? { waits: 'waitsWords' } : { fact: { fact: kind, text } };
    case 'licence-number':
    case 'steriliser-load':
      return blank ? { waits: 'waitsWords' } : { fact: { fact: kind, number: text } };
    case 'complications': {
      const result = ComplicationResult.safeParse(choice).data;
      if (!result) return { waits: 'waitsResult' };
      if (result === 'none') return { fact: { fact: kind, result, words: '' } };
      return blank ? { waits: 'waitsWords' } : { fact: { fact: kind, result, words: text, ...complicationOf(typed) } };
    }
    case 'identity-document':
    case 'guardian-document': {
      const document = DocumentSeen.safeParse(choice).data;
      if (!document) return { waits: 'waitsDocument' };
      // Words typed for another document are on no screen any more, so they are not recorded either.
      if (document !== 'other') return { fact: { fact: kind, document, words: '' } };
      return blank ? { waits: 'waitsWhich' } : { fact: { fact: kind, document, words: text } };
    }
    case 'patch-test': {
      const result = PatchTestResult.safeParse(choice).data;
      if (!result) return { waits: 'waitsResult' };
      const day = result === 'declined' ? null : CivilDate.safeParse(date).data;
      if (day === undefined) return { waits: 'waitsDay' };
      const time = day === null || clock.trim() === '' ? undefined : typedTime(clock);
      if (time === null) return { waits: 'waitsTime' };
      return result === 'reaction' && blank
        ? { waits: 'waitsWords' }
        : { fact: { fact: kind, result, date: day, words: text, ...(time && { time }) } };
    }
  }
}

type Complication = Extract<RecordedFact, { fact: 'complications' }>;

function ofComplication({ areas = [], done = '', doctor, work }: Complication): Partial<TypedFact> {
  return {
    ...{ areas: areas.join(','), done },
    ...(doctor !== undefined && { doctor: doctor ? 'yes' : 'no' }),
    ...(work !== undefined && { work }),
  };
}

/** What was said of a complication beside its words; nothing of what was not. */
function complicationOf({ areas = '', done = '', doctor, work }: TypedFact): Partial<Complication> {
  const where = areasOf(areas.split(','));
  const became = ComplicationWork.safeParse(work).data;
  return {
    ...(where.length > 0 && { areas: where }),
    ...(done.trim() !== '' && { done }),
    ...((doctor === 'yes' || doctor === 'no') && { doctor: doctor === 'yes' }),
    ...(became && { work: became }),
  };
}
