import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

const afterFinal = (months: number | undefined): string =>
  `${months === undefined ? 'einige Zeit' : `${months} ${plural(months, { one: 'Monat', other: 'Monate' })}`} nach Ihrer letzten Sitzung`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'Ihre Nachsorge',
  subject: 'Nachsorgeblatt',
  large: {
    title: 'Ihre Nachsorge, große Schrift',
    subject: 'Nachsorgeblatt, große Schrift',
    dates: 'Ihre Termine der Reihe nach',
    codes: 'Für das Telefon',
    signed: 'Unterschrieben',
    sealed: 'Das Siegel',
  },
  foot: (version) => `Nachsorgetext Version ${version}`,
  treated: 'Behandlung',
  treatedWhen: (date, stopped, time) => `${date}, ${stopped ? 'abgebrochen' : 'beendet'} ${time}`,
  treatedBy: 'Behandelt von',
  planned: 'geplant',
  noFinalDate: {
    before: 'Ihre letzte Sitzung hat noch kein Datum. Was davon abhängt, ist markiert mit ',
    after: ' und bekommt sein Datum auf einem späteren Blatt.',
  },
  finalPlanned: {
    before: 'Termine mit der Marke ',
    after: (date) =>
      ` zählen ab Ihrer letzten Sitzung, geplant für ${date}. Wird dieser Tag verlegt, verschieben sie sich mit ihm.`,
  },
  infected: {
    title: 'Könnte es eine Infektion sein?',
    call: (hasNumber) =>
      `Rufen Sie ${hasNumber ? 'uns oder ' : ''}eine Arztpraxis an, wenn Sie nach den ersten Tagen bemerken: `,
    act: (act) => `. ${act}`,
    clinic: 'Klinik ',
    andOutOfHours: ', Bereitschaft ',
    outOfHours: 'Bereitschaft ',
  },
  next: {
    noneTitle: 'Es ist keine weitere Sitzung geplant',
    none: 'Das war die letzte Sitzung Ihrer Behandlung. Wenn Sie später eine Auffrischung buchen, bekommen Sie ein Vorbereitungsblatt mit den Tagen davor und ein neues Nachsorgeblatt mit eigenen Terminen.',
    noDateTitle: (session) => `Sitzung ${session} hat noch kein Datum`,
    noDate:
      'Vereinbaren Sie sie mit der Klinik. Dann bekommen Sie ein Vorbereitungsblatt mit den Terminen für die Tage davor.',
    nothing: 'Dafür ist nichts vorzubereiten.',
    askReasons: 'Fragen Sie uns gern nach den Gründen.',
    askOtherReasons: 'Fragen Sie uns gern nach den anderen Gründen.',
    before: (session, when) => `Vor Sitzung ${session}: ${when}`,
  },
  pigments: {
    title: 'Verwendete Pigmente',
    lot: (lot) => `Charge ${lot}`,
    expires: (date) => `haltbar bis ${date}`,
    noExpiry: 'kein Haltbarkeitsdatum auf der Packung',
  },
  information: 'Gut zu wissen',
  signedAbove: 'Hat den Satz oben unterschrieben',
  notSigned: 'Von der behandelten Person nicht unterschrieben. ',
  everyRule: 'Jeder Hinweis steht mit seinem Datum auf den folgenden Seiten.',
  rules: {
    notYet: 'Noch nicht',
    inModeration: 'In Maßen',
    from: 'Ab',
    always: 'Immer',
    to: (date) => `Bis ${date}`,
    until: (months) => `Bis ${afterFinal(months)}`,
    fromNowOn: 'Ab jetzt',
    since: (months) => {
      const words = afterFinal(months);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    alwaysAfter: (months) => `Immer, ab ${afterFinal(months)} `,
    alwaysFrom: (date) => `Immer, ab ${date}`,
  },
};
