import { z } from 'zod';
import { Actor } from '../../actor.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { Moment } from '../../time.ts';
import { askedFacts, recordableFacts } from '../facts/asked-facts.ts';
import { isMissing, lotsOpen, missingFacts } from '../facts/missing-facts.ts';
import { PatchTestWait, patchTestWait } from '../facts/patch-test-wait.ts';
import { AskedFact, isOfLots, RecordedFact } from '../facts/recorded-fact.ts';
import type { VisitState } from '../state/state.ts';

/** A fact that the record profile of this visit asks for, or a complication, and what is recorded of it. */
export const FactView = z.object({
  fact: AskedFact,
  /** The seal of a treatment waits for it. */
  required: z.boolean(),
  /** Nothing, or too little, is recorded of it. */
  open: z.boolean(),
  /** The seal waits for it now. */
  waits: z.boolean(),
  /** What the lots lack, of a fact that follows from them. */
  lots: z.enum(['none', 'details']).nullable(),
  /** The waiting time of a patch test; null where none is named, and for every other fact. */
  test: PatchTestWait.nullable(),
  /** Null where nothing is, and for facts that follow from the lots. */
  recorded: z.object({ value: RecordedFact, at: Moment, by: Actor }).nullable(),
});
export type FactView = z.infer<typeof FactView>;

export function factViews(state: VisitState, protocol: Protocol, now: Moment): FactView[] {
  const missing = missingFacts(state, protocol);
  const asked = askedFacts(state, protocol);
  return recordableFacts(state, protocol).map((fact) => {
    const recorded = isOfLots(fact) ? undefined : state.facts[fact];
    return {
      fact,
      required: protocol.record.facts[fact] === 'required',
      open: asked.includes(fact) && isMissing(state, protocol, fact),
      waits: missing.includes(fact),
      lots: fact === 'lots' ? lotsOpen(state, protocol) : null,
      test: fact === 'patch-test' ? patchTestWait(state, protocol, now) : null,
      recorded: recorded ? { value: recorded.value, at: recorded.at, by: recorded.by } : null,
    };
  });
}
