/** Which of a page's calls this is. */
export interface Turn {
  /** A name that the page makes up each time it is loaded. */
  readonly page: string;
  /** 1 for the first call of that page, and one more with each. */
  readonly number: number;
}

/** The calls of one page: which is next, and what to do once it is the turn of one that came too soon. */
interface Line {
  next: number;
  readonly waiting: Map<number, () => void>;
}

/** More than one page is heard of only around a reload. */
const mostPages = 4;

/**
 * Begins a page's calls in the order in which they were made, as Electron's channel does by itself. A browser sends them over
 * several connections, so that a later one may be here first: a tap on a list overtook the list's own question, and the app
 * took the question for going back to it.
 */
export class Turns {
  readonly #lines = new Map<string, Line>();
  readonly #patienceMs: number;

  /** @param patienceMs How long a call waits for one before it, which may have got lost, in milliseconds. */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** Calls `begin` once every earlier call of that page has begun or was waited for in vain. */
  take<T>({ page, number }: Turn, begin: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(page) ?? this.#newLine(page);
    if (number <= line.next) return this.#begin(line, number, begin);
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(late);
        line.waiting.delete(number);
        this.#begin(line, number, begin).then(resolve, reject);
      };
      const late = setTimeout(start, this.#patienceMs);
      line.waiting.set(number, start);
    });
  }

  #begin<T>(line: Line, number: number, begin: () => Promise<T>): Promise<T> {
    const begun = begin();
    line.next = Math.max(line.next, number + 1);
    line.waiting.get(line.next)?.();
    return begun;
  }

  #newLine(page: string): Line {
    const [oldest] = this.#lines.keys();
    if (this.#lines.size === mostPages && oldest !== undefined) this.#lines.delete(oldest);
    const line: Line = { next: 1, waiting: new Map() };
    this.#lines.set(page, line);
    return line;
  }
}
