import { keptForEver, type PageFile, packings } from '../api/host/pages.ts';
import type { Answer } from './answer.ts';

/**
 * A page file, compressed as far as the browser takes it.
 * @param accepted The request's Accept-Encoding; '' where it has none.
 */
export function pageAnswer(path: string, file: PageFile, accepted: string): Answer {
  const { type, bytes, packed } = file;
  const packing = packed ? packings.find((name) => takes(accepted, name)) : undefined;
  return {
    status: 200,
    type,
    body: packed && packing ? packed[packing] : bytes,
    headers: {
      ...keptForEver(path),
      ...(packed && { vary: 'accept-encoding' }),
      ...(packing && { 'content-encoding': packing }),
    },
  };
}

/** Whether a list such as "gzip, br;q=0.5, zstd;q=0" has this one, and not with the weight nought. */
function takes(accepted: string, packing: string): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return name === packing && !params.some((param) => /^q=0(?:\.0*)?$/.test(param));
  });
}
