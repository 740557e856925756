import { expect, it } from 'vitest';
import { placeParts } from '../../../domain/protocol/versions/place-parts.ts';
import { textPieces } from '../../../domain/protocol/versions/text-pieces.ts';
import { sample } from './sample.ts';

it.each([
  ['aftercare/two/from', { part: 'aftercare', number: 2, name: 'Water, two', inner: null, field: 'from' }],
  [
    'health/which/answers/options/two/grade',
    { part: 'health', number: 2, name: 'Which one?', inner: 'Two', field: 'grade' },
  ],
  [
    'consent/clauses/three/paragraphs/1',
    { part: 'consent', number: 3, name: 'Clause three', inner: null, field: 'paragraphs' },
  ],
  ['consent/clauses/three', { part: 'consent', number: 3, name: 'Clause three', inner: null, field: null }],
  ['checks/fibres/remedy/rinse', { part: 'checks', number: 1, name: 'Fibres', inner: 'Rinse', field: null }],
  ['consent/intent', { part: 'consent', number: null, name: null, inner: null, field: 'intent' }],
  ['disclaimer', { part: 'consent', number: null, name: null, inner: null, field: 'disclaimer' }],
  ['record/facts/patch-test', { part: 'record', number: null, name: null, inner: null, field: 'patch-test' }],
  ['minimumAge', { part: 'treatment', number: null, name: null, inner: null, field: 'minimumAge' }],
])('names %s as people speak of it', (place, parts) => {
  expect(placeParts(sample, place)).toEqual(parts);
});

it('marks of a changed sentence only the words that are others', () => {
  expect(textPieces('Infection is rare.', 'Infection is possible.')).toEqual([
    { in: 'both', text: 'Infection is ' },
    { in: 'before', text: 'rare' },
    { in: 'after', text: 'possible' },
    { in: 'both', text: '.' },
  ]);
  expect(textPieces('One two', 'One')).toEqual([
    { in: 'both', text: 'One' },
    { in: 'before', text: ' two' },
  ]);
  expect(textPieces('', 'New')).toEqual([{ in: 'after', text: 'New' }]);
});
