import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factNames, factSays } from './record-facts.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `Klinikvorgaben, Version ${version}`,
  opened: 'Begonnen',
  treatedBy: 'Behandelt von',
  checkedBy: 'Geprüft von',
  nobody: 'niemand',
  checks: 'Prüfung der Kopfhaut vor der Sitzung',
  treated: (span) => `Behandelt${span}`,
  endings: {
    stopped: 'Vor dem Ende abgebrochen. Behandelt',
    cancelled: 'Abgesagt, es wurde nicht behandelt',
    declined: 'Einwilligung abgelehnt, es wurde nicht behandelt',
    withdrawn: 'Einwilligung widerrufen, es wurde nicht behandelt',
  },
  stopped: {
    withdrawn: (reason) => because('Die Einwilligung wurde widerrufen', reason),
    notSignedAgain: (reason) => because('Die Einwilligung wurde nicht erneut unterschrieben', reason),
    tooYoung: (minimumAge) => `Zu jung: Diese Klinik behandelt ab ${minimumAge} Jahren.`,
    healthAnswer: 'Eine Gesundheitsangabe schließt die Behandlung aus.',
    consentOwed: 'Während der Behandlung wurde erneut um die Einwilligung gebeten; sie wurde nicht unterschrieben.',
  },
  moved: (when) => `Auf einen neuen Termin verlegt, ${when}`,
  found: 'Gefunden: ',
  staffNote: 'Notiz für das Personal: ',
  newAppointment: 'Neuer Termin: ',
  recoveredPin: (when) => `: Die PIN wurde am ${when} mit dem Notschlüssel gesetzt.`,
  givenPin: (by, when, signedIn) =>
    `: Die PIN hat ${by} am ${when} vergeben; ${signedIn ? 'eine eigene wurde seither nicht gewählt.' : 'seither hat sich niemand damit angemeldet.'}`,
  timeOut: 'Vor dem ersten Stich bestätigt',
  notes: 'Notizen',
  evidence:
    'Es folgt jeder Eintrag dieses Besuchs in der Reihenfolge und so, wie er damals gespeichert wurde. Jeder trägt einen Prüfwert des vorigen; der letzte Eintrag oben war der neueste des Protokolls, als dieses versiegelt wurde. Fehlende Nummern gehören zu anderen Einträgen.',
  tooSoon: {
    title: 'Zu früh nach der letzten Sitzung',
    dates: (treated, first) => `Letzte Sitzung: ${treated}. Frühester Termin für die nächste: ${first}.`,
  },
  check: {
    status: {
      passed: 'In Ordnung',
      fixed: 'Behoben, dann in Ordnung',
      continued: 'Weiter nach Entscheidung',
      reschedule: 'Neuer Termin nötig',
      decide: 'Nicht entschieden',
      fixing: 'Gefunden, nicht behoben',
      'to-check': 'Nicht geprüft',
    },
    again: (round) => `Erneut geprüft (${round})`,
    finding: (finding) => `Befund: ${finding}`,
    done: 'Erledigt: ',
    decided: (goesOn, when, by) => `${goesOn ? 'Entschieden: weiter' : 'Entschieden: neuer Termin'}, ${when}, ${by}: `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'Für das Protokoll',
  names: factNames,
  says: factSays,
  by: (when, who) => ` (${when}, ${who})`,
};
