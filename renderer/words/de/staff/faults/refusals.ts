import { dates } from '../../../../../documents/words/de/dates.ts';
import { languageName } from '../../../../../documents/words/language-name.ts';
import type { PassphraseWeakness } from '../../../../../domain/clinic/passphrase-weakness.ts';
import type { RefusalCode } from '../../../../../domain/refusal.ts';
import type { AskedFact } from '../../../../../domain/visit/facts/recorded-fact.ts';
import { fieldSentence } from '../../../faults/field-sentence.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { count } from './count.ts';
import { breakTimeOut, hourSkipped, tooSoon } from './days.ts';

const weaknesses: Readonly<Record<PassphraseWeakness, string>> = {
  'one-word': 'sie ist ein einziges Wort',
  common: 'viele Leute benutzen sie',
  repeated: 'sie wiederholt sich',
  'in-a-row': 'sie folgt den Tasten oder dem Alphabet',
  date: 'sie ist ein Datum',
  name: 'sie ist ein Name',
  clinic: 'sie steht im Namen der Klinik oder der Leitung',
};

const missingFacts: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'die Postanschrift',
  'identity-document': 'das gesehene Ausweisdokument',
  'guardian-document': 'den gesehenen Ausweis der gesetzlichen Vertretung',
  'patch-test': 'den Verträglichkeitstest',
  description: 'die Beschreibung der Arbeit',
  'licence-number': 'die Zulassungsnummer der behandelnden Person',
  'steriliser-load': 'die Charge des Sterilisators',
  complications: 'ob es Komplikationen gab',
  lots: 'die Chargen von Pigment und Nadel, mit Hersteller und Haltbarkeitsdatum',
  'place-on-the-body': 'wo jedes Pigment gesetzt wurde',
  'pigment-on-client-paper': 'die Pigmente',
};

const notReadyWhy = {
  missing: 'noch nicht übersetzt',
  stale: 'seit der Übersetzung geändert',
  'not-approved': 'noch nicht genehmigt',
} as const;

const waits = (hours: number): string => (hours === 1 ? 'einer Stunde' : `${count(hours)} Stunden`);

export const refusals: StaffSentences<RefusalCode> = {
  'not-now': ({ why }) =>
    why === 'nothing-sealed'
      ? 'Es ist noch nichts versiegelt, also gibt es nichts zu speichern.'
      : 'Dieser Schritt gehört nicht hierher. Der Besuch wird gezeigt, wie er steht.',
  'visit-closed': () => 'Dieser Besuch ist versiegelt und geschlossen. Fügen Sie stattdessen eine Berichtigung hinzu.',
  'visit-full': () =>
    'Dieser Besuch ist voll: Es wurde mehr eingegeben, als er fassen kann. Das Personal kann ihn beenden und einen neuen öffnen.',
  'drafts-full': () => 'Nicht aufgehoben: Hier ist zu viel ungespeichert. Speichern oder leeren Sie zuerst etwas.',
  'unknown-item': ({ why }) => {
    switch (why) {
      case 'never-agreed':
        return 'Diesem Punkt wurde nicht zugestimmt, also gibt es nichts zu widerrufen.';
      case 'print':
        return 'Dieser Druck ist nicht mehr bekannt. Sehen Sie am Drucker selbst nach.';
      case undefined:
        return 'Das gehört nicht zu diesem Besuch. Öffnen Sie den Besuch neu.';
    }
  },
  'practice-visit': ({ why }) => {
    switch (why) {
      case 'elsewhere':
        return 'Nicht während eines Übungsbesuchs. Beenden Sie zuerst die Übung.';
      case 'none':
        return 'Es läuft kein Übungsbesuch. Beginnen Sie zuerst einen.';
      case 'back':
        return 'Die Zeit einer Übung geht nur vorwärts. Wählen Sie eine spätere Zeit, oder beenden Sie die Übung und beginnen Sie neu.';
      case 'far':
        return 'Wählen Sie einen Tag innerhalb von zwei Jahren ab heute.';
      case 'stuck':
        return 'Mit diesem Text kommt niemand so weit: Eine Antwort oder eine Prüfung beendet jeden Besuch. Ändern Sie das zuerst im Entwurf.';
    }
  },
  'doctors-note-needed': () =>
    'Diese Antwort braucht zuerst eine ärztliche Bescheinigung. Tragen Sie sie ein, oder wählen Sie einen neuen Termin.',
  'note-ahead': () => 'Das Datum der Bescheinigung kommt erst noch. Sehen Sie noch einmal auf die Bescheinigung.',
  'alerts-open': () => 'Eine Antwort wartet noch auf Ihre schriftliche Entscheidung.',
  'too-soon-open': () =>
    'Es ist zu früh nach der letzten Sitzung. Entscheiden Sie zuerst schriftlich: weiter oder anderer Tag.',
  'decision-open': () => 'Eine Prüfung wartet noch auf Ihre schriftliche Entscheidung.',
  'time-needed': () => 'Sagen Sie, um wie viel Uhr: Der Tag allein genügt nicht.',
  'time-ahead': () => 'Dieser Tag und diese Uhrzeit kommen erst noch. Wählen Sie frühere.',
  'remedy-open': () => 'Beheben Sie es zuerst hier am Platz, und prüfen Sie dann noch einmal.',
  'remedy-steps-open': () => 'Markieren Sie jeden Schritt als erledigt, und prüfen Sie dann noch einmal.',
  'decision-needed': () => 'Entscheiden Sie zuerst schriftlich: weiter oder neuer Termin.',
  'must-reschedule': () => 'Nicht heute. Niemand kann das übergehen. Wählen Sie einen neuen Termin.',
  'reason-needed': () => 'Schreiben Sie auf, warum. Kein Befund im Protokoll sagt es.',
  'date-too-soon': tooSoon,
  'date-too-far': () => 'Dieser Tag liegt mehr als zwei Jahre in der Zukunft. Prüfen Sie das Jahr.',
  'hour-skipped': hourSkipped,
  'next-too-soon': tooSoon,
  'course-fault': (params) =>
    params.because === 'mismatch'
      ? 'Nummer der Sitzung, letzte Sitzung und nächster Termin passen nicht zusammen.'
      : tooSoon(params),
  'time-out-incomplete': () => 'Bestätigen Sie jede Zeile des Time-outs.',
  'clause-required': ({ why }) =>
    why === 'withdrawing'
      ? 'Einzeln widerrufen lassen sich nur freiwillige Punkte.'
      : 'Dieser Punkt kann nicht ausgelassen werden. Fragen Sie danach, oder entscheiden Sie, nicht zu unterschreiben.',
  'question-open': ({ why }) =>
    why === 'handing-over'
      ? 'Es wurde eine Frage gestellt. Schreiben Sie zuerst Ihre Antwort auf.'
      : 'Eine Frage wartet noch auf eine Antwort. Bitte geben Sie das Tablet zurück.',
  'consent-outdated': () =>
    'Der Einwilligungstext hat sich seit der Unterschrift geändert. Er muss noch einmal gelesen und unterschrieben werden.',
  'birth-date': (params) =>
    ('why' in params ? fieldSentence(fields, params.why) : null) ??
    'Dieses Geburtsdatum kann nicht stimmen. Berichtigen Sie es in den Angaben.',
  'birth-date-needed': () =>
    'Diese Klinik braucht ein Geburtsdatum. Die Leitung kann in den Einstellungen erlauben, dass es fehlt.',
  'always-meaning': () =>
    'Eine Zahl, ein Datum oder eine Auswahl ändert immer die Bedeutung. Lassen Sie diese Änderung als Bedeutung.',
  'age-statement': () => 'Fragen Sie nach dem Alter, und wählen Sie, was die Person sagt.',
  'no-birth-date': () =>
    'Das Geburtsdatum ist nicht bekannt, also wurde es nicht bestätigt. Sagen Sie, woher Sie die Person sonst kennen.',
  'too-young': (params) => {
    if (!('minimumAge' in params)) return 'Die Person ist jünger, als die Klinik annimmt.';
    return params.known === 'birth-date'
      ? `Zu jung: Diese Klinik behandelt ab ${params.minimumAge} Jahren.`
      : `Diese Klinik behandelt ab ${params.minimumAge} Jahren, und das Geburtsdatum ist nicht bekannt. Fragen Sie nach dem Alter, und ändern Sie die Angaben.`;
  },
  'guardian-needed': () =>
    'Die Person ist minderjährig. Tragen Sie den Namen der gesetzlichen Vertretung ein, die dabei ist.',
  'on-break': () => 'Die Pause läuft noch. Beenden Sie sie zuerst.',
  'not-on-break': () => 'Es läuft keine Pause.',
  'clock-unconfirmed': () =>
    'Die Uhr des Tablets kann falsch gehen. Sagen Sie zuerst, welche Zeit stimmt, und machen Sie dann weiter.',
  'told-time-out': () =>
    'Diese Zeit liegt vor dem letzten Eintrag oder mehr als einen Tag voraus. Wählen Sie die Zeit, die es jetzt ist.',
  'day-over': () =>
    'Diese Prüfungen und Antworten sind von einem anderen Tag. Beginnen Sie den Tag neu, oder geben Sie dem Besuch einen neuen Termin.',
  'stopped-today': () => 'Ein Befund hat diese Behandlung für heute beendet. Niemand kann das übergehen.',
  'why-needed': () => 'Schreiben Sie auf, warum. Was vorher dort stand, bleibt gestrichen im Besuchsprotokoll.',
  'break-not-due': () => 'Noch ist keine Pause fällig, also gibt es keine auszulassen.',
  'reaction-day-ahead': () =>
    'Dieser Tag ist nicht möglich: Er liegt noch vor uns, oder die Klinik wusste es da schon.',
  'reaction-day-early': () => 'Dieser Tag ist zu früh.',
  'reaction-closed': () => 'Diese Reaktion ist abgeschlossen. Melden Sie eine neue, wenn sie wiederkommt.',
  'reported-already': () => 'Dass dies gemeldet wurde, ist schon festgehalten.',
  'report-first': () => 'Melden Sie sie zuerst: Die Meldepflicht endet nicht mit der Reaktion.',
  'same-appointment': () => 'So steht der Termin schon da. Wählen Sie einen anderen Tag oder eine andere Uhrzeit.',
  'copy-not-made': () =>
    'Ein solches Exemplar wurde noch nicht gemacht. Drucken oder speichern Sie zuerst, oder sagen Sie, dass es später ausgegeben wird.',
  'language-missing': () => 'Diese Klinik hat keine Texte in dieser Sprache. Wählen Sie eine andere.',
  'language-not-ready': ({ language, texts, why }) =>
    `Nicht fertig auf ${languageName(language, 'de')}: ${texts === 1 ? 'ein Text ist' : `von ${count(texts)} Texten ist der erste`} ${notReadyWhy[why]}. Wählen Sie eine andere Sprache, oder bitten Sie die Leitung, sie fertigzustellen.`,
  'checker-cannot-read': () => 'Nennen Sie jemanden, der diese Sprache liest, und lassen Sie jeden Text prüfen.',
  'reader-first': () => 'Nennen Sie zuerst, wer die Texte neben ihrer Quelle liest.',
  'own-texts-first': () =>
    'Genehmigen Sie zuerst die eigenen Texte der Klinik unter „Unsere Vorgaben“. Genehmigen Sie dann eine Sprache.',
  'reader-unsigned': () =>
    'Wer vorgelesen oder gedolmetscht hat, hat noch nicht unterschrieben. Übergeben Sie das Tablet noch einmal, oder sagen Sie, dass niemand dolmetscht.',
  'no-guardian': () => 'Die Person ist volljährig: Keine gesetzliche Vertretung unterschreibt für sie.',
  'handed-over': () => 'Das Tablet ist gerade übergeben. Holen Sie es zuerst mit Ihrer PIN zurück.',
  'unknown-staff': () => 'Unter diesem Namen arbeitet hier niemand.',
  'staff-alike': () =>
    'Hier hat schon jemand einen Namen, der genauso aussieht. Ergänzen Sie einen zweiten Vornamen oder eine Initiale, damit die Papiere beide unterscheiden.',
  'last-owner': () => 'Das ist die einzige Person in der Leitung. Nehmen Sie zuerst jemand anderen in die Leitung auf.',
  'still-active': () => 'Diese Person ist schon aktiv.',
  'own-pin': () => 'Ihre eigene PIN ändern Sie mit „Meine PIN ändern“.',
  'pin-one-digit': () => 'Diese PIN ist immer dieselbe Ziffer und wird darum zuerst versucht. Wählen Sie eine andere.',
  'pin-run': () => 'Diese PIN zählt auf- oder abwärts und wird darum zuerst versucht. Wählen Sie eine andere.',
  'pin-date': () => 'Diese PIN ist ein Datum, und Daten werden zuerst versucht. Wählen Sie eine andere.',
  'pin-clinic-number': () =>
    'Diese PIN steht in der Telefonnummer der Klinik, die alle lesen können. Wählen Sie eine andere.',
  'clock-unseen': () => 'Datum oder Uhrzeit haben sich geändert, seit Sie hingesehen haben. Sehen Sie noch einmal hin.',
  'owner-needed': () =>
    'Der Notschlüssel setzt eine PIN der Leitung. Wählen Sie jemanden aus der Leitung; von dort bekommen alle anderen eine neue.',
  'passphrase-weak': ({ why }) => {
    if (why === undefined)
      return 'Diese Passphrase ist leicht zu erraten. Nehmen Sie drei oder vier Wörter, die nicht zusammengehören.';
    if (why === 'spaces') return 'Diese Passphrase besteht nur aus Leerzeichen. Nehmen Sie drei oder vier Wörter.';
    return `Diese Passphrase ist leicht zu erraten: ${weaknesses[why]}. Nehmen Sie drei oder vier Wörter, die nicht zusammengehören.`;
  },
  'seal-ended': () =>
    'Das Siegel der Klinik ist abgelaufen, also kann nichts versiegelt werden. Die Leitung erneuert es in den Einstellungen. Alles Eingegebene bleibt erhalten.',
  'seal-not-begun': () =>
    'Die Uhr des Tablets steht vor dem Beginn des Siegels. Stellen Sie die Uhr richtig. Wenn sie stimmt, erneuert die Leitung das Siegel in den Einstellungen. Alles Eingegebene bleibt erhalten.',
  'seal-clock-behind': () =>
    'Das neueste versiegelte Blatt hat ein späteres Datum als die Uhr des Tablets. Stellen Sie die Uhr richtig, und erneuern Sie dann das Siegel. Nichts wurde geändert.',
  'lot-known': () => 'Diese Charge steht schon in der Liste.',
  'unknown-lot': () => 'Diese Charge hat noch niemand eingetragen.',
  'kept-under-least': ({ least }) =>
    `Das Gesetz verlangt ${least === 1 ? 'ein Jahr' : `${count(least)} Jahre`}, wie Sie es oben festgelegt haben. Wählen Sie nicht weniger.`,
  'kept-by-law': ({ until }) =>
    `Das Gesetz verlangt, diese Akte bis ${dates.fullDate(until)} aufzubewahren. Nichts wurde gelöscht.`,
  'keeping-not-over': () => 'Die Aufbewahrungsfrist dieser Person ist nicht abgelaufen. Nichts wurde gelöscht.',
  'lot-expired': ({ expiry }) =>
    `Abgelaufen (haltbar bis ${dates.expiry(expiry)}): Nehmen Sie eine andere, oder schreiben Sie den Grund.`,
  'fact-incomplete': ({ lacks }) =>
    ({
      document: 'Schreiben Sie, welches Dokument es war.',
      'test-date': 'Wählen Sie den Tag des Verträglichkeitstests, oder sagen Sie, dass er abgelehnt wurde.',
      'test-words': 'Schreiben Sie, was zu sehen war und warum die Behandlung weitergeht.',
      'complication-words': 'Schreiben Sie, was geschah und was getan wurde.',
    })[lacks],
  'test-long-ago': () => 'Der Verträglichkeitstest wäre mehr als 10 Jahre alt. Prüfen Sie das Jahr.',
  'test-too-fresh': ({ hours, date, time, today }) =>
    `Nach dem Verträglichkeitstest gilt eine Wartezeit von ${waits(hours)}: bis ${dates.shortDate(date, today)}, ${time}. Wählen Sie einen späteren Termin, oder berichtigen Sie den Test.`,
  'test-first': ({ hours }) =>
    `In dieser Klinik gilt nach dem Verträglichkeitstest eine Wartezeit von ${waits(hours)}. Tragen Sie zuerst den Test ein, oder dass er abgelehnt wurde.`,
  'note-long-ago': () => 'Die Bescheinigung wäre mehr als 10 Jahre alt. Prüfen Sie das Jahr.',
  'test-ahead': () =>
    'Der Verträglichkeitstest kann nicht später als jetzt sein. Wählen Sie seinen Tag, oder berichtigen Sie seine Uhrzeit.',
  'facts-missing': ({ fact, more }) =>
    `Tragen Sie zuerst ein: ${missingFacts[fact]}${more === 0 ? '' : `, und ${count(more)} weitere`}. Das Protokoll muss es enthalten.`,
  'consent-again': () =>
    'Eine Antwort zur Gesundheit hat sich geändert. Die Einwilligung wird von beiden neu unterschrieben, bevor es weitergeht.',
  'work-first': () =>
    'In diesem Besuch wird noch gearbeitet. Schließen Sie die Arbeit erst ab, dann lässt er sich zuordnen.',
  'work-stopped': () => 'Es wurde entschieden, abzubrechen. Schließen Sie die Behandlung ab; die Nachsorge folgt.',
  'pin-needed': () => 'Geben Sie Ihre PIN ein: Das ändert etwas, das schon unterschrieben oder entschieden wurde.',
  'taken-back-already': ({ why }) =>
    why === 'withdrawn'
      ? 'Dieser Punkt ist schon widerrufen. Der Besuch wird gezeigt, wie er steht.'
      : 'Dieser Eintrag ist schon gestrichen. Der Besuch wird gezeigt, wie er steht.',
  'decision-stands': () =>
    'Der Besuch ist über diese Entscheidung hinaus. Nehmen Sie zuerst zurück, was danach kam, oder fügen Sie nach dem Versiegeln eine Berichtigung hinzu.',
  'finish-long-ago': () =>
    'Der Abschluss ist mehr als eine Stunde her, und diese Zeit würde als Arbeit zählen. Lassen Sie ihn stehen, und notieren Sie, was nicht stimmt.',
  'break-time-out': breakTimeOut,
  'clock-contradicts': () =>
    'Die letzte Sitzung liegt nach dem heutigen Tag. Wenn das heutige Datum stimmt, bestätigen Sie es; sonst stellen Sie die Uhr des Tablets richtig.',
  'not-handed-over': () => 'Dafür ist das Tablet nicht übergeben.',
};
