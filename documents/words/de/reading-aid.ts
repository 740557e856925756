import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Lesehilfe, nicht unterschrieben',
  note: (language) =>
    `Vorgelegt wurde der Text auf den Seiten davor (${language}). Diese Seiten sagen dasselbe in der Sprache der Klinik. Niemand hat sie unterschrieben.`,
  signed: (language) => `Unterschrieben auf den Seiten davor (${language}).`,
  label: 'Lesehilfe',
  copy: 'Kundenexemplar',
  copyWords: 'die Seiten vor der Lesehilfe als eigene Datei, im selben Schritt versiegelt, SHA-256 ',
  record: 'Dokument der Klinik',
  recordWords: (language) =>
    `diese Seiten, danach eine Lesehilfe (${language}) und die Liste der Einträge; im selben Schritt versiegelt.`,
};
