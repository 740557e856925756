import type { PaperWords } from '../language.ts';

/** The page that shows whether a printer does our papers justice. */
export const testPage: PaperWords['testPage'] = {
  title: 'Page de test',
  paper: 'Papier',
  printer: 'Imprimante',
  printed: 'Imprimée',
  tablet: 'Tablette',
  papers: { A4: 'A4, 210 × 297 mm', Letter: 'US Letter, 8,5 × 11 pouces' },
  thrownAway: 'Cette page ne nomme aucun client. Elle peut être jetée.',
  code: {
    content: (paper) => `Page de test Chairside sur ${paper}. Ce code est lisible.`,
    heading: 'À scanner',
    words: 'Le téléphone affiche une phrase.',
    does: 'affiche une phrase qui dit que le code est lisible',
  },
  trueSize: {
    title: 'Taille réelle',
    text: 'Posez une règle dessus : les deux échelles font 100 mm. Sinon, l’imprimante réduit la page. Réglez sa mise à l’échelle sur 100 % ou sur aucune.',
  },
  rightPaper: {
    title: 'Bon papier',
    text: (paper) =>
      `Les quatre coins sont là et entiers. S’il en manque un, l’imprimante contient un autre papier que ${paper}, ou les coordonnées de la clinique en indiquent un autre.`,
  },
  codeSize: {
    title: 'Code',
    text: 'Le code fait 30 mm de large. L’appareil photo d’un téléphone le lit à une main de distance.',
  },
  greys: {
    title: 'Gris',
    text: 'Sept tons du noir au blanc que l’on distingue, sans rayures. S’ils sont pâles ou rayés, le toner ou l’encre s’épuise.',
  },
  smallest: {
    title: 'Plus petits caractères',
    text: 'Rien sur nos documents n’est plus petit que cette ligne : 7,5 pt. Elle se lit sans effort.',
  },
  names: 'Noms',
};
