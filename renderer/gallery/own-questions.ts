import { contract } from '../../api/contract/contract.ts';
import { CivilDate } from '../../domain/time.ts';
import type { HealthAsked } from '../screens/client-side/intake/view.ts';
import { ownTask } from './own-task.ts';

type Asks = HealthAsked['asks'];

function question(id: string, text: string, asks: Asks, more: Partial<HealthAsked> = {}): HealthAsked {
  const open = { follows: null, opens: [], answer: null, value: null, said: null, details: '', last: null };
  return { id, text, hint: '', asks, ...open, ...more };
}

/** An intake with a clinic's own questions, one of each kind, for the gallery. */
export const kinds = contract['task.get'].output.parse({
  task: 'intake',
  ...ownTask,
  allowed: ['answer-health'],
  own: {
    name: 'Leyla Haddad',
    dateOfBirth: '1988-03-14',
    details: { phone: '', email: '', emergencyName: '', emergencyPhone: '' },
    confirmed: true,
  },
  health: [
    question(
      'medicine',
      'Do you take any of these?',
      {
        kind: 'several-of',
        options: [
          { id: 'aspirin', label: 'Aspirin' },
          { id: 'warfarin', label: 'Warfarin or another blood thinner' },
          { id: 'steroids', label: 'Steroids' },
        ],
      },
      {
        hint: 'Tablets, drops and creams count.',
        opens: ['aspirin'],
        answer: 'yes',
        value: { kind: 'several-of', options: ['aspirin'] },
        said: { kind: 'chosen', labels: ['Aspirin'] },
      },
    ),
    question('since', 'Since when, and how much?', { kind: 'text' }, { follows: 'medicine' }),
    question(
      'skin',
      'How is your skin?',
      {
        kind: 'one-of',
        options: [
          { id: 'dry', label: 'Dry' },
          { id: 'oily', label: 'Oily' },
          { id: 'changing', label: 'It changes' },
        ],
      },
      {
        last: {
          answer: 'no',
          value: { kind: 'one-of', option: 'oily' },
          said: { kind: 'chosen', labels: ['Oily'] },
          details: '',
          on: CivilDate.parse('2026-10-01'),
          mayConfirm: true,
        },
      },
    ),
    question('drinks', 'How many glasses of alcohol do you drink?', { kind: 'number', unit: 'a week' }),
    question('botox', 'When was your last botox treatment?', { kind: 'date' }),
    question('heart', 'Do you have a pacemaker?', { kind: 'yes-no', details: ['yes'] }),
  ],
  questionsAPage: 6,
});
