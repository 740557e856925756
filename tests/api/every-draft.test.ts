import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operationNames } from '../../api/contract/contract.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { rows } from '../../db/file/handles.ts';
import { openStore } from '../../db/file/open.ts';
import { Vault } from '../../db/vault/vault.ts';
import { DraftName, FormDraft } from '../../domain/drafts.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { waysToSave } from './draft-ways.ts';
import { lastingKeychain, type Tablet } from './tablet.ts';
import type { Hands } from './visit-steps.ts';
import { tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

const everyStep = DraftName.options.flatMap((group) => group.options.map(({ shape }) => shape.step.value));

/** All drafts in a tablet's store after a power cut, including those that nobody may read any more. */
async function draftsAfterCrash(): Promise<string[]> {
  await tablet.close({ keep: true });
  const file = storeFileIn(tablet.dir);
  const vault = new Vault({ dir: tablet.dir, storeFile: file, protector: lastingKeychain(), random: realRandom });
  const store = openStore({ file, key: await vault.open({}), random: realRandom });
  const Row = z.object({ step: z.string(), field: z.string() });
  const left = store.read((r) => rows(r, 'SELECT step, field FROM draft', Row));
  store.close();
  return left.map(({ step, field }) => `${step} ${field}`);
}

describe('a draft that was typed is gone once its step is saved, though the power is cut before the page clears it', () => {
  it.each(everyStep)('%s', async (step) => {
    const { drafts, save } = await waysToSave(tablet, hands)[step]();
    for (const draft of drafts) await tablet.client.call('drafts.put', { draft, value: 'strokes or words' });
    for (const draft of drafts)
      expect(await tablet.client.call('drafts.get', { draft })).toEqual({ value: 'strokes or words' });
    await save();
    expect(await draftsAfterCrash()).toEqual([]);
  });
});

it('has a way for every draft that the contract takes, and each form is named after the operation that saves it', () => {
  expect(Object.keys(waysToSave(tablet, hands)).sort()).toEqual([...everyStep].sort());
  const forms = FormDraft.options.map(({ shape }) => shape.step.value);
  for (const step of forms) expect(operationNames).toContain(step);
});
