import { expect, it } from 'vitest';
import { TreatmentProtocol } from '../../../domain/protocol/model/treatment-protocol.ts';
import { mended, mendOf } from '../../../domain/protocol/versions/problem-mends.ts';
import { stoppingProblems } from '../../../domain/protocol/versions/problems.ts';
import { sample } from './sample.ts';

const session = (offset: number) => ({ anchor: 'session' as const, offset, unit: 'day' as const });
const [rule] = sample.aftercare;

/** The sample with other values in it. */
const made = (over: object): TreatmentProtocol => TreatmentProtocol.parse({ ...sample, ...over });
const care = (...rules: object[]) =>
  made({ aftercare: rules.map((one, index) => ({ ...rule, id: `rule-${index}`, ...one })) });

const [question, follow] = sample.health;
const [check] = sample.checks;

const broken: readonly (readonly [title: string, mend: string, protocol: TreatmentProtocol])[] = [
  [
    'two rules of the same days',
    'start-on',
    care({ from: session(4), to: session(9) }, { mode: 'off', from: session(0), to: session(5) }),
  ],
  [
    'what is allowed until something is off',
    'end-on',
    care({ from: session(0), to: session(9) }, { mode: 'off', from: session(4), to: { anchor: 'open' } }),
  ],
  [
    'a preparation that the aftercare still forbids',
    'next-from',
    made({
      aftercare: [{ ...rule, id: 'no-wash', mode: 'off', from: session(0), to: session(20) }],
      preparation: [
        {
          ...rule,
          id: 'wash-before',
          from: { anchor: 'appointment', offset: 0, unit: 'day' },
          to: { anchor: 'appointment', offset: 0, unit: 'day' },
        },
      ],
    }),
  ],
  ['a remedy without steps that the version in use has', 'steps-in-use', made({ checks: [{ ...check, remedy: [] }] })],
  ['a remedy that never had steps', 'no-treatment', made({ checks: [{ ...check, id: 'new', remedy: [] }] })],
  [
    'a failing answer without a finding',
    'label-is-finding',
    made({
      checks: [
        {
          ...check,
          questions: check?.questions.map((one) => ({
            ...one,
            options: one.options.map(({ finding: _, ...option }) => option),
          })),
        },
      ],
    }),
  ],
  ['a level that its topic does not have', 'every-level', care({ level: 'nobody' })],
  [
    'a topic that is part of nothing',
    'own-topic',
    made({
      topics: sample.topics.map((topic, index) => (index === 0 ? { ...topic, partOf: { topic: 'nobody' } } : topic)),
    }),
  ],
  ['a follow-up that is asked before its question', 'ask-before', made({ health: [follow, question] })],
  [
    'a question that waits for an answer that nobody can give',
    'always',
    made({ health: [question, { ...follow, shownWhen: { question: 'blood', answers: ['perhaps'] } }] }),
  ],
  ['a check of a rule that is gone', 'tests-nothing', made({ checks: [{ ...check, tests: 'nobody' }] })],
  ['a language that no tablet speaks', 'in-english', made({ language: 'xx' })],
];

it.each(broken)('%s: the mend "%s" solves it and brings no other problem', (_title, mend, protocol) => {
  const [problem] = stoppingProblems(protocol);
  if (!problem) throw new Error('there is no problem to mend');
  const found = mendOf(protocol, problem, sample);
  expect(found?.kind.mend).toBe(mend);
  const after = found && mended(protocol, found);
  expect(after && stoppingProblems(after)).toEqual([]);
});

it('never shortens what is off, and offers nothing where only that would help', () => {
  // Two rules that are off all the time that the third one allows: nothing of them may end sooner.
  const protocol = care(
    { from: { anchor: 'healed' }, to: { anchor: 'open' }, mode: 'may' },
    { mode: 'off', from: session(0), to: { anchor: 'open' } },
    { from: session(0), to: { anchor: 'open' } },
  );
  const problem = stoppingProblems(protocol).find(({ place, params: { other } }) =>
    `${place} ${other}`.includes('rule-2'),
  );
  expect(problem && mendOf(protocol, problem, sample)).toBeNull();
});

it('offers no mend that leaves the same rule in another contradiction', () => {
  const protocol = care(
    { from: session(4), to: session(8) },
    { mode: 'off', from: session(0), to: session(5) },
    { mode: 'off', from: session(6), to: session(9) },
  );
  for (const problem of stoppingProblems(protocol)) {
    const mend = mendOf(protocol, problem, sample);
    if (!mend) continue;
    const after = mended(protocol, mend);
    const left = after ? stoppingProblems(after).length : Number.POSITIVE_INFINITY;
    expect(left).toBeLessThan(stoppingProblems(protocol).length);
  }
});
