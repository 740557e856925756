import { Signature } from '../../domain/signature.ts';
import { civilDateOf, civilTimeOf, type Moment } from '../../domain/time.ts';
import type { EventFact } from '../../domain/visit/views/event-fact.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { zoneName } from '../../domain/zone-name.ts';
import { factWords } from '../words/event-words.ts';
import type { Language } from '../words/language.ts';
import { type Content, drawn, element, type Markup } from './page.ts';
import { rawField, rawName, rawValue } from './raw-fields.ts';

/** One row of the record, as far as readable. */
export interface ReadableStep {
  readonly sequence: number;
  readonly type: string;
  readonly moment: Moment;
  /** The tablet's clock reading, if that was another time. */
  readonly showed: Moment | null;
  readonly who: string;
  readonly what: StepContent;
}

/** An event of a visit as what it says, anything else as its own fields; or it is lost. */
export type StepContent =
  | {
      readonly kind: 'event';
      readonly type: EventLine['type'];
      readonly facts: readonly EventFact[];
      readonly signature: Signature | null;
    }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'lost' };

/** Steps in the order of the record: number, local time with its zone, who, and what. */
export function stepTable(language: Language, steps: readonly ReadableStep[]): Markup {
  const { steps: words } = language.words.readable;
  const heads = words.heads.map((name) => element('th', { scope: 'col' }, name));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, heads)),
    element(
      'tbody',
      {},
      steps.map((step) => stepRow(language, step)),
    ),
  );
}

function stepRow(language: Language, { sequence, type, moment, showed, who, what }: ReadableStep): Markup {
  const { dates, words } = language;
  const when = [
    dates.fullDate(civilDateOf(moment)),
    element('br', {}),
    element('span', { class: 'label' }, `${civilTimeOf(moment)} ${zoneName(moment)}`),
    showed ? element('p', { class: 'label' }, words.readable.steps.clock(dates.dateAndTime(showed))) : '',
  ];
  return element(
    'tr',
    what.kind === 'lost' ? { class: 'lost' } : {},
    element('td', { class: 'n' }, String(sequence)),
    element('td', { class: 'when' }, when),
    element('td', { class: 'who' }, who),
    element('td', {}, element('strong', {}, stepName(language, type)), contentOf(language, what)),
  );
}

/** What a step is called; the record's own name for one that a newer version wrote. */
export function stepName({ words }: Language, type: string): string {
  const names: Partial<Readonly<Record<string, string>>> = { ...words.readable.steps.names, ...words.events.names };
  return names[type] ?? rawName(type);
}

function contentOf(language: Language, what: StepContent): Content {
  switch (what.kind) {
    case 'lost':
      return element('p', {}, language.words.readable.steps.lost);
    case 'fields':
      return fieldLines(language, what.fields);
    case 'event': {
      const said = factWords(language.words.events, what.facts).map((one) => element('p', {}, one));
      return what.signature?.kind === 'drawn' ? [...said, element('p', {}, signed(language, what.signature))] : said;
    }
  }
}

/** Every field in words; a drawn signature as it was drawn. */
export function fieldLines(language: Language, fields: Readonly<Record<string, unknown>>): Content {
  return Object.entries(fields)
    .filter(([name]) => name !== 'type')
    .map(([name, value]) => {
      const signature = Signature.safeParse(value);
      if (signature.success) return element('p', {}, `${rawField(name)}: `, signed(language, signature.data));
      return element('p', {}, `${rawField(name)}: ${rawValue(language, value)}`);
    });
}

function signed(language: Language, signature: Signature): Content {
  const { steps: words } = language.words.readable;
  if (signature.kind === 'typed') return words.typed(signature.name);
  const { width, height, strokes } = signature;
  const paths = strokes.map((stroke) => `M${stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`);
  return drawn(
    `<svg role="img" aria-label="${words.drawn}" viewBox="0 0 ${width} ${height}"><path d="${paths.join('')}" fill="none" stroke="#17211f" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  );
}
