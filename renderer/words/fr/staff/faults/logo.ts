import type { DrawingPart, LogoRefused } from '../../../../../domain/faults/logo-faults.ts';
import { count } from './count.ts';

/** Why a picture cannot be the clinic's logo, and what to do about it. */
export function logoRefused(params: LogoRefused): string {
  switch (params.why) {
    case 'contains': {
      const [what, advice = 'Enregistrez-le sans'] = parts[params.what];
      const called = what(params.name ?? '');
      return `Ce dessin contient ${called}. ${advice}, ou enregistrez-le en PNG.`;
    }
    case 'too-large':
      return `L’image fait ${count(params.width)} × ${count(params.height)} pixels. Réduisez-la : ${count(1_200)} pixels de large suffisent largement.`;
    case 'too-small':
      return `L’image ne fait que ${count(params.width)} × ${count(params.height)} pixels. Choisissez-en une plus grande, de 600 pixels de large ou plus.`;
    default:
      return sentences[params.why];
  }
}

type Plain = Exclude<LogoRefused['why'], 'contains' | 'too-large' | 'too-small'>;

const sentences: Readonly<Record<Plain, string>> = {
  'too-many-bytes': 'L’image dépasse 512 Ko. Enregistrez-la en plus petit.',
  'not-a-picture':
    'Ce n’est ni un PNG, ni un JPEG, ni un SVG, quoi que dise son nom. Enregistrez le logo dans l’un de ces formats.',
  'see-through': 'Cette image est entièrement transparente. Choisissez-en une autre.',
  misleading:
    'Cette image contient des mots qui servent à vérifier un document scellé. Ouvrez-la dans un programme d’images, enregistrez-la de nouveau, et choisissez-la encore une fois.',
  'broken-jpeg':
    'Ce JPEG est endommagé. Ouvrez-le dans un programme d’images, enregistrez-le de nouveau, et choisissez-le encore une fois.',
  'odd-jpeg': 'Ce genre de JPEG ne peut pas être imprimé. Enregistrez-le en JPEG ordinaire ou en PNG.',
  'print-colours': 'Ce JPEG a des couleurs d’imprimerie (CMJN). Enregistrez-le en couleurs RVB, ou en PNG.',
  turned: 'Ce JPEG est couché et le dit dans une note. Redressez-le, enregistrez-le, choisissez-le de nouveau.',
  'broken-png':
    'Ce PNG est endommagé. Ouvrez-le dans un programme d’images, enregistrez-le de nouveau, et choisissez-le encore une fois.',
  interlaced: 'Ce PNG est entrelacé. Enregistrez-le de nouveau sans « entrelacé » ni « progressif ».',
  moving: 'Ce PNG est animé. Choisissez une image fixe.',
  'not-utf-8': 'Ce SVG n’est pas écrit en UTF-8. Enregistrez-le de nouveau dans un programme de dessin.',
  'empty-drawing': 'Ce dessin ne montre rien. Enregistrez-le avec ses formes visibles.',
  'too-many-parts': 'Ce dessin a trop d’éléments pour un logo. Simplifiez-le, ou enregistrez-le en PNG.',
  'no-size': 'Ce dessin ne dit pas sa taille. Enregistrez-le de nouveau avec sa taille (viewBox).',
  'not-a-drawing': 'Ce n’est pas un dessin SVG. Enregistrez le logo en SVG, PNG ou JPEG.',
  'broken-drawing':
    'Ce SVG est endommagé. Ouvrez-le dans un programme de dessin, enregistrez-le de nouveau, et choisissez-le encore une fois.',
  'huge-measures':
    'Ce dessin a des dimensions beaucoup trop grandes. Enregistrez-le de nouveau dans un programme de dessin.',
};

const outlines = 'Convertissez-les en tracés';
const plain = 'Utilisez des couleurs unies';
const only = (words: string) => () => words;

/** What it is called, and what to do about it where that is more than to leave it out. */
const parts: Readonly<Record<DrawingPart, readonly [what: (name: string) => string, advice?: string]>> = {
  'see-through-group': [only('un groupe transparent dans son ensemble'), 'Rendez transparente chacune de ses formes'],
  'missing-clip': [only('une découpe (clip-path) qui manque')],
  'clip-of-several': [only('une découpe (clip-path) de plusieurs formes'), 'Faites-en une seule'],
  'unclear-clip': [only('une découpe (clip-path) impossible à suivre')],
  'see-through-outline': [
    only('une forme transparente avec un contour'),
    'Rendez plutôt transparents son fond et son contour',
  ],
  'size-rule': [only('une règle de taille impossible à suivre (preserveAspectRatio)')],
  'gradient-or-pattern': [only('un dégradé ou un motif'), plain],
  'unknown-colour': [only('une couleur inconnue')],
  'link-url': [only('un lien vers autre chose (url)')],
  measure: [(name) => `une mesure impossible à suivre${name === '' ? '' : ` (${name})`}`],
  turn: [(name) => `une rotation impossible à suivre${name === '' ? '' : ` (${name})`}`],
  'long-style': [only('des feuilles de style trop longues')],
  'loading-style': [only('une feuille de style qui charge quelque chose')],
  'clever-style': [only('une feuille de style trop complexe')],
  'many-rules': [only('des feuilles de style avec trop de règles')],
  'outside-style': [only('une feuille de style hors du fichier')],
  effect: [(name) => `un effet (${name}) qui ne peut pas être imprimé`],
  declarations: [only('des déclarations en tête (DOCTYPE avec « [ »)'), 'Enregistrez-le en SVG simple'],
  script: [only('un programme (script)')],
  'link-href': [only('un lien vers autre chose (href)')],
  'broken-outline': [only('un tracé endommagé')],
  'web-page': [only('une page web')],
  picture: [only('une image')],
  letters: [only('des lettres qui demandent une police'), outlines],
  gradient: [only('un dégradé'), plain],
  copies: [only('des copies d’un élément (use)'), 'Dissociez-les'],
  filter: [only('un effet comme une ombre (filter)')],
  mask: [only('un masque')],
  pattern: [only('un motif'), plain],
  link: [only('un lien')],
  part: [(name) => `un élément qui ne peut pas être imprimé (${name})`],
};
