import type { GermanAreas } from './german-areas.ts';

export const seal: GermanAreas['seal'] = {
  title: 'Siegel',
  under: 'Der Schlüssel, mit dem jedes Dokument dieser Klinik versiegelt wird.',
  open: 'Gültigkeit und Erneuerung',
  fingerprint: 'Fingerabdruck des Siegels',
  fingerprintHint: 'Alle können ihn mit dem Fingerabdruck auf einem Blatt vergleichen.',
  since: 'Gültig ab',
  until: 'Gültig bis',
  standing: {
    sound: 'gültig',
    'ends-soon': 'läuft bald ab',
    ended: 'abgelaufen',
    'not-begun': 'noch nicht gültig',
  },
  pastTitle: 'Frühere Siegel',
  pastRow: '{{since}} bis {{until}}',
  pastWords: 'Was sie zu ihrer Zeit versiegelt haben, bleibt gültig.',
  noPast: 'Das ist das erste.',
  renew: 'Siegel erneuern',
  renewing: 'Wird erneuert…',
  renewTitle: 'Siegel erneuern?',
  renewWords:
    'Es werden ein neuer Schlüssel und ein neues Zertifikat erstellt. Der alte Schlüssel wird vernichtet; was er versiegelt hat, bleibt gültig. Sofort wird eine Sicherung gemacht, weil ältere den neuen Schlüssel nicht enthalten.',
  renewKeep: 'Jetziges behalten',
  renewed: 'Das Siegel ist erneuert',
  renewedWords: 'Neue Blätter tragen den neuen Fingerabdruck.',
  endsSoonTitle: 'Das Siegel der Klinik läuft am {{date}} ab',
  endsSoonWords: 'Nach diesem Tag kann nichts mehr versiegelt werden. Erneuern dauert nur einen Moment.',
  endedTitle: 'Das Siegel der Klinik ist abgelaufen',
  endedWords: 'Bis es erneuert ist, kann nichts versiegelt werden. Alles Eingegebene bleibt erhalten.',
  notBegunTitle: 'Die Uhr des Tablets steht vor dem Beginn des Siegels',
  notBegunWords:
    'Stellen Sie die Uhr richtig. Wenn sie stimmt, erneuern Sie das Siegel. Bis dahin kann nichts versiegelt werden.',
  clockRight: 'Ist es {{moment}}?',
  clockRightRenew: 'Ja, Siegel erneuern',
  clockRightWords:
    'Das neueste versiegelte Blatt hat ein späteres Datum. Wenn dieses Datum und diese Uhrzeit stimmen, kann das Siegel erneuert werden; jenes Blatt bleibt gültig.',
  askOwner: 'Bitten Sie die Leitung, es zu erneuern.',
  check: 'Dokument prüfen',
  checkTitle: 'Dokument prüfen',
  checkUnder: 'Ist eine Datei so, wie diese Klinik sie versiegelt hat? Nichts davon wird gespeichert.',
  checkIntro: 'Wählen Sie ein PDF, das jemand gebracht oder geschickt hat.',
  checkIntroWords:
    'Jedes Byte wird mit dem Siegel darin und mit der Datei auf diesem Tablet verglichen. Dafür braucht es kein Netz.',
  checking: 'Wird geprüft…',
  finding: {
    untouched: 'Unverändert',
    changed: 'Nach dem Versiegeln verändert',
    'added-to': 'Hinter dem Siegel wurde etwas angefügt',
    'other-key': 'Mit einem anderen Schlüssel versiegelt',
    'not-sealed': 'Nicht versiegelt',
  },
  meaning: {
    untouched: 'Es ist Byte für Byte so, wie diese Klinik es versiegelt hat.',
    changed: 'Mindestens ein Byte ist nicht wie versiegelt. Verlassen Sie sich nicht auf das, was darin steht.',
    'added-to':
      'Der versiegelte Teil ist ganz, aber was ein Programm anzeigt, muss es nicht sein. Verlassen Sie sich nicht auf die Anzeige.',
    'other-key':
      'Der Schlüssel, mit dem es versiegelt wurde, gehörte damals nicht dieser Klinik. Halten Sie es nicht für eines von uns.',
    'not-sealed': 'Es trägt kein Siegel. Wer es gemacht hat und was verändert wurde, lässt sich darum nicht sagen.',
  },
  sealedAt: 'Versiegelt',
  sealedWith: 'Mit dem Siegel',
  presentSeal: '{{fingerprint}}, das jetzige',
  pastSeal: '{{fingerprint}}, gültig {{since}} bis {{until}}',
  belongs: 'Gehört zu',
  visitRow: '{{date}}, Sitzung {{n}} von {{of}}',
  how: {
    same: 'Byte für Byte die Datei, die hier aufbewahrt wird.',
    'begins-same': 'Bis zum Angefügten ist es die Datei, die hier aufbewahrt wird.',
    'names-it':
      'Es nennt diesen Besuch, ist aber nicht die Datei, die hier aufbewahrt wird. Vergleichen Sie es mit jener.',
  },
  witness: {
    contradicts: 'Das Protokoll dieser Klinik wurde seitdem verändert',
    elsewhere: 'Das Protokoll dieser Klinik geht von einer älteren Sicherung aus weiter',
    erased: 'Was darin steht, wurde aus dem Protokoll gelöscht',
  },
  witnessMeaning: {
    contradicts:
      'Das Dokument ist von dieser Klinik und wie versiegelt, aber im Protokoll steht es so nicht. Glauben Sie dem Dokument. Bewahren Sie diese Datei auf, und lassen Sie die Leitung das Protokoll prüfen.',
    elsewhere:
      'Das Dokument wurde nach jener Sicherung versiegelt und steht darum nicht mehr im Protokoll. Bewahren Sie diese Datei auf.',
    erased:
      'Die betroffene Person hat es verlangt, oder die Aufbewahrungsfrist war abgelaufen. Die Zeilen des Protokolls sind, was sie waren.',
  },
  corrected: 'Am {{date}} berichtigt: Lesen Sie es zusammen mit Berichtigung {{number}}.',
  notKept: 'Dieses Tablet bewahrt keine solche Datei auf.',
  openVisit: 'Besuch öffnen',
  another: 'Anderes Dokument prüfen',
};
