/** Largest payload, in characters and values together. A drawn signature is about 100 kB. */
const largest = 1_000_000;
const deepest = 24;

/**
 * Whether a payload is small enough to parse: plain JSON values of limited size and depth. Checked before the schema, so that
 * a huge payload costs a short walk and no parsing. Cycles end at the depth limit.
 */
export function isBounded(payload: unknown): boolean {
  let size = 0;

  const walk = (value: unknown, depth: number): boolean => {
    size += 1;
    if (size > largest || depth > deepest) return false;
    switch (typeof value) {
      case 'string':
        size += value.length;
        return size <= largest;
      case 'number':
        return Number.isFinite(value);
      case 'boolean':
      case 'undefined':
        return true;
      case 'object':
        if (value === null) return true;
        if (Array.isArray(value)) {
          if (value.length > largest) return false;
          return value.every((item) => walk(item, depth + 1));
        }
        return (
          isPlain(value) && Object.entries(value).every(([key, item]) => walk(key, depth) && walk(item, depth + 1))
        );
      default:
        return false;
    }
  };

  try {
    return walk(payload, 0);
  } catch {
    // A getter or proxy that throws: no transport delivers one.
    return false;
  }
}

/** Only what JSON.parse and structured clone make: no dates, maps, buffers or class instances. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Structured clone in another realm gives another Object.prototype, whose prototype is null.
  return prototype === null || prototype === Object.prototype || isRootPrototype(prototype);
}

function isRootPrototype(prototype: unknown): boolean {
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'hasOwnProperty')
  );
}
