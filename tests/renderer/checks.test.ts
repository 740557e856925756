import { expect, test } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { CheckView } from '../../domain/visit/views/check-view.ts';
import { checkDots, countChecks } from '../../renderer/screens/visit/checks/counts.ts';

const views: CheckView[] = defaultProtocol.checks.map((check) => ({
  id: check.id,
  name: check.name,
  rule: null,
  why: check.why,
  status: 'to-check',
  round: 1,
  questions: check.questions.map((question) => ({ ...question, answer: null, said: null, days: null })),
  remedy: check.remedy.map((step) => ({ ...step, doneAt: null })),
  canCheckAgain: false,
  noneOf: null,
  mistakes: [],
  crossedOut: [],
  history: [],
  decision: null,
}));
const statuses = ['passed', 'fixed', 'continued', 'fixing', 'decide', 'reschedule'] as const;
const mixed = views.map((view, i) => ({ ...view, status: statuses[i] ?? view.status }));

test('every check is counted once', () => {
  const counts = countChecks(mixed);
  expect(counts).toEqual({ clear: 3, fixing: 1, decide: 1, stop: 1, left: views.length - 6, open: views.length - 4 });
});

test('there is a dot for each check, and one that ended the day is told from one under way', () => {
  expect(checkDots(mixed).slice(0, 6)).toEqual(['on', 'on', 'on', 'fix', 'fix', 'stop']);
});
