import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `Corrección ${number}`,
  foot: (number) => `corrección ${number}`,
  written: 'Escrita el',
  writtenBy: 'Escrita por',
  belongsTo: (sealed) => `Pertenece a los documentos sellados el ${sealed}`,
  hash: ', SHA-256:',
  stay: 'Esos documentos quedan como se sellaron. Lea este junto con ellos.',
  earlier: 'Escrito después del sello y antes de esta corrección',
  signedAs: (former) => ` (firmó como ${former})`,
  details: 'Los datos del cliente',
  name: 'Nombre',
  born: 'Fecha de nacimiento',
  was: 'En el momento del sello: ',
  is: 'Ahora: ',
  origin: 'De dónde procede',
  visit: 'Número de visita ',
  tablet: (name, device, when) => `Lo escribió ${name} en la tableta ${device}, ${when}.`,
  kept: 'Cada anotación queda en el registro de la visita, también esta, con quién la escribió y cuándo.',
  right: 'Lo correcto es',
  withdrawn: (point) => `${point}: consentimiento retirado`,
  withdrawnLine: (point, text) => `${point}: consentimiento retirado.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `Como lo escribió la clínica, en ${language}`,
  forClient: (language) => `Para el cliente, en ${language}`,
  aid: (language) =>
    `Las páginas anteriores son la corrección en ${language}, para el cliente. Estas dicen lo mismo en el idioma de la clínica.`,
  noReason: 'No se indicó ningún motivo, y no hace falta. A partir de ahora este punto ya no vale.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'Hoja de cuidados',
  'preparation-sheet': 'Hoja de preparación',
  'aftercare-sheet-large': 'Hoja de cuidados, letra grande',
  'preparation-sheet-large': 'Hoja de preparación, letra grande',
  'consent-record': 'Registro de consentimiento',
  'consent-copy': 'Consentimiento, copia del cliente',
  'visit-record': 'Registro de la visita',
  correction: 'Corrección',
  'reaction-report': 'Informe de una reacción',
  'moved-sheet': 'Hoja de preparación, nueva fecha',
};
