import type { fileFaults } from '../../../../../domain/faults/file-faults.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { size } from './amounts.ts';
import { count } from './count.ts';
import { logoRefused } from './logo.ts';

export const files: StaffSentences<keyof typeof fileFaults> = {
  'unknown-target': () => 'Diesen Ordner gibt es nicht mehr. Stecken Sie den Stick wieder ein.',
  'place-gone': ({ label }) => `Die Sicherung wurde nicht gemacht: ${label} ist nicht eingesteckt.`,
  'folder-failed': (params) => {
    switch (params.why) {
      case 'unplugged':
        return 'Dieser Stick ist nicht mehr eingesteckt. Stecken Sie ihn ein, oder wählen Sie einen anderen Ort.';
      case 'name':
        return 'Dieses Dokument kann nicht unter seinem Namen gespeichert werden.';
      case 'full':
        return `${places[params.place]} ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.`;
      case 'read-only':
        return `${places[params.place]} ist schreibgeschützt. Wählen Sie einen anderen Ort.`;
      case 'forbidden':
        return `${places[params.place]} erlaubt kein Schreiben. Wählen Sie einen anderen Ort.`;
      case 'unwritable':
        return `${places[params.place]} konnte nicht beschrieben werden. Nichts wurde gespeichert. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.`;
    }
  },
  'export-place': () => 'Dieser Ort liegt im Ordner des Protokolls selbst. Wählen Sie einen anderen.',
  'list-too-long': ({ most }) =>
    `Eine Liste auf Papier fasst bis zu ${count(most)} Besuche. Es wurde nichts gedruckt. Grenzen Sie sie ein, oder speichern Sie sie als Tabelle.`,
  'hand-out-changed': () =>
    'Nichts wurde herausgegeben: Inzwischen wurden Personen gelöscht oder verbunden. Geben Sie es noch einmal heraus.',
  'export-failed': ({ why }) =>
    why === 'full'
      ? 'Nichts wurde gespeichert: Dieser Ort ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.'
      : why === 'too-large'
        ? 'Nichts wurde gespeichert: Dieser Ort nimmt keine so große Datei an. Wählen Sie einen anderen Ort, oder schreiben Sie es ohne Passwort.'
        : 'Nichts wurde gespeichert: Dieser Ort konnte nicht beschrieben werden. Stecken Sie den Stick neu ein, oder wählen Sie einen anderen Ort.',
  'file-gone': () =>
    'Diese Datei gibt es nicht mehr. Stecken Sie den Stick wieder ein, und wählen Sie sie noch einmal.',
  'file-changed': () => 'Diese Datei ist jetzt eine andere. Sehen Sie sie noch einmal an, bevor Sie sie verwenden.',
  'file-unreadable': () =>
    'Die Datei lässt sich nicht lesen. Ziehen Sie den Stick heraus, stecken Sie ihn wieder ein, und versuchen Sie es noch einmal.',
  'file-too-large': ({ most }) => `Die Datei ist größer als ${size(most)}. Wählen Sie eine kleinere.`,
  'not-a-pdf': () =>
    'Diese Datei ist kein PDF, was auch immer ihr Name sagt. Wählen Sie das PDF, das gespeichert wurde.',
  'fonts-missing': () =>
    'Die Dokumente können nicht erstellt werden: Die Schriften dieser Installation fehlen. Installieren Sie Chairside neu.',
  'no-glyph': ({ letter, codePoint }) =>
    `Das Zeichen „${letter}“ (U+${codePoint}) kann nicht gedruckt werden. Schreiben Sie es mit anderen Buchstaben, und erstellen Sie das Dokument dann noch einmal.`,
  'unknown-printer': () => 'Diesen Drucker gibt es nicht mehr. Wählen Sie einen anderen.',
  'not-cancelled': () =>
    'Der Drucker hat es noch nicht losgelassen. Stoppen Sie es am Drucker selbst, oder schalten Sie ihn aus, und versuchen Sie es dann noch einmal.',
  'print-failed': (params) => {
    switch (params.why) {
      case 'gone':
        return 'Diesen Drucker gibt es nicht mehr. Wählen Sie einen anderen Drucker.';
      case 'refused':
        return 'Der Drucker hat das Dokument nicht angenommen. Prüfen Sie, ob er eingeschaltet und verbunden ist, und drucken Sie noch einmal.';
      case 'silent':
        return 'Der Drucker hat nicht rechtzeitig geantwortet. Sehen Sie nach, ob das Papier herauskommt, bevor Sie noch einmal drucken.';
      case 'takes-none':
        return 'Der Drucker nimmt gerade keine Dokumente an. Wählen Sie einen anderen Drucker, oder speichern Sie die Datei.';
      case 'stopped':
        return `Der Drucker ist angehalten${params.said === '' ? '' : `: ${params.said}`}. Beheben Sie das, und starten Sie ihn wieder, oder wählen Sie einen anderen Drucker.`;
    }
  },
  'logo-refused': logoRefused,
};

const places = { stick: 'Der Stick', folder: 'Der Ordner' };
