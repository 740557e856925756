import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

const afterFinal = (months: number | undefined): string =>
  `${months === undefined ? 'un tiempo' : `${months} ${plural(months, { one: 'mes', other: 'meses' })}`} después de su última sesión`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'Sus cuidados',
  subject: 'Hoja de cuidados',
  large: {
    title: 'Sus cuidados, letra grande',
    subject: 'Hoja de cuidados, letra grande',
    dates: 'Sus fechas, en orden',
    codes: 'Para el teléfono',
    signed: 'Firmado',
    sealed: 'El sello',
  },
  foot: (version) => `texto de cuidados, versión ${version}`,
  treated: 'Tratamiento',
  treatedWhen: (date, stopped, time) => `${date}, ${stopped ? 'interrumpido' : 'terminado'} ${time}`,
  treatedBy: 'Realizado por',
  planned: 'previsto',
  noFinalDate: {
    before: 'Su última sesión todavía no tiene fecha. Lo que depende de ella está marcado ',
    after: ' y recibirá su fecha en una hoja posterior.',
  },
  finalPlanned: {
    before: 'Las fechas marcadas ',
    after: (date) => ` se cuentan desde su última sesión, prevista para el ${date}. Si ese día cambia, cambian con él.`,
  },
  infected: {
    title: '¿Podría estar infectado?',
    call: (hasNumber) => `Llame ${hasNumber ? 'a la clínica o ' : ''}a un médico si, pasados los primeros días, nota `,
    act: (act) => `. ${act}`,
    clinic: 'Clínica ',
    andOutOfHours: ', fuera del horario ',
    outOfHours: 'Fuera del horario ',
  },
  next: {
    noneTitle: 'No hay más sesiones previstas',
    none: 'Esta fue la última sesión de su tratamiento. Si más adelante reserva un retoque, recibirá una hoja de preparación con los días anteriores y una nueva hoja de cuidados con sus propias fechas.',
    noDateTitle: (session) => `La sesión ${session} todavía no tiene fecha`,
    noDate:
      'Resérvela con la clínica. Recibirá entonces una hoja de preparación con las fechas de los días anteriores.',
    nothing: 'No hay nada que preparar para ella.',
    askReasons: 'Para conocer los motivos, pregúntenos.',
    askOtherReasons: 'Para conocer los demás motivos, pregúntenos.',
    before: (session, when) => `Antes de la sesión ${session}: ${when}`,
  },
  pigments: {
    title: 'Pigmentos utilizados',
    lot: (lot) => `lote ${lot}`,
    expires: (date) => `caduca: ${date}`,
    noExpiry: 'sin fecha de caducidad en el envase',
  },
  information: 'Conviene saber',
  signedAbove: 'Firmó la frase anterior',
  notSigned: 'No firmado por el cliente. ',
  everyRule: 'Todas las indicaciones, con su fecha, están en las páginas siguientes.',
  rules: {
    notYet: 'Todavía no',
    inModeration: 'Con moderación',
    from: 'A partir de',
    always: 'Siempre',
    to: (date) => `Hasta el ${date}`,
    until: (months) => `Hasta ${afterFinal(months)}`,
    fromNowOn: 'Desde ahora',
    since: (months) => {
      const words = afterFinal(months);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    alwaysAfter: (months) => `Siempre, a partir de ${afterFinal(months)} `,
    alwaysFrom: (date) => `Siempre, a partir del ${date}`,
  },
};
