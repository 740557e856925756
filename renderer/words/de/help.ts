import type { German } from './german.ts';

export const help: German['help'] = {
  cover: {
    title: 'Ist das für Sie?',
    lead: 'Wir fragen nach Ihrem Geburtstag oder Ihrem Namen, damit niemand anders liest, was Sie betrifft.',
    points: [
      'Wählen Sie den Monat, dann den Tag.',
      'Sie sind das nicht? Tippen Sie auf „Das bin ich nicht“ und geben Sie das Tablet zurück.',
    ],
  },
  language: {
    title: 'Ihre Sprache',
    lead: 'Wählen Sie die Sprache, in der Sie lesen und unterschreiben möchten. Bis zur Unterschrift können Sie sie ändern.',
    points: [
      'Was Sie schon beantwortet haben, bleibt.',
      'Ihre Sprache ist nicht dabei? Fragen Sie die Person, die Sie behandelt.',
    ],
  },
  details: {
    title: 'Ihre Angaben',
    lead: 'Sehen Sie nach, ob alles stimmt, und ändern Sie, was nicht stimmt.',
    points: [
      'Was mit „freiwillig“ markiert ist, müssen Sie nicht ausfüllen.',
      'Nicht sicher? Fragen Sie die Person, die Sie behandelt.',
    ],
  },
  health: {
    title: 'Fragen zur Gesundheit',
    lead: 'Beantworten Sie jede Frage mit Ja oder Nein. Ihre Antworten helfen, Sie sicher zu behandeln.',
    points: [
      'Nach einem „Ja“ schreiben Sie ein paar Worte dazu.',
      'Ein „Ja“ muss nicht heißen, dass Sie nicht behandelt werden. Man spricht mit Ihnen darüber.',
      'Nicht sicher? Fragen Sie nach, bevor Sie antworten.',
    ],
  },
  review: {
    title: 'Ihre Antworten',
    lead: 'Lesen Sie sie noch einmal. Sie können jede davon ändern.',
    points: ['Nur das Personal der Klinik sieht sie.'],
  },
  consent: {
    title: 'Lesen und entscheiden',
    lead: 'Lesen Sie jeden Punkt. Über jeden entscheiden Sie selbst.',
    points: [
      'Sie können zu jedem Punkt eine Frage stellen. Die Person, die Sie behandelt, sieht sie.',
      'Freiwillige Punkte können Sie ablehnen. Sie werden genauso behandelt.',
      'Sie können jederzeit entscheiden, nicht zu unterschreiben.',
    ],
  },
  sign: {
    title: 'Ihre Unterschrift',
    lead: 'Unterschreiben Sie im Feld mit dem Finger oder einem Stift, oder tippen Sie Ihren Namen. Beides gilt gleich.',
    points: [
      '„Leeren“ löscht, was im Feld steht.',
      'Möchten Sie lieber auf Papier unterschreiben oder gar nicht? Sagen Sie es der Person, die Sie behandelt.',
    ],
  },
  reader: {
    title: 'Wer vorgelesen oder gedolmetscht hat',
    lead: 'Wer diesen Text vorgelesen oder gedolmetscht hat, unterschreibt auch, und sonst niemand.',
    points: [
      'Lesen Sie, was Sie bestätigen, und unterschreiben Sie dann mit Ihrem eigenen Namen.',
      'Stimmt etwas davon nicht? Geben Sie das Tablet zurück und sagen Sie es.',
    ],
  },
  aftercare: {
    title: 'Ihre nächsten Wochen',
    lead: 'Was Sie tun und was Sie lassen sollten, mit den Terminen. Sie bekommen alles auf einem Blatt.',
    points: [
      'Lesen Sie es bis zum Ende und unterschreiben Sie, dass Sie es gelesen haben.',
      'Ist etwas unklar? Fragen Sie jetzt.',
    ],
  },
  giveBack: {
    title: 'Geben Sie das Tablet zurück',
    lead: 'Alles bis hierher ist gespeichert. Bitte geben Sie das Tablet der Person, die Sie behandelt.',
    points: ['Das Personal der Klinik gibt hier seine PIN ein. Sie brauchen keine.'],
  },
};
