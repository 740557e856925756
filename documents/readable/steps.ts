import { Signature } from '../../domain/signature.ts';
import { civilDateOf, civilTimeOf, type Moment } from '../../domain/time.ts';
import { eventName, fieldName, shown } from '../papers/record/evidence.ts';
import { dateAndTime, fullDate, zoneName } from '../typeset/dates.ts';
import { type Content, drawn, element, type Markup } from './page.ts';

/** One row of the record, as far as readable. */
export interface ReadableStep {
  readonly sequence: number;
  readonly type: string;
  readonly moment: Moment;
  /** The tablet's clock reading, if that was another time. */
  readonly showed: Moment | null;
  readonly who: string;
  /** Null when the payload is lost. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

/** Rows in order: number, local time with zone, who, and what. */
export function stepTable(steps: readonly ReadableStep[]): Markup {
  const heads = ['No.', 'When', 'Who', 'What'].map((name) => element('th', { scope: 'col' }, name));
  return element('table', {}, element('thead', {}, element('tr', {}, heads)), element('tbody', {}, steps.map(stepRow)));
}

function stepRow({ sequence, type, moment, showed, who, fields }: ReadableStep): Markup {
  const when = [
    fullDate(civilDateOf(moment)),
    element('br', {}),
    element('span', { class: 'label' }, `${civilTimeOf(moment)} ${zoneName(moment)}`),
    showed ? element('p', { class: 'label' }, `The clock showed ${dateAndTime(showed)}.`) : '',
  ];
  const what = fields === null ? element('p', {}, 'What was recorded here is lost.') : fieldLines(fields);
  return element(
    'tr',
    fields === null ? { class: 'lost' } : {},
    element('td', { class: 'n' }, String(sequence)),
    element('td', { class: 'when' }, when),
    element('td', { class: 'who' }, who),
    element('td', {}, element('strong', {}, eventName(type)), what),
  );
}

/** Every field in words; a drawn signature as a picture. */
export function fieldLines(fields: Readonly<Record<string, unknown>>): Content {
  return Object.entries(fields)
    .filter(([name]) => name !== 'type')
    .map(([name, value]) => {
      const signature = Signature.safeParse(value);
      if (signature.success) return element('p', {}, `${fieldName(name)}: `, signed(signature.data));
      return element('p', {}, `${fieldName(name)}: ${shown(value)}`);
    });
}

function signed(signature: Signature): Content {
  if (signature.kind === 'typed') return `typed, “${signature.name}”`;
  const { width, height, strokes } = signature;
  const paths = strokes.map((stroke) => `M${stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`);
  return drawn(
    `<svg role="img" aria-label="Signature as it was drawn" viewBox="0 0 ${width} ${height}"><path d="${paths.join('')}" fill="none" stroke="#17211f" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  );
}
