import { VisitId } from '../../domain/ids.ts';
import { searchFile } from './search-file.ts';

/**
 * The visit named in a file's subject, as our documents have it; null without one. Only a hint: a changed file's own claim
 * proves nothing.
 */
export function namedVisit(pdf: Uint8Array): VisitId | null {
  return searchFile(pdf, named);
}

// The word before it is of the language that the paper is written in.
function named(text: string): VisitId | null {
  const plain = /\/Subject ?\([^()]{0,120} ([0-9a-f-]{36})\)/.exec(text)?.[1];
  const found = VisitId.safeParse(plain ?? / ([0-9a-f-]{36})$/.exec(fromHexadecimal(text))?.[1]);
  return found.success ? found.data : null;
}

/** The subject may also be UTF-16 in hexadecimal. */
function fromHexadecimal(text: string): string {
  const digits = /\/Subject ?<feff((?:[0-9a-f]{4}){1,200})>/i.exec(text)?.[1] ?? '';
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}
