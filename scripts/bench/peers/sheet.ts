import type { AftercareSheetInput } from '../../../documents/papers/inputs.ts';
import type { Signature } from '../../../domain/signature.ts';
import { sampleSheet, signedByClient, signedByWitness } from '../../sample/papers.ts';

/** A pen line of 300 points, as long as a usual signature. */
const signature: Signature = {
  kind: 'drawn',
  pointer: 'pen',
  width: 400,
  height: 100,
  strokes: [
    Array.from({ length: 300 }, (_, i) => ({
      x: i * 1.2,
      y: 40 + 30 * Math.sin(i / 7) * Math.cos(i / 41),
      t: i * 8,
      p: 0.5 + 0.4 * Math.sin(i / 11),
    })),
  ],
};

export function aftercareInput(): AftercareSheetInput {
  return sampleSheet({ clientSigned: signedByClient(signature), witnessSigned: signedByWitness(signature) });
}
