import { places, type Ways, words } from './draft-steps.ts';
import { sampleClient, type Tablet } from './tablet.ts';
import * as steps from './visit-steps.ts';

const signing = { signature: steps.signature, intent: true, electronicRecord: true } as const;
const witnessing = { signature: steps.signature, identifiedBy: 'photo-id', note: '' } as const;

/** The client’s own steps, and what staff sign after them. */
export function waysWithClient(tablet: Tablet, hands: steps.Hands) {
  const { ofVisit, newVisit, finished, inConsent, partsRead } = places(tablet, hands);
  return {
    async 'sign-as-reader'() {
      const visitId = await inConsent('Sample Reader');
      await steps.clientAct(hands, { type: 'sign-consent', ...signing });
      return {
        drafts: [{ step: 'sign-as-reader', visitId, field: 'signature' }],
        save: () => steps.clientAct(hands, { type: 'sign-as-reader', signature: steps.signature, intent: true }),
      };
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
        drafts: (['details', 'value'] as const).map((field) => ({
          step: 'answer-health',
          visitId,
          question: 'heart',
          field,
        })),
        save: () => steps.clientAct(hands, answer),
      };
    },
    async 'answer-clause'() {
      const visitId = await inConsent();
      const view = await tablet.client.call('task.get', {});
      const topic = view.task === 'consent' ? (view.clauses[0]?.id ?? '') : '';
      return {
        drafts: [{ step: 'answer-clause', visitId, topic, field: 'signature' }],
        save: () => steps.clientAct(hands, { type: 'answer-clause', clause: topic, answer: 'agreed' }),
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
  } satisfies Ways;
}
