import { z } from 'zod';
import { ClientId, Sha256 } from '../ids.ts';
import { ReportId } from '../reports/report-id.ts';
import { Line, OptionalPassage } from '../text.ts';

/** What of a record can be handed out. `data`: for other systems. */
export const HandOutPart = z.enum(['papers', 'page', 'data', 'photos', 'notes']);
export type HandOutPart = z.infer<typeof HandOutPart>;

/** What goes in until somebody chooses otherwise: notes are the staff's own words to each other. */
export const usualParts: readonly HandOutPart[] = ['papers', 'page', 'data', 'photos'];

/** Whom it is for. */
export const HandOutFor = z.enum(['client', 'lawyer', 'other']);
export type HandOutFor = z.infer<typeof HandOutFor>;

const size = z.number().int().nonnegative();

/**
 * Something left the clinic. It stays when a client is erased, and then says nothing of anybody: what was written about it is a row of the
 * client's own (`hand-out-told`), which goes with them.
 */
export const handOutEvent = z.object({
  type: z.literal('handed-out'),
  what: z.enum(['client', 'everything', 'visits', 'report']),
  /** Which one, where it is a report. */
  report: ReportId.optional(),
  /** Whose, where it is one client's. */
  client: ClientId.nullable(),
  parts: z.array(HandOutPart),
  whom: HandOutFor,
  place: z.enum(['stick', 'tablet', 'paper']),
  /** In a ZIP that needs a password. */
  encrypted: z.boolean(),
  files: size,
  bytes: size,
  /** SHA-256 of the list of files, in which each file has its own; of the file where there is one. */
  manifest: Sha256,
  /** Of what is not one client's. */
  why: OptionalPassage.optional(),
  /** The row that says that it began. */
  begun: size.optional(),
});
export type HandedOut = z.infer<typeof handOutEvent>;

/** A record begins to leave the clinic, before anything of it is written. `to`: the place, as staff chose it. */
export const handOutBegun = z.object({
  type: z.literal('hand-out-begun'),
  what: z.enum(['client', 'everything']),
  client: ClientId.nullable(),
  parts: z.array(HandOutPart),
  whom: HandOutFor,
  place: z.enum(['stick', 'tablet']),
  to: Line,
});
export type HandOutBegun = z.infer<typeof handOutBegun>;

/** It was not handed out: a part of it may lie at its place where it was cut off. `begun`: the row that says that it began. */
export const handOutStopped = z.object({
  type: z.literal('hand-out-stopped'),
  begun: size,
  why: z.enum(['cancelled', 'failed', 'cut-off']),
});

/** Why it was handed out, as staff wrote it down. */
export const handOutTold = z.object({
  type: z.literal('hand-out-told'),
  clientId: ClientId,
  whom: HandOutFor,
  why: OptionalPassage,
  /** Of the `handed-out` that it belongs to. */
  manifest: Sha256,
});
