import type { GermanAreas } from './german-areas.ts';

export const recovery: GermanAreas['recovery'] = {
  title: 'Das Protokoll lässt sich nicht öffnen',
  restore: 'Sicherung einspielen',
  restoreWords:
    'Die Klinik macht mit der neuesten Sicherung weiter, mit dem Notschlüssel vom Papier. Was auf diesem Tablet ist, wird beiseitegelegt, nicht gelöscht.',
  save: 'Lesbares speichern',
  saveWords:
    'Personen, Besuche und versiegelte Papiere, die noch lesbar sind, kommen auf einen Stick oder in einen Ordner, als Seiten für jeden Browser. Das Protokoll selbst wird nur gelesen.',
  saveFirst:
    'Tun Sie das zuerst, wenn nach der neuesten Sicherung noch etwas eingetragen wurde: Es ist in keiner Sicherung.',
  saveGo: 'Speichern',
  saving: 'Wird gelesen und gespeichert…',
  plainTitle: 'Wer den Ordner hat, kann alles lesen',
  plainWords:
    'Es ist unverschlüsselter Text: Namen, Antworten zur Gesundheit, Unterschriften. Schließen Sie den Stick weg, und löschen Sie den Ordner, wenn er nicht mehr gebraucht wird.',
  where: 'Wohin',
  placeFirst: 'Zuerst einen Ort wählen',
  typedKey: 'Der Notschlüssel vom Papier',
  typedPassphrase: 'Die Passphrase dieses Tablets',
  passphraseFirst: 'Zuerst die Passphrase eingeben',
  understood: 'Ich weiß, dass alle den Ordner lesen können, die ihn haben.',
  understandFirst: 'Zuerst bestätigen: für alle lesbar',
  savedTitle: 'Gespeichert',
  folder: 'Der Ordner',
  openWith:
    'Öffnen Sie darin START HERE mit einem Browser. Die versiegelten Papiere liegen darin so, wie sie versiegelt wurden.',
  account: 'Was gelesen wurde und was verloren ist',
};
