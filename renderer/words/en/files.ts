/** Looking for a file on a stick or on the tablet. */
export const files = {
  where: 'Where is the file?',
  looking: 'Looking…',
  lookAgain: 'Look again',
  noneTitle: 'No such file there',
  nonePlace: 'Plug the stick in, or copy the file to the top of it, and look again.',
  row: '{{changed}} · {{size}}',
  kilobytes: '{{count}} KB',
  megabytes: '{{count}} MB',
} as const;
