import type { PaperWords } from '../language.ts';

/** The page that shows whether a printer does our papers justice. */
export const testPage: PaperWords['testPage'] = {
  title: 'Testseite',
  paper: 'Papier',
  printer: 'Drucker',
  printed: 'Gedruckt',
  tablet: 'Tablet',
  papers: { A4: 'A4, 210 × 297 mm', Letter: 'US Letter, 8,5 × 11 Zoll' },
  thrownAway: 'Auf dieser Seite steht niemandes Name. Sie kann weggeworfen werden.',
  code: {
    content: (paper) => `Chairside-Testseite auf ${paper}. Dieser Code ist lesbar.`,
    heading: 'Scannen',
    words: 'Das Telefon zeigt einen Satz.',
    does: 'zeigt einen Satz, der sagt, dass der Code lesbar ist',
  },
  trueSize: {
    title: 'Wahre Größe',
    text: 'Legen Sie ein Lineal an: Beide Maßstäbe sind 100 mm lang. Sind sie es nicht, verkleinert der Drucker die Seite. Stellen Sie seine Skalierung auf 100 % oder auf keine.',
  },
  rightPaper: {
    title: 'Richtiges Papier',
    text: (paper) =>
      `Alle vier Ecken sind da und ganz. Fehlt eine, liegt im Drucker ein anderes Papier als ${paper}, oder in den Angaben der Klinik steht ein anderes.`,
  },
  codeSize: {
    title: 'Code',
    text: 'Der Code ist 30 mm breit. Die Kamera eines Telefons liest ihn aus einer Handbreit Abstand.',
  },
  greys: {
    title: 'Grautöne',
    text: 'Sieben Stufen von Schwarz bis Weiß, die sich unterscheiden lassen, ohne Streifen. Sind sie blass oder streifig, gehen Toner oder Tinte zur Neige.',
  },
  smallest: {
    title: 'Kleinste Schrift',
    text: 'Nichts auf unseren Papieren ist kleiner gesetzt als diese Zeile: 7,5 pt. Sie liest sich ohne Mühe.',
  },
  names: 'Namen',
};
