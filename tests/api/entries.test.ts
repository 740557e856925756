import { afterEach, beforeEach, expect, it } from 'vitest';
import { CallError } from '../../api/client/client.ts';
import { sentence } from '../sentence.ts';
import { clinic, makeTablet, refusal, sampleClient, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;

beforeEach(async () => {
  tablet = await makeTablet();
  await signedIn(tablet);
});
afterEach(() => tablet.close());

const add = (details: Partial<typeof sampleClient>) =>
  tablet.client.call('clients.add', { details: { ...sampleClient, ...details } });
const words = (call: Promise<unknown>) =>
  call.then(
    () => 'taken',
    (error: unknown) => (error instanceof CallError ? sentence(error.fault) : String(error)),
  );

it.each([
  ['0088-03-14', 'Did you mean 1988? Write the year with four digits.'],
  ['0010-03-14', 'Did you mean 2010? Write the year with four digits.'],
  ['1062-03-14', 'That is more than 120 years ago. Check the year.'],
  ['1850-03-14', 'That is more than 120 years ago. Check the year.'],
  ['2062-03-14', 'That day is still to come. Check the date of birth.'],
  ['2026-11-25', 'That day is still to come. Check the date of birth.'],
])('refuses a client born on %s behind the contract, new or changed', async (dateOfBirth, sentence) => {
  expect(await words(add({ dateOfBirth }))).toBe(sentence);
  const { id, details } = await add({});
  const change = tablet.client.call('clients.change', { clientId: id, details: { ...details, dateOfBirth } });
  expect(await refusal(change)).toBe('birth-date');
  expect((await tablet.client.call('clients.get', { clientId: id })).details).toEqual(details);
});

it.each([
  ['phone', 'call me', 'A phone number has digits, for example +44 1632 960 444.'],
  ['emergencyPhone', 'nope', 'A phone number has digits, for example +44 1632 960 444.'],
  ['email', 'nope', 'An e-mail address looks like name@example.org.'],
  ['name', 'Sam 😀', 'Write it in letters, without emoji.'],
  ['name', 'x'.repeat(500), 'At most 200 letters.'],
  ['name', 'Sam \u202eelpmaxE', 'There is a hidden mark in it that turns the direction of writing.'],
  ['guardianName', 'Sam\u0007', 'There is a control character in it.'],
])('names the field and what is wrong with it: %s %j', async (field, value, sentence) => {
  const said = await words(add({ [field]: value }));
  expect(said).toContain(sentence);
  expect(said).toContain(field);
});

it('takes no hidden letter in any field of any operation, but secrets, drafts and searches as they are typed', async () => {
  const { client } = tablet;
  const hidden = 'seen\u200bunseen';
  const change = client.call('settings.change-clinic', { clinic: { ...clinic, address: hidden } });
  expect(await words(change)).toContain('There is an invisible letter in it.');
  const add = client.call('settings.add-staff', { name: hidden, role: 'practitioner', pin: '135791' });
  expect(await refusal(add)).toBe('malformed');
  expect(await client.call('clients.search', { query: hidden })).toEqual([]);
});
