import fc from 'fast-check';
import { TreatmentProtocol } from '../../../domain/protocol/model/treatment-protocol.ts';
import { topics } from '../protocol-model/arbitrary.ts';

const care = (id: string, day: number) => ({
  id,
  topic: 'wash',
  level: 'water',
  mode: 'do',
  from: { anchor: 'session', offset: day, unit: 'day' },
  to: { anchor: 'session', offset: day + 1, unit: 'day' },
  text: `Rinse with clear water, ${id}`,
  short: `Water, ${id}`,
  icon: 'drop',
  why: '',
});

const clause = (id: string) => ({
  id,
  title: `Clause ${id}`,
  paragraphs: [`First of ${id}`, `Second of ${id}`, `Third of ${id}`],
  points: [],
  decision: { kind: 'agree' },
  initials: false,
});

/** A protocol with some of everything that can be edited. */
export const sample: TreatmentProtocol = TreatmentProtocol.parse({
  form: 1,
  treatment: 'shaved-look',
  name: 'Shaved look',
  language: 'en',
  minimumAge: 18,
  topics,
  health: [
    {
      id: 'blood',
      text: 'Do you take anything that thins the blood?',
      hint: '',
      answers: { kind: 'yes-no', yes: 'decide', no: 'fine' },
    },
    {
      id: 'which',
      text: 'Which one?',
      hint: '',
      answers: {
        kind: 'one-of',
        options: [
          { id: 'one', label: 'One', grade: 'note' },
          { id: 'two', label: 'Two', grade: 'refuse' },
        ],
      },
      shownWhen: { question: 'blood', answers: ['yes'] },
    },
    {
      id: 'age',
      text: 'How old is the scar?',
      hint: '',
      answers: {
        kind: 'number',
        unit: 'months',
        ranges: [
          { most: 6, grade: 'refuse' },
          { most: 12, grade: 'decide' },
        ],
        otherwise: 'fine',
      },
    },
  ],
  checks: [
    {
      id: 'fibres',
      name: 'Fibres',
      why: 'Nothing must be left on the skin.',
      questions: [
        {
          id: 'any',
          text: 'Fibres?',
          options: [
            { id: 'no', label: 'None', grade: 'pass' },
            { id: 'yes', label: 'Some', grade: 'remedy', finding: 'Fibres' },
          ],
        },
      ],
      remedy: [{ id: 'rinse', label: 'Rinse' }],
    },
  ],
  timeOut: [
    { id: 'name', text: 'Name said' },
    { id: 'area', text: 'Area shown' },
  ],
  consent: {
    title: 'Consent',
    clauses: ['one', 'two', 'three'].map(clause),
    electronicRecord: 'Kept on a tablet.',
    intent: 'A signature.',
  },
  breaks: { opensAfter: 45, asksAfter: 60, overdueAfter: 90, length: 10 },
  preparation: [],
  aftercare: [care('one', 0), care('two', 2), care('three', 4), care('four', 6), care('five', 8)],
  nextFromDay: 14,
  information: [{ id: 'call', text: 'Call us.' }],
  sheet: { fading: 'It fades.', simple: '', infectionSigns: '', infectionAct: '', acknowledgement: '' },
  record: {
    source: 'The clinic',
    date: '2026-01-01',
    sample: true,
    facts: {
      'postal-address': 'off',
      'identity-document': 'off',
      'identity-document-picture': 'off',
      'place-on-the-body': 'off',
      description: 'off',
      'licence-number': 'off',
      lots: 'ask',
      'steriliser-load': 'off',
      complications: 'off',
      'guardian-document': 'off',
      'patch-test': 'off',
      'pigment-on-client-paper': 'off',
    },
  },
  disclaimer: 'No legal advice.',
});

/** Fields with two values that they can have, whichever they have now. */
const fields: readonly (readonly [place: string, ...contents: (string | number | boolean | object)[]])[] = [
  ['name', 'Density', 'Scar'],
  ['minimumAge', 16, 21],
  ['breaks/length', 5, 15],
  ['nextFromDay', 21, 30],
  ['topics/wash/name', 'Rinsing', 'Laundry'],
  ['topics/sauna/partOf', { topic: 'sweat' }, { topic: 'swim' }],
  ['health/blood/text', 'Aspirin?', 'Blood thinners?'],
  ['health/blood/answers/yes', 'refuse', 'note'],
  ['health/which/answers/options/two/grade', 'decide', 'fine'],
  ['health/which/answers', { kind: 'text', grade: 'note' }, { kind: 'yes-no', yes: 'note', no: 'fine' }],
  ['health/age/answers/ranges/0/most', 3, 4],
  ['checks/fibres/questions/any/options/yes/label', 'A few', 'Many'],
  ['consent/clauses/two/paragraphs/1', 'Other words', 'More words'],
  ['consent/clauses/two/initials', true, false],
  ['consent/clauses/three/decision', { kind: 'agree-or-refuse' }, { kind: 'information' }],
  ['consent/title', 'Your consent', 'Agreement'],
  ['aftercare/two/from/offset', 1, 3],
  ['aftercare/two/to', { anchor: 'healed' }, { anchor: 'open' }],
  ['aftercare/three/text', 'Water only', 'Plain water'],
  ['aftercare/four/condition', 'once it is dry', 'when it peels'],
  ['aftercare/four/mode', 'may', 'limit'],
  ['record/facts/patch-test', 'ask', 'required'],
  ['disclaimer', 'Ask a lawyer.', 'Nothing here is advice.'],
];

const lists: readonly (readonly [list: string, ...items: string[]])[] = [
  ['topics', 'wash', 'swim'],
  ['health', 'blood', 'which', 'age'],
  ['checks/fibres/remedy', 'rinse'],
  ['timeOut', 'name', 'area'],
  ['consent/clauses', 'one', 'two', 'three'],
  ['consent/clauses/one/paragraphs', '0', '1', '2'],
  ['aftercare', 'one', 'two', 'three', 'four', 'five'],
  ['information', 'call'],
];

const field = fc
  .constantFrom(...fields)
  .chain(([place, ...contents]) =>
    fc.record({ edit: fc.constant('set' as const), place: fc.constant(place), content: fc.constantFrom(...contents) }),
  );

const item = fc
  .constantFrom(...lists)
  .chain(([list, ...items]) =>
    fc.constantFrom(...items).map((id) => ({ list, place: `${list}/${id}`, count: items.length })),
  )
  .chain(({ list, place, count }) =>
    fc.oneof(
      fc.constant({ edit: 'remove' as const, place }),
      fc.constant({ edit: 'duplicate' as const, place }),
      fc.record({
        edit: fc.constant('move' as const),
        place: fc.constant(place),
        to: fc.oneof(fc.constantFrom('up' as const, 'down' as const), fc.nat(count - 1)),
      }),
      fc.record({
        edit: fc.constant('add' as const),
        list: fc.constant('information'),
        index: fc.constantFrom(0, 1),
        content: fc.constant({ text: `About ${list}` }),
      }),
    ),
  );

/** One touch of an owner: any field, any item. */
export const anyEdit = fc.oneof(field, item);
