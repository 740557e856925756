import { z } from 'zod';
import { Label, Letter, none, why } from './fault-kinds.ts';
import { LogoRefused } from './logo-faults.ts';

/** What can be wrong with files, folders, papers and printers. */
export const fileFaults = {
  'unknown-target': none,
  'place-gone': z.strictObject({ label: Label }),
  /** `place`: what could not be written to. */
  'folder-failed': z.union([
    why('unplugged', 'name'),
    z.strictObject({
      why: z.enum(['full', 'read-only', 'forbidden', 'unwritable']),
      place: z.enum(['stick', 'folder']),
    }),
  ]),
  'export-place': none,
  /** `too-large`: a file of that size is not possible there, as of 4 GB on a stick with FAT32. */
  'export-failed': why('full', 'too-large', 'unwritable'),
  /** A client was erased, joined or parted while their records were written. */
  'hand-out-changed': none,
  /** More visits than anybody reads on paper. */
  'list-too-long': z.strictObject({ most: z.number().int() }),
  'file-gone': none,
  'file-changed': none,
  'file-unreadable': none,
  /** The most that may be read, in bytes. */
  'file-too-large': z.strictObject({ most: z.number().int().positive() }),
  'not-a-pdf': none,
  'fonts-missing': none,
  'not-printable': z.strictObject({ letter: Letter }),
  'no-glyph': z.strictObject({ letter: Letter, codePoint: z.string().regex(/^[0-9A-F]{4,6}$/) }),
  'unknown-printer': none,
  'not-cancelled': none,
  /** `said`: what whoever stopped the printer wrote at the spooler. */
  'print-failed': z.union([
    why('gone', 'refused', 'silent', 'takes-none'),
    z.strictObject({ why: z.literal('stopped'), said: z.string().max(200) }),
  ]),
  'logo-refused': LogoRefused,
};
