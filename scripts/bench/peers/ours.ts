import { makeAftercareSheet } from '../../../documents/papers/aftercare-sheet.ts';
import type { SealIdentity } from '../../../documents/seal/certificate.ts';
import { sealDocument } from '../../../documents/seal/seal.ts';
import { setFontDirectory } from '../../../documents/typeset/fonts.ts';
import { at } from '../../sample/papers.ts';
import { aftercareInput } from './sheet.ts';

/** Our sheet, laid out from the record and sealed, for another client each time, so that no cache helps. */
export function ours(identity: SealIdentity, fonts: string | null): () => Promise<Uint8Array> {
  if (fonts !== null) setFontDirectory(fonts);
  const input = aftercareInput();
  let copy = 0;
  return async () => {
    copy++;
    const client = { ...input.client, name: `Sample Client ${copy}` };
    const sheet = await makeAftercareSheet({ ...input, client });
    return sealDocument(sheet, identity, at('13:22'), { reason: 'Aftercare', name: 'Bench' });
  };
}
