import { expect, test } from 'vitest';
import { photoConsent, purposeOfClause } from '../../domain/photos/consent.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';

const asOpened = {
  ...{ consentOwed: false, withdrawn: null, clausesWithdrawn: {} },
  ...{ closedAt: null, cancelled: null, declined: null },
};

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
  const state = { ...asOpened, consent: null };
  expect(photoConsent(state, without, 0).why).toBe('not-asked');
  expect(photoConsent(state, defaultProtocol, 0)).toEqual({ purposes: [], why: 'not-signed' });
});

test('a choice between options is no agreement: one of them may say no', () => {
  const answered = (answer: 'agreed' | 'refused' | 'chosen') =>
    photoConsent({ ...asOpened, consent: { clauses: { photos: { answer } } } }, defaultProtocol, 0);
  expect(answered('agreed')).toEqual({ purposes: ['record'], why: null });
  expect(answered('refused').why).toBe('refused');
  expect(answered('chosen').why).toBe('refused');
});
