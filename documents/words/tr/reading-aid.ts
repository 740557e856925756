import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Okuma yardımı, imzalanmadı',
  note: (language) =>
    `Danışana gösterilen metin, önceki sayfalardaki ${language} metindir. Bu sayfalar aynısını kliniğin dilinde söyler. Bunları kimse imzalamadı.`,
  signed: (language) => `${language} sayfalarda imzalandı.`,
  label: 'Okuma yardımı',
  copy: 'Danışanın nüshası',
  copyWords: 'okuma yardımından önceki sayfalar, ayrı bir dosya olarak, aynı adımda mühürlendi, SHA-256 ',
  record: 'Kliniğin kaydı',
  recordWords: (language) => `bu sayfalar, ardından ${language} okuma yardımı ve olay listesi; aynı adımda mühürlendi.`,
};
