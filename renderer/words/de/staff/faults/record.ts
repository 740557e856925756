import type { recordFaults } from '../../../../../domain/faults/record-faults.ts';
import { ownPlaceOf } from '../../../../../domain/own-places.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { wait } from './amounts.ts';
import { count } from './count.ts';

const beforeNext = (waitMs: number | undefined): string =>
  waitMs === undefined ? '' : ` Warten Sie ${wait(waitMs)} bis zum nächsten Versuch.`;

export const record: StaffSentences<keyof typeof recordFaults> = {
  'store-settings': () =>
    'Das Protokoll kann auf diesem Computer nicht sicher laufen. Nichts wurde geändert. Rufen Sie den Support an.',
  'store-unreadable': () =>
    'Das Protokoll lässt sich nicht öffnen: Der Speicher dieses Tablets antwortet nicht, wie er soll. Nichts wurde geändert. Rufen Sie den Support an.',
  'store-wrong-key': () =>
    'Der Schlüssel öffnet dieses Protokoll nicht. Nichts wurde geändert. Nehmen Sie den Notschlüssel vom Papier.',
  'store-busy': () => 'Chairside läuft auf diesem Tablet schon. Schließen Sie zuerst das andere Fenster.',
  'store-exists': () => 'Auf diesem Tablet gibt es schon ein Protokoll. Nichts wurde geändert.',
  'store-missing': ({ why }) =>
    why === 'folder'
      ? 'In diesem Ordner ist kein Protokoll.'
      : 'Das Protokoll ist nicht, wo es sein sollte. Nichts wurde geändert. Rufen Sie den Support an.',
  'store-not-encrypted': () =>
    'Dieses Protokoll ist nicht verschlüsselt, darum verwendet Chairside es nicht. Nichts wurde geändert. Rufen Sie den Support an.',
  'store-damaged': () =>
    'Das Protokoll ist beschädigt. Arbeiten Sie nicht weiter mit diesem Tablet, und rufen Sie den Support an. Nichts wurde geändert.',
  'store-not-ours': () => 'Diese Datei enthält etwas anderes als ein Protokoll von Chairside. Nichts wurde geändert.',
  'store-from-newer-version': ({ why }) =>
    why === 'backup'
      ? 'Diese Sicherung stammt von einer neueren Version von Chairside. Installieren Sie jene Version, um sie einzuspielen.'
      : 'Dieses Protokoll stammt von einer neueren Version von Chairside. Installieren Sie jene Version, um es zu öffnen. Nichts wurde geändert.',
  'not-saved': ({ why }) => {
    switch (why) {
      case 'just-now':
        return 'Das Tablet kann gerade nicht in seinen Speicher schreiben. Versuchen Sie es noch einmal.';
      case 'paper':
        return 'Das Protokoll hat sich geändert, während das Papier entstand. Nichts ist versiegelt. Versuchen Sie es noch einmal.';
      case 'papers':
        return 'Das Protokoll hat sich geändert, während die Papiere entstanden. Nichts ist versiegelt. Versuchen Sie es noch einmal.';
      case undefined:
        return 'Nicht gespeichert: Das Tablet konnte nicht in seinen Speicher schreiben. Schaffen Sie Platz, wenn er voll ist, und versuchen Sie es noch einmal.';
    }
  },
  'folder-linked': () =>
    'Nichts wurde gespeichert: Wo dort der Ordner sein sollte, ist eine Verknüpfung oder eine Datei. Entfernen Sie sie, oder wählen Sie einen anderen Ort.',
  'keys-damaged': ({ why }) =>
    why === 'or-records'
      ? 'Die Schlüssel zum Protokoll oder das Protokoll selbst fehlen auf diesem Tablet oder sind beschädigt. Nichts wurde geändert. Spielen Sie eine Sicherung ein: Sie bringt ihre eigenen Schlüssel mit, und der Notschlüssel auf Papier öffnet sie.'
      : 'Die Schlüssel zum Protokoll fehlen oder sind beschädigt. Nichts wurde geändert. Spielen Sie eine Sicherung ein: Sie bringt ihre eigenen Schlüssel mit.',
  'keys-exist': () => 'Auf diesem Tablet gibt es schon ein Protokoll. Nichts wurde geändert.',
  'keychain-refused': () =>
    'Der Schlüsselbund dieses Computers öffnet das Protokoll nicht. Nichts wurde geändert. Nehmen Sie den Notschlüssel vom Papier.',
  'passphrase-needed': () =>
    'Dieses Tablet hat keinen Schlüsselbund, der den Schlüssel aufbewahrt. Wählen Sie eine Passphrase.',
  'no-passphrase': () => 'Der Schlüsselbund dieses Computers öffnet das Protokoll; es gibt keine Passphrase.',
  'wrong-passphrase': ({ why, waitMs }) =>
    `${why === 'changing' ? 'Diese Passphrase ist nicht richtig.' : 'Diese Passphrase ist nicht richtig. Versuchen Sie es noch einmal, oder nehmen Sie den Notschlüssel.'}${beforeNext(waitMs)}`,
  'wrong-recovery-key': ({ why, waitMs }) => `${wrongKey[why]}${beforeNext(waitMs)}`,
  'recovery-key-needed': ({ why }) => keyNeeded[why],
  'record-closed': () => 'Öffnen Sie zuerst das Protokoll mit dem Notschlüssel. Setzen Sie dann die neue PIN.',
  'records-sound': () =>
    'Das Protokoll auf diesem Tablet ist in Ordnung. Öffnen Sie es mit seinem eigenen Notschlüssel. Nichts wurde geändert.',
  'not-damaged': () =>
    'Vom Protokoll auf diesem Tablet ist kein Schaden bekannt. Öffnen Sie es mit seinem Notschlüssel. Nichts wurde gespeichert.',
  'not-readable': () => 'Auf diesem Tablet ist nichts, was sich lesen ließe. Spielen Sie eine Sicherung ein.',
  'nothing-readable': () => 'Von diesem Protokoll ist nichts mehr lesbar. Spielen Sie eine Sicherung ein.',
  'backup-damaged': ({ why }) =>
    why === 'incomplete'
      ? 'Diese Sicherung ist nicht vollständig.'
      : 'Diese Sicherung ist beschädigt. Nehmen Sie eine andere, und machen Sie bald eine neue.',
  'backup-failed': ({ why }) => backupFailed[why],
  'place-mended': () =>
    'Am Ort für Sicherungen stand etwas dem Archiv im Weg. Es wurde entfernt, und was dort hingehört, wurde neu geschrieben.',
  'other-place': ({ label }) =>
    `Gelöschte Personen können noch in den Sicherungen auf ${ownPlaceOf(label) === null ? label : 'diesem Tablet'} stehen: Dieser Ort ließ sich nicht beschreiben. Die nächste Sicherung versucht es wieder.`,
  cancelled: ({ why }) => cancelled[why],
  'no-backup': ({ why }) => noBackup[why],
  'unknown-client': () => 'Diese Person gibt es auf diesem Tablet nicht.',
  'unknown-visit': () => 'Diesen Besuch gibt es auf diesem Tablet nicht.',
  'unknown-document': () => 'Dieses Dokument gibt es auf diesem Tablet nicht.',
  'on-hold': () => 'Für diese Person gilt eine Löschsperre: Bis sie aufgehoben ist, wird nichts gelöscht.',
  'visit-open': ({ why }) =>
    why === 'erasing'
      ? 'Diese Person hat einen Besuch, der nicht geschlossen ist. Schließen Sie ihn zuerst.'
      : 'Diese Person hat einen Besuch, der noch nicht geschlossen ist. Machen Sie mit jenem weiter.',
  'unknown-list': () => 'Diese Liste steht nicht mehr in den Unterlagen.',
  'list-unreadable': () =>
    'Diese Datei ist keine Liste: Sie braucht eine erste Zeile mit den Namen der Spalten und eine Zeile für jede Person.',
  'list-columns': () => 'Geben Sie zuerst an, in welcher Spalte der Name und in welcher das Geburtsdatum steht.',
  'list-empty': () => 'Aus dieser Datei würde keine Zeile übernommen.',
  'join-same': () => 'Diese beiden sind bereits eine Person.',
  'join-open': () => 'Bei beiden ist ein Besuch offen. Schließen Sie zuerst einen davon ab. Es wurde nichts verbunden.',
  'join-undecided': () => 'Eine Angabe ist noch nicht entschieden. Es wurde nichts verbunden.',
  'not-joined': () => 'Diese beiden Datensätze sind nicht verbunden.',
  'unknown-photo': () => 'Dieses Foto gibt es nicht. Es wurde vielleicht mit der Person gelöscht.',
  'photo-unfit': () => 'Dieses Bild lässt sich nicht aufbewahren. Nehmen Sie es noch einmal auf.',
  'photo-altered': () => 'Dieses Foto ist nicht das aufgezeichnete. Prüfen Sie die Aufzeichnung in den Einstellungen.',
  'photo-not-agreed': ({ why }) =>
    ({
      'not-asked': 'Kein Punkt dieser Klinik handelt von Fotos. Fügen Sie einen unter „Unsere Praxis“ hinzu.',
      'not-signed': 'Es ist noch nicht unterschrieben. Fotos kommen nach der Einwilligung.',
      refused: 'Der Punkt zu Fotos wurde abgelehnt. Die Kamera bleibt aus.',
      withdrawn: 'Die Zustimmung zu Fotos wurde zurückgezogen. Die Kamera bleibt aus.',
      ended: 'Dieser Besuch ist beendet. Nehmen Sie Fotos beim nächsten auf.',
      full: 'Dieser Besuch hat 40 Fotos. Mehr werden nicht aufbewahrt.',
    })[why],
  'list-waits': ({ rows, people }) =>
    `Es wurde nichts übernommen. Richtigzustellende Zeilen: ${count(rows)}; Personen, über die zu entscheiden ist: ${count(people)}.`,
  'list-kept': ({ name, why }) =>
    why === 'hold'
      ? `Es wurde niemand zurückgenommen: Für ${name} aus dieser Liste gilt eine Löschsperre.`
      : why === 'joined'
        ? `Es wurde niemand zurückgenommen: Der Datensatz von ${name} aus dieser Liste ist mit einem anderen verbunden.`
        : `Es wurde niemand zurückgenommen: ${name} kam mit dieser Liste und hat inzwischen einen Besuch.`,
  'erasing-waits': () =>
    'Eine Behandlung läuft. Beenden Sie sie zuerst, und löschen Sie dann. Es wurde nichts gelöscht.',
  'erasing-now': () => 'Einen Moment: Gerade wird eine Person gelöscht.',
  'updating-now': () => 'Einen Moment: Das Protokoll wird gerade vorbereitet.',
  'not-wiped': () =>
    'Die Person ist gelöscht. Ihre Spuren in der Datei konnten nicht überschrieben werden: Der Datenträger ist voll oder schreibt nicht. Es wird von selbst erneut versucht.',
};

const wrongKey = {
  typing: 'In diesem Schlüssel ist ein Tippfehler. Vergleichen Sie ihn mit Ihrem Papier.',
  'other-key': 'Das ist nicht der Notschlüssel dieses Tablets. Suchen Sie das neueste Papier.',
  'not-shown': 'Das ist nicht der Schlüssel, der gezeigt wurde. Vergleichen Sie ihn Buchstabe für Buchstabe.',
};

const keyNeeded = {
  'new-pin': 'Um hier eine neue PIN zu setzen, geben Sie den Notschlüssel von Ihrem Papier ein.',
  'no-passphrase': 'Keine Passphrase öffnet dieses Protokoll. Geben Sie den Notschlüssel ein.',
  backup: 'Eine Sicherung öffnet sich mit dem Notschlüssel.',
};

const noBackup = {
  gone: 'Diese Sicherung gibt es nicht mehr. Stecken Sie den Stick wieder ein.',
  'none-yet': 'An diesem Ort ist noch keine Sicherung. Machen Sie zuerst eine.',
  'too-slow':
    'Die Sicherungen dort konnten nicht rechtzeitig gelesen werden. Stecken Sie den Stick neu ein, oder kopieren Sie sie auf einen anderen.',
};

const backupFailed = {
  linked:
    'Die Sicherung wurde nicht gemacht: Wo ihr Ordner sein sollte, ist eine Verknüpfung oder eine Datei. Entfernen Sie sie, oder wählen Sie einen anderen Ort.',
  full: 'Die Sicherung wurde nicht gemacht: Der Ort für Sicherungen ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.',
  unwritable:
    'Die Sicherung wurde nicht gemacht: Der Ort für Sicherungen konnte nicht beschrieben werden. Stecken Sie den Stick neu ein, oder wählen Sie einen anderen Ort.',
  unknown: 'Die Sicherung wurde nicht gemacht.',
};

const cancelled = {
  backup: 'Die Sicherung wurde abgebrochen. Frühere sind, wie sie waren.',
  drill: 'Abgebrochen. Nichts wurde nachgewiesen.',
  check: 'Die Prüfung wurde abgebrochen. Sie sagt nichts über das Protokoll.',
  restore: 'Das Wiederherstellen wurde abgebrochen. Das Tablet ist, wie es war.',
  export: 'Abgebrochen. An diesem Ort blieb nichts zurück.',
  'hand-out': 'Abgebrochen. An diesem Ort blieb nichts zurück.',
};
