import { expect, test } from 'vitest';
import { append } from '../../db/log/log.ts';
import { birthDateQuery } from '../../db/search/birth-date.ts';
import { searchClients } from '../../db/search/clients.ts';
import { nameKey } from '../../db/search/names.ts';
import { date, moment, newClientId, newStore, newVisitId, ofClient, opened, person } from './fixtures.ts';

const today = date('2026-11-24');

const people: readonly (readonly [string, string])[] = [
  ['Zoë O’Brien-Łuć', '1988-03-14'],
  ['Jürgen Müller', '1971-12-01'],
  ['Anna Müller-Straße', '1990-02-28'],
  ['Søren Ærøskøbing', '1965-07-30'],
  ['Anna Lindqvist', '1988-03-14'],
  ['Joanna Kowalska', '2000-02-29'],
  ['محمد الأحمد', '1985-05-05'],
  ['山田太郎', '1979-08-08'],
  ['Nguyễn Thị Ánh', '1993-11-03'],
  ['R2 "OR" NEAR(x) *', '1999-09-09'],
];

function clinicWithPeople() {
  const { store } = newStore();
  store.write((w) =>
    append(
      w,
      people.map(([name, born]) =>
        ofClient({ type: 'client-added', clientId: newClientId(), details: person(name, born) }),
      ),
    ),
  );
  return (query: string, limit?: number) =>
    store.read((r) => searchClients(r, query, today, limit)).map((client) => client.name);
}

const byName: readonly (readonly [string, readonly string[]])[] = [
  ['zoe', ['Zoë O’Brien-Łuć']],
  ['ZOË', ['Zoë O’Brien-Łuć']],
  ["o'brien", ['Zoë O’Brien-Łuć']],
  ['obrien', ['Zoë O’Brien-Łuć']],
  ['luc', ['Zoë O’Brien-Łuć']],
  ['mull jur', ['Jürgen Müller']],
  ['mueller', ['Anna Müller-Straße', 'Jürgen Müller']],
  ['muller', ['Anna Müller-Straße', 'Jürgen Müller']],
  ['strasse', ['Anna Müller-Straße']],
  ['soren', ['Søren Ærøskøbing']],
  ['soeren', ['Søren Ærøskøbing']],
  ['aeroskobing', ['Søren Ærøskøbing']],
  ['nguyen anh', ['Nguyễn Thị Ánh']],
  ['محمد', ['محمد الأحمد']],
  ['山田', ['山田太郎']],
  ['anna', ['Anna Lindqvist', 'Anna Müller-Straße']],
  ['annb', []],
  ['"', []],
  ['*', []],
  ['near(', ['R2 "OR" NEAR(x) *']],
  ['r2 or near', ['R2 "OR" NEAR(x) *']],
  ["'; DROP TABLE client; --", []],
  ['x'.repeat(200), []],
];

test('names are found by the beginnings of their words, however they are typed', () => {
  const find = clinicWithPeople();
  for (const [query, names] of byName) expect(find(query), query).toEqual(names);
});

test.each(["O'Brien", 'OBrien', 'O\u02bcBrien', 'O\u02bbBrien', 'O\u2032Brien', 'O\uff07Brien', 'O-Brien'])(
  'the name %s is found however its apostrophe is typed, or left out',
  (name) => {
    const { store } = newStore();
    store.write((w) => append(w, [ofClient({ type: 'client-added', clientId: newClientId(), details: person(name) })]));
    const find = (query: string) => store.read((r) => searchClients(r, query, today)).map((client) => client.name);
    for (const query of ["o'brien", 'obrien', 'O\u02bcBrien', 'o\u2019bri', 'o-brien', "o'brien 14 Mar 1988"])
      expect(find(query), query).toEqual([name]);
  },
);

test('a name that begins with what was typed comes before one that holds it', () => {
  const { store } = newStore();
  const add = (name: string) => ofClient({ type: 'client-added', clientId: newClientId(), details: person(name) });
  store.write((w) => append(w, [add('Maria Anders'), add('Anders Holm')]));
  expect(store.read((r) => searchClients(r, 'anders', today)).map((client) => client.name)).toEqual([
    'Anders Holm',
    'Maria Anders',
  ]);
});

const bornThen = ['Anna Lindqvist', 'Zoë O’Brien-Łuć'];
const writtenForms = [
  '14.3.1988',
  '14.03.1988',
  '14/3/1988',
  '14-03-1988',
  '14. 3. 1988',
  '14 3 1988',
  '3/14/1988',
  '1988-03-14',
  '1988.3.14',
  '1988/03/14',
  '14031988',
  '19880314',
  '14.3.88',
  '14 March 1988',
  '14 mar 1988',
  '14th March 1988',
  'March 14, 1988',
  'mar 14 1988',
  '14-Mar-88',
  '14 March',
  '14.3.',
  '14/3',
];

test.each(writtenForms)('a date of birth is found when it is written "%s"', (form) => {
  expect(clinicWithPeople()(form).sort()).toEqual(bornThen);
});

test('a name and a date of birth together have to fit both', () => {
  const find = clinicWithPeople();
  expect(find('anna 14.3.1988')).toEqual(['Anna Lindqvist']);
  expect(find('14.3.1988 zoe')).toEqual(['Zoë O’Brien-Łuć']);
  expect(find('jürgen 14.3.1988')).toEqual([]);
});

test('dates that no calendar has, and dates to come, are no dates of birth', () => {
  expect(birthDateQuery('31.2.1988', today).dates).toEqual([]);
  expect(birthDateQuery('29.2.1989', today).dates).toEqual([]);
  expect(birthDateQuery('29.2.2000', today).dates).toEqual(['2000-02-29']);
  expect(birthDateQuery('29.2.', today).birthdays).toEqual(['02-29']);
  expect(birthDateQuery('25.11.2026', today).dates).toEqual([]);
  expect(birthDateQuery('24.11.2026', today).dates).toEqual(['2026-11-24']);
});

test('a form that can be read two ways offers both readings', () => {
  expect(birthDateQuery('3/4/1988', today).dates).toEqual(['1988-04-03', '1988-03-04']);
  expect(birthDateQuery('1.2.05', today).dates).toEqual(['1905-02-01', '2005-02-01', '1905-01-02', '2005-01-02']);
});

test('an empty query gives those that something happened with last', () => {
  const { store } = newStore();
  const first = newClientId();
  const add = (clientId: typeof first, name: string) =>
    ofClient({ type: 'client-added', clientId, details: person(name) });
  store.write((w) =>
    append(w, [add(first, 'First Client'), add(newClientId(), 'Second Client'), add(newClientId(), 'Third Client')]),
  );
  const latest = () => store.read((r) => searchClients(r, ' ', today, 2)).map((client) => client.name);
  expect(latest()).toEqual(['Third Client', 'Second Client']);
  store.write((w) => append(w, [opened(newVisitId(), first, moment())]));
  expect(latest()).toEqual(['First Client', 'Third Client']);
});

test('returns no more than the limit and no client twice', () => {
  const { store } = newStore();
  const add = (name: string) => ofClient({ type: 'client-added', clientId: newClientId(), details: person(name) });
  store.write((w) =>
    append(
      w,
      Array.from({ length: 120 }, (_, i) => add(i % 2 === 0 ? `Sam Smith ${i}` : `Smith Sam ${i}`)),
    ),
  );
  for (const query of ['s', 'sam', 'smith sam', '14.3.1988', '']) {
    const found = store.read((r) => searchClients(r, query, today)).map((client) => client.id);
    expect(found, query).toHaveLength(50);
    expect(new Set(found).size, query).toBe(50);
  }
});

test('a key has no case, marks or punctuation', () => {
  expect(nameKey('  Zoë O’Brien-Łuć ')).toBe('zoe o brien luc');
  expect(nameKey('STRASSE')).toBe(nameKey('Straße'));
  expect(nameKey('İnci')).toBe('inci');
  expect(nameKey('…')).toBe('');
});

const contacts: readonly (readonly [string, readonly string[]])[] = [
  ['01632 960218', ['Dana Okafor']],
  ['+44 1632 960218', ['Dana Okafor']],
  ['(01632) 960', ['Dana Okafor']],
  ['960-218', ['Dana Okafor']],
  ['218', ['Dana Okafor']],
  ['06 12 34 56 78', ['Amélie Fontaine']],
  ['0033612345678', ['Amélie Fontaine']],
  ['219', []],
  ['d.okafor@example.org', ['Dana Okafor']],
  ['d.okaf', ['Dana Okafor']],
  ['example.org', []],
  ['amelie@', ['Amélie Fontaine']],
];

test('a number in any form, or an address from its start, finds the client, and a part that many share finds nobody', () => {
  const { store } = newStore();
  const add = (name: string, phone: string, email: string) =>
    ofClient({ type: 'client-added', clientId: newClientId(), details: { ...person(name), phone, email } });
  store.write((w) =>
    append(w, [
      add('Dana Okafor', '01632 960 218', 'd.okafor@example.org'),
      add('Amélie Fontaine', '+33 6 12 34 56 78', 'Amelie@Example.org'),
    ]),
  );
  for (const [query, expected] of contacts)
    expect([query, store.read((r) => searchClients(r, query, today)).map(({ name }) => name)]).toEqual([
      query,
      expected,
    ]);
});

test('a number that was changed finds nobody any more, and the name of before still does', () => {
  const { store } = newStore();
  const clientId = newClientId();
  const change = (field: 'name' | 'phone', value: string, replaces: number) =>
    ofClient({ type: 'client-detail-changed', clientId, field, value, replaces });
  store.write((w) => append(w, [ofClient({ type: 'client-added', clientId, details: person('Dana Okafor') })]));
  store.write((w) => append(w, [change('phone', '01632 960 218', 1), change('name', 'Dana Reyes', 1)]));
  store.write((w) => append(w, [change('phone', '01632 960 111', 2)]));
  const find = (query: string) => store.read((r) => searchClients(r, query, today)).map(({ name }) => name);
  expect([find('960218'), find('960111'), find('okafor'), find('reyes')]).toEqual([
    [],
    ...[['Dana Reyes'], ['Dana Reyes'], ['Dana Reyes']],
  ]);
});
