import type { FieldSentences } from '../fault-words.ts';
import { count } from './count.ts';

export const fields: FieldSentences = {
  empty: () => 'Write something here.',
  'one-line': () => 'Keep it on one line.',
  'too-long': (most) => `At most ${count(most)} letters.`,
  'range-falls': () => 'The second number of a range is the larger one.',
  'hours-with-time': () => 'Hours need no time of day: take it out, or count in days.',
  'control-character': () => 'There is a control character in it. Type it again by hand.',
  'hidden-direction': () => 'There is a hidden mark in it that turns the direction of writing. Type it again by hand.',
  'hidden-letter': () => 'There is an invisible letter in it. Type it again by hand.',
  'mixed-letters': () =>
    'Letters of two alphabets stand in one word and look alike. Type the word again with one keyboard.',
  emoji: () => 'Write it in letters, without emoji.',
  'name-letters': () => 'A name has letters in it.',
  'phone-digits': () => 'A phone number has digits, for example +44 1632 960 444.',
  'phone-words': () => 'Write the number first, then words in brackets: 01632 960 444 (work).',
  'phone-length': () => 'A phone number has 3 to 20 digits. Check the number.',
  'email-form': () => 'An e-mail address looks like name@example.org.',
  'date-incomplete': () => 'Write day, month and year.',
  'month-range': () => 'Months go from 1 to 12.',
  'year-unclear': (guess) =>
    guess > 0 ? `Did you mean ${guess}? Write the year with four digits.` : 'Write the year with four digits.',
  'birth-in-future': () => 'That day is still to come. Check the date of birth.',
  'birth-too-long-ago': (most) => `That is more than ${count(most)} years ago. Check the year.`,
  'session-past-course': () => 'The session’s number is greater than the number of planned sessions.',
  'after-final': () => 'After the final session there is no next one. Leave both dates out.',
  'final-before-next': () => 'The final session cannot be before the next one. Choose the next one first.',
  'age-range': (most) => `Write the age in whole years, 0 to ${count(most)}.`,
};
