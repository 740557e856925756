import { SVGPathData } from 'svg-pathdata';
import { decimal } from '../decimal.ts';
import { refusedDrawing, refusedLogo } from '../refused.ts';
import { lengthOf, numbersIn } from './measure.ts';
import type { Drawn } from './tree.ts';

const mostSteps = 40_000;

export const numbers = (...values: readonly number[]): string => values.map((value) => decimal(value, 3)).join(' ');

/** The outline of a shape as PDF operators in its own coordinates; empty when there is nothing to draw. */
export function outlineOf(shape: Drawn): string {
  const { name, attributes } = shape;
  const length = (attribute: string, otherwise = 0): number => lengthOf(attributes.get(attribute), otherwise);
  switch (name) {
    case 'path':
      return pathOf(attributes.get('d') ?? '');
    case 'rect':
      return rectangle(shape, length);
    case 'circle':
      return ellipse(length('cx'), length('cy'), length('r'), length('r'));
    case 'ellipse':
      return ellipse(length('cx'), length('cy'), length('rx'), length('ry'));
    case 'line':
      return `${numbers(length('x1'), length('y1'))} m ${numbers(length('x2'), length('y2'))} l`;
    case 'polyline':
    case 'polygon':
      return corners(attributes.get('points') ?? '', name === 'polygon');
    default:
      return '';
  }
}

function pathOf(text: string): string {
  if (text.trim() === '' || text.trim() === 'none') return '';
  let path: SVGPathData;
  try {
    path = new SVGPathData(text).toAbs().normalizeHVZ(false).normalizeST().qtToC().aToC();
  } catch {
    throw refusedDrawing('broken-outline');
  }
  if (path.commands.length > mostSteps) throw refusedLogo('too-many-parts');
  return path.commands
    .map((step) => {
      switch (step.type) {
        case SVGPathData.MOVE_TO:
          return `${numbers(step.x, step.y)} m`;
        case SVGPathData.LINE_TO:
          return `${numbers(step.x, step.y)} l`;
        case SVGPathData.CURVE_TO:
          return `${numbers(step.x1, step.y1, step.x2, step.y2, step.x, step.y)} c`;
        case SVGPathData.CLOSE_PATH:
          return 'h';
        default:
          throw refusedDrawing('broken-outline');
      }
    })
    .join(' ');
}

function rectangle({ attributes }: Drawn, length: (attribute: string, otherwise?: number) => number): string {
  const [x, y, width, height] = [length('x'), length('y'), length('width'), length('height')];
  if (width <= 0 || height <= 0) return '';
  // A missing radius equals the other one.
  const rx = Math.min(width / 2, attributes.get('rx') === undefined ? length('ry') : length('rx'));
  const ry = Math.min(height / 2, attributes.get('ry') === undefined ? length('rx') : length('ry'));
  if (rx <= 0 || ry <= 0) return `${numbers(x, y, width, height)} re`;
  const corner = (toX: number, toY: number): string => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return pathOf(
    `M${x + rx} ${y}H${x + width - rx}${corner(x + width, y + ry)}V${y + height - ry}${corner(x + width - rx, y + height)}H${x + rx}${corner(x, y + height - ry)}V${y + ry}${corner(x + rx, y)}Z`,
  );
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  return pathOf(`M${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}Z`);
}

function corners(text: string, closed: boolean): string {
  const values = numbersIn(text);
  if (!values) throw refusedDrawing('broken-outline');
  if (values.length < 4) return '';
  const steps: string[] = [];
  for (let at = 0; at + 1 < values.length; at += 2)
    steps.push(`${numbers(values[at] ?? 0, values[at + 1] ?? 0)} ${at === 0 ? 'm' : 'l'}`);
  return steps.join(' ') + (closed ? ' h' : '');
}

const turn = /(?<!\w)(\w+)\s*\(([^()]*)\)/g;

/** A `transform` as matrices, the outermost first. */
export function matricesOf(transform: string | undefined): number[][] {
  if (transform === undefined || transform.trim() === '' || transform.trim() === 'none') return [];
  if (transform.length > 1000 || transform.replaceAll(turn, '').replaceAll(/[\s,]/g, '') !== '')
    throw refusedDrawing('turn');
  return [...transform.matchAll(turn)].flatMap(([, name = '', list = '']) => {
    const matrices = matricesFor(name, numbersIn(list) ?? []);
    if (!matrices) throw refusedDrawing('turn', name.slice(0, 20));
    return matrices;
  });
}

/** Null for an unknown name or a wrong number of values: a browser then ignores the whole transform. */
function matricesFor(name: string, values: readonly number[]): number[][] | null {
  const [a = 0, b = 0, c = 0] = values;
  const tangent = Math.tan(radians(a));
  switch (`${name} ${values.length}`) {
    case 'matrix 6':
      return [[...values]];
    case 'translate 1':
    case 'translate 2':
      return [[1, 0, 0, 1, a, b]];
    case 'scale 1':
      return [[a, 0, 0, a, 0, 0]];
    case 'scale 2':
      return [[a, 0, 0, b, 0, 0]];
    case 'rotate 1':
      return [spun(a)];
    case 'rotate 3':
      return [[1, 0, 0, 1, b, c], spun(a), [1, 0, 0, 1, -b, -c]];
    case 'skewX 1':
      return [[1, 0, tangent, 1, 0, 0]];
    case 'skewY 1':
      return [[1, tangent, 0, 1, 0, 0]];
    default:
      return null;
  }
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function spun(degrees: number): number[] {
  const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return [cosine, sine, -sine, cosine, 0, 0];
}
