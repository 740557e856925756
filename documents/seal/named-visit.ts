import { PDFDocument } from 'pdf-lib';
import { VisitId } from '../../domain/ids.ts';

/**
 * The visit that a file says it belongs to, by the subject that our documents carry; null when it says none. Only a hint:
 * what a file that was changed says of itself proves nothing.
 */
export async function namedVisit(pdf: Uint8Array): Promise<VisitId | null> {
  let subject: string | undefined;
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: false });
    subject = document.getSubject();
  } catch {
    // Whatever the parser trips over in a damaged file: it names no visit then.
    return null;
  }
  const named = VisitId.safeParse(/, visit ([0-9a-f-]{36})$/.exec(subject ?? '')?.[1]);
  return named.success ? named.data : null;
}
