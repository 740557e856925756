import type { recordFaults } from '../../../../../domain/faults/record-faults.ts';
import { ownPlaceOf } from '../../../../../domain/own-places.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { wait } from './amounts.ts';
import { count } from './count.ts';

const beforeNext = (waitMs: number | undefined): string =>
  waitMs === undefined ? '' : ` Espere ${wait(waitMs)} antes del próximo intento.`;

export const record: StaffSentences<keyof typeof recordFaults> = {
  'store-settings': () =>
    'El registro no puede funcionar con seguridad en este equipo. No se cambió nada. Llame a asistencia.',
  'store-unreadable': () =>
    'Los registros no se pueden abrir: la memoria de esta tableta no responde como debe. No se cambió nada. Llame a asistencia.',
  'store-wrong-key': () =>
    'La clave no abre estos registros. No se cambió nada. Use la clave de recuperación de su papel.',
  'store-busy': () => 'Chairside ya está abierto en esta tableta. Cierre antes la otra ventana.',
  'store-exists': () => 'Ya hay registros en esta tableta. No se cambió nada.',
  'store-missing': ({ why }) =>
    why === 'folder'
      ? 'En esa carpeta no hay ningún registro.'
      : 'Los registros no están donde deben. No se cambió nada. Llame a asistencia.',
  'store-not-encrypted': () =>
    'Este registro no está cifrado, así que Chairside no lo usa. No se cambió nada. Llame a asistencia.',
  'store-damaged': () =>
    'El registro está dañado. Deje de trabajar con esta tableta y llame a asistencia. No se cambió nada.',
  'store-not-ours': () => 'Este archivo contiene algo que no son registros de Chairside. No se cambió nada.',
  'store-from-newer-version': ({ why }) =>
    why === 'backup'
      ? 'Esta copia la hizo una versión más nueva de Chairside. Instale esa versión para restaurarla.'
      : 'Estos registros los hizo una versión más nueva de Chairside. Instale esa versión para abrirlos. No se cambió nada.',
  'not-saved': ({ why }) => {
    switch (why) {
      case 'just-now':
        return 'La tableta no puede escribir ahora en su memoria. Inténtelo de nuevo.';
      case 'paper':
        return 'El registro cambió mientras se hacía el documento. No se selló nada. Inténtelo de nuevo.';
      case 'papers':
        return 'El registro cambió mientras se hacían los documentos. No se selló nada. Inténtelo de nuevo.';
      case undefined:
        return 'No se guardó: la tableta no pudo escribir en su memoria. Haga sitio si está llena e inténtelo de nuevo.';
    }
  },
  'folder-linked': () =>
    'No se guardó nada: donde debe estar la carpeta hay un enlace o un archivo. Quítelo, o elija otro lugar.',
  'keys-damaged': ({ why }) =>
    why === 'or-records'
      ? 'Las claves de los registros, o los propios registros, faltan o están dañados en esta tableta. No se cambió nada. Restaure una copia: trae sus propias claves, y la abre la clave de recuperación del papel.'
      : 'Las claves de los registros faltan o están dañadas. No se cambió nada. Restaure una copia: trae sus propias claves.',
  'keys-exist': () => 'Ya hay registros en esta tableta. No se cambió nada.',
  'keychain-refused': () =>
    'El llavero de este equipo no abre los registros. No se cambió nada. Use la clave de recuperación de su papel.',
  'passphrase-needed': () => 'Esta tableta no tiene un llavero donde guardar la clave. Elija una frase de contraseña.',
  'no-passphrase': () => 'El llavero de este equipo abre los registros; no hay frase de contraseña.',
  'wrong-passphrase': ({ why, waitMs }) =>
    `${why === 'changing' ? 'Esa frase no es correcta.' : 'Esa frase no es correcta. Inténtelo de nuevo, o use la clave de recuperación.'}${beforeNext(waitMs)}`,
  'wrong-recovery-key': ({ why, waitMs }) => `${wrongKey[why]}${beforeNext(waitMs)}`,
  'recovery-key-needed': ({ why }) => keyNeeded[why],
  'record-closed': () => 'Abra primero el registro con la clave de recuperación. Ponga después el PIN nuevo.',
  'records-sound': () =>
    'Los registros de esta tableta están bien. Ábralos con su propia clave de recuperación. No se cambió nada.',
  'not-damaged': () =>
    'No consta que el registro de esta tableta esté dañado. Ábralo con su clave de recuperación. No se guardó nada.',
  'not-readable': () => 'En esta tableta no hay nada que leer. Restaure una copia.',
  'nothing-readable': () => 'De este registro ya no se puede leer nada. Restaure una copia.',
  'backup-damaged': ({ why }) =>
    why === 'incomplete'
      ? 'Esta copia no está completa.'
      : 'Esta copia está dañada. Use otra, y haga pronto una nueva.',
  'backup-failed': ({ why }) => backupFailed[why],
  'place-mended': () =>
    'Algo ocupaba el sitio del archivo en el lugar de las copias. Se quitó, y lo que va ahí se escribió de nuevo.',
  'other-place': ({ label }) =>
    `Los clientes eliminados pueden seguir en las copias de ${ownPlaceOf(label) === null ? label : 'esta tableta'}: no se pudo escribir en ese lugar. La próxima copia lo intenta de nuevo.`,
  cancelled: ({ why }) => cancelled[why],
  'no-backup': ({ why }) => noBackup[why],
  'unknown-client': () => 'En esta tableta no existe ese cliente.',
  'unknown-visit': () => 'En esta tableta no existe esa visita.',
  'unknown-document': () => 'En esta tableta no existe ese documento.',
  'on-hold': () => 'Este cliente tiene una retención: no se elimina nada hasta que se levante.',
  'visit-open': ({ why }) =>
    why === 'erasing'
      ? 'Este cliente tiene una visita sin cerrar. Ciérrela primero.'
      : 'Este cliente tiene una visita sin cerrar. Siga con esa.',
  'unknown-list': () => 'Esta lista ya no está en el registro.',
  'list-unreadable': () =>
    'Este archivo no es una lista: necesita una primera fila con los nombres de las columnas y una fila por cliente.',
  'list-columns': () => 'Indique primero qué columna contiene el nombre y cuál la fecha de nacimiento.',
  'list-empty': () => 'De este archivo no entraría ninguna fila.',
  'join-same': () => 'Estas dos fichas ya son un solo cliente.',
  'join-open': () => 'Las dos tienen una visita abierta. Termine primero una de ellas. No se ha unido nada.',
  'join-undecided': () => 'Falta decidir un dato. No se ha unido nada.',
  'not-joined': () => 'Estas dos fichas no están unidas.',
  'unknown-photo': () => 'Esta foto no existe. Quizá se eliminó con su cliente.',
  'photo-unfit': () => 'Esta imagen no se puede guardar. Hágala otra vez.',
  'photo-altered': () => 'Esta foto no es la del registro. Compruebe el registro en los ajustes.',
  'photo-not-agreed': ({ why }) =>
    ({
      'not-asked': 'Ninguna cláusula de esta clínica trata de fotos. Añada una en «Nuestra práctica».',
      'not-signed': 'El cliente todavía no ha firmado. Las fotos van después del consentimiento.',
      refused: 'Se rechazó la cláusula de fotos. La cámara sigue apagada.',
      withdrawn: 'Se retiró el acuerdo sobre las fotos. La cámara sigue apagada.',
      ended: 'Esta visita ha terminado. Haga fotos en la siguiente.',
      full: 'Esta visita tiene 40 fotos. No se guardan más.',
    })[why],
  'list-waits': ({ rows, people }) =>
    `No se ha incorporado nada. Filas por corregir: ${count(rows)}; personas por decidir: ${count(people)}.`,
  'list-kept': ({ name, why }) =>
    why === 'hold'
      ? `No se ha retirado a nadie: hay un bloqueo para ${name}, que vino con esta lista.`
      : why === 'joined'
        ? `No se ha retirado a nadie: la ficha de ${name}, que vino con esta lista, está unida a otra.`
        : `No se ha retirado a nadie: ${name} vino con esta lista y ya tiene una visita.`,
  'erasing-waits': () => 'Hay un procedimiento en curso. Termínelo primero y elimine después. No se ha eliminado nada.',
  'erasing-now': () => 'Un momento: se está eliminando a un cliente.',
  'updating-now': () => 'Un momento: se está preparando el registro.',
  'not-wiped': () =>
    'El cliente está eliminado. Sus restos en el archivo no se han podido sobrescribir: el disco está lleno o no escribe. Se vuelve a intentar automáticamente.',
};

const wrongKey = {
  typing: 'Hay un error al escribir esa clave. Compárela con su papel.',
  'other-key': 'Esa no es la clave de recuperación de esta tableta. Busque el papel más reciente.',
  'not-shown': 'Esa no es la clave que se mostró. Compárela letra por letra.',
};

const keyNeeded = {
  'new-pin': 'Para poner aquí un PIN nuevo, escriba la clave de recuperación de su papel.',
  'no-passphrase': 'Ninguna frase de contraseña abre este registro. Escriba la clave de recuperación.',
  backup: 'Una copia se abre con la clave de recuperación.',
};

const noBackup = {
  gone: 'Esa copia ya no está. Conecte la memoria USB de nuevo.',
  'none-yet': 'En ese lugar todavía no hay ninguna copia. Haga una primero.',
  'too-slow': 'Las copias de ahí no se pudieron leer a tiempo. Conecte la memoria USB de nuevo, o páselas a otra.',
};

const backupFailed = {
  linked: 'No se hizo la copia: donde debe estar su carpeta hay un enlace o un archivo. Quítelo, o elija otro lugar.',
  full: 'No se hizo la copia: el lugar de las copias está lleno. Haga sitio o elija otro lugar.',
  unwritable:
    'No se hizo la copia: no se pudo escribir en el lugar de las copias. Conecte la memoria USB de nuevo o elija otro lugar.',
  unknown: 'No se hizo la copia.',
};

const cancelled = {
  backup: 'La copia se canceló. Las anteriores siguen como estaban.',
  drill: 'Cancelado. No se comprobó nada.',
  check: 'La comprobación se canceló. No dice nada del registro.',
  restore: 'La restauración se canceló. La tableta está como estaba.',
  export: 'Cancelado. No quedó nada en ese lugar.',
  'hand-out': 'Cancelado. No quedó nada en ese lugar.',
};
