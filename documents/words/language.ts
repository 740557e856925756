import type { Dates } from './dates.ts';
import type { Durations } from './durations.ts';
import type { en } from './en/en.ts';

/** Every word on paper. A language without one of them does not compile. */
export type PaperWords = typeof en;

/** What a paper is written in. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dates: Dates;
  readonly durations: Durations;
  readonly words: PaperWords;
}

/** What stands on the papers that a client takes home. */
export type ClientPaperWords = Pick<
  PaperWords,
  | 'aftercare'
  | 'calendar'
  | 'common'
  | 'consent'
  | 'copy'
  | 'correction'
  | 'handOut'
  | 'people'
  | 'points'
  | 'preparation'
  | 'said'
  | 'scalpAreas'
>;

/** What stands on the papers of a visit that staff read, in the clinic's own language. */
export type RecordPaperWords = Pick<
  PaperWords,
  'clock' | 'events' | 'procedure' | 'reaction' | 'recordFacts' | 'visit'
>;

/** What stands on lists, reports, the test page and the readable copy, in the language that staff have the screens in. */
export type ListPaperWords = Pick<PaperWords, 'list' | 'readable' | 'recall' | 'register' | 'report' | 'testPage'>;
