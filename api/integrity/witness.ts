import { isErased } from '../../db/erasure/erasures.ts';
import type { Store } from '../../db/file/store.ts';
import { epochs } from '../../db/log/verify/record.ts';
import { sealedAndErased, witnessOf } from '../../db/log/verify/witness.ts';
import { documentByHash } from '../../db/projections/documents.ts';
import { namedHeads } from '../../documents/seal/named-heads.ts';
import { namedVisit } from '../../documents/seal/named-visit.ts';
import { sha256Hex } from '../../domain/canonical.ts';

/** What a paper that is untouched and this clinic's own says of the record that it came out of. */
export interface PaperWitness {
  /** As `Witness`; `erased`: the rows agree, and what they said was erased with the client. */
  readonly says: 'proves' | 'contradicts' | 'elsewhere' | 'erased';
  /** The row up to which the record is told of; null for a paper of an earlier version, which does not say. */
  readonly row: number | null;
}

/**
 * Holds an untouched paper of this clinic's against the record. One that the record does not hold was sealed all the same:
 * then it is the record that was changed, or put back to an older backup.
 */
export function paperWitness(store: Store, pdf: Uint8Array): PaperWitness {
  const heads = namedHeads(pdf);
  return store.read((r) => {
    const isHeld = documentByHash(r, sha256Hex(pdf)) !== null;
    if (!heads) {
      if (isHeld) return { says: 'proves', row: null };
      const visit = namedVisit(pdf);
      if (visit && isErased(r, visit)) return { says: 'erased', row: null };
      return { says: epochs(r).size > 1 ? 'elsewhere' : 'contradicts', row: null };
    }
    const { log, row, head } = heads;
    const says = witnessOf(r, { log, sequence: row, hash: head });
    if (says !== 'proves' || isHeld) return { says, row };
    if (sealedAndErased(r, row)) return { says: 'erased', row };
    // Up to its head the record is what it was; the row that sealed this paper is not there any more.
    const goesOn = witnessOf(r, { log, sequence: row + 1, hash: '' }) === 'elsewhere';
    return { says: goesOn ? 'elsewhere' : 'contradicts', row: row + 1 };
  });
}
