import { contentWidth, mm } from '../pdf/measure.ts';
import type { Block } from '../typeset/block.ts';
import type { TextStyle } from '../typeset/styles.ts';
import { baseline, drawLine, textWidth } from '../typeset/text.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { barPad, drawLook, iconSize } from './bar-look.ts';
import type { Bar } from './bars.ts';

const keyText: TextStyle = { face: 'regular', size: 9, leading: 11.3, ink: 'text' };

/** The legend, closed by a rule like those between the weeks. */
export function key(
  typesetter: Typesetter,
  { dashed, more }: { readonly dashed: boolean; readonly more: boolean },
): Block {
  const word: TextStyle = { face: 'semibold', size: 9, leading: 11.3, ink: 'ink' };
  const { key: words } = typesetter.language.words.calendar;
  const samples: readonly { look: Bar['look']; text: string; icon: 'prohibit' | 'check' | null }[] = [
    { look: 'off', text: words.off, icon: 'prohibit' },
    { look: 'on', text: words.on, icon: 'check' },
    ...(dashed ? [{ look: 'dashed', text: words.newSheet, icon: null } as const] : []),
  ];
  const height = mm(4);
  return {
    height: mm(1.3) + height,
    draw(canvas, x, y) {
      canvas.rectangle(x, y, contentWidth, mm(0.3), 'line');
      const top = y + mm(1.3);
      const base = top + (height - word.leading) / 2 + baseline(typesetter, word);
      let at = x;
      for (const sample of samples) {
        const style: TextStyle = { ...word, ink: sample.look === 'off' ? 'white' : 'ink' };
        const icon = sample.icon ? iconSize + mm(1) : 0;
        const width = textWidth(typesetter, sample.text, style) + icon + 2 * barPad;
        drawLook(canvas, sample.look, at, top, width, height);
        if (sample.icon) {
          canvas.icon(sample.icon, at + barPad, top + (height - iconSize) / 2, iconSize, style.ink);
        }
        drawLine(canvas, typesetter, sample.text, style, at + barPad + icon, base);
        at += width + mm(1.6);
      }
      drawLine(canvas, typesetter, more ? `${words.note} ${words.more}` : words.note, keyText, at, base);
    },
  };
}
