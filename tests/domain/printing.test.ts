import { describe, expect, it } from 'vitest';
import {
  choosePrinter,
  copiesDue,
  offeredPrinters,
  ordinaryPrinting,
  PrintingChoice,
} from '../../domain/printing/choice.ts';
import { didNotComeOut, isOpen, PrintState, unfinished } from '../../domain/printing/printout.ts';

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

describe('papers that have to be looked after', () => {
  const papers = (...states: PrintState[]) => states.map((state, id) => ({ id, state }));
  const left = (...states: PrintState[]) => unfinished(papers(...states)).map(({ id }) => id);

  it('are those that may still come out', () => {
    expect(left('printed', 'waiting', 'printing', 'held', 'stopped', 'handed-over')).toEqual([1, 2, 3, 4]);
  });

  it('and those that did not, until something was printed after them', () => {
    expect(left('failed')).toEqual([0]);
    expect(left('failed', 'cancelled')).toEqual([0, 1]);
    expect(left('failed', 'printed')).toEqual([]);
    expect(left('cancelled', 'waiting')).toEqual([1]);
    expect(left('printed', 'failed')).toEqual([1]);
  });

  it('are never open and lost at once', () => {
    for (const state of PrintState.options) expect(isOpen(state) && didNotComeOut(state)).toBe(false);
  });
});
