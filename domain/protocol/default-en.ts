import { defaultAftercare, defaultPreparation, defaultSheet, defaultTopics } from './default-care.ts';
import { defaultChecks, defaultHealth } from './default-checks.ts';
import { defaultConsent } from './default-consent.ts';
import { defaultRecord } from './default-record.ts';
import { type Protocol, PublishedProtocol } from './protocol.ts';

/**
 * The protocol of a new clinic, in English; earlier versions are in `earlier-defaults.ts`. Parsed at load, so a mistake in
 * the data fails at start.
 */
export const defaultProtocol: Protocol = PublishedProtocol.parse({
  form: 1,
  treatment: 'scalp-micropigmentation',
  versions: { whole: 4, consent: 3, care: 4 },
  language: 'en',
  name: 'Scalp micropigmentation',
  minimumAge: 18,
  topics: defaultTopics,
  health: defaultHealth,
  checks: defaultChecks,
  timeOut: [
    { id: 'right-client', text: 'This is the right client' },
    { id: 'right-session', text: 'This is the right session of the course' },
    { id: 'checks-clear', text: 'All scalp checks are clear or decided' },
    { id: 'consent-current', text: 'The consent text to be signed is the current one' },
    { id: 'alerts-seen', text: 'Every health alert was seen and decided' },
  ],
  consent: defaultConsent,
  breaks: { opensAfter: 60, asksAfter: 75, overdueAfter: 90, length: 10 },
  preparation: defaultPreparation,
  aftercare: defaultAftercare,
  // Its gentle wash would contradict "water only" earlier.
  nextFromDay: 7,
  information: [],
  sheet: defaultSheet,
  record: defaultRecord,
  disclaimer:
    'A simple electronic signature, made strong by the evidence kept with it. Neither this record nor the app is legal or medical advice.',
});
