import { expect, it } from 'vitest';
import { intake, passChecks, Run, timeOut } from './run.ts';

it('the same answer to a point of the consent twice is one answer, and another answer is a new one', () => {
  const run = timeOut(passChecks(intake(new Run())));
  run.do({ type: 'hand-over', task: 'consent', language: 'en' }, { type: 'confirm-identity', day: 14, month: 3 });
  const optional = run.view.clauses.find(({ optional }) => optional)?.id ?? '';
  run.do({ type: 'open-clause', clause: optional });
  const before = run.events.length;
  run.do({ type: 'refuse-clause', clause: optional }, { type: 'refuse-clause', clause: optional });
  run.do({ type: 'agree-clause', clause: optional }, { type: 'agree-clause', clause: optional });
  expect(run.events.slice(before).map(({ event }) => event.type)).toEqual(['clause-refused', 'clause-agreed']);
});
