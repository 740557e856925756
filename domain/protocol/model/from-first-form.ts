import { defaultRecord } from '../default-record.ts';
import type { AftercareAnchor, AftercareRule, FirstForm, PreparationRule } from '../first-form.ts';
import type { Protocol } from '../protocol.ts';
import { firstFormTopics, freeingTopic } from './first-form-topics.ts';
import type { Point } from './point.ts';
import type { Rule } from './rule.ts';

/**
 * Reads a protocol of the first form as the present one, with the same facts: a "yes" waits for a decision, an optional clause
 * may be refused, and days count as they did. The stored text goes with it, because its hash was signed.
 */
export function fromFirstForm(firstForm: FirstForm): Protocol {
  const { id, version, language, name, minimumAge, health, checks, timeOut, consent, breaks, disclaimer } = firstForm;
  const { preparation, aftercare } = firstForm;
  const { fading, simple, infectionSigns, infectionAct, acknowledgement } = aftercare;
  return {
    form: 1,
    treatment: id,
    name,
    language,
    minimumAge,
    topics: [...firstFormTopics],
    health: health.map((question) => ({ ...question, answers: { kind: 'yes-no', yes: 'decide', no: 'fine' } })),
    checks,
    timeOut,
    consent: {
      title: consent.title,
      clauses: consent.clauses.map(({ optional, ...clause }) => ({
        ...clause,
        decision: { kind: optional ? 'agree-or-refuse' : 'agree' },
        initials: false,
      })),
      electronicRecord: consent.electronicRecord,
      intent: consent.intent,
    },
    breaks,
    preparation: preparation.map(preparationRule),
    aftercare: aftercare.rules.map(aftercareRule),
    nextFromDay: aftercare.nextSessionFromDay,
    information: [],
    sheet: { fading, simple, infectionSigns, infectionAct, acknowledgement },
    record: defaultRecord,
    disclaimer,
    versions: { whole: version, consent: consent.version, care: aftercare.version },
    firstForm,
  };
}

/** The first day on which a rule no longer held was written down, and not its last one. */
function anchored(anchor: AftercareAnchor, side: 'from' | 'until'): Point {
  const before = side === 'until' ? ({ before: true } as const) : {};
  switch (anchor.kind) {
    case 'day':
      return { anchor: 'session', offset: anchor.day, unit: 'day', ...before };
    case 'months-after-final':
      return { anchor: 'final', offset: anchor.months, unit: 'month', ...before };
  }
}

function aftercareRule({ id, topic, kind, short, text, icon, from, until }: AftercareRule): Rule {
  const frees = topic === freeingTopic;
  return {
    id,
    topic,
    mode: kind === 'off' ? 'off' : frees ? 'may' : 'do',
    from: anchored(from, 'from'),
    to: until ? anchored(until, 'until') : { anchor: 'open' },
    text,
    short,
    icon,
    why: '',
    ...(frees && { endsRestrictions: true }),
  };
}

function preparationRule(rule: PreparationRule): Rule {
  const { id, topic, kind, short, text, why, icon, fromDay, toDay } = rule;
  const day = (offset: number): Point => ({ anchor: 'appointment', offset, unit: 'day' });
  return {
    id,
    topic,
    mode: kind === 'off' ? 'off' : 'do',
    from: fromDay === undefined ? { anchor: 'open' } : day(fromDay),
    to: rule.byAppointmentTime ? { anchor: 'appointment', offset: toDay * 24, unit: 'hour' } : day(toDay),
    text,
    short,
    icon,
    why,
    // What is done once, on a day before: there is no time for it with a nearer appointment.
    ...(kind === 'on' && toDay < 0 && fromDay === toDay && { precedesSession: true }),
  };
}
