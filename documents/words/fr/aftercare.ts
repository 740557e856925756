import type { PaperWords } from '../language.ts';

const afterFinal = (months: number | undefined): string =>
  `${months === undefined ? 'un certain temps' : `${months} mois`} après votre dernière séance`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'Vos soins',
  subject: 'Fiche de soins',
  large: {
    title: 'Vos soins, gros caractères',
    subject: 'Fiche de soins, gros caractères',
    dates: 'Vos dates, dans l’ordre',
    codes: 'Pour le téléphone',
    signed: 'Signé',
    sealed: 'Le sceau',
  },
  foot: (version) => `version ${version} du texte de soins`,
  treated: 'Traitement',
  treatedWhen: (date, stopped, time) => `${date}, ${stopped ? 'interrompu' : 'terminé'} ${time}`,
  treatedBy: 'Réalisé par',
  planned: 'prévu',
  noFinalDate: {
    before: 'Votre dernière séance n’a pas encore de date. Ce qui en dépend est marqué ',
    after: ' et aura sa date sur une autre fiche.',
  },
  finalPlanned: {
    before: 'Les dates marquées ',
    after: (date) =>
      ` se comptent à partir de votre dernière séance, prévue le ${date}. Si ce jour change, elles changent aussi.`,
  },
  infected: {
    title: 'Est-ce une infection ?',
    call: (hasNumber) =>
      `Appelez ${hasNumber ? 'la clinique ou ' : ''}un médecin si, après les premiers jours, vous remarquez : `,
    act: (act) => `. ${act}`,
    clinic: 'Clinique ',
    andOutOfHours: ', hors horaires ',
    outOfHours: 'Hors horaires ',
  },
  next: {
    noneTitle: 'Aucune autre séance n’est prévue',
    none: 'C’était la dernière séance de votre traitement. Si vous réservez plus tard une retouche, vous recevrez une fiche de préparation avec les jours d’avant et une nouvelle fiche de soins avec ses propres dates.',
    noDateTitle: (session) => `La séance ${session} n’a pas encore de date`,
    noDate:
      'Prenez rendez-vous avec la clinique. Vous recevrez alors une fiche de préparation avec les dates des jours d’avant.',
    nothing: 'Il n’y a rien à préparer.',
    askReasons: 'Pour les raisons, demandez-nous.',
    askOtherReasons: 'Pour les autres raisons, demandez-nous.',
    before: (session, when) => `Avant la séance ${session} : ${when}`,
  },
  pigments: {
    title: 'Pigments utilisés',
    lot: (lot) => `lot ${lot}`,
    expires: (date) => `expire : ${date}`,
    noExpiry: 'pas de date d’expiration sur l’emballage',
  },
  information: 'Bon à savoir',
  signedAbove: 'A signé la phrase ci-dessus',
  notSigned: 'Non signé par la personne traitée. ',
  everyRule: 'Chaque consigne, avec sa date, est sur les pages suivantes.',
  rules: {
    notYet: 'Pas encore',
    inModeration: 'Avec modération',
    from: 'À partir de',
    always: 'Toujours',
    to: (date) => `Jusqu’au ${date}`,
    until: (months) => `Jusqu’à ${afterFinal(months)}`,
    fromNowOn: 'Dès maintenant',
    since: (months) => {
      const words = afterFinal(months);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    alwaysAfter: (months) => `Toujours, à partir ${months === undefined ? 'd’' : 'de '}${afterFinal(months)} `,
    alwaysFrom: (date) => `Toujours, à partir du ${date}`,
  },
};
