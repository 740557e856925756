import { sections } from '../../../../domain/protocol/versions/sections.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { ownDraft } from '../../../gallery/own-draft.ts';
import { en } from '../../../words/en.ts';

const open = [en.settings.group.papers, en.practice.open] as const;
const read = [...open, en.practiceEdit.readThem] as const;

export const gallery: ScreenGallery = {
  screen: 'practice',
  states: {
    // First, because whoever walks through the states goes on from here to the approval.
    approve: {
      title: 'An owner approves the texts',
      stop: 'day',
      place: 'settings',
      answers: ownDraft(),
      taps: [
        ...read,
        en.practice.section.record,
        en.practice.toApprove,
        { into: en.settings.presentPin, text: '246810' },
      ],
    },
    editor: {
      title: 'One rule of the aftercare, with what is wrong with it',
      stop: 'draft',
      place: 'settings',
      taps: [...open, en.practiceEdit.open, { see: 'Water only' }],
    },
    home: { title: 'The practice, with a draft that is stopped', stop: 'draft', place: 'settings', taps: open },
    'home-practitioner': {
      title: 'The practice, for somebody who is no owner',
      stop: 'practitioner',
      place: 'settings',
      taps: open,
    },
    'home-sample': { title: 'The practice, not approved yet', stop: 'day', place: 'settings', taps: open },
    'editor-point': {
      title: 'From when a rule holds, opened',
      stop: 'draft',
      place: 'settings',
      taps: [...open, en.practiceEdit.open, { see: 'Water only' }, '3 days after the treatment'],
    },
    'editor-more': {
      title: 'What most rules do not need',
      stop: 'draft',
      place: 'settings',
      taps: [...open, en.practiceEdit.open, { see: 'Water only' }, en.practiceRules.more],
    },
    'editor-topics': {
      title: 'Topics and their levels',
      stop: 'draft',
      place: 'settings',
      taps: [...open, en.practiceEdit.open, { see: 'Water only' }, en.practiceEdit.single.topics, 'Water < '],
    },
    outline: { title: 'The clinic’s texts, part by part', stop: 'day', place: 'settings', taps: read },
    ...Object.fromEntries(
      sections.map((section) => [
        section,
        {
          title: `To be read: ${en.practice.section[section]}`,
          stop: 'day',
          place: 'settings',
          taps: [...read, en.practice.section[section]],
        },
      ]),
    ),
  },
};
