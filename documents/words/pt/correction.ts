import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `Correção ${number}`,
  foot: (number) => `correção ${number}`,
  written: 'Escrita em',
  writtenBy: 'Escrita por',
  belongsTo: (sealed) => `Pertence aos documentos selados em ${sealed}`,
  hash: ', SHA-256:',
  stay: 'Esses documentos ficam como foram selados. Leia este junto com eles.',
  earlier: 'Escrito depois do selo e antes desta correção',
  signedAs: (former) => ` (assinou como ${former})`,
  details: 'Os dados do cliente',
  name: 'Nome',
  born: 'Data de nascimento',
  was: 'No momento do selo: ',
  is: 'Agora: ',
  origin: 'De onde vem',
  visit: 'Número da visita ',
  tablet: (name, device, when) => `Escrito por ${name} no tablet ${device}, ${when}.`,
  kept: 'Cada anotação fica no registo da visita, esta também, com quem a escreveu e quando.',
  right: 'O correto é',
  withdrawn: (point) => `${point}: consentimento retirado`,
  withdrawnLine: (point, text) => `${point}: consentimento retirado.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `Como a clínica escreveu, em ${language}`,
  forClient: (language) => `Para o cliente, em ${language}`,
  aid: (language) =>
    `As páginas anteriores são a correção em ${language}, para o cliente. Estas dizem o mesmo na língua da clínica.`,
  noReason: 'Não foi indicado motivo, nem é preciso. A partir de agora este ponto deixa de valer.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'Folha de cuidados',
  'preparation-sheet': 'Folha de preparação',
  'aftercare-sheet-large': 'Folha de cuidados, letra grande',
  'preparation-sheet-large': 'Folha de preparação, letra grande',
  'consent-record': 'Registo de consentimento',
  'consent-copy': 'Consentimento, cópia do cliente',
  'visit-record': 'Registo da visita',
  correction: 'Correção',
  'reaction-report': 'Relatório de uma reação',
  'moved-sheet': 'Folha de preparação, nova data',
};
