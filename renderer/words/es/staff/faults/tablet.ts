import type { tabletFaults } from '../../../../../domain/faults/tablet-faults.ts';
import { fieldSentence } from '../../../faults/field-sentence.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { wait } from './amounts.ts';

const secrets = { passphrase: 'Demasiadas frases incorrectas', 'recovery-key': 'Demasiadas claves incorrectas' };

export const tablet: StaffSentences<keyof typeof tabletFaults> = {
  'unknown-operation': () => 'Esta aplicación no conoce esa operación.',
  'not-allowed': ({ why }) =>
    why === 'other-page' ? 'Eso solo lo puede pedir la propia página de Chairside.' : 'Eso no es posible ahora mismo.',
  'not-your-role': () =>
    'Su función no incluye esto. Un titular puede cambiar las funciones en Ajustes, en «Personal».',
  malformed: (params) => {
    if (!('where' in params)) return 'Es demasiado grande o no se puede leer. No se guardó nada.';
    const { where, field } = params;
    const wrong = fieldSentence(fields, field) ?? 'Algo falta, es demasiado largo o no tiene la forma correcta.';
    return `${wrong} No se guardó nada.${where === '' ? '' : ` Mire: ${where}.`}`;
  },
  internal: () => 'Algo falló dentro de la aplicación. Este paso no está guardado. Inténtelo de nuevo.',
  'not-reached': ({ why }) =>
    why === 'bad-reply'
      ? 'La aplicación no responde como debe. Este paso no está guardado. Inténtelo de nuevo.'
      : 'La aplicación no responde. Este paso no está guardado. Inténtelo de nuevo.',
  'other-version': () => 'Mientras tanto se actualizó la aplicación. Recargue esta página.',
  'session-lost': () => 'Esta página ya no está conectada. Abra la dirección que mostró la orden de inicio.',
  'wrong-pin': (params) =>
    'left' in params
      ? `Ese PIN no es correcto. ${params.left === 1 ? 'Queda 1 intento' : `Quedan ${params.left} intentos`}.`
      : `Ese PIN no es correcto. Espere ${wait(params.waitMs)} e inténtelo de nuevo.`,
  'pin-wait': ({ waitMs }) => `Demasiados PIN incorrectos. Espere ${wait(waitMs)} e inténtelo de nuevo.`,
  'pin-spent': () => 'Demasiados PIN incorrectos. La tableta necesita ahora la clave de recuperación del papel.',
  'pin-replaced': () =>
    'Este PIN se puso al margen del registro, así que no abre nada. Pida uno nuevo a un titular, o use la clave de recuperación.',
  'key-wait': ({ secret, waitMs }) => `${secrets[secret]}. Espere ${wait(waitMs)} e inténtelo de nuevo.`,
  'not-recorded': ({ name }) => `El día de muestra no tiene respuesta a ${name}.`,
  'zone-waits': () =>
    'Hay un procedimiento en curso. Termínelo primero y cambie después la zona horaria. No se cambió nada.',
  'texts-own': () => 'Sus textos son propios y quedan como están. No se cambió nada.',
  'clock-unreadable': () =>
    'La fecha o la zona horaria de esta tableta no está puesta. Póngala en los ajustes del sistema e inténtelo de nuevo.',
  'device-unreadable': () =>
    'El archivo que nombra esta tableta está dañado. Restaure la carpeta de datos de una copia.',
  'data-folder-unusable': () =>
    'La carpeta de los registros no se puede usar. Elija otra con --data, o pregunte a quien se ocupa de este equipo.',
  'data-folder-shared': () =>
    'La carpeta de los registros es de otro usuario de este equipo. Inicie Chairside con ese usuario, o elija otra carpeta con --data.',
  'port-taken': ({ port }) => `El puerto ${port} lo usa otro programa. Elija otro con --port.`,
  'port-refused': ({ port }) => `El puerto ${port} no se puede usar aquí. Elija uno mayor que 1023 con --port.`,
};
