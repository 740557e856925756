import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `Berichtigung ${number}`,
  foot: (number) => `Berichtigung ${number}`,
  written: 'Geschrieben',
  writtenBy: 'Geschrieben von',
  belongsTo: (sealed) => `Gehört zu den am ${sealed} versiegelten Papieren`,
  hash: ', SHA-256:',
  stay: 'Diese Papiere bleiben, wie sie versiegelt wurden. Lesen Sie dieses Blatt zusammen mit ihnen.',
  earlier: 'Nach dem Siegel und vor dieser Berichtigung geschrieben',
  signedAs: (former) => ` (unterschrieben als ${former})`,
  details: 'Angaben zur Kundin/zum Kunden',
  name: 'Name',
  born: 'Geburtsdatum',
  was: 'Beim Siegel: ',
  is: 'Jetzt: ',
  origin: 'Woher das kommt',
  visit: 'Nummer des Besuchs ',
  tablet: (name, device, when) => `Geschrieben von ${name} auf dem Tablet ${device}, ${when}.`,
  kept: 'Jeder Eintrag bleibt im Protokoll des Besuchs, auch dieser, mit Angabe, wer ihn wann geschrieben hat.',
  right: 'Richtig ist',
  withdrawn: (point) => `${point}: Einwilligung widerrufen`,
  withdrawnLine: (point, text) => `${point}: Einwilligung widerrufen.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `Im Wortlaut der Klinik (${language})`,
  forClient: (language) => `Für die Kundin/den Kunden (${language})`,
  aid: (language) =>
    `Die Seiten davor sind die Berichtigung für die Kundin/den Kunden (${language}). Diese Seiten sagen dasselbe in der Sprache der Klinik.`,
  noReason: 'Ein Grund wurde nicht genannt und ist nicht nötig. Dieser Punkt gilt von nun an nicht mehr.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'Nachsorgeblatt',
  'preparation-sheet': 'Vorbereitungsblatt',
  'aftercare-sheet-large': 'Nachsorgeblatt, große Schrift',
  'preparation-sheet-large': 'Vorbereitungsblatt, große Schrift',
  'consent-record': 'Einwilligungsnachweis',
  'consent-copy': 'Einwilligung, Kundenexemplar',
  'visit-record': 'Besuchsprotokoll',
  correction: 'Berichtigung',
  'reaction-report': 'Bericht über eine Reaktion',
  'moved-sheet': 'Vorbereitungsblatt, neuer Termin',
};
