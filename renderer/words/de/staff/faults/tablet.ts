import type { tabletFaults } from '../../../../../domain/faults/tablet-faults.ts';
import { fieldSentence } from '../../../faults/field-sentence.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { wait } from './amounts.ts';

const secrets = { passphrase: 'Passphrasen', 'recovery-key': 'Notschlüssel' };

export const tablet: StaffSentences<keyof typeof tabletFaults> = {
  'unknown-operation': () => 'Diesen Vorgang kennt die App nicht.',
  'not-allowed': ({ why }) =>
    why === 'other-page' ? 'Das kann nur die Seite von Chairside selbst verlangen.' : 'Das ist gerade nicht möglich.',
  'not-your-role': () =>
    'Ihre Rolle umfasst das nicht. Die Leitung kann Rollen in den Einstellungen unter Team ändern.',
  malformed: (params) => {
    if (!('where' in params)) return 'Das ist zu groß oder nicht lesbar. Nichts wurde gespeichert.';
    const { where, field } = params;
    const wrong = fieldSentence(fields, field) ?? 'Etwas fehlt, ist zu lang oder hat nicht die richtige Form.';
    return `${wrong} Nichts wurde gespeichert.${where === '' ? '' : ` Sehen Sie nach bei: ${where}.`}`;
  },
  internal: () =>
    'In der App ist etwas schiefgegangen. Dieser Schritt ist nicht gespeichert. Versuchen Sie es noch einmal.',
  'not-reached': ({ why }) =>
    why === 'bad-reply'
      ? 'Die App antwortet nicht, wie sie soll. Dieser Schritt ist nicht gespeichert. Versuchen Sie es noch einmal.'
      : 'Die App antwortet nicht. Dieser Schritt ist nicht gespeichert. Versuchen Sie es noch einmal.',
  'other-version': () => 'Die App wurde inzwischen aktualisiert. Laden Sie diese Seite neu.',
  'session-lost': () =>
    'Diese Seite ist nicht mehr verbunden. Öffnen Sie die Adresse, die der Startbefehl angezeigt hat.',
  'wrong-pin': (params) =>
    'left' in params
      ? `Diese PIN ist nicht richtig. Noch ${params.left} ${params.left === 1 ? 'Versuch' : 'Versuche'}.`
      : `Diese PIN ist nicht richtig. Warten Sie ${wait(params.waitMs)}, und versuchen Sie es dann noch einmal.`,
  'pin-wait': ({ waitMs }) =>
    `Zu viele falsche PINs. Warten Sie ${wait(waitMs)}, und versuchen Sie es dann noch einmal.`,
  'pin-spent': () => 'Zu viele falsche PINs. Das Tablet braucht jetzt den Notschlüssel vom Papier.',
  'pin-replaced': () =>
    'Diese PIN wurde am Protokoll vorbei eingesetzt und öffnet darum nichts. Lassen Sie sich von der Leitung eine neue geben, oder nehmen Sie den Notschlüssel.',
  'key-wait': ({ secret, waitMs }) =>
    `Zu viele falsche ${secrets[secret]}. Warten Sie ${wait(waitMs)}, und versuchen Sie es dann noch einmal.`,
  'not-recorded': ({ name }) => `Der Beispieltag hat keine Antwort auf ${name}.`,
  'zone-waits': () =>
    'Eine Behandlung läuft. Schließen Sie sie zuerst ab, und ändern Sie dann die Zeitzone. Nichts wurde geändert.',
  'texts-own': () => 'Ihre Texte sind Ihre eigenen und bleiben, wie sie sind. Nichts wurde geändert.',
  'clock-unreadable': () =>
    'Datum oder Zeitzone dieses Tablets sind nicht eingestellt. Stellen Sie sie in den Systemeinstellungen ein, und versuchen Sie es noch einmal.',
  'device-unreadable': () =>
    'Die Datei mit dem Namen dieses Tablets ist beschädigt. Stellen Sie den Datenordner aus einer Sicherung wieder her.',
  'data-folder-unusable': () =>
    'Der Ordner für das Protokoll kann nicht verwendet werden. Wählen Sie mit --data einen anderen, oder fragen Sie, wer diesen Computer betreut.',
  'data-folder-shared': () =>
    'Der Ordner des Protokolls gehört einem anderen Konto auf diesem Computer. Starten Sie Chairside unter jenem Konto, oder wählen Sie mit --data einen anderen Ordner.',
  'port-taken': ({ port }) =>
    `Port ${port} ist von einem anderen Programm belegt. Wählen Sie mit --port einen anderen.`,
  'port-refused': ({ port }) => `Port ${port} darf hier nicht verwendet werden. Wählen Sie mit --port einen über 1023.`,
};
