import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Decides who may call. A one-time code in the printed address is exchanged for a token that only that tab has. There are no
 * cookies, so a request caused by another site carries no credentials.
 */
export class Access {
  #code: Buffer | null = null;
  #token: Buffer | null = null;

  /** A new code for a new address. An unused earlier code becomes invalid. */
  newCode(): string {
    const code = randomBytes(16).toString('base64url');
    this.#code = digest(code);
    return code;
  }

  /**
   * The token for an unused code, else null. The tab that had the token loses it: one kiosk, one page. `replaced`: whether
   * there was one.
   */
  exchange(code: string): { readonly token: string; readonly replaced: boolean } | null {
    if (!matches(this.#code, code)) return null;
    const replaced = this.#token !== null;
    this.#code = null;
    const token = randomBytes(32).toString('base64url');
    this.#token = digest(token);
    return { token, replaced };
  }

  admits(token: string): boolean {
    return matches(this.#token, token);
  }
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Digests have equal length, so the comparison takes the same time for any input. */
function matches(expected: Buffer | null, given: string): boolean {
  return timingSafeEqual(expected ?? Buffer.alloc(32), digest(given)) && expected !== null;
}
