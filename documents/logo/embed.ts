import type { PdfFile, Ref } from '../pdf/file.ts';
import { decimal } from './decimal.ts';
import type { LogoDrawing } from './drawing.ts';

/** Adds a logo to a file as an object one unit wide and high, whatever its source. */
export function embedLogo(file: PdfFile, drawing: LogoDrawing): Ref {
  const { width, height } = drawing;
  switch (drawing.kind) {
    case 'pixels': {
      const image = (colours: string, filter: string, more: string): string =>
        `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${colours}/BitsPerComponent 8/Filter/${filter}${more}`;
      const alpha = drawing.alpha && file.stream(image('DeviceGray', 'FlateDecode', ''), drawing.alpha);
      return file.stream(image(drawing.colours, drawing.filter, alpha ? `/SMask ${alpha}` : ''), drawing.data);
    }
    case 'vectors': {
      const states = drawing.states
        .map(({ name, share }) => `/${name}<</ca ${decimal(share, 3)}/CA ${decimal(share, 3)}>>`)
        .join('');
      const unit = [1 / width, 0, 0, -1 / height, 0, 1].map((value) => decimal(value, 8)).join(' ');
      return file.stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 ${decimal(width, 6)} ${decimal(height, 6)}]/Matrix[${unit}]/Resources<</ExtGState<<${states}>>>>/Filter/FlateDecode`,
        drawing.operators,
      );
    }
  }
}
