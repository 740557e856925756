import type { fileFaults } from '../../../../domain/faults/file-faults.ts';
import type { FaultSentences } from '../fault-words.ts';
import { size } from './amounts.ts';
import { count } from './count.ts';
import { logoRefused } from './logo.ts';

export const files: FaultSentences<keyof typeof fileFaults> = {
  'unknown-target': () => 'That folder is not there any more. Plug the stick in again.',
  'place-gone': ({ label }) => `The backup is not made: ${label} is not plugged in.`,
  'folder-failed': (params) => {
    switch (params.why) {
      case 'unplugged':
        return 'That stick is not plugged in any more. Plug it in, or choose another place.';
      case 'name':
        return 'This document cannot be saved under its name.';
      case 'full':
        return `${places[params.place]} is full. Make room or choose another place.`;
      case 'read-only':
        return `${places[params.place]} is write-protected. Choose another place.`;
      case 'forbidden':
        return `${places[params.place]} may not be written to. Choose another place.`;
      case 'unwritable':
        return `${places[params.place]} could not be written to. Nothing was saved. Try again or choose another place.`;
    }
  },
  'export-place': () => 'That place is inside the record’s own folder. Choose another one.',
  'list-too-long': ({ most }) =>
    `A list on paper holds up to ${count(most)} visits. Nothing was printed. Narrow it, or save it as a table.`,
  'hand-out-changed': () => 'Nothing was handed out: clients were erased or joined meanwhile. Hand it out again.',
  'export-failed': ({ why }) =>
    why === 'full'
      ? 'Nothing was saved: that place is full. Make room or choose another place.'
      : why === 'too-large'
        ? 'Nothing was saved: that place takes no file of that size. Choose another place, or write it without a password.'
        : 'Nothing was saved: that place could not be written to. Plug the stick in again or choose another place.',
  'file-gone': () => 'That file is not there any more. Plug the stick in again and choose it once more.',
  'file-changed': () => 'That file is another one now. Look at it again before you use it.',
  'file-unreadable': () => 'The file cannot be read. Take the stick out, plug it in again, and try once more.',
  'file-too-large': ({ most }) => `The file is larger than ${size(most)}. Choose a smaller one.`,
  'not-a-pdf': () => 'This file is not a PDF, whatever its name says. Choose the PDF that was saved.',
  'fonts-missing': () =>
    'The documents cannot be made: the fonts of this installation are missing. Install Chairside again.',
  'not-printable': ({ letter }) => `We can’t print “${letter}”. Please write it in other letters.`,
  'no-glyph': ({ letter, codePoint }) =>
    `The character “${letter}” (U+${codePoint}) cannot be printed. Write it with other letters, then make the document again.`,
  'unknown-printer': () => 'That printer is not there any more. Choose another one.',
  'not-cancelled': () =>
    'The printer has not let go of it. Stop it at the printer itself, or switch the printer off, then try again.',
  'print-failed': (params) => {
    switch (params.why) {
      case 'gone':
        return 'That printer is not there any more. Choose another printer.';
      case 'refused':
        return 'The printer did not take the document. Check that it is on and connected, then print again.';
      case 'silent':
        return 'The printer did not answer in time. Look whether the paper comes out of it before you print again.';
      case 'takes-none':
        return 'The printer takes no documents now. Choose another printer, or save the file.';
      case 'stopped':
        return `The printer is stopped${params.said === '' ? '' : `: ${params.said}`}. Put that right and start it again, or choose another printer.`;
    }
  },
  'logo-refused': logoRefused,
};

const places = { stick: 'The stick', folder: 'The folder' };
