import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Ayuda de lectura, sin firmar',
  note: (language) =>
    `Lo que el cliente tuvo delante es el texto en ${language} de las páginas anteriores. Estas páginas dicen lo mismo en el idioma de la clínica. Nadie las firmó.`,
  signed: (language) => `Firmado en las páginas en ${language}.`,
  label: 'Ayuda de lectura',
  copy: 'Copia del cliente',
  copyWords: 'las páginas anteriores a la ayuda de lectura en un archivo propio, sellado en el mismo paso, SHA-256 ',
  record: 'Registro de la clínica',
  recordWords: (language) =>
    `estas páginas, más una ayuda de lectura en ${language} y la lista de entradas; sellado en el mismo paso.`,
};
