import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { en } from '../../../../words/en.ts';
import { breaks, few, keepingTimes, nextSessions, nothing, reschedules } from './shown-reports.ts';

const places = {
  'documents.targets': [
    { id: 'usb', label: 'USB stick', removable: true },
    { id: 'tablet', label: 'Documents on this tablet', removable: false },
  ],
};

export const gallery: ScreenGallery = {
  screen: 'report',
  states: {
    breaks: {
      title: 'Breaks of a quarter',
      stop: 'day-left-over',
      place: 'report',
      answers: { ...places, 'reports.get': breaks },
    },
    reschedules: {
      title: 'Rescheduled visits, by what was found',
      stop: 'day-left-over',
      place: 'report',
      answers: { ...places, 'reports.get': reschedules },
    },
    standing: {
      title: 'Next sessions, as they stand today',
      stop: 'day-left-over',
      place: 'report',
      answers: { ...places, 'reports.get': nextSessions },
    },
    retention: {
      title: 'Keeping times, as they stand today',
      stop: 'day-left-over',
      place: 'report',
      answers: { ...places, 'reports.get': keepingTimes },
    },
    few: {
      title: 'Too few for a chart',
      stop: 'day-left-over',
      place: 'report',
      answers: { ...places, 'reports.get': few },
    },
    none: {
      title: 'Nothing to count',
      stop: 'day-left-over',
      place: 'report',
      answers: { ...places, 'reports.get': nothing },
    },
    days: {
      ...{ title: 'Other days', stop: 'day-left-over', place: 'report' },
      answers: { ...places, 'reports.get': breaks },
      taps: [en.reports.other],
    },
    save: {
      ...{ title: 'Where the table goes', stop: 'day-left-over', place: 'report' },
      answers: {
        ...places,
        'reports.get': breaks,
        'reports.save': { place: 'USB stick', folder: 'Chairside', files: ['2026-11-24 report Breaks.csv'] },
      },
      taps: [en.lots.saveTable],
    },
  },
};
