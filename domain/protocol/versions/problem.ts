import { z } from 'zod';

/** `stops`: nothing is published with it. `look`: it is shown, and may be meant. */
export const Severity = z.enum(['stops', 'look']);
export type Severity = z.infer<typeof Severity>;

export const ProblemCode = z.enum([
  // What `protocolFaults` finds; `remedy-missing` is a remedy without steps.
  'id-twice',
  'topic-unknown',
  'level-unknown',
  'topic-circle',
  'question-unknown',
  'answer-unknown',
  'question-later',
  'rule-unknown',
  'finding-missing',
  'remedy-missing',
  'never-holds',
  /** No tablet can hand it over: the app has no words in its language. `language`: its code. */
  'language-unknown',
  /** Two rules that cannot both be followed. `other`: the place of the second one. */
  'contradiction',
  /** Further pairs of rules, beyond those that are named. `more`: how many. */
  'more-contradictions',
  /** Days of a lane between two instructions that have none. */
  'gap',
  /** A rule that holds on no day of any sheet. */
  'impossible-date',
  /** No day within 120 days is possible for the next session. */
  'appointment-impossible',
  'no-glyph',
  'sheet-too-long',
  /** Sentences of a language that had an approved translation, or are new. `language`: its tag; `texts`: how many. */
  'translations-wait',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** Something of a draft that is wrong or worth a look, at its place. Words are the reader's. */
export const ProtocolProblem = z.object({
  severity: Severity,
  code: ProblemCode,
  place: z.string(),
  /** What a sentence needs: days counted from the treatment, the sheet, the other rule's place, an id or a letter. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type ProtocolProblem = z.infer<typeof ProtocolProblem>;
