import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { afterTheSeal } from './prepared.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { act, type Hands, openVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
/** The visit whose papers are sealed. */
let sealed: VisitView;

beforeEach(async () => {
  ({ tablet, hands, made: sealed } = await afterTheSeal());
});
afterEach(() => tablet.close());

const today = () => tablet.client.call('visits.today', {});

async function tomorrow(): Promise<void> {
  tablet.clock.advance(24 * 3_600_000);
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
}

const print = (documentId: string) =>
  tablet.client.call('documents.print', { documentId, printerId: 'printer', copies: 1 });

describe('closing asks how the copy was given', () => {
  it('without an answer it follows the record: nothing was given, so later', async () => {
    const { id } = sealed;
    expect((await act(hands, id, { type: 'close-visit' })).copy).toEqual({ given: 'later', due: true });
    expect((await today()).visits).toMatchObject([{ stage: 'closed', copyDue: true }]);
  });

  it('printed, saved, both: as they were put on record', async () => {
    const { id, documents } = sealed;
    await print(documents[0]?.id ?? '');
    expect((await tablet.client.call('visits.get', { visitId: id })).copy.given).toBe('printed');
    await tablet.client.call('documents.save', { visitId: id, targetId: 'usb' });
    expect((await act(hands, id, { type: 'close-visit' })).copy).toEqual({ given: 'both', due: false });
    expect((await today()).visits).toMatchObject([{ copyDue: false }]);
  });

  it('declined is no copy and nothing that waits', async () => {
    const { id } = sealed;
    expect((await act(hands, id, { type: 'close-visit', copy: 'declined' })).copy.due).toBe(false);
  });

  it('refuses a copy that was never made, and closes nothing', async () => {
    const { id } = sealed;
    for (const copy of ['printed', 'saved', 'both'] as const)
      expect(await refusal(act(hands, id, { type: 'close-visit', copy }))).toBe('copy-not-made');
    expect((await tablet.client.call('visits.get', { visitId: id })).stage).toBe('done');
  });

  it('a visit without a paper asks nothing', async () => {
    const { id } = await openVisit(hands);
    await act(hands, id, { type: 'cancel-visit', reason: 'Did not come' });
    expect((await act(hands, id, { type: 'close-visit' })).copy).toEqual({ given: null, due: false });
  });
});

describe('what was not given yet stays on Today', () => {
  it('until it is printed, days later, also past a restart', async () => {
    const { id, documents } = sealed;
    await act(hands, id, { type: 'close-visit', copy: 'later' });
    await tomorrow();
    expect((await today()).notGiven).toMatchObject([{ id, copyDue: true }]);
    await tablet.restart();
    await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    expect((await today()).notGiven).toHaveLength(1);
    await print(documents[0]?.id ?? '');
    expect((await today()).notGiven).toEqual([]);
  });

  it('or until the client says that they do not want it', async () => {
    const { id } = sealed;
    await act(hands, id, { type: 'close-visit' });
    await tomorrow();
    expect(await refusal(act(hands, id, { type: 'settle-copy', copy: 'printed' }))).toBe('copy-not-made');
    expect((await act(hands, id, { type: 'settle-copy', copy: 'declined' })).copy).toEqual({
      given: 'declined',
      due: false,
    });
    expect((await today()).notGiven).toEqual([]);
    expect(await refusal(act(hands, id, { type: 'settle-copy', copy: 'declined' }))).toBe('not-now');
  });
});
