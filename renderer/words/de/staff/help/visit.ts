import type { visitHelp as english } from '../../../en/help/visit.ts';
import type { HelpPage } from '../../../help-page.ts';

/** A visit, step by step. */
export const visitHelp: Readonly<Record<keyof typeof english, HelpPage>> = {
  tooYoung: {
    title: 'Zu jung',
    lead: 'Die Person ist jünger als das Mindestalter der Klinik, darum gibt es heute keine Behandlung.',
    points: ['Ist das Geburtsdatum falsch, berichtigen Sie es in den Angaben.', 'Sonst sagen Sie den Besuch ab.'],
  },
  scalpMap: {
    title: 'Die Kopfhautkarte',
    lead: 'Welche Charge wohin auf der Kopfhaut kam.',
    points: [
      'Wählen Sie eine Charge, dann die Bereiche am Kopf oder nach Namen.',
      'Die meisten Bereiche stehen auf zwei Ansichten: In einer markiert, sind sie in beiden markiert.',
      'Rechts und links sind die eigenen Seiten der Person.',
      'Bis zum Versiegeln lässt sich alles ändern. Das Besuchsprotokoll und das Blatt der Person nennen die Bereiche.',
    ],
  },
  course: {
    title: 'Sitzungen und nächster Termin',
    lead: 'Ändern Sie, welche Sitzung das ist, wie viele geplant sind und wann die nächste ist.',
    points: ['Das Blatt zum Mitnehmen richtet sich danach.', 'Es lässt sich ändern, bis der Besuch versiegelt ist.'],
  },
  handOver: {
    title: 'Das Tablet übergeben',
    lead: 'Die Person nimmt das Tablet für ihren Teil. Nur dieser Besuch ist dann erreichbar.',
    points: [
      'Prüfen Sie zuerst, dass die richtige Person da ist.',
      'Die Person bestätigt, wer sie ist, und liest, antwortet oder unterschreibt dann.',
      'Eine PIN des Personals holt das Tablet jederzeit zurück. Alles bis dahin ist gespeichert.',
      'Eine Sprache, die nicht fertig ist, wird nicht übergeben. Wählen Sie eine andere, oder tragen Sie ein, wer vorliest oder dolmetscht: Diese Person unterschreibt auch.',
    ],
  },
  dayOver: {
    title: 'Der Tag ist vorbei',
    lead: 'Dieser Besuch wurde an einem anderen Tag begonnen, und es wurde noch nichts gemacht.',
    points: [
      'Prüfungen gelten für den Tag der Behandlung: Öffnen Sie für heute einen neuen Besuch.',
      'Schließen Sie diesen mit einem Grund.',
    ],
  },
  alert: {
    title: 'Warnung: Sie entscheiden',
    lead: 'Eine Gesundheitsfrage wurde mit „Ja“ beantwortet. Sie entscheiden, schriftlich.',
    points: [
      'Sprechen Sie zuerst mit der Person.',
      'Wählen Sie weiter oder neuen Termin, und schreiben Sie auf, warum. Es steht im Besuchsprotokoll.',
    ],
  },
  tooSoon: {
    title: 'Zu früh nach der letzten Sitzung',
    lead: 'Die letzte Behandlung ist weniger als eine Woche her.',
    points: [
      'Wählen Sie einen neuen Termin, oder entscheiden Sie schriftlich, weiterzumachen.',
      'Ihr Grund steht im Besuchsprotokoll.',
    ],
  },
  checks: {
    title: 'Prüfungen am Tag der Behandlung',
    lead: 'Sehen Sie sich die Kopfhaut an, und beantworten Sie jede Prüfung so, wie Sie es vorfinden.',
    points: [
      'Manches lässt sich hier am Platz beheben: Folgen Sie den Schritten, und prüfen Sie dann noch einmal. Beide Antworten werden festgehalten.',
      'Manches entscheiden Sie selbst, mit schriftlichem Grund.',
      'Rötung, Pickel, Infektion, Sonnenbrand, schuppende Haut oder eine Rasur heute heißen: neuer Termin. Niemand kann das übergehen.',
      'Ein falscher Tipp lässt sich zurücknehmen, bevor Sie weitergehen.',
    ],
  },
  decideCheck: {
    title: 'Über eine Prüfung entscheiden',
    lead: 'Weiter oder neuer Termin: Schreiben Sie auf, warum.',
    points: ['Der Grund steht im Besuchsprotokoll, mit Ihrem Namen und der Zeit.'],
  },
  reschedule: {
    title: 'Einen neuen Termin wählen',
    lead: 'Der Besuch kann heute nicht weitergehen. Vereinbaren Sie gemeinsam einen neuen Termin.',
    points: [
      'Kreuzen Sie die Gründe an. An zu frühen Tagen steht, dass sie zu früh sind.',
      'Sobald er gespeichert ist, lässt sich das Vorbereitungsblatt mit allen Terminen drucken.',
      'Eine der Notizen liest die Person selbst. Die andere ist für das Personal.',
    ],
  },
  timeOut: {
    title: 'Time-out',
    lead: 'Ein letzter Blick vor dem ersten Nadelstich.',
    points: [
      'Die richtige Person, die Prüfungen in Ordnung, über jede Warnung entschieden, die Einwilligung gültig.',
      'Tippen Sie auf eine Zeile, um mehr zu sehen.',
    ],
  },
  witness: {
    title: 'Eine Unterschrift bezeugen',
    lead: 'Bestätigen Sie, dass Sie die Unterschrift gesehen haben und woher Sie wissen, wer die Person ist.',
    points: [
      'Ihre Unterschrift steht im Dokument neben der anderen.',
      'Wenn etwas nicht stimmt, unterschreiben Sie nicht: Sprechen Sie noch einmal mit der Person.',
    ],
  },
  procedureStart: {
    title: 'Die Behandlung starten',
    lead: 'Tippen Sie auf Start, wenn der erste Nadelstich beginnt. Ab dann werden die Pausen geplant.',
    points: [
      'Tragen Sie die Chargen von Pigment und Nadeln jetzt oder während der Arbeit ein.',
      'Stellen Sie die Dauer ein, mit der Sie rechnen.',
    ],
  },
  procedure: {
    title: 'Die Behandlung',
    lead: 'Neunzig Punkte, einer pro Minute, und das Fenster der nächsten Pause.',
    points: [
      'Ab 60 Minuten ist eine Pause möglich, bei 75 fragt das Tablet, bei 90 ist die Pause überfällig.',
      'Tippen Sie, wenn eine Pause beginnt und wenn sie endet. Eine ausgelassene Pause braucht einen Grund.',
      'Eine Pause, die vergessen oder falsch gestoppt wurde, lässt sich berichtigen; beide Zeiten bleiben im Protokoll.',
      '„Abschließen“ legt Tag 0 der Nachsorge fest.',
    ],
  },
  aftercare: {
    title: 'Nachsorge',
    lead: 'Übergeben Sie das Tablet: Die Termine werden durchgegangen und unterschrieben.',
    points: [
      'Prüfen Sie zuerst den nächsten Termin: Die Termine auf dem Blatt hängen davon ab.',
      'Danach bezeugen Sie die Unterschrift.',
    ],
  },
  seal: {
    title: 'Den Besuch versiegeln',
    lead: 'Nach dem Versiegeln kann niemand diesen Besuch ändern, auch Sie nicht.',
    points: [
      'Sehen Sie durch, was aufgeführt ist. Berichtigen Sie jetzt, was falsch ist.',
      'Eine spätere Berichtigung wird ein eigenes Dokument.',
    ],
  },
  done: {
    title: 'Papiere des Besuchs',
    lead: 'Sehen Sie die Papiere an, drucken und speichern Sie sie, und sagen Sie, wie das Exemplar ausgegeben wurde.',
    points: [
      'Der Besuch bleibt in der Tagesliste, bis das Exemplar ausgegeben ist.',
      'Wenn der Drucker nicht antwortet, speichern Sie die Papiere auf einem USB-Stick.',
      'Einen Fehler gefunden? Fügen Sie eine Berichtigung hinzu: Sie wird neben dem Besuch versiegelt.',
    ],
  },
  putRight: {
    title: 'Etwas berichtigen',
    lead: 'Was falsch eingetragen wurde, lässt sich zurücknehmen, bis der Besuch versiegelt ist.',
    points: [
      'Wählen Sie den Eintrag, sagen Sie, warum, und geben Sie den richtigen ein.',
      'Der falsche Eintrag bleibt gestrichen im Protokoll, mit Ihrem Namen.',
    ],
  },
  events: {
    title: 'Alles, was festgehalten wurde',
    lead: 'Jeder Schritt des Besuchs der Reihe nach, mit Zeit und Namen.',
    points: ['Hier lässt sich nichts ändern.', 'Zurückgenommene Einträge sind gestrichen.'],
  },
};
