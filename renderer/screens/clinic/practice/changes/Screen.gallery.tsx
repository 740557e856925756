import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { GalleryState, ScreenGallery } from '../../../../gallery/gallery.ts';
import { ownDraft } from '../../../../gallery/own-draft.ts';
import { en } from '../../../../words/en.ts';

/** Some of everything that an owner changes. */
export const sampleEdits: ProtocolEdit[] = [
  { edit: 'set', place: 'aftercare/water-only/to', content: { anchor: 'session', offset: 9, unit: 'day' } },
  { edit: 'set', place: 'aftercare/gentle-cleanser/from/offset', content: 10 },
  { edit: 'set', place: 'health/blood-thinners/answers/yes', content: 'doctors-note' },
  { edit: 'move', place: 'health/diabetes', to: 'up' },
  {
    edit: 'set',
    place: 'consent/clauses/how-it-heals/paragraphs/0',
    content:
      'Your scalp has to rest after each session. The sheet you take home shows what is off and what is on, day by day.',
  },
  {
    edit: 'add',
    list: 'consent/clauses',
    content: {
      title: 'Photos for teaching',
      paragraphs: ['We would like to show pictures of your result to students.'],
      points: [],
      decision: { kind: 'agree-or-refuse' },
      initials: true,
      photos: 'teaching',
    },
  },
];

export const toApproval = [
  en.settings.group.papers,
  en.practice.open,
  en.practiceEdit.readThem,
  en.practice.section.record,
  en.practice.toApprove,
] as const;

const draft = (title: string, ...edits: ProtocolEdit[]): GalleryState => ({
  title,
  stop: 'day',
  place: 'settings',
  answers: ownDraft(...edits),
  taps: toApproval,
});

export const gallery: ScreenGallery = {
  screen: 'practice-changes',
  states: {
    changes: draft('What changed, in words, before the PIN', ...sampleEdits),
    wording: draft('Nobody consents again', ...sampleEdits.slice(0, 2)),
    nothing: draft('The texts as they were read'),
  },
};
