import type { GermanAreas } from './german-areas.ts';

export const countersign: GermanAreas['countersign'] = {
  consentTitle: 'Einwilligung bezeugen',
  consentText: '{{name}} hat um {{time}} unterschrieben. Sie haben es gesehen, und Sie wissen, wer unterschrieben hat.',
  aftercareTitle: 'Nachsorgeblatt bezeugen',
  aftercareText: '{{name}} ist die Termine durchgegangen und hat um {{time}} unterschrieben. Sie haben es gesehen.',
  declinedTitle: 'Entscheidung gegen die Unterschrift bezeugen',
  declinedText:
    '{{name}} hat entschieden, nicht zu unterschreiben. Das ist festgehalten, und heute wird nichts gemacht.',
  how: 'Woher wissen Sie, wer unterschrieben hat?',
  howDecided: 'Woher wissen Sie, wer entschieden hat?',
  known: 'Mir bekannt',
  photoId: 'Ausweis mit Foto',
  birthDate: 'Geburtsdatum bestätigt',
  guardian: 'Gesetzliche Vertretung ist hier',
  note: 'Notiz (freiwillig)',
  waitsHow: 'Zuerst sagen, woher Sie es wissen',
  sign: 'Unterschrift bezeugen',
};
