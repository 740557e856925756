import { z } from 'zod';
import type { Instant } from '../../moment.ts';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { Edited } from './apply-edit.ts';
import { withStep } from './apply-step.ts';
import type { EditStep, MadeStep } from './step.ts';

/** The part of a draft that an edit changes. Its steps are kept beside it, by number from 1. */
export interface DraftText {
  readonly text: TreatmentProtocol;
  /** How many steps are made; those behind it were undone. */
  readonly position: number;
  readonly steps: number;
  readonly wording: readonly string[];
  readonly place: string;
  readonly changed_at: Instant;
}

/** More than anybody makes in one draft; it keeps a stuck key from filling the tablet. */
export const mostSteps = 100_000;

/** The draft after one more step. What had been undone cannot be made again. */
export function withEdit<D extends DraftText>(draft: D, { protocol, place }: Edited, now: Instant): D {
  const position = draft.position + 1;
  return moved(draft, { text: protocol, place, position, steps: position }, now);
}

/** A step that puts a whole other text in place of the draft's own. */
export function replacedBy(before: TreatmentProtocol, protocol: TreatmentProtocol): Edited {
  const whole = (content: TreatmentProtocol): EditStep => ({ step: 'whole', content: z.json().parse(content) });
  return { protocol, made: { forward: whole(protocol), back: whole(before) }, place: 'name' };
}

/** The draft with its last step taken back. */
export function undone<D extends DraftText>(draft: D, last: { made: MadeStep; place: string }, now: Instant): D {
  return remade(draft, last.made.back, last.place, draft.position - 1, now);
}

/** The draft with the step made again that was undone last. */
export function redone<D extends DraftText>(draft: D, next: { made: MadeStep; place: string }, now: Instant): D {
  return remade(draft, next.made.forward, next.place, draft.position + 1, now);
}

function remade<D extends DraftText>(draft: D, step: EditStep, place: string, position: number, now: Instant): D {
  const text = TreatmentProtocol.parse(withStep(draft.text, step));
  return moved(draft, { text, place, position, steps: draft.steps }, now);
}

function moved<D extends DraftText>(
  draft: D,
  to: Pick<DraftText, 'text' | 'place' | 'position' | 'steps'>,
  now: Instant,
): D {
  return { ...draft, ...to, changed_at: now };
}
