import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Aiuto alla lettura, non firmato',
  note: (language) =>
    `Ciò che il cliente ha avuto davanti è il testo in ${language} delle pagine precedenti. Queste pagine dicono lo stesso nella lingua della clinica. Nessuno le ha firmate.`,
  signed: (language) => `Firmato sulle pagine in ${language}.`,
  label: 'Aiuto alla lettura',
  copy: 'Copia del cliente',
  copyWords: 'le pagine prima dell’aiuto alla lettura in un file a parte, sigillato nello stesso passaggio, SHA-256 ',
  record: 'Documento della clinica',
  recordWords: (language) =>
    `queste pagine, poi un aiuto alla lettura in ${language} e l’elenco delle voci; sigillato nello stesso passaggio.`,
};
