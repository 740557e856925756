import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'clients',
  states: {
    all: { title: 'Everybody, A to Z', stop: 'day-left-over', place: 'clients' },
    latest: { title: 'Those seen last', stop: 'day-left-over', place: 'clients', taps: ['Recently seen'] },
    found: {
      title: 'Found by a number',
      stop: 'day-left-over',
      place: 'clients',
      taps: [{ into: 'Name, date of birth, phone or e-mail', text: '01632' }],
    },
    nobody: {
      title: 'Nobody found',
      stop: 'day-left-over',
      place: 'clients',
      taps: [{ into: 'Name, date of birth, phone or e-mail', text: 'Okafr' }],
      answers: { 'clients.search': [] },
    },
    empty: {
      title: 'No clients yet',
      stop: 'day-empty',
      place: 'clients',
      answers: { 'clients.list': { clients: [], total: 0, page: 1 } },
    },
  },
};
