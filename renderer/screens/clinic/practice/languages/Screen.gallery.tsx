import { contract } from '../../../../../api/contract/contract.ts';
import type { GalleryState, ScreenGallery, Tap } from '../../../../gallery/gallery.ts';
import {
  checkedGerman,
  mixedArabic,
  ownLanguages,
  readySpanish,
  sampleGerman,
  staleSpanish,
} from '../../../../gallery/own-languages.ts';
import { en } from '../../../../words/en.ts';

const words = en.practiceLanguages;
const open = [en.settings.group.papers, en.practice.open, words.open] as const;
const files = contract['languages.files'].output.parse([
  { id: 'es', name: 'scalp-7-es.csv', bytes: 28_400, changedAt: '2026-11-23T16:30:00.000Z' },
]);

const state = (title: string, answers: GalleryState['answers'], ...taps: Tap[]): GalleryState => ({
  title,
  stop: 'day',
  place: 'settings',
  answers: { ...answers, 'languages.files': files },
  taps: [...open, ...taps],
});

const stale = ownLanguages([staleSpanish, sampleGerman, mixedArabic]);
const mixed = ownLanguages([mixedArabic, readySpanish]);
const checked = ownLanguages([checkedGerman, readySpanish]);
const nobody = ownLanguages([sampleGerman], { reader: false });

export const gallery: ScreenGallery = {
  screen: 'practice-languages',
  states: {
    stale: state('Languages, one of them behind the clinic’s own text', stale),
    mixed: state('A language with texts of every standing', mixed),
    checked: state('A language whose every text was checked', checked),
    none: state('No language but the clinic’s own', { ...stale, 'languages.list': [] }),
    add: state('A language to begin', { ...stale, 'languages.list': [] }, words.add),
    reader: state('Who reads the texts', nobody, words.nameReader),
    translate: state('A stale text beside both its sentences', stale, 'Go through 4 texts'),
    'translate-sample': state('A sample of a program, nobody named yet', nobody, words.goThrough_other),
    'translate-arabic': state('A missing text, from the right', mixed, words.goThrough_other),
    'translate-all': state('All texts, approved ones too', ownLanguages([readySpanish]), words.readThem),
    take: state('A translator’s file to choose', stale, words.readCsv),
    taken: state('What a translator’s file changed', stale, words.readCsv, 'scalp-7-es.csv'),
    discard: state('What owners made is discarded, asked once', mixed, words.discard),
    approve: state('Approval, before the PIN', checked, words.approveTexts_other),
  },
};
