import { dates } from '../../../../../documents/words/es/dates.ts';
import type { verdicts as known, Tampering } from '../../../../../domain/faults/verdicts.ts';
import { civilDateOf, civilTimeOf, type Instant, type Zone } from '../../../../../domain/time.ts';
import { zoneName } from '../../../../../domain/zone-name.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { count } from './count.ts';

export const verdicts: StaffSentences<keyof typeof known> = {
  'seal-untouched': ({ sealedBy }) => `Intacto desde que se selló${by(sealedBy)}.`,
  'seal-added-to': ({ sealedBy, bytes }) =>
    `Se añadieron datos después de sellarlo. Sus primeros ${count(bytes)} bytes están como se sellaron${by(sealedBy)}; lo que muestra un lector puede no estarlo.`,
  'seal-none': () => 'Sin sello: este archivo no lleva ninguno.',
  'seal-changed': ({ why }) => changed[why],
  'seal-other-key': ({ sealedBy }) =>
    `Sellado con otra clave${sealedBy === '' ? '' : `: ${sealedBy}`}. Su huella no es ninguna de las de esta clínica.`,
  'seal-out-of-time': ({ at, since, until }) => {
    const told = at === undefined ? 'el sello no lleva hora' : `el sello dice ${at}`;
    const inUse = since === undefined || until === undefined ? '' : `, la clave se usó de ${since} a ${until}`;
    return `Sellado con una clave de esta clínica fuera de su tiempo: ${told}${inUse}.`;
  },
  'record-sound': ({ rows, heads }) => {
    const agree =
      heads === 1
        ? 'La única cabecera guardada fuera del registro coincide'
        : `Coinciden ${count(heads)} cabeceras guardadas fuera del registro`;
    return `Las ${count(rows)} filas son lo que se escribió. ${agree}.`;
  },
  'record-changed': ({ tampering, row, zone, written, soundTo, soundAt }) => {
    const bears = written === undefined ? '' : ` Lleva la hora ${at(written, zone)}.`;
    const head = soundAt === undefined ? '' : `, por una cabecera guardada el ${at(soundAt, zone)}`;
    const sound =
      soundTo === undefined
        ? ' No se puede decir desde cuándo: ninguna cabecera guardada fuera del registro responde de lo anterior.'
        : ` Hasta la fila ${count(soundTo)} hay constancia del registro${head}: se hizo después.`;
    return `La fila ${count(row)} ${done[tampering]}.${bears}${sound}`;
  },
  'record-fault': ({ tampering, row, zone, soundTo, soundAt, foundAt }) => {
    const what = tampering === undefined ? 'no es lo que se escribió' : done[tampering];
    const of = soundAt === undefined ? '' : ` del ${at(soundAt, zone)}`;
    const since =
      soundTo === undefined ? 'No se puede decir desde cuándo.' : `Se hizo después de la fila ${count(soundTo)}${of}.`;
    return `La fila ${count(row)} ${what}. ${since} Se halló el ${at(foundAt, zone)}.`;
  },
};

/** A certificate may bear no name. */
const by = (name: string): string => (name === '' ? '' : ` (${name})`);

const changed = {
  'seal-unreadable': 'Cambiado después de sellarse. Su sello no se puede leer.',
  'certificate-damaged': 'Cambiado después de sellarse. El certificado del sello está dañado.',
  'other-document': 'Cambiado después de sellarse. El documento no es el que se selló.',
  'seal-changed': 'Cambiado después de sellarse. El sello no está como se hizo.',
  signature: 'Cambiado después de sellarse. La firma no se sostiene.',
  'seal-damaged': 'Cambiado después de sellarse. El sello está dañado.',
  'not-covered': 'Cambiado después de sellarse. El sello no cubre este archivo tal como está.',
  'other-file': 'El archivo guardado no es el que nombra el registro.',
};

const done: Readonly<Record<Tampering, string>> = {
  edited: 'se modificó',
  removed: 'se quitó, o lo que decía',
  inserted: 'se insertó',
  reordered: 'no está en su lugar',
  'tail-cut': 'y todas las siguientes se cortaron',
  rebuilt: 'y las siguientes se escribieron de nuevo con huellas que encajan',
  projection: 'se muestra distinta de lo que dice: una lista o un dato se cambió al margen del registro',
  document: 'nombra un documento que ahora es otro, o que ya no está',
  protocol: 'está sobre un texto que ya no es el que se aceptó',
  pin: 'está sobre un PIN que nadie puso aquí: se puso al margen del registro',
  seal: 'está sobre un sello que no es el de este registro: se sustituyó su clave o su certificado',
  structure: 'está en un archivo al que se le dieron partes distintas de las que hace este programa',
  unvouched:
    'y todas las anteriores no se pueden atestiguar: las cabeceras que se guardan junto a las claves faltan, están dañadas o no son de este registro. Puede ser una copia antigua',
  'other-record': 'es de otro registro que el que se guardaba aquí',
};

/** "mar 24 nov 2026, 13:22 GMT". */
function at(instant: Instant, zone: Zone): string {
  const reading = { instant, zone };
  return `${dates.fullDate(civilDateOf(reading))}, ${civilTimeOf(reading)} ${zoneName(reading)}`;
}
