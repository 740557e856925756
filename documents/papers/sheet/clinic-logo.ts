import { type ClinicLogo, logoBox } from '../../../domain/clinic/logo.ts';
import { drawLogo } from '../../logo/logo.ts';
import { mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, tagged } from '../../typeset/block.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';

/** The clinic's logo in its box, with its width. Screen readers get a text for it. */
export function clinicLogo(
  typesetter: Typesetter,
  logo: ClinicLogo,
  clinicName: string,
): { readonly block: Block; readonly width: number } {
  const drawing = drawLogo(logo);
  const scale = Math.min(mm(logoBox.width) / drawing.width, mm(logoBox.height) / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const block: Block = { height, draw: (canvas, x, y) => canvas.logo(drawing, x, y, width, height) };
  return {
    block: tagged(new Part('Figure', { alt: typesetter.language.words.common.logoOf(clinicName) }), block),
    width,
  };
}
