import { listenToPen } from '../../../renderer/kit/signature/listenToPen.ts';
import { Pen } from '../../../renderer/kit/signature/pen.ts';

/** Two pads of one size: ours, and a bare desynchronised canvas that only draws a line to each event. */
const size = { width: 900, height: 300 };
const lateness: Record<string, number[]> = { ours: [], bare: [] };
Object.assign(window, { lateness });

function canvas(name: string): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const made = document.createElement('canvas');
  made.id = name;
  Object.assign(made, size);
  const context = made.getContext('2d', { desynchronized: true });
  if (!context) throw new Error('there is no canvas');
  document.body.append(made);
  return [made, context];
}

/** From the event to the end of the frame in which its ink was drawn. */
function measure(name: string, pad: HTMLElement): void {
  pad.addEventListener('pointermove', (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => lateness[name]?.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  });
}

const [paper, below] = canvas('ours');
const [live, above] = canvas('live');
const pen = new Pen(below, above, (then) => {
  const frame = requestAnimationFrame(() => requestAnimationFrame(then));
  return () => cancelAnimationFrame(frame);
});
pen.redraw(size, []);
listenToPen(paper, {
  begin: (at) => pen.begin(at),
  move: (report) => pen.move(report),
  end: () => void pen.end(),
  discard: () => void pen.end(),
});
measure('ours', paper);
live.hidden = true;

const [bare, context] = canvas('bare');
bare.addEventListener('pointerdown', ({ offsetX, offsetY }) => context.moveTo(offsetX, offsetY));
bare.addEventListener('pointermove', ({ offsetX, offsetY }) => {
  context.lineTo(offsetX, offsetY);
  context.stroke();
  context.beginPath();
  context.moveTo(offsetX, offsetY);
});
measure('bare', bare);
