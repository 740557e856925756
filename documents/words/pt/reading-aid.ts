import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'Ajuda de leitura, não assinada',
  note: (language) =>
    `O que o cliente teve à sua frente é o texto em ${language} das páginas anteriores. Estas páginas dizem o mesmo na língua da clínica. Ninguém as assinou.`,
  signed: (language) => `Assinado nas páginas em ${language}.`,
  label: 'Ajuda de leitura',
  copy: 'Cópia do cliente',
  copyWords: 'as páginas antes da ajuda de leitura num ficheiro próprio, selado no mesmo passo, SHA-256 ',
  record: 'Registo da clínica',
  recordWords: (language) =>
    `estas páginas, seguidas de uma ajuda de leitura em ${language} e da lista de entradas; selado no mesmo passo.`,
};
