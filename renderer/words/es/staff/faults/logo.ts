import type { DrawingPart, LogoRefused } from '../../../../../domain/faults/logo-faults.ts';
import { count } from './count.ts';

/** Why a picture cannot be the clinic's logo, and what to do about it. */
export function logoRefused(params: LogoRefused): string {
  switch (params.why) {
    case 'contains': {
      const [what, advice = 'Guárdelo sin eso'] = parts[params.what];
      return `Este dibujo contiene ${what(params.name ?? '')}. ${advice}, o guárdelo como PNG.`;
    }
    case 'too-large':
      return `La imagen tiene ${count(params.width)} por ${count(params.height)} píxeles. Hágala más pequeña: bastan ${count(1_200)} píxeles de ancho.`;
    case 'too-small':
      return `La imagen solo tiene ${count(params.width)} por ${count(params.height)} píxeles. Elija una mayor, de 600 píxeles de ancho o más.`;
    default:
      return sentences[params.why];
  }
}

type Plain = Exclude<LogoRefused['why'], 'contains' | 'too-large' | 'too-small'>;

const sentences: Readonly<Record<Plain, string>> = {
  'too-many-bytes': 'La imagen ocupa más de 512 KB. Guárdela más pequeña.',
  'not-a-picture': 'Esto no es un PNG, JPEG ni SVG, diga lo que diga su nombre. Guarde el logotipo como uno de ellos.',
  'see-through': 'Esta imagen es transparente por completo. Elija otra.',
  misleading:
    'Esta imagen contiene palabras con las que se comprueba un documento sellado. Ábrala en un programa de imágenes, guárdela de nuevo y elíjala otra vez.',
  'broken-jpeg': 'Este JPEG está dañado. Ábralo en un programa de imágenes, guárdelo de nuevo y elíjalo otra vez.',
  'odd-jpeg': 'Este tipo de JPEG no se puede imprimir. Guárdelo como JPEG normal o como PNG.',
  'print-colours': 'Este JPEG tiene colores de imprenta (CMYK). Guárdelo con colores RGB, o como PNG.',
  turned: 'Este JPEG está de lado y lo dice en una nota. Póngalo derecho, guárdelo y elíjalo de nuevo.',
  'broken-png': 'Este PNG está dañado. Ábralo en un programa de imágenes, guárdelo de nuevo y elíjalo otra vez.',
  interlaced: 'Este PNG está entrelazado. Guárdelo de nuevo sin «entrelazado» ni «progresivo».',
  moving: 'Este PNG se mueve. Elija una imagen fija.',
  'not-utf-8': 'Este SVG no está escrito en UTF-8. Guárdelo de nuevo en un programa de dibujo.',
  'empty-drawing': 'Este dibujo no muestra nada. Guárdelo con sus formas visibles.',
  'too-many-parts': 'Este dibujo tiene demasiadas partes para un logotipo. Simplifíquelo, o guárdelo como PNG.',
  'no-size': 'Este dibujo no dice cuánto mide. Guárdelo de nuevo con su tamaño (viewBox).',
  'not-a-drawing': 'Esto no es un dibujo SVG. Guarde el logotipo como SVG, PNG o JPEG.',
  'broken-drawing': 'Este SVG está dañado. Ábralo en un programa de dibujo, guárdelo de nuevo y elíjalo otra vez.',
  'huge-measures': 'Este dibujo tiene medidas demasiado grandes. Guárdelo de nuevo en un programa de dibujo.',
};

const outlines = 'Conviértalas en contornos («trazados»)';
const plain = 'Use colores lisos';
const only = (words: string) => () => words;
const named = (words: string) => (name: string) => `${words}${name === '' ? '' : ` (${name})`}`;

/** What it is called, and what to do about it where that is more than to leave it out. */
const parts: Readonly<Record<DrawingPart, readonly [what: (name: string) => string, advice?: string]>> = {
  'see-through-group': [only('un grupo transparente en su conjunto'), 'Haga transparente cada una de sus formas'],
  'missing-clip': [only('un recorte (clip-path) que falta')],
  'clip-of-several': [only('un recorte (clip-path) de varias formas'), 'Haga de ellas una sola'],
  'unclear-clip': [only('un recorte (clip-path) que no se puede seguir')],
  'see-through-outline': [only('una forma transparente con contorno'), 'Haga transparentes su relleno y su contorno'],
  'size-rule': [only('una regla de tamaño que no se puede seguir (preserveAspectRatio)')],
  'gradient-or-pattern': [only('un degradado o un patrón'), plain],
  'unknown-colour': [only('un color desconocido')],
  'link-url': [only('un enlace a otra cosa (url)')],
  measure: [named('una medida que no se puede seguir')],
  turn: [named('un giro que no se puede seguir')],
  'long-style': [only('hojas de estilo demasiado largas')],
  'loading-style': [only('una hoja de estilo que carga algo')],
  'clever-style': [only('una hoja de estilo demasiado compleja')],
  'many-rules': [only('hojas de estilo con demasiadas reglas')],
  'outside-style': [only('una hoja de estilo fuera del archivo')],
  effect: [(name) => `un efecto (${name}) que no se puede imprimir`],
  declarations: [only('declaraciones al principio (DOCTYPE con «[»)'), 'Guárdelo como SVG simple'],
  script: [only('un programa (script)')],
  'link-href': [only('un enlace a otra cosa (href)')],
  'broken-outline': [only('un contorno dañado')],
  'web-page': [only('una página web dentro')],
  picture: [only('una imagen dentro')],
  letters: [only('letras que necesitan una fuente'), outlines],
  gradient: [only('un degradado'), plain],
  copies: [only('copias de una parte (use)'), 'Desvincúlelas o expándalas'],
  filter: [only('un efecto como una sombra (filter)')],
  mask: [only('una máscara')],
  pattern: [only('un patrón'), plain],
  link: [only('un enlace')],
  part: [(name) => `una parte que no se puede imprimir (${name})`],
};
