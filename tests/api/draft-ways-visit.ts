import { CivilDate, civilTimeOf, plusMilliseconds } from '../../domain/time.ts';
import { confirmDetails } from '../../scripts/sample/steps.ts';
import { type Draft, places, type Ways, words } from './draft-steps.ts';
import { restartWith } from './own-protocol.ts';
import { answerOwn, ownProtocol } from './own-questions.ts';
import { withRecord } from './own-record.ts';
import { pin, type Tablet } from './tablet.ts';
import * as steps from './visit-steps.ts';

/** Steps of staff in a visit. */
export function waysInVisit(tablet: Tablet, hands: steps.Hands) {
  const { ofVisit, newVisit, inProcedure, finished, readyForConsent } = places(tablet, hands);
  return {
    async 'decide-alert'() {
      const visitId = await newVisit();
      await steps.intake(hands, visitId, ['heart']);
      const step = { type: 'decide-alert', question: 'heart', decision: 'continue', reason: words } as const;
      return ofVisit(step, [{ step: 'decide-alert', visitId, question: 'heart', field: 'reason' }], visitId);
    },
    async 'record-doctors-note'() {
      await restartWith(tablet, hands, ownProtocol);
      const visitId = await newVisit();
      await steps.handOver(hands, visitId, 'intake');
      await confirmDetails(hands);
      await answerOwn(hands, { heart: 'yes' });
      await steps.clientAct(hands, { type: 'finish-intake' });
      await steps.takeBack(hands);
      const note = { type: 'record-doctors-note', question: 'heart', doctor: words, words: '' } as const;
      const date = CivilDate.parse('2026-11-20');
      const drafts: Draft[] = [{ step: 'record-doctors-note', visitId, question: 'heart', field: 'form' }];
      return ofVisit({ ...note, date }, drafts, visitId);
    },
    async 'change-course'() {
      const visitId = await newVisit();
      const step = { type: 'change-course', course: steps.finalSession } as const;
      return ofVisit(step, [{ step: 'change-course', visitId, field: 'form' }], visitId);
    },
    async 'decide-too-soon'() {
      const { clientId, id } = await steps.wholeVisit(hands);
      await steps.act(hands, id, { type: 'close-visit' });
      const visitId = (await tablet.client.call('visits.open', { clientId, course: steps.finalSession })).id;
      const step = { type: 'decide-too-soon', decision: 'continue', reason: words } as const;
      return ofVisit(step, [{ step: 'decide-too-soon', visitId, field: 'reason' }], visitId);
    },
    async 'decide-check'() {
      const visitId = await newVisit();
      await steps.intake(hands, visitId);
      const answers = { when: 'under-two-days', 'native-hair': 'visible' };
      for (const [question, option] of Object.entries(answers))
        await steps.act(hands, visitId, { type: 'answer-check', check: 'cut', question, option });
      const step = { type: 'decide-check', check: 'cut', decision: 'continue', reason: words } as const;
      return ofVisit(step, [{ step: 'decide-check', visitId, check: 'cut', field: 'reason' }], visitId);
    },
    async 'answer-question'() {
      const visitId = await readyForConsent();
      await steps.handOver(hands, visitId, 'consent');
      const view = await tablet.client.call('task.get', {});
      const topic = view.task === 'consent' ? (view.clauses[0]?.id ?? '') : '';
      await steps.clientAct(hands, { type: 'open-clause', clause: topic });
      await steps.clientAct(hands, { type: 'flag-question', topic, words: 'Does it hurt?' });
      await steps.takeBack(hands);
      const step = { type: 'answer-question', task: 'consent', topic, answer: words } as const;
      return ofVisit(step, [{ step: 'answer-question', visitId, task: 'consent', topic, field: 'answer' }], visitId);
    },
    async reschedule() {
      const visitId = await newVisit();
      const view = await tablet.client.call('visits.get', { visitId });
      const step = { type: 'reschedule', next: { date: view.earliestNext, time: '10:00' }, note: words } as const;
      const fields = ['note', 'staff-note', 'picks'] as const;
      return ofVisit(
        step,
        fields.map((field) => ({ step: 'reschedule', visitId, field })),
        visitId,
      );
    },
    async 'cancel-visit'() {
      const visitId = await newVisit();
      return ofVisit(
        { type: 'cancel-visit', reason: words },
        [{ step: 'cancel-visit', visitId, field: 'reason' }],
        visitId,
      );
    },
    async 'withdraw-consent'() {
      const visitId = await inProcedure();
      const fields = ['reason', 'signature'] as const;
      return ofVisit(
        { type: 'withdraw-consent', reason: words },
        fields.map((field) => ({ step: 'withdraw-consent', visitId, field })),
        visitId,
      );
    },
    async 'withdraw-clause'() {
      const visitId = await inProcedure();
      const drafts: Draft[] = [{ step: 'withdraw-clause', visitId, field: 'reason' }];
      return ofVisit({ type: 'withdraw-clause', clause: 'photos', reason: words }, drafts, visitId);
    },
    async 'skip-break'() {
      const visitId = await inProcedure();
      tablet.clock.advance(70 * 60_000);
      await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
      return ofVisit(
        { type: 'skip-break', reason: words },
        [{ step: 'skip-break', visitId, field: 'reason' }],
        visitId,
      );
    },
    async 'correct-break-time'() {
      const visitId = await inProcedure();
      tablet.clock.advance(70 * 60_000);
      await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
      const view = await steps.act(hands, visitId, { type: 'start-break' });
      const sequence = view.breaks?.taken[0]?.sequence ?? 0;
      const time = civilTimeOf({ ...view.savedAt, instant: plusMilliseconds(view.savedAt.instant, -600_000) });
      const command = { type: 'correct-break-time', sequence, time, why: words } as const;
      return {
        drafts: [{ step: 'correct-break-time', visitId, sequence, field: 'why' }],
        save: () => tablet.client.call('visits.act', { visitId, command, pin }),
      };
    },
    async 'record-unsigned'() {
      const visitId = await finished();
      return ofVisit(
        { type: 'record-unsigned', reason: words },
        [{ step: 'record-unsigned', visitId, field: 'reason' }],
        visitId,
      );
    },
    async 'record-lot'() {
      const visitId = await inProcedure();
      const lot = { kind: 'pigment', name: 'Soft black', maker: '', lot: 'SG-1', expiry: '2031-08' } as const;
      return ofVisit(
        { type: 'record-lot', lot },
        (['form', 'expired-why'] as const).map((field) => ({ step: 'record-lot', visitId, field })),
        visitId,
      );
    },
    async 'map-scalp'() {
      await restartWith(tablet, hands, withRecord({ 'place-on-the-body': 'ask' }));
      const visitId = await inProcedure();
      const lot = { kind: 'pigment', name: 'Soft black', maker: '', lot: 'SG-1', expiry: '2031-08' } as const;
      const { lots } = await steps.act(hands, visitId, { type: 'record-lot', lot });
      const marked = lots.map(({ sequence }) => ({ lot: sequence, areas: ['crown' as const] }));
      const drafts: Draft[] = [{ step: 'map-scalp', visitId, field: 'form' }];
      return ofVisit({ type: 'map-scalp', lots: marked }, drafts, visitId);
    },
    async 'record-fact'() {
      await restartWith(tablet, hands, withRecord({ description: 'ask' }));
      const visitId = await newVisit();
      const fact = { fact: 'description', text: words } as const;
      const drafts: Draft[] = [{ step: 'record-fact', visitId, fact: 'description', field: 'form' }];
      return ofVisit({ type: 'record-fact', fact }, drafts, visitId);
    },
    async 'take-back'() {
      const visitId = await inProcedure();
      const lot = { kind: 'pigment', name: 'Soft black', maker: '', lot: 'SG-1', expiry: '2031-08' } as const;
      const { entries } = await steps.act(hands, visitId, { type: 'record-lot', lot });
      const sequence = entries.find(({ kind }) => kind === 'lot')?.sequence ?? 0;
      const drafts: Draft[] = [{ step: 'take-back', visitId, sequence, field: 'form' }];
      return ofVisit({ type: 'take-back', sequence, why: words }, drafts, visitId);
    },
    async 'name-reader'() {
      const visitId = await newVisit();
      const named = { name: words, language: 'Polish', knows: 'studied' } as const;
      return ofVisit({ type: 'name-reader', ...named }, [{ step: 'name-reader', visitId, field: 'form' }], visitId);
    },
    async 'dismiss-reader'() {
      const visitId = await newVisit();
      await steps.act(hands, visitId, { type: 'name-reader', name: words, language: 'Polish', knows: 'studied' });
      const drafts = [{ step: 'dismiss-reader', visitId, field: 'reason' }] as const;
      return ofVisit({ type: 'dismiss-reader', why: words }, [...drafts], visitId);
    },
    async 'add-note'() {
      const visitId = await newVisit();
      return ofVisit({ type: 'add-note', text: words }, [{ step: 'add-note', visitId, field: 'text' }], visitId);
    },
    async 'add-correction'() {
      const { id: visitId } = await steps.wholeVisit(hands);
      return ofVisit(
        { type: 'add-correction', text: words },
        [
          { step: 'add-correction', visitId, field: 'text' },
          { step: 'add-correction', visitId, field: 'for-client' },
        ],
        visitId,
      );
    },
  } satisfies Ways;
}
