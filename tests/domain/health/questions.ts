import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import type { HealthQuestion } from '../../../domain/protocol/model/questions.ts';
import type { Protocol } from '../../../domain/protocol/protocol.ts';

const question = (id: string, answers: HealthQuestion['answers'], shownWhen?: HealthQuestion['shownWhen']) => ({
  id,
  text: `About ${id}?`,
  hint: '',
  answers,
  ...(shownWhen && { shownWhen }),
});

/** A clinic's own questions: one of each kind, with follow-ups of follow-ups and every grade. */
export const ownQuestions: readonly HealthQuestion[] = [
  question('adult', { kind: 'yes-no', yes: 'fine', no: 'refuse' }),
  question('skin', {
    kind: 'one-of',
    options: [
      { id: 'dry', label: 'Dry', grade: 'note' },
      { id: 'oily', label: 'Oily', grade: 'fine' },
      { id: 'broken', label: 'Broken', grade: 'refuse' },
    ],
  }),
  question('medicine', {
    kind: 'several-of',
    options: [
      { id: 'aspirin', label: 'Aspirin', grade: 'decide' },
      { id: 'warfarin', label: 'Warfarin', grade: 'doctors-note' },
      { id: 'vitamins', label: 'Vitamins', grade: 'fine' },
    ],
    none: 'fine',
  }),
  question('since', { kind: 'text', grade: 'note' }, { question: 'medicine', answers: ['warfarin', 'aspirin'] }),
  question('heart', { kind: 'yes-no', yes: 'doctors-note', no: 'fine' }),
  question('pacemaker', { kind: 'yes-no', yes: 'refuse', no: 'fine' }, { question: 'heart', answers: ['yes'] }),
  question('model', { kind: 'text', grade: 'note' }, { question: 'pacemaker', answers: ['no'] }),
  question('drinks', {
    kind: 'number',
    unit: 'a week',
    ranges: [
      { most: 7, grade: 'fine' },
      { most: 20, grade: 'note' },
    ],
    otherwise: 'decide',
  }),
  question('botox', { kind: 'date', ranges: [{ mostDaysAgo: 13, grade: 'decide' }], otherwise: 'fine' }),
];

export const ownProtocol: Protocol = { ...defaultProtocol, health: [...ownQuestions] };
