import { Pen, type Sheet } from '../../renderer/kit/signature/pen.ts';
import type { Frame, PenSample } from '../../renderer/kit/signature/strokes.ts';

/** A sheet that remembers what was drawn on it since it was last wiped whole, and how often that was. */
export interface RecordedSheet extends Sheet {
  /** Each line's width and the places that it leads through. */
  readonly lines: string[];
  readonly wiped: { count: number };
}

function recordedSheet(frame: Frame): RecordedSheet {
  const lines: string[] = [];
  const wiped = { count: 0 };
  let line: string[] = [];
  const at = (...numbers: number[]) => numbers.map((number) => number.toFixed(3)).join(' ');
  return {
    lines,
    wiped,
    lineWidth: 1,
    beginPath: () => {
      line = [];
    },
    moveTo: (x, y) => void line.push(`M ${at(x, y)}`),
    lineTo: (x, y) => void line.push(`L ${at(x, y)}`),
    quadraticCurveTo: (cx, cy, x, y) => void line.push(`Q ${at(cx, cy, x, y)}`),
    stroke() {
      lines.push(`${this.lineWidth.toFixed(3)}: ${line.join(' ')}`);
    },
    clearRect: (_x, _y, width, height) => {
      if (width < frame.width || height < frame.height) return;
      wiped.count += 1;
      lines.length = 0;
    },
  };
}

/** A pen on a pad of this size. `passFrame` lets the screen's next frame come. */
export function penOn(frame: Frame) {
  const [paper, live] = [recordedSheet(frame), recordedSheet(frame)];
  let due: (() => void) | null = null;
  const pen = new Pen(paper, live, (then) => {
    due = then;
    return () => {
      due = null;
    };
  });
  pen.redraw(frame, []);
  paper.wiped.count = 0;
  return { pen, paper, live, passFrame: () => due?.() };
}

/** The points that are stored of a stroke of these samples. */
export function written(samples: readonly PenSample[], zero: number, frame: Frame) {
  const { pen } = penOn(frame);
  pen.begin(zero);
  pen.move({ samples, ahead: [] });
  return pen.end();
}
