import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

export const consent: PaperWords['consent'] = {
  title: 'Einwilligungsnachweis',
  foot: (version) => `Einwilligungstext Version ${version}`,
  witness: 'Zeugin/Zeuge',
  language: 'Sprache',
  none: 'niemand',
  sample: 'Dieser Text ist ein Muster. In der Klinik hat ihn noch niemand genehmigt.',
  textTitle: (title, version) => `${title}, Version ${version}`,
  electronic: 'Elektronisch dokumentiert',
  meaning: 'Was die Unterschrift bedeutet',
  declinedMeaning:
    'Bezeugt: Die Kundin/der Kunde hat diesen Text gesehen und entschieden, ihn nicht zu unterschreiben.',
  noted: (name) => `${name} hat notiert: `,
  questions: 'Gestellte Fragen',
  noQuestions: 'Keine.',
  question: (when, words) => ` (${when}): ${words || 'möchte darüber sprechen'}`,
  answered: 'Antwort der behandelnden Person: ',
  notAnswered: 'nicht beantwortet',
  health: 'Fragen zur Gesundheit',
  yes: (question) => `Ja: ${question}`,
  answer: (question) => (/\p{P}$/u.test(question) ? question : `${question}:`),
  noToEach: 'Nein zu jeder dieser Fragen:',
  noneAsked: 'Es wurden keine gestellt.',
  alerts: 'Was die behandelnde Person zu jedem „Ja“ entschieden hat',
  noAlerts: 'Keine Antwort war „Ja“.',
  notDecided: 'Nicht entschieden: ',
  refused: 'Mit dieser Antwort keine Behandlung: ',
  doctorsNote: (doctor, date) => `Ärztliche Bescheinigung von ${doctor}, ${date}.`,
  decision: { continue: 'Weiter: ', reschedule: 'Neuer Termin: ' },
  decided: (question, when, reason) => `${question} (${when}) ${reason}`,
  first: {
    declined: 'Vorher wurde die Einwilligung abgelehnt.',
    withdrawn: 'Vorher wurde die Einwilligung widerrufen.',
    cancelled: 'Vorher wurde der Besuch abgesagt.',
    moved: 'Vorher wurde der Besuch auf einen neuen Termin verlegt.',
    ended: 'Vorher endete der Besuch.',
  },
  evidence: {
    text: 'Einwilligungstext',
    textWords: (version, language) => `Version ${version}, Sprache ${language}, SHA-256 `,
    copy: 'Exemplar für die Kundin/den Kunden',
    copyWords:
      'Am Ende des Besuchs wird ein gedrucktes Exemplar übergeben oder die Datei auf Wunsch in einem Ordner gespeichert. Jedes Exemplar hat eine Nummer im Protokoll. Die Klinik gibt jederzeit ein weiteres aus.',
    events:
      'Die folgenden Einträge sind der Teil des Klinikprotokolls, der zu diesem Besuch gehört, der Reihe nach und so, wie sie gespeichert wurden, als sie geschahen. Jeder enthält einen Hashwert des vorigen; der letzte Eintrag oben war der neueste im Protokoll, als versiegelt wurde. Fehlende Nummern gehören zu anderen Einträgen.',
  },
  clause: {
    numbered: (place) => `${place}.`,
    opened: (when, answer) => `Geöffnet ${when}, ${answer}`,
    neverOpened: (answer) => `Nie geöffnet, ${answer}`,
    answers: {
      agreed: (when) => `zugestimmt ${when}`,
      refused: (when) => `abgelehnt ${when}`,
      read: (when) => `gelesen ${when}`,
      unanswered: () => 'nicht beantwortet',
    },
    chosen: (option, when) => `gewählt ${when}: ${option}`,
    photos: {
      record: 'Diese Bilder sind für die Unterlagen der Klinik.',
      teaching: 'Diese Bilder sind für den Unterricht.',
      marketing: 'Diese Bilder sind für die Werbung.',
    },
    initialsAlt: (when) => `Initialen, ${when}`,
    optional: (title) => (/(?:^|\P{L})freiwillige?[mnrs]?(?:\P{L}|$)/iu.test(title) ? title : `${title} (freiwillig)`),
    withdrawn: (when, reason) => `Widerrufen ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  reader: {
    title: 'Vorlesen oder Dolmetschen',
    statement: (name, signer, language) =>
      `Ich, ${name}, habe ${signer} diesen ganzen Text auf ${language} vorgelesen oder gedolmetscht und jede Frage und jede Antwort so weitergegeben, wie sie gesagt wurde.`,
    named: (name, language, knows) => `${name} (${language}, ${knows})`,
    knows: {
      'first-language': 'Muttersprache',
      translator: 'übersetzt beruflich',
      studied: 'hat die Sprache studiert',
      'lived-there': 'hat dort gelebt, wo sie gesprochen wird',
    },
    signed: (when) => `Unterschrieben ${when}`,
    notSigned: 'hat nicht unterschrieben',
  },
  knownBy: {
    'known-to-staff': 'Dem Personal bekannt',
    'photo-id': 'Hat dem Personal einen Ausweis mit Foto gezeigt',
    'birth-date-confirmed': 'Hat Tag und Monat der Geburt bestätigt',
    'guardian-present': 'Bekannt durch die gesetzliche Vertretung, die anwesend war',
  },
  outcome: {
    declined: 'Abgelehnt',
    declinedText: 'Die Kundin/der Kunde hat entschieden, nicht zu unterschreiben. Es wurde nicht behandelt. ',
    inTheirWords: 'In eigenen Worten: ',
    noReason: 'Es wurde kein Grund genannt, und das ist auch nicht nötig.',
    signedBy: (signer, when) => `von ${signer} am ${when}`,
    witnessedBy: (name, when) => `, bezeugt von ${name} um ${when}`,
    signed: (rest) => `Unterschrieben ${rest}`.trim(),
    beforeThatSigned: (rest) => `Davor unterschrieben ${rest}`.trim(),
    counts: (agreed, of, refused) =>
      `${agreed} von ${of} Punkten zugestimmt${refused > 0 ? `; ${refused} ${plural(refused, { one: 'freiwilliger Punkt', other: 'freiwillige Punkte' })} abgelehnt` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'Nicht bezeugt: Vorher wurde die Einwilligung widerrufen.',
      cancelledFirst: 'Nicht bezeugt: Vorher wurde der Besuch abgesagt.',
      movedFirst: 'Nicht bezeugt: Vorher wurde der Besuch auf einen neuen Termin verlegt.',
      plain: 'Nicht bezeugt.',
    },
    guardian: (name) => `${name}, gesetzliche Vertretung`,
    withdrawnSince: 'Seit der Unterschrift widerrufen',
    withdrawnPoint: (when, reason) => `, ${when}. ${reason}`,
    signedForWithdrawal: 'Unterschrift zum Widerruf',
    reason: 'Grund: ',
    noneWritten: 'Es wurde keiner notiert.',
    writtenBy: (name) => `Notiert von ${name}.`,
    needNotSign: ' Dafür wurde nicht unterschrieben, und das ist auch nicht nötig.',
    ended: {
      withdrawn: {
        title: 'Einwilligung widerrufen',
        meaning: 'Diese Einwilligung wurde vor dem ersten Nadelstich widerrufen. Es wurde nicht behandelt.',
      },
      stopped: {
        title: 'Einwilligung widerrufen',
        meaning:
          'Diese Einwilligung wurde während der Behandlung widerrufen. Die Behandlung wurde in diesem Moment abgebrochen.',
      },
      'not-signed-again': {
        title: 'Nicht noch einmal unterschrieben',
        meaning:
          'Während der Behandlung änderte sich eine Antwort zur Gesundheit, und es wurde nicht noch einmal unterschrieben. Die Behandlung wurde abgebrochen.',
      },
      'owed-at-finish': {
        title: 'Vor dem Ende nicht noch einmal unterschrieben',
        meaning:
          'Während der Behandlung wurde noch einmal um die Einwilligung gebeten. Als die Behandlung endete, war nicht noch einmal unterschrieben worden.',
      },
      cancelled: {
        title: 'Vor der Behandlung abgesagt',
        meaning: 'Mit dieser Einwilligung wurde nicht behandelt.',
      },
      rescheduled: {
        title: 'Vor der Behandlung auf einen neuen Termin verlegt',
        meaning: 'Mit dieser Einwilligung wurde nicht behandelt.',
      },
    },
  },
};
