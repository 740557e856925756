import { z } from 'zod';
import { Slug } from '../../ids.ts';
import { Line, OptionalPassage, Passage } from '../../text.ts';
import { BreakPolicy } from '../parts.ts';
import { Check, Clause, HealthQuestion } from './questions.ts';
import { RecordProfile } from './record-profile.ts';
import { Rule } from './rule.ts';
import { Topic } from './topic.ts';

/** The form that this model is written down in; another one has another number. */
export const protocolForm = 1;

/** How many a protocol can have; what a command lists of them is bounded by the same. */
export const mostQuestions = 120;
export const mostChecks = 60;
export const mostTimeOut = 24;

/** How many items each list of a protocol can have, by its place. */
export const mostIn = {
  topics: 80,
  health: mostQuestions,
  checks: mostChecks,
  timeOut: mostTimeOut,
  'consent/clauses': 60,
  preparation: 500,
  aftercare: 500,
  information: 60,
} as const;

/** Everything that a clinic decides about one kind of treatment (docs/protocol.md). */
export const TreatmentProtocol = z.strictObject({
  form: z.literal(protocolForm),
  /** The treatment: one protocol of it is active at a time. */
  treatment: Slug,
  name: Line,
  language: z.string().min(2).max(12),
  minimumAge: z.number().int().min(0).max(99),
  topics: z.array(Topic).max(mostIn.topics),
  health: z.array(HealthQuestion).max(mostQuestions),
  checks: z.array(Check).max(mostChecks),
  timeOut: z.array(z.strictObject({ id: Slug, text: Line })).max(mostTimeOut),
  consent: z.strictObject({
    title: Line,
    clauses: z.array(Clause).max(mostIn['consent/clauses']),
    /** Consent to an electronic record: the paper alternative, withdrawal, and how to get a copy. */
    electronicRecord: OptionalPassage,
    /** What a signature means here. */
    intent: OptionalPassage,
  }),
  breaks: BreakPolicy,
  preparation: z.array(Rule).max(mostIn.preparation),
  aftercare: z.array(Rule).max(mostIn.aftercare),
  /** The earliest day after a treatment on which its next session is possible. */
  nextFromDay: z.number().int().min(0).max(366),
  /** What clients are told that no rule and no date belongs to. */
  information: z.array(z.strictObject({ id: Slug, text: Passage })).max(mostIn.information),
  sheet: z.strictObject({
    fading: OptionalPassage,
    simple: OptionalPassage,
    infectionSigns: OptionalPassage,
    infectionAct: OptionalPassage,
    acknowledgement: OptionalPassage,
  }),
  record: RecordProfile,
  disclaimer: OptionalPassage,
});
export type TreatmentProtocol = z.infer<typeof TreatmentProtocol>;
