import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import type { Pose } from '../../domain/photos/photo.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { ComplicationWork } from '../../domain/visit/facts/recorded-fact.ts';
import { MapArea } from '../../domain/visit/scalp-map/map-area.ts';
import { DocumentKind, HowGiven, LotKind } from '../../domain/visit/types.ts';
import { CheckStatus } from '../../domain/visit/views/check-view.ts';
import { Did } from '../../domain/visit/views/people.ts';
import { Outcome } from '../../domain/visit/views/stages.ts';
import type { Language } from '../words/language.ts';
import { english, paperLanguage } from '../words/languages.ts';

/** "2026-11-24T08:53:00+00:00": the clinic's wall clock with its distance from UTC. */
const when = z.iso.datetime({ offset: true });
const text = z.string();
const count = z.number().int().nonnegative();

const paper = z.strictObject({
  id: text,
  kind: DocumentKind,
  /** Its name among the papers. */
  file: text,
  sha256: Sha256,
  pages: count,
  bytes: count,
  /** With its visit, or after it. */
  made: when.optional(),
});

const visit = z.strictObject({
  id: text,
  opened: when,
  closed: when.nullable(),
  treatment: text,
  protocol: z.strictObject({ id: text, version: count, sha256: Sha256 }),
  session: count,
  sessionsPlanned: count,
  finalSession: z.boolean(),
  outcome: Outcome,
  /** What the client read in (BCP 47). */
  language: text,
  people: z.array(z.strictObject({ did: Did, staff: text, name: text, from: when, to: when })),
  /** Questions as they were asked; `answer` in words, empty where none was given. */
  health: z.array(z.strictObject({ question: text, asked: text, answer: text, details: text, at: when.nullable() })),
  decisions: z.array(
    z.strictObject({ about: text, decision: z.enum(['continue', 'reschedule']), reason: text, at: when }),
  ),
  checks: z.array(
    z.strictObject({
      check: text,
      name: text,
      status: CheckStatus,
      answers: z.array(z.strictObject({ round: count, question: text, answer: text, at: when })),
    }),
  ),
  consent: z.strictObject({
    status: z.enum(['none', 'signed', 'declined', 'outdated', 'asked-again', 'withdrawn']),
    version: count,
    sha256: Sha256,
    signed: when.nullable(),
    withdrawn: when.nullable(),
    points: z.array(
      z.strictObject({
        point: text,
        title: text,
        optional: z.boolean(),
        status: z.enum(['unread', 'opened', 'agreed', 'refused', 'chosen', 'read']),
        chosen: text,
        withdrawn: when.nullable(),
      }),
    ),
  }),
  work: z
    .strictObject({
      started: when,
      finished: when.nullable(),
      workedMinutes: z.number().nonnegative(),
      longestMinutes: z.number().nonnegative(),
      breaks: z.array(
        z.strictObject({
          kind: z.enum(['taken', 'skipped']),
          from: when,
          to: when.nullable(),
          timing: z.enum(['early', 'on-time', 'late', 'unknown']),
          reason: text,
        }),
      ),
    })
    .nullable(),
  lots: z.array(
    z.strictObject({
      ...{ kind: LotKind, name: text, maker: text, lot: text, expiry: text, gtin: text },
      areas: z.array(MapArea),
      at: when,
    }),
  ),
  /** During the work; absent where none was recorded. */
  complication: z
    .strictObject({
      ...{ at: when, words: text, areas: z.array(MapArea), done: text },
      doctorCalled: z.boolean().nullable(),
      work: ComplicationWork.nullable(),
    })
    .optional(),
  next: z.strictObject({ date: CivilDate, time: CivilTime }).nullable(),
  rescheduled: z.strictObject({ reasons: z.array(text), note: text, at: when }).nullable(),
  reactions: z.array(
    z.strictObject({
      ...{ began: CivilDate, heard: CivilDate, signs: z.array(text), words: text, doctor: text, advice: text },
      reportBy: CivilDate,
      closed: when.nullable(),
    }),
  ),
  copy: HowGiven.nullable(),
  papers: z.array(paper),
  /** Staff's own; empty where they do not go in. */
  notes: z.array(z.strictObject({ at: when, words: text })),
  /** Every event, in order. `said`: what it says, in words. */
  events: z.array(z.strictObject({ row: count, at: when, type: text, what: text, by: text, said: z.array(text) })),
});
export type HandedVisit = z.infer<typeof visit>;

const client = z.strictObject({
  id: text,
  name: text,
  /** Null where it is not known. */
  dateOfBirth: CivilDate.nullable(),
  /** What they stated of their age, where it is not known. */
  statedAge: text,
  ...{ phone: text, email: text, language: text },
  ...{ emergencyName: text, emergencyPhone: text, guardianName: text, guardianRelation: text },
});

/**
 * One client's record as it is handed out, for people and programs without Chairside. `formatVersion` goes up with every change of what a
 * field means; a new field is optional.
 */
export const HandedRecord = z.strictObject({
  format: z.literal('chairside-record'),
  formatVersion: z.literal(1),
  made: z.strictObject({
    at: when,
    by: text,
    device: text,
    /** What its words are written in (BCP 47): answers, reasons, steps. English where it is not said. */
    language: text.optional(),
    clinic: z.strictObject({ name: text, address: text, phone: text, zone: text }),
  }),
  client,
  visits: z.array(visit),
});
export type HandedRecord = z.infer<typeof HandedRecord>;

/** A photo that lies beside the record. */
export interface HandedPhoto {
  readonly id: string;
  readonly visitId: string;
  readonly pose: Pose;
  /** Its name among the photos. */
  readonly file: string;
}

/** What a record is written in, and with it what is made from it: its page, its tables, its bundle. */
export const languageOf = ({ made }: Pick<HandedRecord, 'made'>): Language =>
  made.language === undefined ? english : paperLanguage(made.language);

/** The published JSON Schema of `record.json`. */
export function recordSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(HandedRecord, { unrepresentable: 'any' }),
    title: english.words.handOutNames.schema,
  };
}
