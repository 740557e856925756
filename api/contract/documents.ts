import { z } from 'zod';
import { FaultView } from '../../domain/faults/faults.ts';
import { DocumentId, VisitId } from '../../domain/ids.ts';
import { DocumentKind } from '../../domain/visit/types.ts';
import { VisitView } from '../../domain/visit/views/view.ts';
import { operation } from './operation.ts';

export const SaveTarget = z.object({ id: z.string(), label: z.string(), removable: z.boolean() });
export type SaveTarget = z.infer<typeof SaveTarget>;

/** Files that were written: at which place, by its label, in which folder there, and under which names. */
export const Written = z.object({ place: z.string(), folder: z.string(), files: z.array(z.string()) });
export type Written = z.infer<typeof Written>;

export const documents = {
  /** The sealed PDF, base64. */
  'documents.get': operation(
    ['visits'],
    z.strictObject({ documentId: DocumentId }),
    z.object({ id: DocumentId, kind: DocumentKind, fileName: z.string(), base64: z.string() }),
  ),
  /** Reads the stored PDF again and verifies its seal and SHA-256. */
  'documents.verify': operation(
    ['visits'],
    z.strictObject({ documentId: DocumentId }),
    z.object({ verdict: z.enum(['untouched', 'altered', 'not-ours']), says: FaultView }),
  ),
  /** Folders for a copy: plugged-in USB sticks and the tablet's documents folder. Never a path from the page. */
  'documents.targets': operation(['visits'], z.strictObject({}), z.array(SaveTarget), { aside: true }),
  'documents.save': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, targetId: z.string().max(200) }),
    Written.extend({ visit: VisitView }),
    { aside: true },
  ),
};
