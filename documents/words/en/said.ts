import type { Said } from '../../../domain/visit/health/said.ts';
import { dates } from './dates.ts';

/** An answer to a health question, as papers and lists say it. */
export function saidWords(said: Said): string {
  switch (said.kind) {
    case 'yes':
      return 'Yes';
    case 'no':
      return 'No';
    case 'none':
      return 'None of these';
    case 'chosen':
      return said.labels.join(', ');
    case 'number':
      return `${said.number} ${said.unit}`;
    case 'date':
      return dates.fullDate(said.date);
    case 'text':
      return said.text;
  }
}
