import type { DrawingPart, LogoRefused } from '../../../../../domain/faults/logo-faults.ts';
import { count } from './count.ts';

/** Why a picture cannot be the clinic's logo, and what to do about it. */
export function logoRefused(params: LogoRefused): string {
  switch (params.why) {
    case 'contains': {
      const [what, advice = 'Speichern Sie sie ohne das'] = parts[params.what];
      const called = what(params.name ?? '');
      return `Diese Zeichnung enthält ${called}. ${advice}, oder speichern Sie sie als PNG.`;
    }
    case 'too-large':
      return `Das Bild hat ${count(params.width)} mal ${count(params.height)} Pixel. Machen Sie es kleiner: ${count(1_200)} Pixel Breite genügen.`;
    case 'too-small':
      return `Das Bild hat nur ${count(params.width)} mal ${count(params.height)} Pixel. Wählen Sie ein größeres, mindestens 600 Pixel breit.`;
    default:
      return sentences[params.why];
  }
}

type Plain = Exclude<LogoRefused['why'], 'contains' | 'too-large' | 'too-small'>;

const sentences: Readonly<Record<Plain, string>> = {
  'too-many-bytes': 'Das Bild ist größer als 512 KB. Speichern Sie es kleiner.',
  'not-a-picture':
    'Das ist kein PNG, JPEG oder SVG, was auch immer der Name sagt. Speichern Sie das Logo als eines davon.',
  'see-through': 'Dieses Bild ist überall durchsichtig. Wählen Sie ein anderes.',
  misleading:
    'Dieses Bild enthält Worte, an denen ein versiegeltes Dokument geprüft wird. Öffnen Sie es in einem Bildprogramm, speichern Sie es neu, und wählen Sie es noch einmal.',
  'broken-jpeg':
    'Dieses JPEG ist beschädigt. Öffnen Sie es in einem Bildprogramm, speichern Sie es neu, und wählen Sie es noch einmal.',
  'odd-jpeg': 'Diese Art von JPEG kann nicht gedruckt werden. Speichern Sie es als gewöhnliches JPEG oder als PNG.',
  'print-colours': 'Dieses JPEG hat Druckfarben (CMYK). Speichern Sie es mit RGB-Farben oder als PNG.',
  turned:
    'Dieses JPEG liegt auf der Seite und sagt das nur in einer Notiz. Drehen Sie es aufrecht, speichern Sie es, und wählen Sie es noch einmal.',
  'broken-png':
    'Dieses PNG ist beschädigt. Öffnen Sie es in einem Bildprogramm, speichern Sie es neu, und wählen Sie es noch einmal.',
  interlaced: 'Dieses PNG ist „interlaced“. Speichern Sie es neu, ohne „interlaced“ oder „progressiv“.',
  moving: 'Dieses PNG bewegt sich. Wählen Sie ein Bild, das stillsteht.',
  'not-utf-8': 'Dieses SVG ist nicht in UTF-8 geschrieben. Speichern Sie es in einem Zeichenprogramm neu.',
  'empty-drawing': 'Diese Zeichnung zeigt nichts. Speichern Sie sie mit sichtbaren Formen.',
  'too-many-parts':
    'Diese Zeichnung hat zu viele Teile für ein Logo. Vereinfachen Sie sie, oder speichern Sie sie als PNG.',
  'no-size': 'Diese Zeichnung sagt nicht, wie groß sie ist. Speichern Sie sie mit ihrer Größe (viewBox) neu.',
  'not-a-drawing': 'Das ist keine SVG-Zeichnung. Speichern Sie das Logo als SVG, PNG oder JPEG.',
  'broken-drawing':
    'Dieses SVG ist beschädigt. Öffnen Sie es in einem Zeichenprogramm, speichern Sie es neu, und wählen Sie es noch einmal.',
  'huge-measures': 'Diese Zeichnung hat viel zu große Maße. Speichern Sie sie in einem Zeichenprogramm neu.',
};

const outlines = 'Wandeln Sie sie in Pfade um';
const plain = 'Nehmen Sie einfache Farben';
const only = (words: string) => () => words;

/** What it is called, in the accusative, and what to do about it where that is more than to leave it out. */
const parts: Readonly<Record<DrawingPart, readonly [what: (name: string) => string, advice?: string]>> = {
  'see-through-group': [
    only('eine Gruppe, die als Ganzes durchsichtig ist'),
    'Machen Sie jede ihrer Formen durchsichtig',
  ],
  'missing-clip': [only('einen Ausschnitt (clip-path), der fehlt')],
  'clip-of-several': [only('einen Ausschnitt (clip-path) aus mehreren Formen'), 'Machen Sie eine daraus'],
  'unclear-clip': [only('einen Ausschnitt (clip-path), der nicht zu verstehen ist')],
  'see-through-outline': [
    only('eine durchsichtige Form mit Kontur'),
    'Machen Sie stattdessen ihre Füllung und ihre Kontur durchsichtig',
  ],
  'size-rule': [only('eine Größenregel, die nicht zu verstehen ist (preserveAspectRatio)')],
  'gradient-or-pattern': [only('einen Farbverlauf oder ein Muster'), plain],
  'unknown-colour': [only('eine unbekannte Farbe')],
  'link-url': [only('einen Verweis auf etwas anderes (url)')],
  measure: [(name) => `ein Maß, das nicht zu verstehen ist${name === '' ? '' : ` (${name})`}`],
  turn: [(name) => `eine Drehung, die nicht zu verstehen ist${name === '' ? '' : ` (${name})`}`],
  'long-style': [only('zu lange Stilvorlagen')],
  'loading-style': [only('eine Stilvorlage, die etwas nachlädt')],
  'clever-style': [only('eine zu verschachtelte Stilvorlage')],
  'many-rules': [only('Stilvorlagen mit zu vielen Regeln')],
  'outside-style': [only('eine Stilvorlage außerhalb der Datei')],
  effect: [(name) => `einen Effekt (${name}), der nicht gedruckt werden kann`],
  declarations: [only('Deklarationen am Anfang (DOCTYPE mit „[“)'), 'Speichern Sie sie als einfaches SVG'],
  script: [only('ein Programm (script)')],
  'link-href': [only('einen Verweis auf etwas anderes (href)')],
  'broken-outline': [only('eine beschädigte Kontur')],
  'web-page': [only('eine Webseite')],
  picture: [only('ein eingebettetes Bild')],
  letters: [only('Buchstaben, die eine Schrift brauchen'), outlines],
  gradient: [only('einen Farbverlauf'), plain],
  copies: [only('Kopien eines Teils (use)'), 'Lösen Sie die Verknüpfung auf'],
  filter: [only('einen Effekt wie einen Schatten (filter)')],
  mask: [only('eine Maske')],
  pattern: [only('ein Muster'), plain],
  link: [only('einen Link')],
  part: [(name) => `einen Teil, der nicht gedruckt werden kann (${name})`],
};
