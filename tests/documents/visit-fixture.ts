import type { VisitRecordInput } from '../../documents/papers/visit-record-input.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { sampleNeedle, samplePigment } from '../../scripts/sample/visit.ts';
import { at, base, events } from './fixtures.ts';

export function visitRecordInput(): VisitRecordInput {
  const { checks, timeOut, breaks: policy } = defaultProtocol;
  const minute = 60_000;
  const instant = (time: string) => at(time).instant;
  return {
    ...base,
    outcome: 'treated',
    endReason: null,
    openedAt: at('08:53'),
    protocol: {
      id: defaultProtocol.treatment,
      version: defaultProtocol.versions.whole,
      hash: protocolHash(defaultProtocol),
    },
    checks: checks.map((check) => {
      const answers = (finding: string | null, time: string) =>
        check.questions.map((question) => ({
          question: question.text,
          answer: question.options[finding === null ? 0 : 1]?.label ?? '',
          finding,
          at: at(time),
        }));
      if (check.id === 'moisturised') {
        const remedies = [{ done: 'Moisturise', at: at('09:02') }];
        const rounds = [
          { round: 1, answers: answers('Scalp not moisturised', '09:01'), remedies, crossedOut: [] },
          { round: 2, answers: answers(null, '09:04'), crossedOut: [], remedies: [] },
        ];
        return { name: check.name, status: 'fixed', rounds, decision: null };
      }
      if (check.id === 'cut') {
        const decision = {
          decision: 'continue',
          reason: 'Cut 30 h ago, follicles well visible.',
          at: at('09:07'),
          byName: sampleOwner.name,
        } as const;
        const rounds = [
          { round: 1, answers: answers('Cut less than 48 h ago', '09:06'), crossedOut: [], remedies: [] },
        ];
        return { name: check.name, status: 'continued', rounds, decision };
      }
      const rounds = [{ round: 1, answers: answers(null, '09:05'), crossedOut: [], remedies: [] }];
      return { name: check.name, status: 'passed', rounds, decision: null };
    }),
    timeOut: { items: timeOut.map(({ text }) => text), at: at('09:12') },
    procedure: {
      startedAt: at('09:20'),
      finishedAt: at('13:05'),
      expectedMinutes: 220,
      workedMs: 198 * minute,
      longestMs: 94 * minute,
      workedLeastMs: 198 * minute,
      longestLeastMs: 94 * minute,
      lastedMs: 225 * minute,
      lastedLeastMs: 225 * minute,
      policy,
      breaks: [
        {
          sequence: 202,
          endSequence: 203,
          kind: 'taken',
          windowFrom: instant('10:20'),
          windowTo: instant('10:50'),
          startedAt: instant('10:32'),
          endedAt: instant('10:44'),
          timing: 'on-time',
          offMs: 0,
          workedMs: 72 * minute,
          workedLeastMs: 72 * minute,
          breakMs: 12 * minute,
          breakLeastMs: 12 * minute,
          reason: null,
          startCorrected: null,
          endCorrected: null,
          fromStartMs: 72 * minute,
          corrections: [],
        },
        {
          sequence: 204,
          endSequence: 205,
          kind: 'taken',
          windowFrom: instant('11:44'),
          windowTo: instant('12:14'),
          startedAt: instant('12:18'),
          endedAt: instant('12:33'),
          timing: 'late',
          offMs: 4 * minute,
          workedMs: 94 * minute,
          workedLeastMs: 94 * minute,
          breakMs: 15 * minute,
          breakLeastMs: 15 * minute,
          reason: null,
          startCorrected: null,
          endCorrected: null,
          fromStartMs: 178 * minute,
          corrections: [],
        },
        {
          sequence: 206,
          endSequence: 207,
          kind: 'skipped',
          windowFrom: instant('13:33'),
          windowTo: instant('14:03'),
          startedAt: instant('13:00'),
          endedAt: instant('13:00'),
          timing: 'early',
          offMs: 33 * minute,
          workedMs: 27 * minute,
          workedLeastMs: 27 * minute,
          breakMs: 0,
          breakLeastMs: 0,
          reason: 'Five minutes of work left.',
          startCorrected: null,
          endCorrected: null,
          fromStartMs: 220 * minute,
          corrections: [],
        },
      ],
    },
    rescheduled: null,
    lots: [
      {
        ...samplePigment,
        at: at('09:24'),
      },
      { ...sampleNeedle, maker: '', lot: 'N-0O1l', expiry: '', at: at('09:25') },
    ],
    crossedOut: [],
    notes: [{ text: 'Hairline softened at the temples.', at: at('12:40') }],
    clock: {
      moves: [
        {
          byMs: -60 * minute,
          restarted: false,
          before: at('11:30'),
          showed: at('10:30'),
          answer: { right: 'before', at: at('11:31'), by: sampleOwner.name, laterMs: 0 },
        },
      ],
      restarts: [],
    },
    events,
  };
}
