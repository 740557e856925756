import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Aide à la lecture, non signée',
  note: (language) =>
    `Le texte qui a été présenté est celui en ${language} des pages précédentes. Ces pages disent la même chose dans la langue de la clinique. Personne ne les a signées.`,
  signed: (language) => `Signé sur les pages en ${language}.`,
  label: 'Aide à la lecture',
  copy: 'Exemplaire client',
  copyWords: 'les pages qui précèdent l’aide à la lecture, dans un fichier à part, scellé à la même étape, SHA-256 ',
  record: 'Dossier de la clinique',
  recordWords: (language) =>
    `ces pages, puis une aide à la lecture en ${language} et la liste des entrées ; scellé à la même étape.`,
};
