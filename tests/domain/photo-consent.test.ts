import { expect, test } from 'vitest';
import { photoConsent, purposeOfClause } from '../../domain/photos/consent.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';

test('the first clinics’ clause is for the record, a clause with a purpose for that, any other for none', () => {
  expect(purposeOfClause({ id: 'photos' })).toBe('record');
  expect(purposeOfClause({ id: 'photos', photos: 'marketing' })).toBe('marketing');
  expect(purposeOfClause({ id: 'risks' })).toBeNull();
});

test('without a clause about photos, and before anything is signed, none are taken', () => {
  const without: Protocol = {
    ...defaultProtocol,
    consent: {
      ...defaultProtocol.consent,
      clauses: defaultProtocol.consent.clauses.filter(({ id }) => id !== 'photos'),
    },
  };
  const state = { consent: null, consentOwed: false } as Parameters<typeof photoConsent>[0];
  expect(photoConsent(state, without, 0).why).toBe('not-asked');
  expect(photoConsent(state, defaultProtocol, 0)).toEqual({ purposes: [], why: 'not-signed' });
});

test('a choice between options is no agreement: one of them may say no', () => {
  const answered = (answer: object) => {
    const state = {
      consent: { clauses: { photos: answer } },
      consentOwed: false,
      withdrawn: null,
      clausesWithdrawn: {},
    };
    return photoConsent(state as unknown as Parameters<typeof photoConsent>[0], defaultProtocol, 0);
  };
  expect(answered({ answer: 'agreed' })).toEqual({ purposes: ['record'], why: null });
  expect(answered({ answer: 'refused' }).why).toBe('refused');
  expect(answered({ answer: 'chosen', option: 'none-please' }).why).toBe('refused');
});
