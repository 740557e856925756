import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

export const consent: PaperWords['consent'] = {
  title: 'Registro de consentimiento',
  foot: (version) => `texto de consentimiento, versión ${version}`,
  witness: 'Testigo',
  language: 'Idioma',
  none: 'ninguno',
  sample: 'Este texto es una muestra. Nadie de la clínica lo ha aprobado todavía.',
  textTitle: (title, version) => `${title}, versión ${version}`,
  electronic: 'Un registro electrónico',
  meaning: 'Qué significa la firma',
  declinedMeaning: 'Ante testigo: se mostró este texto al cliente, que decidió no firmarlo.',
  noted: (name) => `${name} anotó: `,
  questions: 'Preguntas del cliente',
  noQuestions: 'Ninguna.',
  question: (when, words) => ` (${when}): ${words || 'desea hablar sobre este punto'}`,
  answered: 'Respuesta del profesional: ',
  notAnswered: 'sin respuesta',
  health: 'Preguntas de salud',
  yes: (question) => `Sí: ${question}`,
  answer: (question) => (/\p{P}$/u.test(question) ? question : `${question}:`),
  noToEach: 'No a cada una de estas:',
  noneAsked: 'No se hizo ninguna.',
  alerts: 'Qué decidió el profesional sobre cada «sí»',
  noAlerts: 'Ninguna respuesta fue «sí».',
  notDecided: 'Sin decidir: ',
  refused: 'Con esta respuesta no hay tratamiento: ',
  doctorsNote: (doctor, date) => `Informe médico de ${doctor}, ${date}.`,
  decision: { continue: 'Continuar: ', reschedule: 'Cambiar la fecha: ' },
  decided: (question, when, reason) => `${question} (${when}) ${reason}`,
  first: {
    declined: 'Antes se rechazó el consentimiento.',
    withdrawn: 'Antes se retiró el consentimiento.',
    cancelled: 'Antes se canceló la visita.',
    moved: 'Antes se cambió la visita a otra fecha.',
    ended: 'Antes terminó la visita.',
  },
  evidence: {
    text: 'Texto del consentimiento',
    textWords: (version, language) => `versión ${version}, idioma ${language}, SHA-256 `,
    copy: 'Copia para el cliente',
    copyWords:
      'Al final de la visita se entrega una copia impresa, o se guarda el archivo en una carpeta si se pide. Cada copia lleva un número en el registro. La clínica entrega otra en cualquier momento.',
    events:
      'Las entradas siguientes son la parte de esta visita en el registro de la clínica, en orden, tal como se guardaron cuando ocurrieron. Cada una lleva una huella de la anterior; la última entrada de arriba es la más reciente del registro cuando se selló. Los números que faltan pertenecen a otras entradas.',
  },
  clause: {
    numbered: (place) => `${place}.`,
    opened: (when, answer) => `Abierto ${when}, ${answer}`,
    neverOpened: (answer) => `Nunca abierto, ${answer}`,
    answers: {
      agreed: (when) => `aceptado ${when}`,
      refused: (when) => `rechazado ${when}`,
      read: (when) => `leído ${when}`,
      unanswered: () => 'sin respuesta',
    },
    chosen: (option, when) => `elegido ${when}: ${option}`,
    photos: {
      record: 'Estas fotografías son para el expediente de la clínica.',
      teaching: 'Estas fotografías son para la enseñanza.',
      marketing: 'Estas fotografías son para publicidad.',
    },
    initialsAlt: (when) => `Iniciales, ${when}`,
    optional: (title) => (/(?:^|\P{L})opcional(?:es)?(?:\P{L}|$)/iu.test(title) ? title : `${title} (opcional)`),
    withdrawn: (when, reason) => `Retirado ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  reader: {
    title: 'Lector o intérprete',
    statement: (name, signer, language) =>
      `Yo, ${name}, he leído o interpretado este texto completo para ${signer} en ${language}, y he transmitido cada pregunta y cada respuesta tal como se dijo.`,
    named: (name, language, knows) => `${name} (${language}, ${knows})`,
    knows: {
      'first-language': 'lengua materna',
      translator: 'traducción profesional',
      studied: 'lo ha estudiado',
      'lived-there': 'ha vivido donde se habla',
    },
    signed: (when) => `Firmado ${when}`,
    notSigned: 'no firmó',
  },
  knownBy: {
    'known-to-staff': 'Conocido por el personal',
    'photo-id': 'Mostró al personal un documento con fotografía',
    'birth-date-confirmed': 'Confirmó el día y el mes de nacimiento',
    'guardian-present': 'Conocido por su representante legal, que estaba presente',
  },
  outcome: {
    declined: 'Rechazado',
    declinedText: 'El cliente decidió no firmar. No se realizó ningún tratamiento. ',
    inTheirWords: 'En sus palabras: ',
    noReason: 'No dio ningún motivo, y no hace falta.',
    signedBy: (signer, when) => `por ${signer} el ${when}`,
    witnessedBy: (name, when) => `, ante ${name} como testigo a las ${when}`,
    signed: (rest) => `Firmado ${rest}`.trim(),
    beforeThatSigned: (rest) => `Antes se había firmado ${rest}`.trim(),
    counts: (agreed, of, refused) =>
      `${agreed} de ${of} puntos aceptados${refused > 0 ? `; ${refused} ${plural(refused, { one: 'punto opcional rechazado', other: 'puntos opcionales rechazados' })}` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'Sin testigo: antes se retiró el consentimiento.',
      cancelledFirst: 'Sin testigo: antes se canceló la visita.',
      movedFirst: 'Sin testigo: antes se cambió la visita a otra fecha.',
      plain: 'Sin testigo.',
    },
    guardian: (name) => `${name}, representante legal`,
    withdrawnSince: 'Retirado después de firmar',
    withdrawnPoint: (when, reason) => `, ${when}. ${reason}`,
    signedForWithdrawal: 'Firmado para la retirada',
    reason: 'Motivo: ',
    noneWritten: 'no se anotó ninguno.',
    writtenBy: (name) => `Anotado por ${name}.`,
    needNotSign: ' El cliente no lo firmó, y no hace falta.',
    ended: {
      withdrawn: {
        title: 'Consentimiento retirado',
        meaning: 'El cliente retiró este consentimiento antes del primer pinchazo. No se realizó ningún tratamiento.',
      },
      stopped: {
        title: 'Consentimiento retirado',
        meaning: 'El cliente retiró este consentimiento durante el tratamiento, que se interrumpió en ese momento.',
      },
      'not-signed-again': {
        title: 'No firmado de nuevo',
        meaning:
          'Durante el tratamiento cambió una respuesta de salud y el cliente no firmó de nuevo. El tratamiento se interrumpió.',
      },
      'owed-at-finish': {
        title: 'No firmado de nuevo antes de terminar',
        meaning:
          'Durante el tratamiento se pidió de nuevo el consentimiento. No se había firmado de nuevo cuando terminó.',
      },
      cancelled: {
        title: 'Cancelado antes de cualquier tratamiento',
        meaning: 'Con este consentimiento no se realizó ningún tratamiento.',
      },
      rescheduled: {
        title: 'Cambiado a otra fecha antes de cualquier tratamiento',
        meaning: 'Con este consentimiento no se realizó ningún tratamiento.',
      },
    },
  },
};
