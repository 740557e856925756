import type { GermanAreas } from './german-areas.ts';

export const settingsFind: GermanAreas['settingsFind'] = {
  details: {
    name: 'Name, Adresse und Telefon',
    also: 'Klinik Kontakt Anschrift Telefonnummer Bereitschaft Notfall Zeitzone Uhr Termin Dauer Kalender Letter A4 Papier',
  },
  unknownBirth: {
    name: 'Personen mit unbekanntem Geburtsdatum',
    also: 'Alter Geburtstag minderjährig unbekannt Kundschaft Kunden',
  },
  workingDays: { name: 'Arbeitstage', also: 'offen geschlossen Feiertag melden Reaktion Frist Wochenende' },
  questions: { name: 'Gesundheitsfragen auf einer Seite', also: 'Aufnahme Anamnese eine sechs Kunden Antworten' },
  staffLanguage: {
    name: 'Sprache des Personals',
    also: 'English Spanish French German Englisch Spanisch Französisch Deutsch español français übersetzen Bildschirm Wörter',
  },
  staff: {
    name: 'Wer hier arbeitet',
    also: 'Personal Mitarbeiter Team Kollegen Leitung Inhaber Behandler Rolle Name aufnehmen hinzufügen PIN ausscheiden deaktivieren',
  },
  myPin: { name: 'Meine PIN ändern', also: 'Passwort Kennwort Code eigene vergessen' },
  idleLock: { name: 'Sperrt sich von selbst nach', also: 'Minuten Bildschirm Sperre Ruhezustand Timeout' },
  lockNames: { name: 'Sperrbildschirm zeigt neben einem Timer', also: 'Datenschutz Kunden Name Initialen' },
  theme: { name: 'Hell oder dunkel', also: 'Design Nacht Farbe Bildschirm Anzeige Helligkeit' },
  textSize: { name: 'Schriftgröße für das Personal', also: 'groß Buchstaben Schrift Zoom Anzeige' },
  volume: {
    name: 'Wie laut die Pausensignale sind',
    also: 'Ton Lautstärke testen ausprobieren Geräusch Alarm Lautsprecher',
  },
  quiet: { name: 'Ton für heute aus', also: 'stumm leise lautlos Geräusch Alarm' },
  about: { name: 'Dieses Tablet', also: 'Gerät Version Klinikvorgaben App über' },
  printer: { name: 'Drucker und Exemplare', also: 'drucken Papier Testseite Problem Kopien' },
  logo: { name: 'Logo auf Papieren', also: 'Bild Briefkopf' },
  texts: {
    name: 'Texte, die gelesen und unterschrieben werden',
    also: 'Vorgaben Einwilligung Nachsorge Vorbereitung Gesundheitsfragen Prüfungen Regeln Wortlaut Version lesen Sprache Übersetzung übersetzen',
  },
  backups: {
    name: 'Sicherungen und Protokoll',
    also: 'Backup Kopie Stick USB einspielen wiederherstellen Nachweis prüfen Schaden Datensicherung',
  },
  bringIn: { name: 'Kundschaft übernehmen', also: 'Import Liste CSV Datei anderes Programm wechseln einlesen' },
  retention: { name: 'Wie lange Kundendaten bleiben', also: 'löschen Jahre Aufbewahrung Frist behalten' },
  passphrase: { name: 'Passphrase ändern', also: 'Passwort Kennwort öffnen Start Schlüssel Verschlüsselung' },
  recoveryKey: { name: 'Neuer Notschlüssel', also: 'verloren Papier Wiederherstellungsschlüssel Notfall vergessen' },
  chairs: { name: 'Plätze', also: 'Tablets mehrere Hub verbinden beitreten abgleichen Code hinzufügen Gerät' },
  seal: { name: 'Das Siegel der Klinik', also: 'Zertifikat Fingerabdruck Signatur Unterschrift erneuern' },
  inspection: { name: 'Prüfung', also: 'Inspektion Behörde Amt Kontrolle lesen Gesetz Besuche Chargen' },
  check: { name: 'Dokument prüfen', also: 'PDF Blatt echt verändert Papier Siegel' },
};
