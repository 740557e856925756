import { dates } from '../../../../../documents/words/de/dates.ts';
import type { verdicts as known, Tampering } from '../../../../../domain/faults/verdicts.ts';
import type { Instant, Zone } from '../../../../../domain/time.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { count } from './count.ts';

export const verdicts: StaffSentences<keyof typeof known> = {
  'seal-untouched': ({ sealedBy }) => `Unverändert, seit es versiegelt wurde${by(sealedBy)}.`,
  'seal-added-to': ({ sealedBy, bytes }) =>
    `Nach dem Versiegeln wurden Daten angefügt. Die ersten ${count(bytes)} Byte sind wie ${sealedBy === '' ? 'versiegelt' : `von ${sealedBy} versiegelt`}; was ein Programm anzeigt, muss es nicht sein.`,
  'seal-none': () => 'Nicht versiegelt: Diese Datei trägt kein Siegel.',
  'seal-changed': ({ why }) => changed[why],
  'seal-other-key': ({ sealedBy }) =>
    `Mit einem anderen Schlüssel versiegelt${sealedBy === '' ? '' : `: ${sealedBy}`}. Sein Fingerabdruck ist keiner dieser Klinik.`,
  'seal-out-of-time': ({ at, since, until }) => {
    const told = at === undefined ? 'Das Siegel trägt keine Zeit' : `Das Siegel nennt ${at}`;
    const inUse =
      since === undefined || until === undefined ? '' : `, der Schlüssel war von ${since} bis ${until} in Gebrauch`;
    return `Mit einem Schlüssel dieser Klinik versiegelt, aber außerhalb seiner Zeit: ${told}${inUse}.`;
  },
  'record-sound': ({ rows, heads }) => {
    const agree =
      heads === 1
        ? 'Der eine außerhalb aufbewahrte Prüfwert stimmt überein'
        : `${count(heads)} außerhalb aufbewahrte Prüfwerte stimmen überein`;
    return `Alle ${count(rows)} Zeilen sind, was geschrieben wurde. ${agree}.`;
  },
  'record-changed': ({ tampering, row, zone, written, soundTo, soundAt }) => {
    const bears = written === undefined ? '' : ` Die Zeile trägt die Zeit ${at(written, zone)}.`;
    const head = soundAt === undefined ? '' : ` durch einen Prüfwert vom ${at(soundAt, zone)}`;
    const sound =
      soundTo === undefined
        ? ' Seit wann, lässt sich nicht sagen: Kein außerhalb aufbewahrter Prüfwert bürgt für das, was davor war.'
        : ` Bis Zeile ${count(soundTo)} ist das Protokoll${head} verbürgt: Es geschah danach.`;
    return `Zeile ${count(row)} ${done[tampering]}.${bears}${sound}`;
  },
  'record-fault': ({ tampering, row, zone, soundTo, soundAt, foundAt }) => {
    const what = tampering === undefined ? 'ist nicht, was geschrieben wurde' : done[tampering];
    const of = soundAt === undefined ? '' : ` (${at(soundAt, zone)})`;
    const since =
      soundTo === undefined ? 'Seit wann, lässt sich nicht sagen.' : `Es geschah nach Zeile ${count(soundTo)}${of}.`;
    return `Zeile ${count(row)} ${what}. ${since} Bemerkt am ${at(foundAt, zone)}.`;
  },
};

/** A certificate may bear no name. */
const by = (name: string): string => (name === '' ? '' : ` von ${name}`);

const changed = {
  'seal-unreadable': 'Nach dem Versiegeln verändert. Sein Siegel lässt sich nicht lesen.',
  'certificate-damaged': 'Nach dem Versiegeln verändert. Das Zertifikat im Siegel ist beschädigt.',
  'other-document': 'Nach dem Versiegeln verändert. Das Dokument ist nicht das, das versiegelt wurde.',
  'seal-changed': 'Nach dem Versiegeln verändert. Das Siegel ist nicht mehr, wie es gemacht wurde.',
  signature: 'Nach dem Versiegeln verändert. Die Signatur gilt nicht.',
  'seal-damaged': 'Nach dem Versiegeln verändert. Das Siegel ist beschädigt.',
  'not-covered': 'Nach dem Versiegeln verändert. Das Siegel deckt diese Datei nicht ab, wie sie ist.',
  'other-file': 'Die gespeicherte Datei ist nicht die, die das Protokoll nennt.',
};

const done: Readonly<Record<Tampering, string>> = {
  edited: 'wurde bearbeitet',
  removed: 'oder ihr Inhalt wurde entfernt',
  inserted: 'wurde eingefügt',
  reordered: 'ist nicht an ihrem Platz',
  'tail-cut': 'und alle danach wurden abgeschnitten',
  rebuilt: 'und die danach wurden mit passenden Hashwerten neu geschrieben',
  projection: 'wird anders gezeigt, als sie sagt: Eine Liste oder eine Angabe wurde am Protokoll vorbei geändert',
  document: 'nennt ein Papier, das jetzt ein anderes ist oder fehlt',
  protocol: 'steht über einem Text, der nicht mehr der ist, dem zugestimmt wurde',
  pin: 'steht über einer PIN, die hier niemand gesetzt hat: Sie wurde am Protokoll vorbei eingesetzt',
  seal: 'steht über einem Siegel, das nicht zu diesem Protokoll gehört: Schlüssel oder Zertifikat wurden ersetzt',
  structure: 'steht in einer Datei, die andere Teile bekam, als dieses Programm anlegt',
  unvouched:
    'und alle davor sind nicht verbürgt: Die Prüfwerte bei den Schlüsseln fehlen, sind beschädigt oder gehören nicht zu diesem Protokoll. Es kann eine ältere Kopie sein',
  'other-record': 'gehört zu einem anderen Protokoll als dem, das hier aufbewahrt wurde',
};

/** "Di 24. Nov 2026, 13:22 MEZ". */
const at = (instant: Instant, zone: Zone): string => dates.dateAndTime({ instant, zone });
