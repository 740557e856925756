import type { GermanAreas } from './german-areas.ts';

export const reschedule: GermanAreas['reschedule'] = {
  foundTitle: '{{finding}}. Nicht heute.',
  notToday: 'Nicht heute.',
  noOverride: 'Niemand kann das übergehen. Wählen Sie einen neuen Termin.',
  chooseDate: 'Das wurde schriftlich entschieden. Wählen Sie einen neuen Termin.',
  chosenTitle: 'Ein neuer Termin statt heute',
  chosenWords:
    'Nichts im Protokoll beendet den heutigen Tag. Schreiben Sie auf, warum, und wählen Sie dann den neuen Termin.',
  tooSoonDecided: 'Zu früh nach der letzten Sitzung',
  seen: 'Alles, was heute gesehen wurde',
  seenWords: 'wird beim Speichern festgehalten',
  clientNote: 'Das liest die Person selbst',
  staffNote: 'Notiz für das Personal',
  reasonHint: 'Der Grund für den neuen Termin.',
  newDate: 'Neuer Termin',
  time: 'Uhrzeit',
  prints: 'Das Vorbereitungsblatt zählt zurück von {{date}}, {{time}}.',
  chooseDay: 'Wählen Sie einen Tag. Das Vorbereitungsblatt zählt von dort zurück.',
  save: 'Neuen Termin speichern',
  waitsDay: 'Zuerst einen neuen Termin wählen',
  waitsReason: 'Zuerst einen Grund schreiben',
  back: 'Zurück zum Besuch',
  confirmTitle: 'Neuer Termin: {{date}}, {{time}}?',
  confirmWords: 'Das beendet den heutigen Besuch. Als Nächstes entsteht das Vorbereitungsblatt.',
  by: 'spätestens {{date}}, {{time}}',
  keep: 'Noch nicht',
};
