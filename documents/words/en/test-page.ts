/** The page that shows whether a printer does our papers justice. */
export const testPage = {
  title: 'Test page',
  paper: 'Paper',
  printer: 'Printer',
  printed: 'Printed',
  tablet: 'Tablet',
  papers: { A4: 'A4, 210 × 297 mm', Letter: 'US Letter, 8.5 × 11 in' },
  thrownAway: 'This page names no client. It can be thrown away.',
  code: {
    content: (paper: string) => `Chairside test page on ${paper}. This code reads.`,
    heading: 'Scan it',
    words: 'The phone shows a sentence.',
    does: 'shows a sentence that says that it can be read',
  },
  trueSize: {
    title: 'True size',
    text: 'Lay a ruler on it: both scales are 100 mm long. If they are not, the printer shrinks the page. Set its scaling to 100 % or to none.',
  },
  rightPaper: {
    title: 'Right paper',
    text: (paper: string) =>
      `All four corners are there and whole. If one is missing, the printer holds another paper than ${paper}, or the clinic’s details name another one.`,
  },
  codeSize: {
    title: 'Code',
    text: 'The code is 30 mm wide. A phone’s camera reads it from a hand’s distance.',
  },
  greys: {
    title: 'Greys',
    text: 'Seven steps from black to white that can be told apart, without stripes. If they are pale or striped, toner or ink is running low.',
  },
  smallest: {
    title: 'Smallest type',
    text: 'Nothing on our papers is set smaller than this line: 7.5 pt. It reads without effort.',
  },
  names: 'Names',
};
