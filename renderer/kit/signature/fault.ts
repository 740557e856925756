import { type Signature, signatureFault } from '../../../domain/signature.ts';

/** Returns why the "Sign" button waits, as a key of the `sign` words; null when the mark is a signature. */
export function signatureWait(value: Signature | null): 'empty' | 'tooShort' | null {
  if (!value) return 'empty';
  return signatureFault(value) ? 'tooShort' : null;
}
