/** What the files of a readable copy are called, whatever it is written in. */
export const readableNames = {
  folder: (device: string, when: string) => `Chairside readable copy ${device} ${when}`,
  files: { first: 'START HERE.html', other: 'other steps.html' },
} as const;
