import { describe, expect, it } from 'vitest';
import {
  choosePrinter,
  copiesDue,
  offeredPrinters,
  ordinaryPrinter,
  ordinaryPrinting,
  PrintingChoice,
} from '../../domain/printing/choice.ts';
import {
  didNotComeOut,
  isOpen,
  isSurelyLost,
  PrintState,
  pauseBeforeTry,
  progressAfter,
  unfinished,
} from '../../domain/printing/printout.ts';
import { Instant, Moment } from '../../domain/time.ts';

const desk = { id: 'desk', label: 'Desk', default: true };
const shelf = { id: 'shelf', label: 'Shelf', default: false };
const kept = { id: 'shelf', label: 'Shelf' };
const defaults = (offered: ReturnType<typeof offeredPrinters>) =>
  offered.printers.filter((printer) => printer.default).map(({ id }) => id);

describe('the printer that papers go to', () => {
  it('is the system’s, until one was chosen', () => {
    expect(defaults(offeredPrinters([desk, shelf], ordinaryPrinting))).toEqual(['desk']);
    expect(defaults(offeredPrinters([desk, shelf], { ...ordinaryPrinting, printer: kept }))).toEqual(['shelf']);
  });

  it('is the system’s again while the chosen one is gone, and its name is told', () => {
    const offered = offeredPrinters([desk], { ...ordinaryPrinting, printer: kept });
    expect(defaults(offered)).toEqual(['desk']);
    expect(offered.missing).toBe('Shelf');
  });

  it('is the only one where none is the default, and is never guessed among several or for one that is gone', () => {
    const plain = { ...desk, default: false };
    expect(ordinaryPrinter([shelf, desk], null)).toBe(desk);
    expect(ordinaryPrinter([plain], null)).toBe(plain);
    expect(ordinaryPrinter([plain, shelf], null)).toBeNull();
    expect(ordinaryPrinter([plain], 'Shelf')).toBeNull();
    expect(ordinaryPrinter([desk], 'Shelf')).toBe(desk);
    expect(ordinaryPrinter([], null)).toBeNull();
  });

  it('can be one that is there, the one chosen before, or nobody’s choice', () => {
    expect(choosePrinter([desk, shelf], 'shelf', null)).toEqual(kept);
    expect(choosePrinter([desk], 'shelf', kept)).toEqual(kept);
    expect(choosePrinter([desk], null, kept)).toBeNull();
    expect(() => choosePrinter([desk], 'shelf', null)).toThrow(expect.objectContaining({ code: 'unknown-printer' }));
  });
});

describe('copies', () => {
  const three = PrintingChoice.parse({
    ...ordinaryPrinting,
    copies: { ...ordinaryPrinting.copies, 'visit-record': 3 },
  });

  it('are the clinic’s number the first time and one each time after that', () => {
    expect(copiesDue(three, 'visit-record', false)).toBe(3);
    expect(copiesDue(three, 'visit-record', true)).toBe(1);
    expect(copiesDue(three, 'aftercare-sheet', false)).toBe(1);
  });

  it('are named for every document, one to three of each', () => {
    for (const copies of [{}, { ...three.copies, 'visit-record': 4 }, { ...three.copies, 'visit-record': 0 }])
      expect(PrintingChoice.safeParse({ printer: null, copies }).success).toBe(false);
  });
});

describe('a paper that was cancelled', () => {
  const cancelled = { state: 'cancelled', trouble: null } as const;

  it('while it was being printed may have come out, whoever cancelled it', () => {
    const now = progressAfter({ state: 'printing', trouble: null }, cancelled, 'too-long');
    expect(now).toEqual({ state: 'cancelled', trouble: 'while-printing' });
    expect(isSurelyLost(now)).toBe(false);
  });

  it('while it waited, or its printer had no paper, is lost', () => {
    for (const before of [
      { state: 'waiting', trouble: null },
      { state: 'printing', trouble: 'paper-out' },
    ] as const) {
      const now = progressAfter(before, cancelled, 'too-long');
      expect(now).toEqual({ state: 'cancelled', trouble: 'too-long' });
      expect(isSurelyLost(now)).toBe(true);
    }
  });

  it('in vain is cancelled again, at growing intervals up to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map(pauseBeforeTry)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });
});

describe('papers that have to be looked after', () => {
  const first = Moment.parse({ instant: '2026-11-24T13:22:00.000Z', zone: 'Europe/London', uptimeMs: 1, bootId: 'b' });
  const then = { ...first, instant: Instant.parse('2026-11-24T13:25:00.000Z') };
  /** Copies of two prints, one after the other. */
  const left = (before: PrintState[], after: PrintState[] = []) =>
    unfinished([
      ...before.map((state, id) => ({ id, state, at: first })),
      ...after.map((state, id) => ({ id: before.length + id, state, at: then })),
    ]).map(({ id }) => id);

  it('are those that may still come out', () => {
    expect(left(['printed', 'waiting', 'printing', 'held', 'stopped', 'handed-over'])).toEqual([1, 2, 3, 4]);
    expect(left(['waiting'], ['printed'])).toEqual([0]);
  });

  it('and those that did not, until they were printed again', () => {
    expect(left(['failed', 'printed'])).toEqual([0]);
    expect(left(['failed', 'cancelled'])).toEqual([0, 1]);
    expect(left(['failed'], ['printed'])).toEqual([]);
    expect(left(['cancelled'], ['waiting'])).toEqual([1]);
    // Retried in vain: one copy remains, not two.
    expect(left(['failed'], ['failed'])).toEqual([1]);
  });

  it('are never open and lost at once', () => {
    for (const state of PrintState.options) expect(isOpen(state) && didNotComeOut(state)).toBe(false);
  });
});
