import type { DrawingPart, LogoRefused } from '../../../../domain/faults/logo-faults.ts';
import { count } from './count.ts';

/** Why a picture cannot be the clinic's logo, and what to do about it. */
export function logoRefused(params: LogoRefused): string {
  switch (params.why) {
    case 'contains': {
      const [what, advice = 'Save it without'] = parts[params.what];
      const called = what(params.name ?? '');
      return `This drawing contains ${called}. ${advice}, or save it as PNG.`;
    }
    case 'too-large':
      return `The picture has ${count(params.width)} by ${count(params.height)} pixels. Make it smaller: ${count(1_200)} pixels wide are plenty.`;
    case 'too-small':
      return `The picture has only ${count(params.width)} by ${count(params.height)} pixels. Choose a larger one, 600 pixels wide or more.`;
    default:
      return sentences[params.why];
  }
}

type Plain = Exclude<LogoRefused['why'], 'contains' | 'too-large' | 'too-small'>;

const sentences: Readonly<Record<Plain, string>> = {
  'too-many-bytes': 'The picture is larger than 512 KB. Save it smaller.',
  'not-a-picture': 'This is no PNG, JPEG or SVG, whatever its name says. Save the logo as one of these.',
  'see-through': 'This picture is see-through everywhere. Choose another one.',
  misleading:
    'This picture holds words that a sealed document is checked by. Open it in a picture program, save it again, and choose it once more.',
  'broken-jpeg': 'This JPEG is damaged. Open it in a picture program, save it again, and choose it once more.',
  'odd-jpeg': 'This kind of JPEG cannot be printed. Save it as an ordinary JPEG or as PNG.',
  'print-colours': 'This JPEG has a print shop’s colours (CMYK). Save it with RGB colours, or as PNG.',
  turned: 'This JPEG lies on its side and says so in a note. Turn it upright, save it, choose it again.',
  'broken-png': 'This PNG is damaged. Open it in a picture program, save it again, and choose it once more.',
  interlaced: 'This PNG is interlaced. Save it again without “interlaced” or “progressive”.',
  moving: 'This PNG moves. Choose a picture that stands still.',
  'not-utf-8': 'This SVG is not written in UTF-8. Save it again in a drawing program.',
  'empty-drawing': 'This drawing shows nothing. Save it with its shapes visible.',
  'too-many-parts': 'This drawing has too many parts for a logo. Make it simpler, or save it as PNG.',
  'no-size': 'This drawing does not say how large it is. Save it again with its size (viewBox).',
  'not-a-drawing': 'This is no SVG drawing. Save the logo as SVG, PNG or JPEG.',
  'broken-drawing': 'This SVG is damaged. Open it in a drawing program, save it again, and choose it once more.',
  'huge-measures': 'This drawing has measures that are far too large. Save it again in a drawing program.',
};

const outlines = 'Turn them into outlines (“paths”)';
const plain = 'Use plain colours';
const only = (words: string) => () => words;

/** What it is called, and what to do about it where that is more than to leave it out. */
const parts: Readonly<Record<DrawingPart, readonly [what: (name: string) => string, advice?: string]>> = {
  'see-through-group': [only('a group that is see-through as a whole'), 'Make each of its shapes see-through'],
  'missing-clip': [only('a cut-out (clip-path) that is missing')],
  'clip-of-several': [only('a cut-out (clip-path) of several shapes'), 'Make it one'],
  'unclear-clip': [only('a cut-out (clip-path) that cannot be followed')],
  'see-through-outline': [
    only('a see-through shape with an outline'),
    'Make its fill and its outline see-through instead',
  ],
  'size-rule': [only('a size rule that cannot be followed (preserveAspectRatio)')],
  'gradient-or-pattern': [only('a colour gradient or a pattern'), plain],
  'unknown-colour': [only('a colour that is not known')],
  'link-url': [only('a link to something else (url)')],
  measure: [(name) => `a measure that cannot be followed${name === '' ? '' : ` (${name})`}`],
  turn: [(name) => `a turn that cannot be followed${name === '' ? '' : ` (${name})`}`],
  'long-style': [only('style sheets that are too long')],
  'loading-style': [only('a style sheet that loads something')],
  'clever-style': [only('a style sheet that is too clever')],
  'many-rules': [only('style sheets of too many rules')],
  'outside-style': [only('a style sheet outside of the file')],
  effect: [(name) => `an effect (${name}) that cannot be printed`],
  declarations: [only('declarations at its top (DOCTYPE with “[”)'), 'Save it as plain SVG'],
  script: [only('a program (script)')],
  'link-href': [only('a link to something else (href)')],
  'broken-outline': [only('an outline that is damaged')],
  'web-page': [only('a web page inside it')],
  picture: [only('a picture inside it')],
  letters: [only('letters that need a font'), outlines],
  gradient: [only('a colour gradient'), plain],
  copies: [only('copies of a part (use)'), 'Unlink or expand them'],
  filter: [only('an effect such as a shadow (filter)')],
  mask: [only('a mask')],
  pattern: [only('a pattern'), plain],
  link: [only('a link')],
  part: [(name) => `a part that cannot be printed (${name})`],
};
