import type { Spanish } from './spanish.ts';

export const help: Spanish['help'] = {
  cover: {
    title: '¿Es para usted?',
    lead: 'Le preguntamos su cumpleaños, o su nombre, para que nadie más lea lo que es suyo.',
    points: ['Elija el mes y después el día.', '¿No es usted? Toque «No soy yo» y devuelva la tableta.'],
  },
  language: {
    title: 'Su idioma',
    lead: 'Elija el idioma en el que quiere leer y firmar. Puede cambiarlo hasta que firme.',
    points: ['Lo que ya ha respondido se conserva.', '¿No está su idioma? Pregunte a quien le atiende.'],
  },
  details: {
    title: 'Sus datos',
    lead: 'Mire si todo es correcto y corrija lo que no lo sea.',
    points: [
      'No está obligado a rellenar lo que está marcado como opcional.',
      '¿Tiene dudas? Pregunte a quien le atiende.',
    ],
  },
  health: {
    title: 'Preguntas sobre su salud',
    lead: 'Responda a cada una con sí o no. Sus respuestas ayudan a tratarle con seguridad.',
    points: [
      'Después de un «sí», escriba unas palabras al respecto.',
      'Un «sí» no significa necesariamente que no haya tratamiento. Quien le atiende lo hablará con usted.',
      '¿Tiene dudas? Pregunte antes de responder.',
    ],
  },
  review: {
    title: 'Sus respuestas',
    lead: 'Léalas una vez más. Puede cambiar cualquiera de ellas.',
    points: ['Solo las ve el personal de la clínica.'],
  },
  consent: {
    title: 'Lea y decida',
    lead: 'Lea cada punto. Usted decide sobre cada uno de ellos.',
    points: [
      'Puede hacer una pregunta sobre cualquier punto. La verá quien le atiende.',
      'Los puntos opcionales se pueden rechazar, y se le tratará igual.',
      'Puede decidir no firmar en cualquier momento.',
    ],
  },
  sign: {
    title: 'Su firma',
    lead: 'Firme en el recuadro con el dedo o con un lápiz, o escriba su nombre. Ambas formas valen lo mismo.',
    points: ['«Borrar» vacía el recuadro.', '¿Prefiere firmar en papel, o no firmar? Dígaselo a quien le atiende.'],
  },
  reader: {
    title: 'Quien ha leído o interpretado',
    lead: 'También firma quien ha leído en voz alta o interpretado este texto, y nadie más.',
    points: [
      'Lea lo que confirma y firme después con su propio nombre.',
      '¿Hay algo que no es cierto? Devuelva la tableta y dígalo.',
    ],
  },
  aftercare: {
    title: 'Sus próximas semanas',
    lead: 'Qué hacer y qué evitar, con las fechas. Lo recibirá todo en una hoja.',
    points: [
      'Léalo hasta el final y confirme después con su firma que lo ha leído.',
      '¿Hay algo que no está claro? Pregúntelo ahora.',
    ],
  },
  giveBack: {
    title: 'Devuelva la tableta',
    lead: 'Todo lo anterior está guardado. Por favor, entregue la tableta a quien le atiende.',
    points: ['El personal de la clínica escribe aquí su PIN. Usted no necesita ninguno.'],
  },
};
