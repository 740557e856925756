import { afterEach, expect, it } from 'vitest';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { handOver, openVisit } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

it('shows a client six health questions a page until an owner chooses one, also after a restart', async () => {
  tablet = await makeTablet();
  const { ownerId: staffId } = await signedIn(tablet);
  const { client } = tablet;
  expect((await client.call('settings.get', {})).questionsAPage).toBe(6);
  expect((await client.call('settings.set-questions-a-page', { questions: 1 })).questionsAPage).toBe(1);
  const { id } = await openVisit({ client, staffId, pin });
  await handOver({ client, staffId, pin }, id, 'intake');
  expect(await client.call('task.get', {})).toMatchObject({ questionsAPage: 1 });
  await tablet.restart();
  expect(await tablet.client.call('task.get', {})).toMatchObject({ questionsAPage: 1 });
});
