import { z } from 'zod';
import { Slug } from '../../ids.ts';
import { Line } from '../../text.ts';

export const Level = z.strictObject({ id: Slug, name: Line });
export type Level = z.infer<typeof Level>;

/** The lane of the two weeks' strip that a topic's rules are drawn in. */
export const Lane = z.enum(['washing', 'activity', 'skin', 'hair', 'body', 'other']);
export type Lane = z.infer<typeof Lane>;

/**
 * What rules speak about: washing, sweat, cutting. Every clinic has its own list; the code knows none by name
 * (docs/protocol.md, "Topics").
 */
export const Topic = z.strictObject({
  id: Slug,
  name: Line,
  /** The topic that this one belongs to: who may not sweat may not go into a sauna. `level` says how much of it this one is. */
  partOf: z.strictObject({ topic: Slug, level: Slug.optional() }).optional(),
  /** Whether `levels` go from the mildest to the strongest: water, cleanser, shampoo. */
  ordered: z.boolean(),
  levels: z.array(Level).max(60),
  lane: Lane,
});
export type Topic = z.infer<typeof Topic>;

/** What a rule speaks about: a topic as a whole, or one of its levels. */
export interface Subject {
  readonly topic: string;
  readonly level?: string | undefined;
}

export type Topics = ReadonlyMap<string, Topic>;

/**
 * The level at which a subject counts in a topic: its own, or for a part of that topic the level that it is a part at.
 * Undefined stands for the topic as a whole. Null where the subject does not belong to the topic.
 */
export function levelIn(
  topics: Topics,
  subject: Subject,
  topic: string,
): { readonly level?: string | undefined } | null {
  const seen = new Set<string>();
  for (let at: Subject | undefined = subject; at && !seen.has(at.topic); at = topics.get(at.topic)?.partOf) {
    if (at.topic === topic) return { level: at.level };
    // A circle of parts, which `protocolFaults` reports, ends here.
    seen.add(at.topic);
  }
  return null;
}

/** How a level of a topic stands to another one of it; `whole` where one of the two is the topic as a whole. */
export type Standing = 'whole' | 'same' | 'milder' | 'stronger' | 'beside';

export function standing(topic: Topic | undefined, level: string | undefined, other: string | undefined): Standing {
  if (level === undefined || other === undefined) return 'whole';
  if (level === other) return 'same';
  if (!topic?.ordered) return 'beside';
  const place = (id: string) => topic.levels.findIndex((one) => one.id === id);
  return place(level) > place(other) ? 'stronger' : 'milder';
}
