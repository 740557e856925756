const afterFinal = (months: number | undefined): string =>
  `${months === undefined ? 'a time' : months === 1 ? '1 month' : `${months} months`} after your final session`;

/** The sheet that the client takes home. */
export const aftercare = {
  title: 'Your aftercare',
  subject: 'Aftercare sheet',
  large: {
    title: 'Your aftercare, large print',
    subject: 'Aftercare sheet, large print',
    dates: 'Your dates, in order',
    codes: 'For the phone',
    signed: 'Signed',
    sealed: 'The seal',
  },
  foot: (version: number) => `care text version ${version}`,
  treated: 'Treated',
  treatedWhen: (date: string, stopped: boolean, time: string) => `${date}, ${stopped ? 'stopped' : 'finished'} ${time}`,
  treatedBy: 'Treated by',
  planned: 'planned',
  noFinalDate: {
    before: 'Your final session has no date yet. What waits for it is marked ',
    after: ' and gets its date on a later sheet.',
  },
  finalPlanned: {
    before: 'Dates marked ',
    after: (date: string) =>
      ` count from your final session, planned for ${date}. If that day moves, they move with it.`,
  },
  infected: {
    title: 'Could it be infected?',
    /** Nobody is told to call a number that the sheet does not have. */
    call: (hasNumber: boolean) => `Call ${hasNumber ? 'us or ' : ''}a doctor if, after the first few days, you notice `,
    act: (act: string) => `. ${act}`,
    clinic: 'Clinic ',
    andOutOfHours: ', out of hours ',
    outOfHours: 'Out of hours ',
  },
  next: {
    noneTitle: 'No further session is planned',
    none: 'This was the final session of your course. If you book a touch-up later, you get a preparation sheet with the days before it, and a new aftercare sheet with its own dates.',
    noDateTitle: (session: number) => `Session ${session} has no date yet`,
    noDate: 'Book it with the clinic. You then get a preparation sheet with the dates of the days before it.',
    nothing: 'There is nothing to prepare for it.',
    askReasons: 'For the reasons, ask us.',
    askOtherReasons: 'For the other reasons, ask us.',
    before: (session: number, when: string) => `Before session ${session}: ${when}`,
  },
  pigments: {
    title: 'Pigments used',
    lot: (lot: string) => `lot ${lot}`,
    /** Of the date on the package. */
    expires: (date: string) => `expires ${date}`,
    noExpiry: 'no expiry date on the package',
  },
  information: 'Good to know',
  signedAbove: 'Signed the sentence above',
  notSigned: 'Not signed by the client. ',
  everyRule: 'Every rule in words, with its date, is on the pages that follow.',
  rules: {
    notYet: 'Not yet',
    inModeration: 'In moderation',
    from: 'From',
    always: 'Always',
    to: (date: string) => `To ${date}`,
    until: (months: number | undefined) => `Until ${afterFinal(months)}`,
    fromNowOn: 'From now on',
    since: (months: number | undefined) => {
      const words = afterFinal(months);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    alwaysAfter: (months: number | undefined) => `Always, from ${afterFinal(months)} `,
    alwaysFrom: (date: string) => `Always, from ${date}`,
  },
};
