/** The consent record. */
export const consent = {
  title: 'Consent record',
  foot: (version: number) => `consent text version ${version}`,
  witness: 'Witness',
  language: 'Language',
  none: 'none',
  sample: 'This text is a sample. Nobody at the clinic has approved it yet.',
  textTitle: (title: string, version: number) => `${title}, version ${version}`,
  electronic: 'An electronic record',
  meaning: 'What the signature means',
  declinedMeaning: 'Witnessed: the client was shown this text and decided not to sign it.',
  noted: (name: string) => `${name} noted: `,
  questions: 'Questions the client asked',
  noQuestions: 'None.',
  question: (when: string, words: string) => ` (${when}): ${words || 'wants to talk about this'}`,
  answered: 'Answered by the practitioner: ',
  notAnswered: 'not answered',
  health: 'Health questions',
  yes: (question: string) => `Yes: ${question}`,
  /** A question before its answer; one that is only a word gets a colon. */
  answer: (question: string) => (/\p{P}$/u.test(question) ? question : `${question}:`),
  noToEach: 'No to each of these:',
  noneAsked: 'None were asked.',
  alerts: 'What the practitioner decided about each “yes”',
  noAlerts: 'No answer was “yes”.',
  notDecided: 'Not decided: ',
  refused: 'No treatment with this answer: ',
  doctorsNote: (doctor: string, date: string) => `Doctor’s note by ${doctor}, ${date}.`,
  decision: { continue: 'Continue: ', reschedule: 'Reschedule: ' },
  decided: (question: string, when: string, reason: string) => `${question} (${when}) ${reason}`,
  /** What came before the practitioner could decide. */
  first: {
    declined: 'Consent was declined first.',
    withdrawn: 'Consent was withdrawn first.',
    cancelled: 'The visit was cancelled first.',
    moved: 'The visit was moved to a new date first.',
    ended: 'The visit ended first.',
  },
  evidence: {
    text: 'Consent text',
    textWords: (version: number, language: string) => `version ${version}, language ${language}, SHA-256 `,
    copy: 'Copy for the client',
    copyWords:
      'A printed copy is handed over at the end of the visit, or the file is saved to a folder on request. Each copy is numbered on the record. The clinic gives another one at any time.',
    events:
      'The events below are the visit’s part of the clinic’s record, in order, as they were stored when they happened. Each carries a hash of the one before; the head above is the record’s newest entry when this was sealed. Numbers left out belong to other entries.',
  },
  clause: {
    /** Before its title. */
    numbered: (place: number) => `${place}.`,
    /** "Opened 08:40, agreed 08:41 GMT". */
    opened: (when: string, answer: string) => `Opened ${when}, ${answer}`,
    neverOpened: (answer: string) => `Never opened, ${answer}`,
    answers: {
      agreed: (when: string) => `agreed ${when}`,
      refused: (when: string) => `declined ${when}`,
      read: (when: string) => `read ${when}`,
      unanswered: () => 'not answered',
    },
    chosen: (option: string, when: string) => `chosen ${when}: ${option}`,
    photos: {
      record: 'These pictures are for the clinic’s record.',
      teaching: 'These pictures are for teaching.',
      marketing: 'These pictures are for marketing.',
    },
    initialsAlt: (when: string) => `Initials, ${when}`,
    /** Once, where the clinic's own title says it too. */
    optional: (title: string) => (/\boptional\b/i.test(title) ? title : `${title} (optional)`),
    withdrawn: (when: string, reason: string) => `Withdrawn ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  /** Who read the text out or interpreted it for the client. */
  reader: {
    title: 'Reader or interpreter',
    /** What they sign. `language`: as staff named it. */
    statement: (name: string, signer: string, language: string) =>
      `I, ${name}, read or interpreted this whole text for ${signer} in ${language}, and passed on every question and answer as it was said.`,
    named: (name: string, language: string, knows: string) => `${name} (${language}, ${knows})`,
    knows: {
      'first-language': 'first language',
      translator: 'translator',
      studied: 'studied it',
      'lived-there': 'lived where it is spoken',
    },
    signed: (when: string) => `Signed ${when}`,
    notSigned: 'did not sign',
  },
  knownBy: {
    'known-to-staff': 'Known to staff',
    'photo-id': 'Showed photo ID to staff',
    'birth-date-confirmed': 'Confirmed day and month of birth',
    'guardian-present': 'Known through the guardian, who was present',
  },
  outcome: {
    declined: 'Declined',
    declinedText: 'The client decided not to sign. No treatment was done. ',
    inTheirWords: 'In their words: ',
    noReason: 'No reason was given, and none is needed.',
    signedBy: (signer: string, when: string) => `by ${signer} on ${when}`,
    witnessedBy: (name: string, when: string) => `, witnessed by ${name} at ${when}`,
    signed: (rest: string) => `Signed ${rest}`.trim(),
    beforeThatSigned: (rest: string) => `Before that it was signed ${rest}`.trim(),
    counts: (agreed: number, of: number, refused: number) =>
      `${agreed} of ${of} points agreed${refused > 0 ? `; ${refused} optional ${refused === 1 ? 'point' : 'points'} declined` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'Not witnessed: the consent was withdrawn first.',
      cancelledFirst: 'Not witnessed: the visit was cancelled first.',
      movedFirst: 'Not witnessed: the visit was moved to a new date first.',
      plain: 'Not witnessed.',
    },
    guardian: (name: string) => `${name}, guardian`,
    withdrawnSince: 'Withdrawn since it was signed',
    withdrawnPoint: (when: string, reason: string) => `, ${when}. ${reason}`,
    signedForWithdrawal: 'Signed for the withdrawal',
    reason: 'Reason: ',
    noneWritten: 'none was written down.',
    writtenBy: (name: string) => `Written down by ${name}.`,
    needNotSign: ' The client did not sign for it, and need not.',
    ended: {
      withdrawn: {
        title: 'Consent withdrawn',
        meaning: 'The client took this consent back before the first needle. No treatment was done.',
      },
      stopped: {
        title: 'Consent withdrawn',
        meaning: 'The client took this consent back during the procedure. The treatment was stopped at that moment.',
      },
      'not-signed-again': {
        title: 'Not signed again',
        meaning:
          'A health answer changed during the procedure, and the client did not sign again. The treatment was stopped.',
      },
      'owed-at-finish': {
        title: 'Not signed again before the finish',
        meaning:
          'Consent was asked again during the procedure. It had not been signed again when the procedure was finished.',
      },
      cancelled: {
        title: 'Cancelled before any treatment',
        meaning: 'No treatment was done under this consent.',
      },
      rescheduled: {
        title: 'Moved to a new date before any treatment',
        meaning: 'No treatment was done under this consent.',
      },
    },
  },
};
