/** The paper about a visit that is sealed already. */
export const correction = {
  title: (number: number) => `Correction ${number}`,
  foot: (number: number) => `correction ${number}`,
  written: 'Written',
  writtenBy: 'Written by',
  belongsTo: (sealed: string) => `Belongs to the papers sealed ${sealed}`,
  hash: ', SHA-256 begins ',
  stay: 'Those papers stay as they were sealed. Read this one with them.',
  earlier: 'Written after the seal before this',
  signedAs: (former: string) => ` (signed as ${former})`,
  right: 'What is right instead',
  withdrawn: (point: string) => `${point}: consent withdrawn`,
  withdrawnLine: (point: string, text: string) => `${point}: consent withdrawn.${text === '' ? '' : ` ${text}`}`,
  noReason: 'No reason was given, and none is needed. From now on this point no longer counts.',
};
