import type { ScreenGallery } from '../../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'try-it',
  states: {
    begin: { title: 'Trying the version in use', stop: 'day', place: 'try' },
    'change-day': { title: 'Moving the day of a practice', stop: 'checks', place: 'try', practice: true },
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
