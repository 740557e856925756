import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Reading aid, not signed',
  note: (language) =>
    `What the client had before them is the text in ${language} on the pages before these. These pages say the same in the clinic’s language. Nobody signed them.`,
  signed: (language) => `Signed on the pages in ${language}.`,
  label: 'Reading aid',
  copy: 'Client’s copy',
  copyWords: 'the pages before the reading aid as a file of their own, sealed in the same step, SHA-256 ',
  record: 'Clinic’s record',
  recordWords: (language) =>
    `these pages, then a reading aid in ${language} and the list of events; sealed in the same step.`,
};
