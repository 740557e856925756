import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TabletCommand } from '../../domain/visit/commands.ts';
import { decide } from '../../domain/visit/decide/decide.ts';
import { whoDid } from '../../domain/visit/views/people.ts';
import { anything } from './any-command.ts';
import { Run, untilProcedure } from './run.ts';

const tablet = { kind: 'tablet' } as const;

const working = () => untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 240 }).pass(92);

it('whoever has no PIN gets nothing decided but a break begun or ended and its sound, whatever is asked for', () => {
  const run = working();
  fc.assert(
    fc.property(anything, (command) => {
      const { state, protocol, client, currentConsent } = run;
      const decision = decide(state, command, { now: run.now(), actor: tablet, protocol, client, currentConsent });
      if (decision.ok) expect(TabletCommand.safeParse(command).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('a break begun and ended at the tablet leaves the work to whoever treats', () => {
  const run = working();
  expect(run.try({ type: 'start-break' }, false, tablet)).toBeNull();
  run.pass(10);
  expect(run.try({ type: 'end-break' }, false, tablet)).toBeNull();
  run.pass(40).do({ type: 'finish-procedure' });
  const treated = whoDid(run.events).filter(({ did }) => did === 'treated');
  const at = (type: string) => run.events.find(({ event }) => event.type === type)?.moment.instant;
  expect(treated).toHaveLength(1);
  expect(treated[0]?.from.instant).toBe(at('procedure-started'));
  expect(treated[0]?.to.instant).toBe(at('procedure-finished'));
});
