import { dates } from '../../../../../documents/words/es/dates.ts';
import { languageName } from '../../../../../documents/words/language-name.ts';
import type { PassphraseWeakness } from '../../../../../domain/clinic/passphrase-weakness.ts';
import type { RefusalCode } from '../../../../../domain/refusal.ts';
import type { AskedFact } from '../../../../../domain/visit/facts/recorded-fact.ts';
import { fieldSentence } from '../../../faults/field-sentence.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { hoursWords } from './amounts.ts';
import { count } from './count.ts';
import { breakTimeOut, hourSkipped, tooSoon } from './days.ts';

const weaknesses: Readonly<Record<PassphraseWeakness, string>> = {
  'one-word': 'es una sola palabra',
  common: 'la usa mucha gente',
  repeated: 'se repite',
  'in-a-row': 'sigue el teclado o el alfabeto',
  date: 'es una fecha',
  name: 'es un nombre',
  clinic: 'está en el nombre de la clínica o de su titular',
};

const missingFacts: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'la dirección postal',
  'identity-document': 'el documento de identidad visto',
  'guardian-document': 'el documento visto del representante',
  'patch-test': 'la prueba de alergia',
  description: 'la descripción del trabajo',
  'licence-number': 'el número de licencia del profesional',
  'steriliser-load': 'la carga del esterilizador',
  complications: 'si hubo complicaciones',
  lots: 'los lotes de pigmento y aguja, con fabricante y caducidad',
  'place-on-the-body': 'en qué zona se puso cada pigmento',
  'pigment-on-client-paper': 'los pigmentos',
};

const notReadyWhy = {
  missing: 'sin traducir',
  stale: 'cambiado después de traducirse',
  'not-approved': 'sin aprobar',
} as const;

export const refusals: StaffSentences<RefusalCode> = {
  'not-now': ({ why }) =>
    why === 'nothing-sealed'
      ? 'Todavía no hay nada sellado, así que no hay nada que guardar.'
      : 'Ese paso no corresponde aquí. La visita se muestra como está.',
  'visit-closed': () => 'Esta visita está sellada y cerrada. Añada una corrección aparte.',
  'visit-full': () =>
    'Esta visita está llena: se introdujo más de lo que admite. El personal puede terminarla y abrir otra.',
  'drafts-full': () => 'No se conservó: hay demasiado sin guardar aquí. Guarde o borre algo primero.',
  'unknown-item': ({ why }) => {
    switch (why) {
      case 'never-agreed':
        return 'El cliente no aceptó ese punto, así que no hay nada que retirar.';
      case 'print':
        return 'Esa impresión ya no se conoce. Mire la propia impresora.';
      case undefined:
        return 'Ese elemento no es parte de esta visita. Abra la visita de nuevo.';
    }
  },
  'practice-visit': ({ why }) => {
    switch (why) {
      case 'elsewhere':
        return 'No durante una visita de práctica. Termine antes la práctica.';
      case 'none':
        return 'No hay ninguna visita de práctica. Empiece una primero.';
      case 'back':
        return 'El tiempo de la práctica solo avanza. Elija una hora posterior, o termínela y empiece de nuevo.';
      case 'far':
        return 'Elija un día a menos de dos años de hoy.';
      case 'stuck':
        return 'Con este texto nadie llega tan lejos: una respuesta o una comprobación termina cada visita. Cámbielo primero en el borrador.';
    }
  },
  'doctors-note-needed': () =>
    'Esta respuesta necesita primero un informe médico. Registre el informe, o cambie de fecha.',
  'note-ahead': () => 'La fecha del informe todavía no ha llegado. Mire el informe otra vez.',
  'alerts-open': () => 'Una respuesta espera todavía su decisión, por escrito.',
  'too-soon-open': () =>
    'Es demasiado pronto después de la última sesión. Decida primero por escrito: seguir, u otro día.',
  'decision-open': () => 'Una comprobación espera todavía su decisión, por escrito.',
  'time-needed': () => 'Diga a qué hora: el día solo no basta.',
  'time-ahead': () => 'Ese día y esa hora todavía no han llegado. Elija una anterior.',
  'remedy-open': () => 'Corríjalo primero en el sillón y compruebe de nuevo.',
  'remedy-steps-open': () => 'Marque cada paso como hecho y compruebe de nuevo.',
  'decision-needed': () => 'Decida primero por escrito: seguir o cambiar de fecha.',
  'must-reschedule': () => 'Hoy no. Nadie puede pasarlo por alto. Elija una nueva fecha.',
  'reason-needed': () => 'Escriba el motivo. No consta ningún hallazgo que lo diga.',
  'date-too-soon': tooSoon,
  'date-too-far': () => 'Esa fecha está a más de dos años. Revise el año.',
  'hour-skipped': hourSkipped,
  'next-too-soon': tooSoon,
  'course-fault': (params) =>
    params.because === 'mismatch'
      ? 'El número de la sesión, la última sesión y la próxima fecha no encajan.'
      : tooSoon(params),
  'time-out-incomplete': () => 'Confirme cada línea de la verificación final.',
  'clause-required': ({ why }) =>
    why === 'withdrawing'
      ? 'Por sí solos únicamente se pueden retirar puntos opcionales.'
      : 'Este punto no se puede omitir. Pregunte sobre él, o decida no firmar.',
  'question-open': ({ why }) =>
    why === 'handing-over'
      ? 'El cliente hizo una pregunta. Escriba primero su respuesta.'
      : 'Una pregunta espera todavía respuesta. Por favor, devuelva la tableta.',
  'consent-outdated': () =>
    'El texto del consentimiento cambió desde que se firmó. Hay que leerlo y firmarlo de nuevo.',
  'birth-date': (params) =>
    ('why' in params ? fieldSentence(fields, params.why) : null) ??
    'Esa fecha de nacimiento no puede ser correcta. Corríjala en los datos del cliente.',
  'birth-date-needed': () =>
    'Esta clínica necesita una fecha de nacimiento. Un titular puede permitir clientes sin ella en Ajustes.',
  'always-meaning': () =>
    'Un número, una fecha o una opción siempre cambia el sentido. Deje este cambio como «Sentido».',
  'age-statement': () => 'Pregunte al cliente su edad y elija lo que dice.',
  'no-birth-date': () => 'Su fecha de nacimiento es desconocida, así que no se confirmó. Diga cómo supo quién es.',
  'too-young': (params) => {
    if (!('minimumAge' in params)) return 'El cliente es más joven de lo que admite la clínica.';
    return params.known === 'birth-date'
      ? `Demasiado joven: esta clínica trata a personas a partir de ${params.minimumAge} años.`
      : `Esta clínica trata a personas a partir de ${params.minimumAge} años, y su fecha de nacimiento es desconocida. Pregunte su edad y cambie sus datos.`;
  },
  'guardian-needed': () => 'El cliente es menor de edad. Añada el nombre del representante legal que está aquí.',
  'on-break': () => 'La pausa sigue en curso. Termínela primero.',
  'not-on-break': () => 'No hay ninguna pausa en curso.',
  'clock-unconfirmed': () =>
    'El reloj de la tableta puede estar mal. Diga primero qué hora es la correcta y siga después.',
  'told-time-out': () =>
    'Esa hora es anterior a la última entrada, o está a más de un día. Elija la hora que es ahora.',
  'day-over': () =>
    'Estas comprobaciones y respuestas son de otro día. Empiece el día de nuevo, o dé a la visita una nueva fecha.',
  'stopped-today': () => 'Un hallazgo terminó por hoy el tratamiento de este cliente. Nadie puede pasarlo por alto.',
  'why-needed': () => 'Escriba el motivo. Lo que había antes queda en el registro de la visita, tachado.',
  'break-not-due': () => 'Todavía no toca ninguna pausa, así que no hay ninguna que omitir.',
  'reaction-day-ahead': () => 'Ese día no puede ser: todavía no ha llegado, o la clínica ya lo sabía entonces.',
  'reaction-day-early': () => 'Ese día es demasiado pronto.',
  'reaction-closed': () => 'Esta reacción está cerrada. Comunique una nueva si vuelve.',
  'reported-already': () => 'Ya consta que esto se comunicó.',
  'report-first': () => 'Comuníquela primero: la obligación de informar no termina con la reacción.',
  'same-appointment': () => 'Esa ya es la cita. Elija otro día u otra hora.',
  'copy-not-made': () =>
    'Todavía no se ha hecho una copia de ese tipo. Imprímala o guárdela primero, o diga que se entrega después.',
  'language-missing': () => 'Esta clínica no tiene textos en ese idioma. Elija otro.',
  'language-not-ready': ({ language, texts, why }) =>
    `No está listo (${languageName(language, 'es')}): ${texts === 1 ? 'un texto está' : `de ${count(texts)} textos, el primero está`} ${notReadyWhy[why]}. Elija otro idioma, o pida a un titular que lo complete.`,
  'checker-cannot-read': () => 'Nombre a alguien que lea este idioma, y que revise cada texto.',
  'reader-first': () => 'Nombre primero a quien lee los textos junto a su original.',
  'own-texts-first': () =>
    'Apruebe primero los textos propios de la clínica, en «Nuestro protocolo». Después apruebe un idioma.',
  'reader-unsigned': () =>
    'Quien leyó o interpretó no ha firmado todavía. Entregue la tableta una vez más, o diga que no interpreta nadie.',
  'no-guardian': () => 'El cliente es mayor de edad: ningún representante firma por él.',
  'handed-over': () => 'La tableta la tiene el cliente. Recupérela primero con su PIN.',
  'unknown-staff': () => 'Aquí no trabaja nadie con ese nombre.',
  'staff-alike': () =>
    'Alguien aquí tiene un nombre que parece igual. Añada un segundo nombre o una inicial, para que los documentos los distingan.',
  'last-owner': () => 'Es la única persona titular. Haga antes titular a otra.',
  'still-active': () => 'Esta persona ya tiene acceso.',
  'own-pin': () => 'Su propio PIN se cambia con «Cambiar mi PIN».',
  'pin-one-digit': () => 'Ese PIN es una cifra repetida: es lo primero que se prueba. Elija otro.',
  'pin-run': () => 'Ese PIN cuenta hacia arriba o hacia abajo: es lo primero que se prueba. Elija otro.',
  'pin-date': () => 'Ese PIN es una fecha, y las fechas se prueban primero. Elija otro.',
  'pin-clinic-number': () => 'Ese PIN está en el teléfono de la clínica, que cualquiera puede leer. Elija otro.',
  'clock-unseen': () => 'La fecha o la hora cambió desde que la miró. Mírela otra vez.',
  'owner-needed': () =>
    'La clave de recuperación pone el PIN de un titular. Elija a un titular; él da a los demás uno nuevo.',
  'passphrase-weak': ({ why }) => {
    if (why === undefined)
      return 'Esa frase es fácil de adivinar. Use tres o cuatro palabras que no tengan que ver entre sí.';
    if (why === 'spaces') return 'Esa frase son solo espacios. Use tres o cuatro palabras.';
    return `Esa frase es fácil de adivinar: ${weaknesses[why]}. Use tres o cuatro palabras que no tengan que ver entre sí.`;
  },
  'seal-ended': () =>
    'El sello de la clínica ha terminado, así que no se puede sellar nada. Un titular lo renueva en Ajustes. Todo lo introducido se conserva.',
  'seal-not-begun': () =>
    'El reloj de la tableta está antes del tiempo del sello. Ponga bien el reloj. Si está bien, un titular renueva el sello en Ajustes. Todo lo introducido se conserva.',
  'seal-clock-behind': () =>
    'La hoja sellada más reciente tiene una fecha posterior a la del reloj de la tableta. Ponga bien el reloj y renueve después el sello. No se cambió nada.',
  'lot-known': () => 'Este lote ya está en la lista.',
  'unknown-lot': () => 'Nadie ha registrado este lote todavía.',
  'kept-under-least': ({ least }) =>
    `La ley pide ${least === 1 ? 'un año' : `${count(least)} años`}, como usted indicó arriba. No elija menos.`,
  'kept-by-law': ({ until }) =>
    `Una ley pide conservar este expediente hasta esta fecha: ${dates.fullDate(until)}. No se ha eliminado nada.`,
  'keeping-not-over': () => 'El plazo de este cliente no ha terminado. No se ha eliminado nada.',
  'lot-expired': ({ expiry }) => `Caducado (${dates.expiry(expiry)}): use otro, o escriba el motivo.`,
  'fact-incomplete': ({ lacks }) =>
    ({
      document: 'Escriba qué documento era.',
      'test-date': 'Elija el día de la prueba de alergia, o diga que se rechazó.',
      'test-words': 'Escriba qué se vio, y por qué sigue el tratamiento.',
      'complication-words': 'Escriba qué pasó y qué se hizo.',
    })[lacks],
  'test-long-ago': () => 'La prueba de alergia tendría más de 10 años. Revise el año.',
  'test-too-fresh': ({ hours, date, time, today }) =>
    `El trabajo espera ${hoursWords(hours)} después de la prueba de alergia: hasta el ${dates.shortDate(date, today)}, ${time}. Elija una cita posterior, o corrija la prueba.`,
  'test-first': ({ hours }) =>
    `Esta clínica espera ${hoursWords(hours)} después de la prueba de alergia. Registre primero la prueba, o que se rechazó.`,
  'note-long-ago': () => 'El informe tendría más de 10 años. Revise el año.',
  'test-ahead': () => 'La prueba de alergia no puede ser posterior a ahora. Elija su día, o corrija su hora.',
  'facts-missing': ({ fact, more }) =>
    `Registre esto primero: ${missingFacts[fact]}${more === 0 ? '' : `, y ${count(more)} más`}. El registro lo tiene que contener.`,
  'consent-again': () =>
    'Cambió una respuesta de salud. Las dos partes firman de nuevo el consentimiento antes de seguir trabajando.',
  'work-first': () => 'El trabajo de esta visita sigue en marcha. Termínelo primero y después pase la visita.',
  'work-stopped': () => 'Se decidió detener. Termine el procedimiento; después siguen los cuidados.',
  'pin-needed': () => 'Escriba su PIN: esto cambia algo que ya se firmó o se decidió.',
  'taken-back-already': ({ why }) =>
    why === 'withdrawn'
      ? 'Ese punto ya está retirado. La visita se muestra como está.'
      : 'Esa entrada ya está tachada. La visita se muestra como está.',
  'decision-stands': () =>
    'La visita ya pasó de esa decisión. Anule primero lo que vino después, o añada una corrección después del sello.',
  'finish-long-ago': () =>
    'Se terminó hace más de una hora, y ese tiempo contaría como trabajo. Déjelo, y añada una nota de lo que no es correcto.',
  'break-time-out': breakTimeOut,
  'clock-contradicts': () =>
    'La última sesión tiene una fecha posterior a hoy. Si la fecha de hoy es correcta, confírmela; si no, ponga bien el reloj de la tableta.',
  'not-handed-over': () => 'La tableta no está entregada para eso.',
};
