import type { Slug } from '../../ids.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';

/** A protocol for another treatment with everything of this one; its items keep their ids, which are each treatment's own. */
export function treatmentCopy(
  protocol: TreatmentProtocol,
  { treatment, name }: { readonly treatment: Slug; readonly name: string },
): TreatmentProtocol {
  return { ...protocol, treatment, name };
}
