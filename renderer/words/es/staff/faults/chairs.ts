import type { chairFaults } from '../../../../../domain/faults/chair-faults.ts';
import type { StaffSentences } from '../../../staff-words.ts';

export const chairs: StaffSentences<keyof typeof chairFaults> = {
  'hub-address': () =>
    'Esa no es la dirección de un centro de datos. Escríbala como se mostró, por ejemplo 192.168.1.20:5432.',
  'hub-needed': () =>
    'El centro de datos no responde. Compruebe que su equipo está encendido y que esta tableta está en su red, y vuelva a intentarlo.',
  'hub-refused': () => 'El centro de datos no deja que esta tableta haga eso.',
  'hub-connected': () => 'Esta tableta ya está conectada.',
  'join-code-wrong': () => 'Ese código no es correcto. Compárelo letra por letra con el de la otra pantalla.',
  'join-code-used': () => 'Ese código ya se usó o ha vencido. Pida uno nuevo.',
  'join-late': () => 'Ha tardado demasiado. Empiece de nuevo con otro código.',
  'not-admitted': () => 'La otra tableta admitió a otra distinta. Empiece de nuevo con otro código.',
  'last-enroller': () => 'Esta es la última tableta que puede añadir puestos. Tiene que quedarse.',
  'detail-decided': () => 'Alguien ya lo ha decidido.',
  'visit-elsewhere': () =>
    'Hay una visita de este cliente abierta en otra tableta. Siga allí, o cancélela allí primero.',
};
