import { contract } from '../../../../../api/contract/contract.ts';
import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { en } from '../../../../words/en.ts';

/** As the question of the mock-up: four answers, one of which waits for a doctor's note. */
const labels = ['No', 'Sometimes', 'I don’t know', 'Yes, daily'];
const answers = contract['practice-visit.answers'].output.parse(
  labels.map((label, at) => ({
    given: { answer: 'no', value: { kind: 'one-of', option: `answer-${at}` } },
    said: { kind: 'chosen', labels: [label] },
    chosen: at === 3,
  })),
);

export const gallery: ScreenGallery = {
  screen: 'try-it',
  states: {
    begin: { title: 'Trying the version in use', stop: 'day', place: 'try' },
    'change-day': { title: 'Moving the day of a practice', stop: 'checks', place: 'try', practice: true },
    steps: { title: 'The steps of a practice', stop: 'checks', practice: true, taps: [en.practiceTry.steps] },
    another: {
      title: 'A practised doctor’s note, with other answers to try',
      stop: 'doctors-note',
      practice: true,
      answers: { 'practice-visit.answers': answers },
      taps: [en.alerts.noteIsHere],
    },
    alerts: { title: 'A practised alert', stop: 'alerts', practice: true },
    checks: { title: 'Practised checks', stop: 'checks', practice: true },
    working: { title: 'A practised procedure', stop: 'working', practice: true },
    done: { title: 'A practised visit, sealed', stop: 'done', practice: true },
    today: { title: 'The day of a practice', stop: 'day', place: 'today', practice: true },
    cover: { title: 'A practised hand-over, with the birthday', stop: 'client-cover', practice: true },
    intake: { title: 'Practised health questions', stop: 'client-health', practice: true },
    consent: { title: 'A practised consent', stop: 'client-consent', practice: true },
    thanks: { title: 'A practised task is complete', stop: 'client-thanks', practice: true },
    locked: { title: 'Locked while practised', stop: 'locked', practice: true },
    'locked-working': { title: 'Locked during a practised procedure', stop: 'locked-working', practice: true },
  },
};
