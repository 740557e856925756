import { expect, it } from 'vitest';
import { TreatmentProtocol } from '../../../domain/protocol/model/treatment-protocol.ts';
import { protocolProblems, stoppingProblems } from '../../../domain/protocol/versions/problems.ts';
import { effort } from '../../effort.ts';
import { sample } from './sample.ts';

const [rule] = sample.aftercare;
const session = (offset: number) => ({ anchor: 'session' as const, offset, unit: 'day' as const });

/** The sample with these rules after the treatment. */
const withCare = (...rules: object[]): TreatmentProtocol =>
  TreatmentProtocol.parse({
    ...sample,
    aftercare: rules.map((one, index) => ({ ...rule, id: `rule-${index}`, ...one })),
  });

it('stops at a contradiction and names both rules, the days and the sheet', () => {
  const problems = protocolProblems(
    withCare({ from: session(0), to: session(6) }, { mode: 'off', from: session(4), to: session(9) }),
  );
  expect(problems).toEqual([
    {
      severity: 'stops',
      code: 'contradiction',
      place: 'aftercare/rule-0',
      params: { other: 'aftercare/rule-1', fromDay: 4, toDay: 6, sheet: 'final', least: 14, most: 120 },
    },
  ]);
  expect(stoppingProblems(sample)).toEqual([]);
});

it('stops at a remedy without steps, at its check', () => {
  const checks = sample.checks.map((check) => ({ ...check, remedy: [] }));
  expect(protocolProblems({ ...sample, checks })).toMatchObject([
    { severity: 'stops', code: 'remedy-missing', place: 'checks/fibres' },
  ]);
});

it('shows a gap in a lane with its days and stops at none', () => {
  const problems = protocolProblems(
    withCare({ from: session(0), to: session(2) }, { from: session(5), to: session(6) }),
  );
  expect(problems).toEqual([
    {
      severity: 'look',
      code: 'gap',
      place: 'aftercare/rule-1',
      params: { lane: 'washing', sheet: 'first', fromDay: 3, toDay: 4 },
    },
  ]);
  expect(problems.filter(({ severity }) => severity === 'stops')).toEqual([]);
});

it('sees no gap where one rule goes on until the skin has healed', () => {
  expect(
    protocolProblems(withCare({ from: session(0), to: { anchor: 'healed' } }, { from: session(9), to: session(9) })),
  ).toEqual([]);
});

it('shows a rule that holds on no day, whatever the course', () => {
  const week = { anchor: 'session' as const, offset: 1, unit: 'week' as const };
  expect(
    protocolProblems(withCare({ from: session(0), to: { anchor: 'open' } }, { from: session(10), to: week })),
  ).toEqual([{ severity: 'look', code: 'impossible-date', place: 'aftercare/rule-1', params: { id: 'rule-1' } }]);
});

it('shows that no appointment is possible within 120 days', () => {
  const late = { ...withCare({ from: session(0), to: session(2) }), nextFromDay: 121 };
  expect(protocolProblems(late)).toMatchObject([
    { severity: 'look', code: 'appointment-impossible', place: 'nextFromDay', params: { sheet: 'first' } },
    { severity: 'look', code: 'appointment-impossible', place: 'nextFromDay', params: { sheet: 'between' } },
  ]);
});

it('names the place of a fault by ids, so that it stays where it is when others move', () => {
  const health = sample.health.map((question) =>
    question.id === 'which' ? { ...question, shownWhen: { question: 'gone', answers: ['yes'] } } : question,
  );
  expect(protocolProblems({ ...sample, health })).toContainEqual({
    severity: 'stops',
    code: 'question-unknown',
    place: 'health/which/shownWhen',
    params: { id: 'gone' },
  });
});

const [check] = sample.checks;
const [clause] = sample.consent.clauses;
const [asked] = check?.questions ?? [];
const pair = (id: string) => [id, id].map((one) => ({ id: one, label: 'Label', grade: 'fine' }));
const question = (answers: object) => ({ health: [{ id: 'which', text: 'Which?', hint: '', answers }] });

it.each<[string, object]>([
  ['two options of a question', question({ kind: 'one-of', options: pair('one') })],
  [
    'an option named as the answer none',
    question({ kind: 'several-of', options: pair('none').slice(1), none: 'fine' }),
  ],
  ['two questions of a check', { checks: [{ ...check, questions: [asked, asked] }] }],
  ['two steps of a remedy', { checks: [{ ...check, remedy: [...(check?.remedy ?? []), ...(check?.remedy ?? [])] }] }],
  [
    'two choices of a clause',
    {
      consent: {
        ...sample.consent,
        clauses: [
          {
            ...clause,
            decision: { kind: 'choose-one', options: [1, 2].map(() => ({ id: 'one', label: 'One' })) },
          },
        ],
      },
    },
  ],
  ['a rule before and a rule after the treatment', { preparation: sample.aftercare.slice(0, 1) }],
])('stops at one id for %s', (_, fields) => {
  const protocol = TreatmentProtocol.parse({ ...sample, ...fields });
  expect(stoppingProblems(protocol)).toMatchObject([{ code: 'id-twice' }]);
});

it('stops at a language that no tablet can be handed over in', () => {
  expect(stoppingProblems({ ...sample, language: 'fr' })).toEqual([]);
  expect(stoppingProblems({ ...sample, language: 'nl' })).toEqual([
    { severity: 'stops', code: 'language-unknown', place: 'language', params: { language: 'nl' } },
  ]);
});

it('names the first fifty contradictions of a protocol that is full of them, says how many more there are, and is quick', async () => {
  const rules = Array.from({ length: 500 }, (_, index) => ({
    from: session(0),
    to: session(6),
    ...(index % 2 === 0 && { mode: 'off' }),
  }));
  let problems: ReturnType<typeof stoppingProblems> = [];
  const cost = await effort(() => {
    problems = stoppingProblems(withCare(...rules));
  });
  expect(problems).toHaveLength(51);
  expect(problems[0]).toMatchObject({ params: { least: 14, most: 120 } });
  expect(problems.at(-1)).toMatchObject({ code: 'more-contradictions', params: { more: 250 * 250 - 50 } });
  // Several times as much where each pair was looked at for each distance.
  expect(cost).toBeLessThan(50);
});

it('finds no day for an appointment whose preparation takes longer than anybody plans', () => {
  const [first] = sample.aftercare;
  const before = (offset: number) => ({ anchor: 'appointment' as const, offset, unit: 'day' as const });
  const preparation = (days: number) => ({
    ...sample,
    preparation: [{ ...first, id: 'long', from: before(-days), to: before(-days), precedesSession: true }],
  });
  const impossible = (days: number) =>
    protocolProblems(TreatmentProtocol.parse(preparation(days))).filter(
      ({ code }) => code === 'appointment-impossible',
    );
  expect(impossible(130)).toHaveLength(2);
  expect(impossible(20)).toEqual([]);
});
