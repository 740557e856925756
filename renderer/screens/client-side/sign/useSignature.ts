import { useMemo } from 'react';
import { z } from 'zod';
import type { DraftName } from '../../../../domain/drafts.ts';
import { DrawnSignature, type Signature } from '../../../../domain/signature.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';

// A typed name is stored as it is, with trailing spaces; the contract trims it when it is sent.
const SignatureDraft = z.union([DrawnSignature, z.object({ kind: z.literal('typed'), name: z.string().max(200) })]);

function signatureOf(text: string): Signature | null {
  if (text === '') return null;
  try {
    return SignatureDraft.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export type SignatureDraft = DraftName & { field: 'signature' };

/** A signature in progress: stored with the visit, so that a lock, turning the tablet or a power cut does not lose it. */
export function useSignature(name: SignatureDraft): readonly [Signature | null, (value: Signature | null) => void] {
  const [text, setText] = useDraft(name);
  const value = useMemo(() => signatureOf(text), [text]);
  return [value, (next) => setText(next === null ? '' : JSON.stringify(next))];
}
