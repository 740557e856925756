/** What several papers say. */
export const common = {
  /** Why a client's details changed in a visit that is open here. */
  changedElsewhere: 'Changed on another tablet of the clinic',
  practice: 'Practice, not a record',
  practiceClient: 'Practice Client',
  client: 'Client',
  birth: {
    born: (date: string) => `born ${date}`,
    /** What a client states whose date of birth nobody knows. */
    age: (from: number, under: number | null) => `${from} or older${under === null ? '' : `, under ${under}`}`,
    notKnown: (age: string, on: string, photoId: boolean) =>
      `date of birth not known; states to be ${age}, ${on}, ${photoId ? 'photo ID seen' : 'no photo ID seen'}`,
  },
  session: 'Session',
  sessionOf: (session: number, planned: number) => `${session} of ${planned}`,
  sessionOfCourse: (session: number, planned: number, final: boolean) =>
    `${session} of ${planned}, ${final ? 'the final one' : 'not the final one'}`,
  running: (client: string, session: number, planned: number, clinic: string) =>
    `${client} · session ${session} of ${planned} · ${clinic}`,
  /** The file's own title, which a reader shows in its window. */
  fileTitle: (title: string, client: string, session: number, planned: number) =>
    `${title}, ${client}, session ${session} of ${planned}`,
  subject: (paper: string, visit: string) => `${paper}, visit ${visit}`,
  outOfHours: (number: string) => `out of hours ${number}`,
  logoOf: (clinic: string) => `Logo of ${clinic}`,
  scan: 'Scan a code with the phone camera: it adds that date. No network needed.',
  adds: (date: string, words: string) => `adds ${date}, ${words}, to the phone’s calendar`,
  clinicCode: {
    heading: 'Clinic',
    words: 'Phone numbers',
    does: 'adds the clinic’s phone numbers to the phone’s contacts',
  },
  qrCode: (does: string) => `QR code: ${does}`,
  seal: {
    sealed: (when: string, zone: string) => `Sealed ${when} (${zone})`,
    notSealed: (when: string, zone: string) => `Practice, not sealed, ${when} (${zone})`,
    rest: (sealer: string, device: string, text: string, page: number, pages: number) =>
      `${sealer === '' ? '' : ` by ${sealer}`} · device ${device} · ${text} · page ${page} of ${pages}`,
    record: 'Record ',
    text: ' · text ',
    verify: 'To verify: ask for the PDF and open it in a reader that shows signatures. Its key ',
    /** The head on the papers of the visit that was sealed before this one. */
    before: '. Visit before: ',
  },
  /** How staff knew the client, beside a witness's signature. */
  identified: {
    'known-to-staff': 'Knows the client',
    'photo-id': 'Saw photo ID',
    'birth-date-confirmed': 'Day and month of birth confirmed',
    'guardian-present': 'Guardian was present',
  },
  signature: {
    typed: 'typed',
    drawn: 'on screen',
    guardian: (note: string) => (note === '' ? 'guardian' : `guardian (${note})`),
    witness: 'witness',
    alt: (name: string, when: string) => `Signature of ${name}, drawn on screen, ${when}`,
  },
  /** A misspelt name was corrected since: the paper shows both. */
  signedAs: (name: string, former: string) => `${name} (signed as ${former})`,
  crossedOut: (by: string, when: string) => `Crossed out by ${by}, ${when}: `,
  putRight: 'Put right',
  answeredAgain: 'Answered again by the client',
  redated: 'The clock was put right. The sheet counts from another day, so it is read and signed again.',
  evidence: {
    title: 'Evidence',
    visit: 'Visit',
    made: 'Created',
    madeWords: (when: string, zone: string, device: string) => `${when} (${zone}), device ${device}`,
    protocol: 'Protocol',
    protocolWords: (id: string, version: number) => `${id}, version ${version}, SHA-256 `,
    head: 'Head of the record',
    certificate: 'Seal certificate',
    sha256: 'SHA-256 ',
  },
  events: {
    number: 'No.',
    time: 'Time',
    who: 'Who',
    what: 'What',
    clock: (reading: string) => ` · the clock showed ${reading}`,
    /** Before why it was put right. */
    was: (time: string) => `It was ${time}. `,
    none: 'none',
    yes: 'yes',
    no: 'no',
  },
};
