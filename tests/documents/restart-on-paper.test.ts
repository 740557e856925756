import { afterAll, expect, it } from 'vitest';
import { visitRecordOf } from '../../api/papers/visit-paper.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { CivilTime } from '../../domain/time.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import { whoDid } from '../../domain/visit/views/people.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { aftercare, Run, untilProcedure } from '../domain/run.ts';
import { base } from './fixtures.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const minute = 60_000;
const staffName = () => sampleOwner.name;

/** Work from 09:00; the tablet is off for 30 minutes, for 150 by its clock; 40 minutes later a break, and the finish. */
function worked(answer: (run: Run) => unknown): Run {
  const run = untilProcedure(new Run({ at: '2026-11-24T09:00:00.000Z' }));
  run.do({ type: 'start-procedure', expectedMinutes: 200 });
  run.wallMs += 150 * minute;
  run.bootId = 'boot-2';
  run.uptimeMs = 0;
  answer(run);
  run.pass(40).do({ type: 'start-break' }).pass(10).do({ type: 'end-break' });
  run.pass(100).do({ type: 'answer-overdue' }).pass(1).do({ type: 'finish-procedure' });
  return aftercare(run);
}

async function textOf(run: Run, name: string): Promise<string> {
  const recorded = timeLine(run.events).events;
  const { state, protocol } = run;
  const events = eventLines(run.events, {
    protocol: run.protocol,
    procedure: run.state.procedure,
    staffName,
    clientName: run.client.name,
  });
  const people = whoDid(run.events).map((deed) => ({ ...deed, name: sampleOwner.name }));
  const record = visitRecordOf({ state, protocol, recorded, events, staffName });
  const pdf = bench.file(`${name}.pdf`, await makeVisitRecord({ ...base, ...record, people }));
  return bench.text(pdf, false).replaceAll(/\s+/g, ' ');
}

it('a restart that nobody answered for: headline, people, lengths and the list of events say what is sure', async () => {
  const text = await textOf(
    worked(() => null),
    'unanswered',
  );
  expect(text).toContain('Treated, 09:00 to 14:01 GMT by the tablet’s clock: at least 2 h 31 min');
  expect(text).toContain('treated (09:00 to 14:01 GMT by the tablet’s clock)');
  expect(text).toContain('At least 2 h 21 min of work, the tablet was restarted');
  expect(text).toContain('after at least 40 min of work, the tablet was restarted');
  expect(text).toContain('worked at least 2 h 21 min, the tablet was restarted');
  expect(text).toContain('Whether its clock was set meanwhile is not known');
  // What began after the restart is sure.
  expect(text).toContain('Break ended · 10 min');
  expect(text).toContain('Overdue break answered · after 1 h 40 min');
});

it('a restart after which the clock was right: every length in full, and who said so', async () => {
  const text = await textOf(
    worked((run) => run.do({ type: 'confirm-clock', right: 'now' })),
    'right',
  );
  expect(text).toMatch(/Treated, 09:00 to 14:01 GMT(?! by)/);
  expect(text).not.toContain('at least');
  expect(text).toContain('Robin Example said at Tue 24 Nov 2026, 11:30 GMT that its clock is right');
  expect(text).toContain('Restart answered · the clock is right');
});

it('a restart in which the clock was set forward: the times since then are corrected, with what the clock showed', async () => {
  const text = await textOf(
    worked((run) => run.do({ type: 'tell-time', time: CivilTime.parse('09:30') })),
    'told',
  );
  expect(text).toMatch(/Treated, 09:00 to 12:01 GMT(?! by)/);
  expect(text).toContain('taken 10:10 to 10:20 GMT (10 min), after 70 min of work: on time');
  expect(text).not.toContain('at least');
  expect(text).toContain(
    'its clock is 2 h ahead since then. So the times from the restart on are corrected: 2 h earlier.',
  );
  expect(text).toContain('the clock is 2 h ahead since the restart');
  expect(text).toContain('the clock showed 12:10:00');
});
