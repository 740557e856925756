import { expect, it } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { StaffId } from '../../domain/ids.ts';
import { CivilTime } from '../../domain/time.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { whoDid } from '../../domain/visit/views/people.ts';
import { aftercare, ids, Run, untilProcedure } from './run.ts';

const kim = StaffId.parse('019aa000-0000-7000-8000-0000000000b1');
const byKim: Actor = { kind: 'staff', staffId: kim };

/** The same record, as if Kim had given the commands of these events. */
function withKim(run: Run, types: readonly VisitEvent['type'][], from = 0): Recorded<VisitEvent>[] {
  return run.events.map((one) =>
    one.actor.kind === 'staff' && one.sequence > from && types.includes(one.event.type)
      ? { ...one, actor: byKim }
      : one,
  );
}

const treated = (run: Run) =>
  aftercare(
    untilProcedure(run)
      .do({ type: 'start-procedure', expectedMinutes: 120 })
      .pass(70)
      .do({ type: 'start-break' })
      .pass(10)
      .do({ type: 'end-break' })
      .pass(30)
      .do({ type: 'finish-procedure' }),
  );

const briefly = (events: readonly Recorded<VisitEvent>[]) =>
  whoDid(events).map(({ did, staffId }) => `${did} ${staffId === kim ? 'Kim' : 'Robin'}`);

it('one person who did everything is named once for each thing', () => {
  expect(briefly(treated(new Run()).events)).toEqual([
    'opened Robin',
    'checked Robin',
    'witnessed-consent Robin',
    'treated Robin',
    'witnessed-aftercare Robin',
  ]);
});

it('each person is named with what they did, whoever witnessed last', () => {
  const run = treated(new Run());
  expect(briefly(withKim(run, ['check-answered', 'aftercare-countersigned']))).toEqual([
    'opened Robin',
    'checked Kim',
    'witnessed-consent Robin',
    'treated Robin',
    'witnessed-aftercare Kim',
  ]);
});

it('who treated is named from when to when, each of two with their own stretch', () => {
  const run = treated(new Run());
  const at = (type: VisitEvent['type']) => run.events.find(({ event }) => event.type === type)?.moment.instant;
  const work = whoDid(withKim(run, ['break-ended', 'procedure-finished'])).filter(({ did }) => did === 'treated');
  expect(work).toMatchObject([
    { staffId: ids.staff, from: { instant: at('procedure-started') }, to: { instant: at('break-started') } },
    { staffId: kim, from: { instant: at('break-ended') }, to: { instant: at('procedure-finished') } },
  ]);
});

it('a break that another person taps does not make them the one who treats', () => {
  const run = treated(new Run());
  const work = whoDid(withKim(run, ['break-started'])).filter(({ did }) => did === 'treated');
  expect(work).toMatchObject([{ staffId: ids.staff }]);
});

it('what was crossed out counts for nobody', () => {
  const run = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }).pass(30);
  run.do({ type: 'finish-procedure' }).pass(1);
  const sequence = run.events.findLast(({ event }) => event.type === 'procedure-finished')?.sequence ?? 0;
  run.do({ type: 'take-back', sequence, why: 'Too early', lot: null }).pass(20).do({ type: 'finish-procedure' });
  const [work] = whoDid(run.events).filter(({ did }) => did === 'treated');
  expect(work?.to).toEqual(run.now());
});

it('who treated is named from the break’s right end on, once that was put right', () => {
  const run = untilProcedure(new Run({ at: '2026-11-24T08:30:00.000Z' })).do({
    type: 'start-procedure',
    expectedMinutes: 180,
  });
  run.pass(70).do({ type: 'start-break' }).pass(30).do({ type: 'end-break' });
  const sequence = run.state.procedure?.breaks[0]?.endSequence ?? 0;
  expect(
    run.try({ type: 'correct-break-time', sequence, time: CivilTime.parse('09:50'), why: 'Late' }, true),
  ).toBeNull();
  run.do({ type: 'finish-procedure' });
  const work = whoDid(withKim(run, ['break-ended', 'procedure-finished'])).find(({ staffId }) => staffId === kim);
  expect(work).toMatchObject({
    did: 'treated',
    from: { instant: '2026-11-24T09:50:00.000Z' },
    to: { instant: '2026-11-24T10:10:00.000Z' },
  });
});
