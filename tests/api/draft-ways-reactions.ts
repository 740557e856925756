import { addDays } from '../../domain/time.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { type Ways, words } from './draft-steps.ts';
import { reportOf } from './reaction-steps.ts';
import type { Tablet } from './tablet.ts';
import * as steps from './visit-steps.ts';

/** What is written about reactions after the seal, and the days by which their deadlines count. */
export function waysAfterSeal({ client }: Tablet, hands: steps.Hands) {
  const reported = async () => {
    const { id: visitId } = await steps.wholeVisit(hands);
    const { reaction } = await client.call('reactions.report', { visitId, report: reportOf() });
    return { visitId, reaction };
  };
  return {
    async 'settings.set-working-days'() {
      const workingDays = { openDays: [1, 2, 3], closed: [], reportDays: 5 };
      return {
        drafts: [{ step: 'settings.set-working-days', field: 'form' }],
        save: () => client.call('settings.set-working-days', { workingDays }),
      };
    },
    async 'appointments.move'() {
      const { clientId } = await steps.wholeVisit(hands);
      const { appointment } = await client.call('appointments.form', { clientId });
      if (!appointment) throw new Error('there is an appointment');
      const { visitId, days, present } = appointment;
      const next = { date: addDays(days.first, 40), time: present.time };
      return {
        drafts: [{ step: 'appointments.move', clientId, field: 'form' }],
        save: () => client.call('appointments.move', { clientId, visitId, next, why: words }),
      };
    },
    async 'visits.move'() {
      const { id: visitId } = await steps.wholeVisit(hands);
      const { id: clientId } = await client.call('clients.add', {
        details: { ...sampleClient, name: 'Somebody Right' },
      });
      return {
        drafts: [{ step: 'visits.move', visitId, field: 'why' }],
        save: () => client.call('visits.move', { visitId, clientId, why: words }),
      };
    },
    async 'check-ins.record'() {
      const { id: visitId } = await steps.wholeVisit(hands);
      const done = { how: 'phone', outcome: 'question', note: words } as const;
      return {
        drafts: [{ step: 'check-ins.record', visitId, sequence: 4, field: 'form' }],
        save: () => client.call('check-ins.record', { visitId, day: 4, done }),
      };
    },
    async 'reactions.report'() {
      const { id: visitId } = await steps.wholeVisit(hands);
      return {
        drafts: [{ step: 'reactions.report', visitId, field: 'form' }],
        save: () => client.call('reactions.report', { visitId, report: reportOf() }),
      };
    },
    async 'reactions.follow'() {
      const at = await reported();
      return {
        drafts: [{ step: 'reactions.follow', visitId: at.visitId, sequence: at.reaction, field: 'form' }],
        save: () => client.call('reactions.follow', { ...at, followed: { text: words, doctor: 'yes' } }),
      };
    },
    async 'reactions.send'() {
      const at = await reported();
      return {
        drafts: [{ step: 'reactions.send', visitId: at.visitId, sequence: at.reaction, field: 'form' }],
        save: () => client.call('reactions.send', { ...at, sent: { on: '2026-11-24', to: words } }),
      };
    },
    async 'reactions.close'() {
      const at = await reported();
      await client.call('reactions.send', { ...at, sent: { on: '2026-11-24', to: words } });
      return {
        drafts: [{ step: 'reactions.close', visitId: at.visitId, sequence: at.reaction, field: 'form' }],
        save: () => client.call('reactions.close', { ...at, end: { how: 'healed', words: '' } }),
      };
    },
  } satisfies Ways;
}
