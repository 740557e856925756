/** The paper about a visit that is sealed already. */
export const correction = {
  title: (number: number) => `Correction ${number}`,
  foot: (number: number) => `correction ${number}`,
  written: 'Written',
  writtenBy: 'Written by',
  belongsTo: (sealed: string) => `Belongs to the papers sealed ${sealed}`,
  /** Behind a file's name, above the digits that tell it from every other. */
  hash: ', SHA-256:',
  stay: 'Those papers stay as they were sealed. Read this one with them.',
  earlier: 'Written after the seal before this',
  signedAs: (former: string) => ` (signed as ${former})`,
  /** Details of the client that were corrected too. */
  details: 'The client’s details',
  name: 'Name',
  born: 'Date of birth',
  was: 'At the seal: ',
  is: 'Now: ',
  origin: 'Where this comes from',
  visit: 'Visit number ',
  tablet: (name: string, device: string, when: string) => `Written by ${name} on tablet ${device}, ${when}.`,
  kept: 'Every entry stays in the record of the visit, this one too, with who wrote it and when.',
  right: 'What is right instead',
  withdrawn: (point: string) => `${point}: consent withdrawn`,
  withdrawnLine: (point: string, text: string) => `${point}: consent withdrawn.${text === '' ? '' : ` ${text}`}`,
  /** Above the clinic's own words, on a paper in another language. */
  asWritten: (language: string) => `As the clinic wrote it, in ${language}`,
  forClient: (language: string) => `For the client, in ${language}`,
  /** On the pages behind, in the clinic's language. */
  aid: (language: string) =>
    `The pages before these are the correction in ${language}, for the client. These pages say the same in the clinic’s language.`,
  noReason: 'No reason was given, and none is needed. From now on this point no longer counts.',
};
