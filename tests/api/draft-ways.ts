import type { Input } from '../../api/contract/contract.ts';
import type { DraftName } from '../../domain/drafts.ts';
import { civilTimeOf, plusMilliseconds } from '../../domain/time.ts';
import { clinic, pin, sampleClient, type Tablet } from './tablet.ts';
import * as steps from './visit-steps.ts';

export type Draft = Input<'drafts.get'>['draft'];
export type Step = DraftName['step'];

const signing = { signature: steps.signature, intent: true, electronicRecord: true } as const;
const witnessing = { signature: steps.signature, identifiedBy: 'photo-id', note: '' } as const;
const words = 'seen and talked over';
/** A draft with all its fields, and how the app gets to where it is typed and to the step that saves it. */
export interface Way {
  readonly drafts: Draft[];
  readonly save: () => Promise<unknown>;
}

/** Every step that a draft can be kept for. One that is added without a way to save it does not compile. */
export function waysToSave(tablet: Tablet, hands: steps.Hands): Record<Step, () => Promise<Way>> {
  const ofVisit = async (step: steps.StaffCommandInput, drafts: Draft[], visitId: string): Promise<Way> => ({
    drafts,
    save: () => steps.act(hands, visitId, step),
  });
  const newVisit = async () => (await steps.openVisit(hands)).id;

  async function inProcedure(): Promise<string> {
    const visitId = await steps.toProcedure(hands);
    await steps.act(hands, visitId, { type: 'start-procedure', expectedMinutes: 180 });
    return visitId;
  }

  async function finished(): Promise<string> {
    const visitId = await inProcedure();
    await steps.act(hands, visitId, { type: 'finish-procedure' });
    return visitId;
  }

  async function readyForConsent(): Promise<string> {
    const visitId = await newVisit();
    await steps.intake(hands, visitId);
    await steps.passChecks(hands, visitId);
    await steps.timeOut(hands, visitId);
    return visitId;
  }

  async function inConsent(): Promise<string> {
    const visitId = await readyForConsent();
    await steps.handOver(hands, visitId, 'consent');
    await steps.readClauses(hands);
    return visitId;
  }

  async function partsRead(visitId: string): Promise<void> {
    await steps.handOver(hands, visitId, 'aftercare');
    const view = await hands.client.call('task.get', {});
    if (view.task !== 'aftercare') throw new Error('another task was handed over');
    for (const { id: part } of view.parts) await steps.clientAct(hands, { type: 'read-aftercare-part', part });
  }

  async function newClient(): Promise<string> {
    return (await tablet.client.call('clients.add', { details: sampleClient })).id;
  }

  return {
    async 'decide-alert'() {
      const visitId = await newVisit();
      await steps.intake(hands, visitId, ['heart']);
      const step = { type: 'decide-alert', question: 'heart', decision: 'continue', reason: words } as const;
      return ofVisit(step, [{ step: 'decide-alert', visitId, question: 'heart', field: 'reason' }], visitId);
    },
    async 'change-course'() {
      const visitId = await newVisit();
      const step = { type: 'change-course', course: steps.finalSession } as const;
      return ofVisit(step, [{ step: 'change-course', visitId, field: 'form' }], visitId);
    },
    async 'visits.open'() {
      const clientId = await newClient();
      const save = () => tablet.client.call('visits.open', { clientId, course: steps.finalSession });
      return { drafts: [{ step: 'visits.open', clientId, field: 'form' }], save };
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
    async 'take-back'() {
      const visitId = await inProcedure();
      const lot = { kind: 'pigment', name: 'Soft black', maker: '', lot: 'SG-1', expiry: '2031-08' } as const;
      const { entries } = await steps.act(hands, visitId, { type: 'record-lot', lot });
      const sequence = entries.find(({ kind }) => kind === 'lot')?.sequence ?? 0;
      const drafts: Draft[] = [{ step: 'take-back', visitId, sequence, field: 'form' }];
      return ofVisit({ type: 'take-back', sequence, why: words }, drafts, visitId);
    },
    async 'add-note'() {
      const visitId = await newVisit();
      return ofVisit({ type: 'add-note', text: words }, [{ step: 'add-note', visitId, field: 'text' }], visitId);
    },
    async 'add-correction'() {
      const { id: visitId } = await steps.wholeVisit(hands);
      return ofVisit(
        { type: 'add-correction', text: words },
        [{ step: 'add-correction', visitId, field: 'text' }],
        visitId,
      );
    },
    async 'countersign-consent'() {
      const visitId = await inConsent();
      await steps.clientAct(hands, { type: 'sign-consent', ...signing });
      await steps.takeBack(hands);
      const fields = ['signature', 'note'] as const;
      return ofVisit(
        { type: 'countersign-consent', ...witnessing },
        fields.map((field) => ({ step: 'countersign-consent', visitId, field })),
        visitId,
      );
    },
    async 'countersign-aftercare'() {
      const visitId = await finished();
      await partsRead(visitId);
      await steps.clientAct(hands, { type: 'sign-aftercare', ...signing });
      await steps.takeBack(hands);
      const fields = ['signature', 'note'] as const;
      return ofVisit(
        { type: 'countersign-aftercare', ...witnessing },
        fields.map((field) => ({ step: 'countersign-aftercare', visitId, field })),
        visitId,
      );
    },
    async 'confirm-own-details'() {
      const visitId = await newVisit();
      await steps.handOver(hands, visitId, 'intake');
      const { phone, email, emergencyName, emergencyPhone } = sampleClient;
      const details = { phone, email, emergencyName, emergencyPhone };
      return {
        drafts: [{ step: 'confirm-own-details', visitId, field: 'form' }],
        save: () => steps.clientAct(hands, { type: 'confirm-own-details', details }),
      };
    },
    async 'answer-health'() {
      const visitId = await newVisit();
      await steps.handOver(hands, visitId, 'intake');
      const answer = { type: 'answer-health', question: 'heart', answer: 'yes', details: words } as const;
      return {
        drafts: [{ step: 'answer-health', visitId, question: 'heart', field: 'details' }],
        save: () => steps.clientAct(hands, answer),
      };
    },
    async 'flag-question'() {
      const visitId = await inConsent();
      const view = await tablet.client.call('task.get', {});
      const topic = view.task === 'consent' ? (view.clauses[0]?.id ?? '') : '';
      return {
        drafts: [{ step: 'flag-question', visitId, topic, field: 'words' }],
        save: () => steps.clientAct(hands, { type: 'flag-question', topic, words }),
      };
    },
    async 'sign-consent'() {
      const visitId = await inConsent();
      return {
        drafts: [
          { step: 'sign-consent', visitId, field: 'signature' },
          { step: 'decline-consent', visitId, field: 'reason' },
        ],
        save: () => steps.clientAct(hands, { type: 'sign-consent', ...signing }),
      };
    },
    async 'decline-consent'() {
      const visitId = await inConsent();
      return {
        drafts: [
          { step: 'decline-consent', visitId, field: 'reason' },
          { step: 'sign-consent', visitId, field: 'signature' },
        ],
        save: () => steps.clientAct(hands, { type: 'decline-consent', reason: words }),
      };
    },
    async 'sign-aftercare'() {
      const visitId = await finished();
      await partsRead(visitId);
      return {
        drafts: [{ step: 'sign-aftercare', visitId, field: 'signature' }],
        save: () => steps.clientAct(hands, { type: 'sign-aftercare', ...signing }),
      };
    },
    async 'clients.add'() {
      return {
        drafts: [{ step: 'clients.add', field: 'form' }],
        save: () => tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Another Client' } }),
      };
    },
    async 'clients.change'() {
      const clientId = await newClient();
      return {
        drafts: [{ step: 'clients.change', clientId, field: 'form' }],
        save: () => tablet.client.call('clients.change', { clientId, details: { ...sampleClient, phone: '01632 1' } }),
      };
    },
    async 'clients.place-hold'() {
      const clientId = await newClient();
      return {
        drafts: [{ step: 'clients.place-hold', clientId, field: 'reason' }],
        save: () => tablet.client.call('clients.place-hold', { clientId, reason: words }),
      };
    },
    async 'clients.lift-hold'() {
      const clientId = await newClient();
      await tablet.client.call('clients.place-hold', { clientId, reason: words });
      return {
        drafts: [{ step: 'clients.lift-hold', clientId, field: 'reason' }],
        save: () => tablet.client.call('clients.lift-hold', { clientId, reason: words }),
      };
    },
    async 'clients.erase'() {
      const clientId = await newClient();
      return {
        drafts: [{ step: 'clients.erase', clientId, field: 'note' }],
        save: () => tablet.client.call('clients.erase', { clientId, why: 'asked', note: words }),
      };
    },
    async 'settings.change-clinic'() {
      return {
        drafts: [{ step: 'settings.change-clinic', field: 'form' }],
        save: () => tablet.client.call('settings.change-clinic', { clinic: { ...clinic, name: 'Other Studio' } }),
      };
    },
    async 'settings.add-staff'() {
      return {
        drafts: [{ step: 'settings.add-staff', field: 'form' }],
        save: () => tablet.client.call('settings.add-staff', { name: 'Kim Sample', role: 'practitioner', pin }),
      };
    },
  };
}
