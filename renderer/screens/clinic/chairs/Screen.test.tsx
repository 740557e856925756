import { expect, it } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import { AppStatus, type ChairsChip } from '../../../../api/contract/status.ts';
import { Instant } from '../../../../domain/time.ts';
import type { FakeClient } from '../../../gallery/fake-client.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery as client } from '../../day/client/Screen.gallery.tsx';
import { gallery as today } from '../../day/today/Screen.gallery.tsx';
import { gallery as handOut } from '../../records/hand-out/Screen.gallery.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('keeps the value that was chosen', async () => {
  const { client: asked, does } = await show(gallery, 'decide');
  await does(`${en.chairs.keepValue.replace('{{value}}', '020 7946 0805')}`);
  expect(asked.asked('chairs.decide')).toMatchObject([{ field: 'phone', hash: 'b'.repeat(64) }]);
});

it('lets a tablet in whose digits were compared', async () => {
  const { client: asked, does } = await show(gallery, 'code');
  await does(en.chairs.same);
  expect(asked.asked('chairs.admit')).toEqual([{ pin: '864209', digits: '4816', name: 'Chair 4' }]);
});

/** The status of a tablet that is one of several, as the sample day's screen of it has it otherwise. */
function connected(shown: ScreenGallery, name: string, chip: Partial<ChairsChip> = {}) {
  const state = shown.states[name];
  if (!state) throw new Error(name);
  const given = recordingOf(state).answers.find(({ name: one }) => one === 'app.status')?.value;
  const chairs = { state: 'in-step', since: null, toSend: 0, toDecide: 0, ...chip } as const;
  return (fake: FakeClient) => {
    fake.answer('app.status', AppStatus.parse({ ...AppStatus.parse(given), chairs }));
    fake.answer('chairs.visits', {
      visits: [
        contract['chairs.visits'].output.shape.visits.element.parse({
          ...{ visitId: '01920000-0000-7000-8000-000000000007', chair: 'Chair 2', on: '2026-11-20' },
          ...{ session: 1, sessionsPlanned: 3, open: true },
        }),
      ],
    });
  };
}

it('shows on a client’s page which visits are on other tablets, each read with a tap', async () => {
  const { page, does, client: asked, screen } = await show(client, 'elsewhere');
  expect(page.textContent).toContain('Chair 2 · Session 2 of 3');
  await does(en.chairs.elsewhereAll);
  expect(screen.getAllByText(/^Chair \d · /)).toHaveLength(4);
  await does('Mon 14 Apr 2025');
  expect(asked.asked('chairs.visit')).toEqual([{ visitId: '019aa000-0000-7000-8000-000000000203' }]);
});

it('says where a client’s record is handed out that other tablets have more', async () => {
  const [state = ''] = Object.keys(handOut.states);
  const { page } = await show(handOut, state, connected(handOut, state));
  expect(page.textContent).toContain(en.chairs.elsewhereHandOut);
});

it.each([
  [{}, 'In step'],
  [{ toSend: 3 }, '3 steps to send'],
  [{ toDecide: 2 }, '2 to decide'],
  [{ state: 'offline', since: Instant.parse('2026-11-24T13:20:00.000Z') }, 'Offline since 13:20'],
  [{ state: 'stopped', toDecide: 2 }, 'Not in step: call support'],
] as const)('says on Today how it stands: %o', async (chip, words) => {
  const { screen } = await show(today, 'full', connected(today, 'full', chip));
  expect(screen.getByRole('button', { name: words })).toBeTruthy();
});
