import type { dayHelp as english } from '../../../en/help/day.ts';
import type { HelpPage } from '../../../help-page.ts';

/** The day, and clients. */
export const dayHelp: Readonly<Record<keyof typeof english, HelpPage>> = {
  today: {
    title: 'Heute',
    lead: 'Die Besuche von heute und was von anderen Tagen noch abzuschließen ist.',
    points: [
      'Tippen Sie auf einen Besuch: Er geht dort auf, wo er stehen blieb.',
      'Tippen Sie auf „Neuer Besuch“, oder geben Sie einen Namen ein, um jemanden zu suchen.',
      'Unter „Zuerst abschließen“ stehen Besuche, die noch nicht versiegelt sind.',
      'Ein noch nicht ausgegebenes Exemplar bleibt hier, bis Sie sagen, wie es ausgegeben wurde.',
    ],
  },
  records: {
    title: 'Register',
    lead: 'Alles, was aufgezeichnet ist, Liste für Liste.',
    points: ['Tippen Sie auf eine Liste, um sie zu öffnen.', 'Durch Ansehen ändert sich nichts.'],
  },
  register: {
    title: 'Besuche',
    lead: 'Alle Besuche, eingegrenzt nach Wunsch.',
    points: [
      'Tippen Sie auf einen Filter, um die Liste einzugrenzen, und noch einmal, um ihn zu entfernen.',
      'Tippen Sie auf eine Zahl, um zu sehen, was sie zählt.',
      'Tippen Sie auf einen Besuch, um ihn zu öffnen. Danach ist die Liste, wie Sie sie verlassen haben.',
    ],
  },
  week: {
    title: 'Die Woche',
    lead: 'Wer kam, wer erwartet wird und wessen Termin verlegt wurde, Tag für Tag.',
    points: ['Tippen Sie auf eine Karte, um den Besuch oder die Person zu öffnen.', 'Die Pfeile zeigen andere Wochen.'],
  },
  clients: {
    title: 'Personen',
    lead: 'Alle, die hier aufgezeichnet sind.',
    points: [
      'Geben Sie einen Teil des Namens ein, auch eines früheren, das Geburtsdatum, Telefon oder E-Mail.',
      'Tippen Sie auf einen Buchstaben, um zu seinen Namen zu kommen.',
    ],
  },
  desk: {
    title: 'Der Empfang',
    lead: 'Wer heute da ist, und wie Sie alle erreichen.',
    points: [
      'Tippen Sie eine Person an: Telefon, E-Mail und der nächste Termin.',
      'Geben Sie einen Namen ein, oder nehmen Sie jemanden mit „Neue Person“ auf.',
      'Gesundheitsangaben, Fotos und Unterschriften sieht nur, wer behandelt.',
    ],
  },
  deskClient: {
    title: 'Eine Person am Empfang',
    lead: 'Wie Sie sie erreichen, und wann sie wiederkommt.',
    points: [
      '„Angaben ändern“ berichtigt eine Telefonnummer oder einen Namen.',
      'Alles zur Gesundheit ist bei denen, die behandeln.',
    ],
  },
  lots: {
    title: 'Chargen',
    lead: 'Pigmente und Nadeln, die die Praxis kennt. Was zuerst abläuft, steht vorn.',
    points: [
      'Tippen Sie auf eine Charge, um zu sehen, wer sie bekam.',
      'Eine Charge, die in einem Besuch eingetragen wird, kommt von selbst hierher.',
      'Ein Scanner füllt Charge und Haltbarkeit aus dem Code der Packung aus.',
    ],
  },
  recall: {
    title: 'Wer eine Charge bekam',
    lead: 'Alle, die diese Charge bekamen, die neuesten zuerst.',
    points: [
      'Tippen Sie auf einen Namen, um die Person zu öffnen.',
      'Drucken Sie die Liste, um alle anzurufen, oder speichern Sie sie als Tabelle.',
      'Wer sie druckte oder speicherte, wird festgehalten.',
    ],
  },
  retention: {
    title: 'Aufbewahrung',
    lead: 'Wie lange welcher Teil einer Akte bleibt, und wessen Frist abgelaufen ist.',
    points: [
      'Tippen Sie auf eine Zahl, um zu sehen, wen sie zählt, und auf eine Person, um ihre Akte anzusehen.',
      'Von selbst wird nichts gelöscht. Die Leitung löscht unter „Ganze Akte“.',
      'Die Leitung legt die Fristen fest, und die Jahre, die das Gesetz verlangt. Vorher wird nichts gelöscht.',
    ],
  },
  reports: {
    title: 'Berichte',
    lead: 'Was die Protokolle in Zahlen sagen, für die Tage, die Sie wählen.',
    points: [
      'Tippen Sie auf eine Zahl, um die Liste zu öffnen, die sie zählt.',
      'Speichern Sie die Tabelle für eine Tabellenkalkulation, oder drucken Sie den Bericht mit den Diagrammen.',
      'Wer ihn druckte oder speicherte, wird festgehalten.',
    ],
  },
  everything: {
    title: 'Alles herausgeben',
    lead: 'Die Akten aller Personen in einem Ordner, für einen Wechsel zu einem anderen Programm.',
    points: [
      'Haken Sie an, was hineinkommt, wählen Sie einen großen Stick und schreiben Sie. Sie können dabei weiterarbeiten.',
      'Nach einem Abbruch bleibt nichts auf dem Stick.',
      'Aus diesem Tablet wird nichts entfernt.',
    ],
  },
  handOut: {
    title: 'Eine Akte herausgeben',
    lead: 'Eine Kopie für die Person, eine Kanzlei oder eine andere Klinik, auf einem Stick.',
    points: [
      'Haken Sie an, was hineinkommt. Notizen des Personals bleiben in der Klinik, wenn Sie sie nicht anhaken.',
      'Die Papiere gehen hinaus, wie sie versiegelt wurden; die Seite öffnet sich in jedem Browser.',
      'Der Name des Ordners sagt was und wann, nie wer: ein Stick kann verloren gehen.',
      'Wer was warum und wann bekam, wird festgehalten.',
      'Mit Passwort verschlossen, ist sie eine einzige Datei. Das Passwort wird gezeigt, wenn sie fertig ist: Sagen Sie es am Telefon.',
    ],
  },
  clientForm: {
    title: 'Angaben zu einer Person',
    lead: 'Name und Geburtsdatum unterscheiden Personen. Sonst ist nichts Pflicht.',
    points: [
      'Schreiben Sie den Namen wie im Ausweis: Er steht auf allem, was unterschrieben wird.',
      'Wer jünger ist, als die Klinik erlaubt, braucht eine gesetzliche Vertretung oder kann nicht behandelt werden.',
      'Änderungen gelten ab jetzt. Was unterschrieben ist, behält die alten Angaben.',
    ],
  },
  client: {
    title: 'Eine Person',
    lead: 'Wer sie ist, was als Nächstes kommt, der Sitzungsplan bisher und alle ihre Listen.',
    points: [
      'Die Tabelle zeigt, welche Antworten sich seit dem letzten Besuch geändert haben. Eine Warnung steht immer da.',
      'Tippen Sie auf eine Tür für alle Besuche, Papiere, Chargen, Notizen oder Reaktionen.',
      'Tippen Sie auf einen Besuch auf einem anderen Tablet, um ihn zu lesen. Geändert wird er dort.',
      '„Neuer Besuch“ beginnt die nächste Sitzung.',
    ],
  },
  join: {
    title: 'Zwei Datensätze einer Person',
    lead: 'Dieselbe Person doppelt erfasst, von der Leitung verbunden.',
    points: [
      'Tippen Sie auf das Richtige, wo sich beide unterscheiden. Vorher wird nichts geschrieben.',
      'Besuche und Dokumente stehen dann bei einer Person. Unterschriebenes bleibt, wie es ist.',
      'Auf der Seite der Person ist es jederzeit rückgängig zu machen.',
    ],
  },
  photos: {
    title: 'Fotos eines Besuchs',
    lead: 'Ein Bild je Ansicht, wenn zugestimmt wurde.',
    points: [
      'Die gestrichelte Linie zeigt die Ansicht. Gibt es ein früheres Bild, liegt es blass darüber: Bewegen Sie das Tablet, bis beide übereinstimmen.',
      'Gespeichert wird erst, wenn Sie es sagen. Ein gespeichertes Bild bleibt und wird nur mit der Person gelöscht.',
      'Die Kamera ist nur an, solange diese Ansicht offen ist, und nie mit Mikrofon.',
    ],
  },
  photosCompare: {
    title: 'Vorher und nachher',
    lead: 'Zwei Bilder einer Ansicht, eines über dem anderen.',
    points: [
      'Ziehen Sie den Regler, oder tippen Sie auf Vorher, Halb oder Nachher.',
      'Wählen Sie eine andere Ansicht oder einen anderen Tag als Vorher.',
    ],
  },
  appointment: {
    title: 'Termin verlegen',
    lead: 'Jemand ruft an: Wählen Sie den neuen Tag und die Uhrzeit und schreiben Sie, warum.',
    points: [
      'Angeboten werden nur Tage, für die die Vorbereitung noch reicht.',
      'Ein neues Blatt entsteht und wird versiegelt. Die Papiere davor bleiben, wie sie sind.',
      'Tag und Woche zeigen, welche Termine verlegt wurden, auf wann und warum.',
    ],
  },
  checkIn: {
    title: 'Eine Nachfrage',
    lead: 'Wie es jemandem einige Tage nach einer Behandlung geht.',
    points: [
      'Rufen Sie an und wählen Sie dann, wie es geht. Eine Notiz ist für das Personal.',
      'Eine Reaktion führt weiter zu ihrem eigenen Formular.',
      'Eine Nachfrage ist an ihrem Tag fällig und danach überfällig. Die Tage stehen in Ihren Vorgaben unter „Protokoll“.',
      'Falsch eingetragen: „Neu eintragen“. Beide Einträge bleiben.',
    ],
  },
  reaction: {
    title: 'Eine Reaktion',
    lead: 'Was nach einer Behandlung mitgeteilt wird, und der Tag, bis zu dem es zu melden ist.',
    points: [
      'Wählen Sie, was es ist und wo. Die Chargen dieses Tages sind schon gewählt.',
      'Der letzte Tag zählt nach den Öffnungstagen der Klinik. Sie stehen in den Einstellungen unter „Klinik“.',
      'Das Blatt wird sofort versiegelt. Was Sie später erfahren, wird daneben ergänzt.',
      'Abgeschlossen werden kann sie, wenn sie gemeldet ist.',
    ],
  },
  visitNew: {
    title: 'Ein neuer Besuch',
    lead: 'Sagen Sie, welche Sitzung es ist und wann die nächste geplant ist.',
    points: [
      'Die Termine auf dem Nachsorgeblatt hängen davon ab, ob diese Sitzung die letzte ist.',
      'Die nächste Sitzung liegt eine Woche danach oder später, weil die Kopfhaut vorher nur Wasser verträgt.',
    ],
  },
};
