import { z } from 'zod';
import { AppError } from '../errors.ts';
import { Line } from '../text.ts';
import { type DocumentKind, VisitPaper } from '../visit/types.ts';

/** Number of copies of one document in one print: client, folder, guardian. */
export const Copies = z.number().int().min(1).max(3);

const ChosenPrinter = z.object({ id: z.string().min(1).max(200), label: Line });

/** This tablet's printer and number of copies; a null printer means the system's default. */
export const PrintingChoice = z.object({
  printer: ChosenPrinter.nullable(),
  copies: z.record(VisitPaper, Copies),
});
export type PrintingChoice = z.infer<typeof PrintingChoice>;

/** The default until an owner chooses: the system's printer, one copy. */
export const ordinaryPrinting: PrintingChoice = {
  printer: null,
  copies: { 'aftercare-sheet': 1, 'preparation-sheet': 1, 'consent-record': 1, 'visit-record': 1 },
};

interface Offered {
  readonly id: string;
  readonly label: string;
  readonly default: boolean;
}

/**
 * The printers present now, with the clinic's own marked as default. If it is gone (`missing` names it), the system's default
 * stays marked.
 */
export function offeredPrinters(
  found: readonly Offered[],
  { printer }: PrintingChoice,
): { readonly printers: Offered[]; readonly missing: string | null } {
  if (!printer) return { printers: [...found], missing: null };
  if (!found.some(({ id }) => id === printer.id)) return { printers: [...found], missing: printer.label };
  return { printers: found.map((one) => ({ ...one, default: one.id === printer.id })), missing: null };
}

/**
 * The printer used when none is named; null when it has to be asked for. Never simply the first of several, because a paper
 * with a name on it would be printed at an unknown place.
 */
export function ordinaryPrinter<P extends Offered>(printers: readonly P[], missing: string | null): P | null {
  const [only, ...others] = printers;
  const alone = missing === null && others.length === 0 ? only : undefined;
  return printers.find((printer) => printer.default) ?? alone ?? null;
}

/** Throws AppError `unknown-printer`. */
export function printerNamed<P extends Offered>(found: readonly P[], id: string): P {
  const printer = found.find((one) => one.id === id);
  if (!printer) throw new AppError('unknown-printer');
  return printer;
}

/** The printer to store: one that is present, or the one stored before, which may only be switched off. */
export function choosePrinter(
  found: readonly Offered[],
  id: string | null,
  before: PrintingChoice['printer'],
): PrintingChoice['printer'] {
  if (id === null) return null;
  if (before?.id === id) return before;
  return { id, label: printerNamed(found, id).label };
}

/** Copies of one tap: the clinic's number the first time, then one more each time. */
export function copiesDue(choice: Pick<PrintingChoice, 'copies'>, kind: DocumentKind, printedBefore: boolean): number {
  if (printedBefore) return 1;
  switch (kind) {
    case 'correction':
    case 'reaction-report':
      return 1;
    case 'aftercare-sheet-large':
      return choice.copies['aftercare-sheet'];
    case 'consent-copy':
      return choice.copies['consent-record'];
    case 'moved-sheet':
    case 'preparation-sheet-large':
      return choice.copies['preparation-sheet'];
    default:
      return choice.copies[kind];
  }
}
