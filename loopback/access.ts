import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may call. A one-time code travels in the printed address and is exchanged for a token that only that tab keeps.
 * There are no cookies, so a request that another site causes carries nothing that counts.
 */
export class Access {
  #code: Buffer | null = null;
  #token: Buffer | null = null;

  /** A new code for a new address. An earlier code that nobody used stops working. */
  newCode(): string {
    const code = randomBytes(16).toString('base64url');
    this.#code = digest(code);
    return code;
  }

  /**
   * The token for a code that was never used, else null. The tab that had the token before loses it: one kiosk, one page.
   * `replaced` says that there was one.
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

/** Digests have one length, so the comparison takes the same time whatever was sent. */
function matches(expected: Buffer | null, given: string): boolean {
  return timingSafeEqual(expected ?? Buffer.alloc(32), digest(given)) && expected !== null;
}
