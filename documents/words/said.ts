import type { Said } from '../../domain/visit/health/said.ts';
import type { Dates } from './dates.ts';

/** What a language calls the answers that are no words of the client's or the clinic's. */
interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  /** Between several answers that were chosen: ", ". */
  readonly between: string;
}

/** An answer to a health question, as papers and lists say it: one rule, in the words of one language. */
export function saidIn(words: AnswerWords, dates: Pick<Dates, 'fullDate'>): (said: Said) => string {
  return (said) => {
    switch (said.kind) {
      case 'yes':
      case 'no':
      case 'none':
        return words[said.kind];
      case 'chosen':
        return said.labels.join(words.between);
      case 'number':
        return `${said.number} ${said.unit}`;
      case 'date':
        return dates.fullDate(said.date);
      case 'text':
        return said.text;
    }
  };
}
