import type { MisfitAt, protocolFaults } from '../../../../domain/faults/protocol-faults.ts';
import { readFieldFault } from '../../../../domain/field-fault.ts';
import type { FaultSentences } from '../fault-words.ts';
import { count } from './count.ts';
import { fields } from './fields.ts';

export const protocols: FaultSentences<keyof typeof protocolFaults> = {
  'protocol-file': ({ why }) => `${files[why]} Nothing was changed.`,
  'protocol-misfit': (misfit) =>
    `${misfit.place === '' ? 'The protocol' : `At “${misfit.place}”`}: ${misfitWords(misfit)}`,
  'unknown-treatment': () => 'That treatment is not there. Go back and choose one of the list.',
  'unknown-version': () => 'That version is not there. Go back and choose one of the list.',
  'unknown-draft': () => 'That draft is not there any more. Go back and open the draft again.',
  'draft-of-another': () => 'This draft belongs to another owner. Open your own; both are kept.',
  'draft-changed': () =>
    'The draft or the version in use changed since you read it. Read what changed again, then approve.',
  'nothing-changed': () => 'Nothing changed since the version in use. Change something first.',
  'problems-open': ({ problems }) =>
    problems === 1
      ? 'One problem has to be solved first. Open the problems.'
      : `${count(problems)} problems have to be solved first. Open the problems.`,
  'translators-file': () =>
    'This file is not one for a translator into this language. Choose the file that was saved from here, saved again as CSV in UTF-8.',
  'treatment-taken': () => 'A treatment has this name already. Choose another name.',
  'draft-full': () => 'This draft has too many steps. Approve it, or go on in a new one.',
};

const files = {
  'not-text': 'We can’t read this file: it is not a text file.',
  'not-json': 'We can’t read this file: it is damaged or of another kind. Save it again where it came from.',
  'too-deep': 'We can’t read this file: it is built more deeply than a protocol can be.',
  'too-many': 'We can’t read this file: it holds more than a protocol can.',
  'no-protocol': 'There is no protocol in this file. Choose one that was saved from “Our practice”.',
  'other-form':
    'This protocol was written by another version of Chairside. Update this tablet, then open the file again.',
};

/** What is wrong at a place, and what to do. */
export function misfitWords({ why, most = 0, field }: MisfitAt): string {
  const fault = readFieldFault(field);
  if (fault) return fields[fault.code](fault.number);
  switch (why) {
    case 'missing':
      return 'Something is missing here. Add it.';
    case 'unknown-field':
      return 'There is a field here that a protocol does not have. Take it out.';
    case 'odd-key':
      return 'There is a field here whose name is not allowed. Take it out.';
    case 'kind':
      return 'This is not what belongs here, such as a word in place of a number. Correct it.';
    case 'choice':
      return 'This is none of the possible choices. Choose one of them.';
    case 'too-long':
      return `This is too long: at most ${count(most)} letters. Shorten it.`;
    case 'too-many':
      return `There are too many: at most ${count(most)}. Take some out.`;
    case 'too-few':
      return `There are too few: at least ${count(most)}. Add some.`;
    case 'too-small':
      return `This is too small: at least ${count(most)}. Correct it.`;
    case 'too-large':
      return `This is too large: at most ${count(most)}. Correct it.`;
    case 'form':
      return 'This is not written as it has to be here. Correct it.';
    case 'value':
      return 'This does not fit here. Correct it.';
  }
}
