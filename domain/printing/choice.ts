import { z } from 'zod';
import { AppError } from '../errors.ts';
import { Line } from '../text.ts';
import { type DocumentKind, VisitPaper } from '../visit/types.ts';

/** Of one document in one go: one for the client, one for the folder, one for a guardian. */
export const Copies = z.number().int().min(1).max(3);

const ChosenPrinter = z.object({ id: z.string().min(1).max(200), label: Line });

/** What this tablet prints on and how often; a printer of null is the system's own default. */
export const PrintingChoice = z.object({
  printer: ChosenPrinter.nullable(),
  copies: z.record(VisitPaper, Copies),
});
export type PrintingChoice = z.infer<typeof PrintingChoice>;

/** Until an owner chose: the system's default printer, one of everything. */
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
 * The printers that are there now, the clinic's own one marked as default; when it is gone (`missing` names it) the system's
 * default stays marked.
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
 * The printer that papers go to as long as nobody names one; null when that has to be asked. Never just the first of several:
 * a paper with a name on it would come out wherever that one stands.
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

/** The printer to keep: one that is there now, or the one that was kept before, which may only be switched off. */
export function choosePrinter(
  found: readonly Offered[],
  id: string | null,
  before: PrintingChoice['printer'],
): PrintingChoice['printer'] {
  if (id === null) return null;
  if (before?.id === id) return before;
  return { id, label: printerNamed(found, id).label };
}

/** How many copies one tap prints: the clinic's number the first time, one more each time after that. */
export function copiesDue(choice: Pick<PrintingChoice, 'copies'>, kind: DocumentKind, printedBefore: boolean): number {
  return printedBefore || kind === 'correction' ? 1 : choice.copies[kind];
}
