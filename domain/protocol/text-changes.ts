import type { Protocol } from './protocol.ts';

/** A text that differs between two protocols, and its place; null on the side where it is missing. */
export interface TextChange {
  readonly where: 'consent' | 'aftercare' | 'preparation' | 'checks' | 'health' | 'other';
  readonly before: string | null;
  readonly after: string | null;
}

/** Every text that differs in `after`, in the order of the protocol. */
export function textChanges(before: Protocol, after: Protocol): TextChange[] {
  const old = textsOf(before);
  const present = textsOf(after);
  const paths = [...new Set([...old.keys(), ...present.keys()])];
  return paths.flatMap((path) => {
    const [was = null, is = null] = [old.get(path), present.get(path)];
    return was === is ? [] : [{ where: partOf(path), before: was, after: is }];
  });
}

/**
 * Each text by its place in the protocol. Items with an id are keyed by it, so that an added item does not shift the others.
 */
function textsOf(protocol: Protocol): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else if (Array.isArray(value))
      for (const [index, one] of value.entries()) walk(one, `${path}/${idOf(one) ?? index}`);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  };
  walk(protocol, '');
  return texts;
}

function idOf(value: unknown): string | null {
  return value !== null && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? value.id : null;
}

function partOf(path: string): TextChange['where'] {
  const part = path.split('/')[1];
  switch (part) {
    case 'consent':
    case 'aftercare':
    case 'preparation':
    case 'checks':
    case 'health':
      return part;
    default:
      return 'other';
  }
}
