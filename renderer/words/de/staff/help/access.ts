import type { accessHelp as english } from '../../../en/help/access.ts';
import type { HelpPage } from '../../../help-page.ts';

/** Before the tablet is open. */
export const accessHelp: Readonly<Record<keyof typeof english, HelpPage>> = {
  setupClinic: {
    title: 'Einrichten: Ihre Klinik',
    lead: 'Nennen Sie die Klinik so, wie Ihre Kundschaft sie kennt. Der Name steht auf jedem Blatt.',
    points: [
      'Geben Sie mindestens eine Telefonnummer an: Auf den Nachsorgeblättern steht, wen man anruft.',
      'Sie ziehen von einem anderen Tablet um? Tippen Sie stattdessen auf „Sicherung einspielen“.',
      'Alles hier können Sie später in den Einstellungen ändern.',
    ],
  },
  setupTime: {
    title: 'Einrichten: Zeit und Papier',
    lead: 'Jedes Datum auf einem Blatt kommt von der Uhr dieses Tablets und der Zeitzone der Klinik.',
    points: [
      'Sehen Sie sich Datum und Uhrzeit an, und bestätigen Sie sie. Wenn sie falsch sind, stellen Sie die Uhr in den Einstellungen des Tablets.',
      'Um die Zeitzone zu ändern, tippen Sie darauf und geben Sie eine große Stadt in der Nähe ein.',
      'Wählen Sie das Papier, das in Ihrem Drucker liegt.',
    ],
  },
  setupTexts: {
    title: 'Einrichten: die klinischen Texte',
    lead: 'Prüfungen, Gesundheitsfragen, Einwilligung und Nachsorge sind als Muster dabei.',
    points: [
      'Lesen Sie sie, bevor zum ersten Mal unterschrieben wird.',
      'Die Texte sind keine rechtliche oder medizinische Beratung. Ihre Klinik entscheidet, was für ihre Kundschaft richtig ist.',
    ],
  },
  setupOwner: {
    title: 'Einrichten: Sie, die Leitung',
    lead: 'Die Leitung nimmt Personal auf, ändert die Angaben der Klinik und kümmert sich um Sicherungen.',
    points: [
      'Wählen Sie eine PIN, die niemand errät: kein Datum, keine Zahlenreihe, nichts aus einer Telefonnummer.',
      'Wenn eine Passphrase verlangt wird, nehmen Sie ein paar Wörter, die Sie sich merken können. Damit öffnet sich das Protokoll beim Start der App.',
      'Der nächste Bildschirm zeigt Ihren Notschlüssel. Legen Sie Papier und Stift bereit.',
    ],
  },
  setupKey: {
    title: 'Einrichten: der Notschlüssel',
    lead: 'Der Notschlüssel öffnet Ihr Protokoll, wenn alles andere verloren ist.',
    points: [
      'Schreiben Sie ihn auf Papier. Sobald Sie ihn abgetippt haben, steht er nirgends sonst.',
      'Bewahren Sie das Papier getrennt vom Tablet auf. Machen Sie kein Foto davon.',
      'Wer den Schlüssel und das Tablet hat, kann das Protokoll lesen.',
    ],
  },
  setupKeyBack: {
    title: 'Einrichten: den Schlüssel abtippen',
    lead: 'Lesen Sie den Schlüssel von Ihrem Papier und tippen Sie ihn ein, damit Sie wissen, dass das Papier stimmt.',
    points: [
      'Leerzeichen, Striche und Kleinbuchstaben sind egal.',
      'Nicht angenommen? Achten Sie auf ähnliche Buchstaben, oder lassen Sie den Schlüssel noch einmal zeigen.',
    ],
  },
  setupInterrupted: {
    title: 'Einrichten: Schlüssel nicht abgetippt',
    lead: 'Das Tablet ging aus, bevor das Einrichten fertig war. Es ist nichts verloren.',
    points: [
      'Wenn Sie den Schlüssel aufgeschrieben haben, tippen Sie ihn ab.',
      'Wenn nicht, erstellen Sie mit der PIN der Leitung einen neuen.',
    ],
  },
  setupReady: {
    title: 'Einrichten: fertig',
    lead: 'Das Tablet ist bereit für den ersten Besuch.',
    points: [
      'Gehen Sie zum Sperrbildschirm, und entsperren Sie mit Ihrer PIN.',
      'In den Einstellungen: Nehmen Sie Ihr Personal auf, wählen Sie den Drucker, und richten Sie eine Sicherung ein.',
    ],
  },
  open: {
    title: 'Protokoll öffnen',
    lead: 'Das Protokoll ist verschlüsselt. Die Passphrase öffnet es bei jedem Start der App.',
    points: [
      'Geben Sie die Passphrase ein, die beim Einrichten gewählt wurde.',
      'Vergessen? Nehmen Sie den Notschlüssel von Ihrem Papier.',
    ],
  },
  recovery: {
    title: 'Mit dem Notschlüssel öffnen',
    lead: 'Nehmen Sie ihn, wenn der eigene Schlüssel des Tablets oder die Passphrase das Protokoll nicht mehr öffnet.',
    points: [
      'Geben Sie den Schlüssel von Ihrem Papier ein. Leerzeichen, Striche und Kleinbuchstaben sind egal.',
      'Solange Sie es versuchen, geht nichts verloren und ändert sich nichts.',
    ],
  },
  erasing: {
    title: 'Endgültiges Löschen',
    lead: 'Eine Person wurde gelöscht. Jetzt wird die Datei mit dem Protokoll neu geschrieben, damit keine Spur von ihr darin bleibt.',
    points: [
      'Bei einem langen Protokoll dauert das bis zu einer Minute. Danach ist das Tablet, wo es war.',
      'Geht das Tablet inzwischen aus? Nichts geht verloren. Es wird getan, wenn das Tablet wieder an und gesperrt ist.',
    ],
  },
  updating: {
    title: 'Das Protokoll wird vorbereitet',
    lead: 'Nach einer Aktualisierung werden die Listen des Protokolls einmal neu gemacht.',
    points: [
      'Bei einem langen Protokoll dauert es bis zu einer Minute. Nichts, was festgehalten ist, ändert sich.',
      'Wird das Tablet inzwischen ausgeschaltet? Nichts geht verloren. Beim nächsten Start beginnt es von vorn.',
    ],
  },
  damaged: {
    title: 'Ein beschädigtes Protokoll',
    lead: 'Die Datei mit dem Protokoll lässt sich nicht als Ganzes lesen. Hier wird nichts gelöscht.',
    points: [
      'Wenn Sie eine Sicherung haben, spielen Sie sie auf diesem Tablet ein.',
      'Speichern Sie vorher, was noch lesbar ist, damit Sie vergleichen können.',
    ],
  },
  saveReadable: {
    title: 'Lesbares speichern',
    lead: 'Speichert, was noch lesbar ist, als Seiten, die jeder Browser öffnet.',
    points: [
      'Wählen Sie einen USB-Stick oder einen Ordner mit genug Platz.',
      'Die gespeicherten Seiten sind nicht verschlüsselt. Bewahren Sie sie auf wie das Protokoll.',
    ],
  },
  restore: {
    title: 'Sicherung einspielen',
    lead: 'Bringt das Protokoll der Klinik aus einer Sicherung auf dieses Tablet.',
    points: [
      'Wählen Sie die Datei der Sicherung.',
      'Geben Sie den Notschlüssel ein, der zu ihr gehörte.',
      'Entsperren Sie dann wie vorher mit einer PIN.',
    ],
  },
  lock: {
    title: 'Der Sperrbildschirm',
    lead: 'Wählen Sie Ihren Namen, und geben Sie Ihre PIN ein.',
    points: [
      'Nach mehreren falschen Versuchen wartet das Tablet vor dem nächsten. Es ist nichts verloren.',
      'Eine laufende Behandlung bleibt im Blick. Eine Pause zu beginnen oder zu beenden, braucht keine PIN.',
      'Wer in der Leitung die PIN vergessen hat, setzt mit dem Notschlüssel eine neue. Alle anderen fragen die Leitung.',
    ],
  },
  forgotPin: {
    title: 'Eine neue PIN für die Leitung',
    lead: 'Mit dem Notschlüssel von Ihrem Papier kann die Leitung eine neue PIN setzen.',
    points: [
      'Das wird protokolliert, und alle anderen in der Leitung erfahren davon.',
      'Wer nicht zur Leitung gehört, bekommt eine neue PIN von der Leitung.',
    ],
  },
};
