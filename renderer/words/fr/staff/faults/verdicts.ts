import { dates } from '../../../../../documents/words/fr/dates.ts';
import type { verdicts as known, Tampering } from '../../../../../domain/faults/verdicts.ts';
import type { Instant, Zone } from '../../../../../domain/time.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { count } from './count.ts';

export const verdicts: StaffSentences<keyof typeof known> = {
  'seal-untouched': ({ sealedBy }) => `Intact depuis son scellement${by(sealedBy)}.`,
  'seal-added-to': ({ sealedBy, bytes }) =>
    `Des données ont été ajoutées après le scellement. Ses ${count(bytes)} premiers octets sont tels que ${sealedBy === '' ? 'scellés' : `${sealedBy} les a scellés`} ; ce qu’un lecteur affiche ne l’est peut-être pas.`,
  'seal-none': () => 'Non scellé : ce fichier ne porte aucun sceau.',
  'seal-changed': ({ why }) => changed[why],
  'seal-other-key': ({ sealedBy }) =>
    `Scellé par une autre clé${sealedBy === '' ? '' : ` : ${sealedBy}`}. Son empreinte n’est pas une de celles de cette clinique.`,
  'seal-out-of-time': ({ at, since, until }) => {
    const told = at === undefined ? 'le sceau ne porte aucune heure' : `le sceau indique ${at}`;
    const inUse = since === undefined || until === undefined ? '' : `, la clé servait de ${since} à ${until}`;
    return `Scellé par une clé de cette clinique hors de sa période : ${told}${inUse}.`;
  },
  'record-sound': ({ rows, heads }) => {
    const agree =
      heads === 1
        ? 'La seule empreinte de tête gardée hors du registre concorde'
        : `${count(heads)} empreintes de tête gardées hors du registre concordent`;
    return `Les ${count(rows)} lignes sont telles qu’elles ont été écrites. ${agree}.`;
  },
  'record-changed': ({ tampering, row, zone, written, soundTo, soundAt }) => {
    const bears = written === undefined ? '' : ` Elle porte l’heure ${at(written, zone)}.`;
    const head = soundAt === undefined ? '' : `, par une empreinte gardée le ${at(soundAt, zone)}`;
    const sound =
      soundTo === undefined
        ? ' Depuis quand, on ne peut le dire : aucune empreinte gardée hors du registre ne garantit ce qui précède.'
        : ` Jusqu’à la ligne ${count(soundTo)}, le registre est garanti${head} : cela a été fait après.`;
    return `La ligne ${count(row)} ${done[tampering]}.${bears}${sound}`;
  },
  'record-fault': ({ tampering, row, zone, soundTo, soundAt, foundAt }) => {
    const what = tampering === undefined ? 'n’est pas ce qui a été écrit' : done[tampering];
    const of = soundAt === undefined ? '' : ` du ${at(soundAt, zone)}`;
    const since =
      soundTo === undefined
        ? 'Depuis quand, on ne peut le dire.'
        : `Cela a été fait après la ligne ${count(soundTo)}${of}.`;
    return `La ligne ${count(row)} ${what}. ${since} Constaté le ${at(foundAt, zone)}.`;
  },
};

/** A certificate may bear no name. */
const by = (name: string): string => (name === '' ? '' : ` par ${name}`);

const changed = {
  'seal-unreadable': 'Modifié après le scellement. Son sceau ne peut pas être lu.',
  'certificate-damaged': 'Modifié après le scellement. Le certificat du sceau est endommagé.',
  'other-document': 'Modifié après le scellement. Le document n’est pas celui qui a été scellé.',
  'seal-changed': 'Modifié après le scellement. Le sceau n’est pas tel qu’il a été fait.',
  signature: 'Modifié après le scellement. La signature n’est pas valable.',
  'seal-damaged': 'Modifié après le scellement. Le sceau est endommagé.',
  'not-covered': 'Modifié après le scellement. Le sceau ne couvre pas ce fichier tel qu’il est.',
  'other-file': 'Le fichier conservé n’est pas celui que nomme le registre.',
};

const done: Readonly<Record<Tampering, string>> = {
  edited: 'a été modifiée',
  removed: 'a été retirée, ou ce qu’elle disait',
  inserted: 'a été insérée',
  reordered: 'n’est pas à sa place',
  'tail-cut': 'et toutes les suivantes ont été coupées',
  rebuilt: 'et les suivantes ont été réécrites avec des empreintes concordantes',
  projection:
    's’affiche autrement que ce qu’elle dit : une liste ou une information a été modifiée à l’insu du registre',
  document: 'nomme un document qui n’est plus le même, ou qui a disparu',
  protocol: 'accompagne un texte qui n’est plus celui qui a été accepté',
  pin: 'accompagne un code PIN que personne n’a défini ici : il a été placé à l’insu du registre',
  seal: 'accompagne un sceau qui n’est pas celui de ce registre : sa clé ou son certificat a été remplacé',
  structure: 'se trouve dans un fichier qui a reçu d’autres parties que celles de ce programme',
  unvouched:
    'et toutes les précédentes ne peuvent être garanties : les empreintes gardées à côté des clés manquent, sont endommagées ou ne sont pas celles de ce registre. C’est peut-être une copie plus ancienne',
  'other-record': 'appartient à un autre registre que celui qui était gardé ici',
};

/** "mar 24 nov 2026, 13:22 GMT". */
const at = (instant: Instant, zone: Zone): string => dates.dateAndTime({ instant, zone });
