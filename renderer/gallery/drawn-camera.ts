import { headDrawings } from '../../domain/visit/scalp-map/drawing.ts';

/** In the gallery the camera sees a drawn head: nobody's, and the same in every picture. */
export function drawnCamera(): void {
  Object.defineProperty(navigator, 'mediaDevices', {
    value: { getUserMedia: async () => head().captureStream(1) },
  });
}

function head(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1200, 900];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing is drawn here');
  const { outline, features, width, height } = headDrawings.top;
  pen.fillStyle = '#0d1312';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const scale = (canvas.height * 0.8) / height;
  pen.translate((canvas.width - width * scale) / 2, canvas.height * 0.1);
  pen.scale(scale, scale);
  pen.fillStyle = '#2a3431';
  pen.fill(new Path2D(outline));
  pen.strokeStyle = '#6e7c77';
  pen.lineWidth = 3;
  for (const path of features) pen.stroke(new Path2D(path));
  pen.fillStyle = '#f1ede5';
  for (let dot = 0; dot < 900; dot++) {
    const [x, y] = [60 + ((dot * 73) % 181), 60 + ((dot * 127) % 211)];
    if (
      pen.isPointInPath(
        new Path2D(outline),
        x * scale + (canvas.width - width * scale) / 2,
        y * scale + canvas.height * 0.1,
      )
    )
      pen.fillRect(x, y, 1.4, 1.4);
  }
  return canvas;
}
