import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `Rettifica ${number}`,
  foot: (number) => `rettifica ${number}`,
  written: 'Scritta il',
  writtenBy: 'Scritta da',
  belongsTo: (sealed) => `Si riferisce ai documenti sigillati il ${sealed}`,
  hash: ', SHA-256:',
  stay: 'Quei documenti restano come sono stati sigillati. Legga questo insieme a loro.',
  earlier: 'Scritto dopo il sigillo e prima di questo',
  signedAs: (former) => ` (ha firmato come ${former})`,
  details: 'I dati del cliente',
  name: 'Nome',
  born: 'Data di nascita',
  was: 'Al momento del sigillo: ',
  is: 'Ora: ',
  origin: 'Da dove proviene',
  visit: 'Numero della visita ',
  tablet: (name, device, when) => `Scritto da ${name} sul tablet ${device}, ${when}.`,
  kept: 'Ogni annotazione resta nel registro della visita, anche questa, con chi l’ha scritta e quando.',
  right: 'La versione corretta',
  withdrawn: (point) => `${point}: consenso revocato`,
  withdrawnLine: (point, text) => `${point}: consenso revocato.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `Come lo ha scritto la clinica (${language})`,
  forClient: (language) => `Per il cliente (${language})`,
  aid: (language) =>
    `Le pagine precedenti sono la rettifica per il cliente (${language}). Queste dicono lo stesso nella lingua della clinica.`,
  noReason: 'Non è stato indicato un motivo, e non serve. Da ora questo punto non vale più.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'Scheda delle cure',
  'preparation-sheet': 'Scheda di preparazione',
  'aftercare-sheet-large': 'Scheda delle cure, caratteri grandi',
  'preparation-sheet-large': 'Scheda di preparazione, caratteri grandi',
  'consent-record': 'Documento di consenso',
  'consent-copy': 'Consenso, copia del cliente',
  'visit-record': 'Documento della visita',
  correction: 'Rettifica',
  'reaction-report': 'Rapporto su una reazione',
  'moved-sheet': 'Scheda di preparazione, nuova data',
};
