import type { Input } from '../../api/contract/contract.ts';
import type { DraftName } from '../../domain/drafts.ts';
import type { Tablet } from './tablet.ts';
import { sampleClient } from './tablet.ts';
import * as steps from './visit-steps.ts';

export type Draft = Input<'drafts.get'>['draft'];
export type Step = DraftName['step'];
export const words = 'seen and talked over';
/** A draft with all its fields, and how the app gets to where it is typed and to the step that saves it. */
export interface Way {
  readonly drafts: Draft[];
  readonly save: () => Promise<unknown>;
}

/** For some of the steps: how the app gets to where each is typed. */
export type Ways = Partial<Record<Step, () => Promise<Way>>>;

/** The places in a visit where drafts are typed. */
export function places(tablet: Tablet, hands: steps.Hands) {
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

  async function inConsent(reader?: string): Promise<string> {
    const visitId = await readyForConsent();
    if (reader !== undefined)
      await steps.act(hands, visitId, { type: 'name-reader', name: reader, language: 'Polish', knows: 'studied' });
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

  return { ofVisit, newVisit, inProcedure, finished, readyForConsent, inConsent, partsRead, newClient };
}
