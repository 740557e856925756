import { z } from 'zod';
import { Slug } from '../../ids.ts';
import { Line, OptionalPassage, Passage } from '../../text.ts';
import { CareIcon } from '../parts.ts';
import { Point } from './point.ts';

/** `do`: to be done. `may`: allowed. `limit`: allowed in moderation. `off`: not allowed. */
export const Mode = z.enum(['do', 'may', 'limit', 'off']);
export type Mode = z.infer<typeof Mode>;

/** The sessions of a course that a rule holds for; `between` is neither the first nor the final one. */
export const Sessions = z.enum(['every', 'first', 'between', 'final']);
export type Sessions = z.infer<typeof Sessions>;

/** One instruction of the preparation or the aftercare (docs/protocol.md, "Rules"). */
export const Rule = z.strictObject({
  id: Slug,
  topic: Slug,
  /** One level of the topic; without it the rule speaks about all of them. */
  level: Slug.optional(),
  mode: Mode,
  from: Point,
  to: Point,
  text: Passage,
  /** A few words for a calendar bar. */
  short: Line,
  icon: CareIcon,
  why: OptionalPassage,
  /** How often: "3 to 4 times a day". */
  often: Line.optional(),
  /** How much, or of which product: "SPF 30". */
  amount: Line.optional(),
  /** What the rule does not hold for: "unless a doctor says". */
  exceptions: z.array(Line).max(6).optional(),
  /** What a person judges: "once the skin is no longer dry". Printed beside the dates. */
  condition: Line.optional(),
  sessions: Sessions.optional(),
  /** What follows on the day where it was not done. */
  ifMissed: Line.optional(),
  /** The practitioner fills it in for each client. */
  perClient: z.literal(true).optional(),
  /** The clinic says "about" of its dates. */
  approximate: z.literal(true).optional(),
  /** With this rule the restrictions of the sheet are over. */
  endsRestrictions: z.literal(true).optional(),
  /** Has to be over before the next session: an appointment that is nearer is refused. */
  precedesSession: z.literal(true).optional(),
});
export type Rule = z.infer<typeof Rule>;

/** The place of a session in its course. */
export interface SessionPlace {
  readonly first: boolean;
  readonly final: boolean;
}

/** Every place that a session can have. `last`: the final one of several; `only`: of one. */
export const places = {
  first: { first: true, final: false },
  between: { first: false, final: false },
  last: { first: false, final: true },
  only: { first: true, final: true },
} as const satisfies Readonly<Record<string, SessionPlace>>;

export function holdsFor({ sessions = 'every' }: Pick<Rule, 'sessions'>, { first, final }: SessionPlace): boolean {
  switch (sessions) {
    case 'every':
      return true;
    case 'first':
      return first;
    case 'final':
      return final;
    case 'between':
      return !first && !final;
  }
}
