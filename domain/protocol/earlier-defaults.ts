import type { Sha256 } from '../ids.ts';
import { defaultProtocol } from './default-en.ts';
import { thirdAftercare, thirdPreparation } from './earlier-care.ts';
import { FirstForm, type PreparationRule } from './first-form.ts';
import { protocolHash } from './hash.ts';
import { fromFirstForm } from './model/from-first-form.ts';
import type { CheckOption } from './parts.ts';
import type { Protocol } from './protocol.ts';

/** Words of version 3 that were others in version 2. */
const asInVersionTwo: Readonly<Record<string, string>> = {
  'Moisturise at least 3 to 4 times a day': 'Moisturise 3 to 4 times a day',
  'Less shock loss, we can see every spot that needs covering, dry skin can be treated, and a tan has time to even out.':
    'Less shock loss, every imperfection shows, and dry skin or a tan can settle before the treatment.',
  'Start moisturising, every day': 'Start to moisturise, every day',
  'All activities again': 'Everything again',
  'No products high in alcohol': 'No products with much alcohol',
  'No cosmetics or hair products high in alcohol': 'No cosmetics or hair products with much alcohol',
  'Sunbathing and exfoliating': 'Sunbathing, exfoliating, heavy sweating',
  'Photos (optional)': 'Photos, optional',
  'The needle opens the skin in thousands of tiny points. The redness usually settles within days.':
    'The needle opens the skin in thousands of tiny points. For most people this calms down within days.',
  'Infection is possible. The sheet you take home says what to look for.':
    'Infection is rare. The sheet you take home says what to look for.',
};

/**
 * Earlier default protocols by their hashes, oldest first, word for word: a visit keeps the protocol it was opened under. A
 * clinic that still uses one of them gets the present default at its next new visit. Read at the first question, because most
 * starts of the app never ask; and kept, because their hashes are asked for at every new visit.
 */
let earlier: ReadonlyMap<Sha256, Protocol> | null = null;

function earlierDefaults(): ReadonlyMap<Sha256, Protocol> {
  earlier ??= new Map(
    [versionOne(versionTwo()), versionTwo(), versionThree()].map((form) => {
      const protocol = fromFirstForm(form);
      return [protocolHash(protocol), protocol];
    }),
  );
  return earlier;
}

/** The last one in the first form: the present texts and facts, written down otherwise. */
function versionThree(): FirstForm {
  const { treatment, language, name, minimumAge, health, checks, timeOut, consent, breaks, disclaimer } =
    defaultProtocol;
  return FirstForm.parse({
    id: treatment,
    version: 3,
    language,
    name,
    minimumAge,
    health,
    checks,
    timeOut,
    consent: {
      ...consent,
      version: 3,
      clauses: consent.clauses.map(({ decision, ...clause }) => ({
        ...clause,
        optional: decision.kind === 'agree-or-refuse',
      })),
    },
    breaks,
    preparation: thirdPreparation,
    aftercare: thirdAftercare,
    disclaimer,
  });
}

/** Before the wording was gone through: the same rules in other words. */
function versionTwo(): FirstForm {
  const third = versionThree();
  const worded = (text: string): string => asInVersionTwo[text] ?? text;
  return FirstForm.parse({
    ...third,
    version: 2,
    consent: {
      ...third.consent,
      version: 2,
      clauses: third.consent.clauses.map((clause) => ({
        ...clause,
        title: worded(clause.title),
        paragraphs: clause.paragraphs.map(worded),
        points: clause.points.map(worded),
      })),
    },
    preparation: third.preparation.map((rule) => ({
      ...rule,
      text: worded(rule.text),
      why: worded(rule.why),
    })),
    aftercare: {
      ...third.aftercare,
      version: 2,
      rules: third.aftercare.rules.map((rule) => ({
        ...rule,
        short: worded(rule.short),
        text: worded(rule.text),
      })),
    },
  });
}

/** Before the time of the haircut was asked for and printed, and before consent could be withdrawn during work. */
function versionOne(second: FirstForm): FirstForm {
  const option = ({ when: _, ...before }: CheckOption) => before;
  const rule = ({ byAppointmentTime: _, ...before }: PreparationRule) =>
    before.id === 'shave-or-cut' ? { ...before, text: 'Shave or cut your hair, not later than this day' } : before;
  return FirstForm.parse({
    ...second,
    version: 1,
    consent: {
      ...second.consent,
      version: 1,
      electronicRecord:
        'This record is kept electronically. You can have it on paper instead: ask before you sign. You get a printed copy today, and can ask the clinic for another copy at any time. You can withdraw your consent until the treatment starts, and withdraw from the electronic record by telling the clinic.',
      clauses: second.consent.clauses.map(({ points, ...clause }) => ({
        ...clause,
        points: points.map((point) => point.replace('at any time, later too.', 'at any time.')),
      })),
    },
    checks: second.checks.map((check) => ({
      ...check,
      questions: check.questions.map((question) => ({ ...question, options: question.options.map(option) })),
    })),
    preparation: second.preparation.map(rule),
    // It told clients to call even without a number on the sheet.
    aftercare: {
      ...second.aftercare,
      version: 1,
      simple: 'Keep it simple. Questions? Call us.',
      acknowledgement: 'I have gone through this sheet with its dates, and I know whom to call.',
    },
  });
}

/** A protocol that the app itself shipped, by hash; null for any other. */
export function shippedProtocol(hash: Sha256): Protocol | null {
  return earlierDefaults().get(hash) ?? (protocolHash(defaultProtocol) === hash ? defaultProtocol : null);
}

/** True for a default that a newer one has replaced; never for a clinic's own protocol. */
export function isEarlierDefault(hash: Sha256): boolean {
  return earlierDefaults().has(hash);
}

/** Hashes of the earlier defaults, oldest first. */
export function earlierDefaultHashes(): readonly Sha256[] {
  return [...earlierDefaults().keys()];
}
