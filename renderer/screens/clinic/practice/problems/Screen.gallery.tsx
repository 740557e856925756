import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import type { GalleryState, ScreenGallery } from '../../../../gallery/gallery.ts';
import { ownDraft } from '../../../../gallery/own-draft.ts';
import { en } from '../../../../words/en.ts';

const day = (offset: number) => ({ anchor: 'session', offset, unit: 'day' }) as const;

/** Two that stop the draft, and a gap. */
export const stopping: ProtocolEdit[] = [
  { edit: 'set', place: 'aftercare/water-only/from', content: day(3) },
  { edit: 'set', place: 'aftercare/gentle-cleanser/from', content: day(11) },
  { edit: 'set', place: 'checks/no-products/remedy', content: [] },
];

const worded: ProtocolEdit[] = [
  { edit: 'set', place: 'consent/clauses/what-is-done/title', content: 'What you agree to' },
];
const waiting = (language: string, texts: number): ProtocolProblem => ({
  ...{ severity: 'look', code: 'translations-wait', place: 'consent/clauses/what-is-done/title' },
  params: { language, texts },
});

const problems = (title: string, ...edits: ProtocolEdit[]): GalleryState => ({
  title,
  stop: 'day',
  place: 'settings',
  answers: ownDraft(...edits),
  taps: [en.settings.group.papers, en.practice.open, en.practiceEdit.open, 'roblem'],
});

export const gallery: ScreenGallery = {
  screen: 'practice-problems',
  states: {
    stopping: problems('What stops a draft, each with its mend', ...stopping),
    looks: problems('Only something to look at', ...stopping.slice(1, 2)),
    translations: {
      ...problems('Sentences that wait for their translation', ...worded),
      answers: { ...ownDraft(...worded), 'protocols.problems': [waiting('es', 1), waiting('ar', 1)] },
    },
    none: problems('No problems'),
  },
};
