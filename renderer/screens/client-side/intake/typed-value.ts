import { latinDigits } from '../../../../domain/latin-digits.ts';
import { Passage } from '../../../../domain/text.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { AnswerValue } from '../../../../domain/visit/health/answer-value.ts';
import type { HealthAsked } from './view.ts';

/** A saved answer as it is typed. */
export function textOf(value: AnswerValue | null): string {
  switch (value?.kind) {
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'text':
      return value.text;
    default:
      return '';
  }
}

/** What was typed as an answer of that kind; null while it is none. A number may have a comma, and the digits of any keyboard. */
export function typedValue(kind: HealthAsked['asks']['kind'], text: string): AnswerValue | null {
  const plain = text.trim();
  if (plain === '') return null;
  switch (kind) {
    case 'number': {
      const latin = latinDigits(plain).replace(/[,٫]/, '.');
      const number = Number(latin);
      return /^-?\d{1,7}(?:\.\d{1,4})?$/.test(latin) ? { kind: 'number', number } : null;
    }
    case 'date': {
      const date = CivilDate.safeParse(plain);
      return date.success && date.data > '1900' ? { kind: 'date', date: date.data } : null;
    }
    case 'text': {
      const words = Passage.safeParse(text);
      return words.success ? { kind: 'text', text: words.data } : null;
    }
    case 'yes-no':
    case 'one-of':
    case 'several-of':
      return null;
  }
}
