import type { GermanAreas } from './german-areas.ts';

export const aftercare: GermanAreas['aftercare'] = {
  stopped: 'Abgebrochen um {{time}}: Einwilligung widerrufen.',
  stoppedText: 'Die Nachsorge zählt ab dann. Bieten Sie das Blatt an; ohne Unterschrift wird es trotzdem gedruckt.',
  sheetTitle: 'Nachsorgeblatt',
  finished: 'Ende der Behandlung: {{date}}, {{time}}. Das ist Tag 0 für alle Termine unten.',
  finalSession: 'Das war die letzte Sitzung.',
  notFinal: 'Nicht die letzte Sitzung. Termine, die von der letzten abhängen, tragen „geplant“.',
  nextSession: 'Nächste Sitzung: {{date}}, {{time}}',
  noNext: 'Noch ist keine nächste Sitzung geplant.',
  plannedFinal: 'Letzte Sitzung geplant: {{date}}',
  change: 'Sitzungsplan ändern',
  firstPossible: 'Frühester Tag: {{date}}',
  handOver: 'An {{name}} übergeben',
  handingOver: 'Wird übergeben…',
  waitsDate: 'Zuerst einen möglichen Tag wählen',
  waitsQuestion: 'Zuerst die gestellte Frage beantworten',
  handOverText: 'Geht die Termine durch und unterschreibt dann. Danach bezeugen Sie es.',
};
