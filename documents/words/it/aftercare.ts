import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

const afterFinal = (months: number | undefined): string =>
  `${months === undefined ? 'un po’ di tempo' : `${months} ${plural(months, { one: 'mese', other: 'mesi' })}`} dopo la sua ultima seduta`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'Le sue cure',
  subject: 'Scheda delle cure',
  large: {
    title: 'Le sue cure, caratteri grandi',
    subject: 'Scheda delle cure, caratteri grandi',
    dates: 'Le sue date, in ordine',
    codes: 'Per il telefono',
    signed: 'Firmato',
    sealed: 'Il sigillo',
  },
  foot: (version) => `testo delle cure, versione ${version}`,
  treated: 'Trattamento',
  treatedWhen: (date, stopped, time) => `${date}, ${stopped ? 'interrotto' : 'finito'} ${time}`,
  treatedBy: 'Eseguito da',
  planned: 'previsto',
  noFinalDate: {
    before: 'La sua ultima seduta non ha ancora una data. Ciò che ne dipende è segnato ',
    after: ' e avrà la data su una scheda successiva.',
  },
  finalPlanned: {
    before: 'Le date segnate ',
    after: (date) =>
      ` si contano dalla sua ultima seduta, prevista per ${date}. Se quel giorno cambia, cambiano anche loro.`,
  },
  infected: {
    title: 'Può essere un’infezione?',
    call: (hasNumber) => `Chiami ${hasNumber ? 'noi o ' : ''}un medico se, dopo i primi giorni, nota: `,
    act: (act) => `. ${act}`,
    clinic: 'Clinica ',
    andOutOfHours: ', fuori orario ',
    outOfHours: 'Fuori orario ',
  },
  next: {
    noneTitle: 'Non sono previste altre sedute',
    none: 'Questa era l’ultima seduta del suo trattamento. Se più avanti prenota un ritocco, riceverà una scheda di preparazione con i giorni precedenti e una nuova scheda delle cure con date proprie.',
    noDateTitle: (session) => `La seduta ${session} non ha ancora una data`,
    noDate: 'La prenoti con la clinica. Riceverà allora una scheda di preparazione con le date dei giorni precedenti.',
    nothing: 'Non c’è nulla da preparare.',
    askReasons: 'Per i motivi, chieda a noi.',
    askOtherReasons: 'Per gli altri motivi, chieda a noi.',
    before: (session, when) => `Prima della seduta ${session}: ${when}`,
  },
  pigments: {
    title: 'Pigmenti usati',
    lot: (lot) => `lotto ${lot}`,
    expires: (date) => `scadenza: ${date}`,
    noExpiry: 'nessuna data di scadenza sulla confezione',
  },
  information: 'Da sapere',
  signedAbove: 'Ha firmato la frase qui sopra',
  notSigned: 'Non firmato dalla persona trattata. ',
  everyRule: 'Ogni indicazione, con la sua data, è nelle pagine seguenti.',
  rules: {
    notYet: 'Non ancora',
    inModeration: 'Con moderazione',
    from: 'Da',
    always: 'Sempre',
    to: (date) => `Fino a ${date}`,
    until: (months) => `Fino a ${afterFinal(months)}`,
    fromNowOn: 'Da ora',
    since: (months) => {
      const words = afterFinal(months);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    alwaysAfter: (months) => `Sempre, a partire da ${afterFinal(months)} `,
    alwaysFrom: (date) => `Sempre, da ${date}`,
  },
};
