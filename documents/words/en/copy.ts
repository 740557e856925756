/** The line up the edge of a paper that is printed once more. */
export const copy = {
  copy: (number: number) => `Copy ${number}`,
  printed: (when: string, corrected: string) => `, printed ${when}.${corrected} The clinic keeps the sealed file.`,
  corrected: (date: string, first: number, last: number) =>
    ` Corrected on ${date}, see ${first === last ? `correction ${last}` : `corrections ${first} to ${last}`}.`,
  /** Records of one person were joined since: the name on the paper, and the name now. */
  joined: (then: string, now: string) => ` Signed as ${then}, now ${now}.`,
};
