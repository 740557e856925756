import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { withStep } from './apply-step.ts';
import { readChanged } from './read-changed.ts';
import type { EditStep } from './step.ts';

/**
 * A text after steps that were made to it elsewhere. Only what they touched is read by the schema, and what they did not touch
 * stays the very object that it was. Null where they do not fit: then it is another text than they were made to.
 */
export function followed(text: TreatmentProtocol, steps: readonly EditStep[]): TreatmentProtocol | null {
  let now = text;
  for (const step of steps) {
    const changed = withStep(now, step);
    if (changed === undefined) return null;
    const read = readChanged(now, changed) ?? TreatmentProtocol.safeParse(changed).data;
    if (read === undefined) return null;
    now = read;
  }
  return now;
}
