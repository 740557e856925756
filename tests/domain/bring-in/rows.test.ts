import { expect, it } from 'vitest';
import { guessColumns, missingColumns } from '../../../domain/client-lists/columns.ts';
import { type Reading, readRow } from '../../../domain/client-lists/rows.ts';
import { countRows, type KnownClient, sortRows, takenFrom } from '../../../domain/client-lists/sorted.ts';
import { ClientId } from '../../../domain/ids.ts';
import { CivilDate, Zone } from '../../../domain/time.ts';

const reading: Reading = {
  columns: ['family-name', 'given-name', 'birth', 'phone', 'language'],
  order: 'day-first',
  today: CivilDate.parse('2026-11-24'),
  zone: Zone.parse('Europe/Berlin'),
  language: 'en',
  languages: ['en', 'es'],
};

it('knows columns by what other programs call them, each thing once', () => {
  expect(guessColumns(['Vorname', 'Nachname', 'Geburtsdatum', 'Telefon', 'Notiz', 'Handy'])).toEqual([
    ...['given-name', 'family-name', 'birth', 'phone', 'none', 'none'],
  ]);
  expect(guessColumns(['NOMBRE COMPLETO', 'Fecha de nacimiento'])).toEqual(['name', 'birth']);
  expect(guessColumns(['Nom', 'Prénom', 'E-mail'])).toEqual(['family-name', 'given-name', 'email']);
  expect(guessColumns(['Nom', 'Né le'])).toEqual(['name', 'birth']);
  expect(missingColumns(['phone', 'none'])).toEqual(['name', 'birth']);
});

it('reads a row by the rules of the form, and says each fault beside its field', () => {
  const row = (...cells: string[]) => readRow({ row: 2, cells }, reading);
  expect(row('Novák', ' Marek ', '3.7.1984', '01632 960 1', 'ES')).toMatchObject({
    kind: 'read',
    details: { name: 'Marek Novák', dateOfBirth: '1984-07-03', language: 'es', email: '' },
  });
  expect(row('', '', '', '', '')).toEqual({ kind: 'empty' });
  const wrong = row('', '', '31.2.1990', 'call her', '');
  expect(wrong.kind === 'wrong' && wrong.faults.map(({ field }) => field)).toEqual(['birth', 'name', 'phone']);
  const put = readRow({ row: 2, cells: ['Duarte', 'Ines', '31.2.1990'] }, reading, { birth: '28.2.1990' });
  expect(put).toMatchObject({ kind: 'read', details: { dateOfBirth: '1990-02-28' } });
});

it('finds who may be here already, in the record and in the file, and takes nobody twice', () => {
  const known: KnownClient[] = [
    person('Marek Novak', '1984-07-03', '01632 960 001', 2),
    person('Kwame Osei', '1981-08-25', '0777 1', 4),
    person('Ines Duarte', '1999-06-11', '', 1),
  ];
  const rows = [
    ['Novák', 'Marek', '3.7.1984', '+44 1632 960001'],
    ['Osei', 'K.', '25.8.1981', ''],
    ['Duarte', 'Ines', '6.11.1999', ''],
    ['Fresh', 'Flora', '1.1.1990', ''],
    ['Fresh', 'FLORA', '1.1.1990', ''],
    ['Other', 'Olga', '1.1.1990', ''],
  ].map((cells, at) => ({ row: at + 2, reading: readRow({ row: at + 2, cells }, reading) }));
  const sort = (sameOrTwo: Record<string, 'same' | 'two'>, leftOut: number[] = []) =>
    sortRows(rows, { sameOrTwo, leftOut }, known);
  const why = sort({}).map(({ standing }) => (standing.kind === 'double' ? standing.double.why : standing.kind));
  expect(why).toEqual(['same', 'similar', 'swapped', 'new', 'same', 'new']);
  expect(sort({})[0]).toMatchObject({ standing: { double: { samePhone: true, of: { kind: 'client', visits: 2 } } } });
  expect(sort({})[4]).toMatchObject({ standing: { double: { of: { kind: 'row', row: 5 } } } });
  expect(countRows(sort({}))).toEqual({ fresh: 2, doubles: 4, undecided: 4, wrong: 0, empty: 0, taken: 2 });
  const decided = sort({ 2: 'same', 3: 'two', 4: 'same', 6: 'same' });
  expect(takenFrom(decided).map(({ name }) => name)).toEqual(['K. Osei', 'Flora Fresh', 'Olga Other']);
  // Whoever is left out is nobody's double.
  expect(sort({}, [5])[4]?.standing.kind).toBe('new');
});

const ids = ['1', '2', '3'];
function person(name: string, born: string, phone: string, visits: number): KnownClient {
  const id = ClientId.parse(`01920000-0000-7000-8000-00000000000${ids.shift()}`);
  return { id, name, dateOfBirth: CivilDate.parse(born), phone, visits };
}
