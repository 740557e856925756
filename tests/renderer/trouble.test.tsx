// @vitest-environment happy-dom
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CallError, type Client } from '../../api/client/client.ts';
import { fault } from '../../domain/faults/faults.ts';
import { TroubleBar } from '../../renderer/app/frame/TroubleBar.tsx';
import { UiData } from '../../renderer/ui-data/UiData.tsx';
import { useClient } from '../../renderer/ui-data/useClient.ts';
import { useRead } from '../../renderer/ui-data/useQuery.ts';
import { useStep } from '../../renderer/ui-data/useStep.ts';
import { restOfWords, startWords } from '../../renderer/words/words.ts';
import { locked } from './locked-status.ts';

configure({ asyncUtilTimeout: 60_000 });

await startWords();
await restOfWords();
afterEach(cleanup);

const lost = new CallError(fault('not-reached'));

/** What the app gets to hear, and whether it answers. */
const heard: string[] = [];
let failing: ReadonlySet<string>;
beforeEach(() => {
  heard.length = 0;
  failing = new Set();
});
let serial = 1;
const client: Client = {
  async call(name) {
    if (name !== 'app.status') throw new Error(`not asked for here: ${name}`);
    serial += 1;
    return JSON.parse(JSON.stringify({ ...locked, serial }));
  },
};

async function ask(what: string): Promise<void> {
  heard.push(what);
  if (failing.has(what)) throw lost;
}

function Reader() {
  const read = useRead();
  return (
    <button type="button" onClick={() => void read(() => ask('read'))}>
      Read
    </button>
  );
}

function Page() {
  const { run } = useStep();
  const { refresh } = useClient();
  const [reading, setReading] = useState(true);
  return (
    <>
      <button type="button" onClick={() => void run(() => ask('step'))}>
        Step
      </button>
      <button type="button" onClick={() => setReading(false)}>
        Leave
      </button>
      <button type="button" onClick={() => void refresh()}>
        Refresh
      </button>
      {reading && <Reader />}
      <TroubleBar />
    </>
  );
}

const tap = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const drawn = () =>
  render(
    <UiData client={client}>
      <Page />
    </UiData>,
  );

test('a failed read leaves the "Try again" of a failed step in its place', async () => {
  drawn();
  failing = new Set(['step', 'read']);
  await tap('Step');
  await tap('Read');
  await tap('Try again');
  expect(heard).toEqual(['step', 'read', 'step']);
});

test('a failed read stays in the bar behind the step, and is tried again once that is through', async () => {
  drawn();
  failing = new Set(['step', 'read']);
  await tap('Read');
  await tap('Step');
  failing = new Set();
  await tap('Try again');
  await tap('Try again');
  expect(heard).toEqual(['read', 'step', 'step', 'read']);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('what failed to be read is no trouble any more once its screen has gone', async () => {
  drawn();
  failing = new Set(['read']);
  await tap('Read');
  await screen.findByRole('button', { name: 'Try again' });
  await tap('Leave');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a step that fails is tried again as it was', async () => {
  drawn();
  failing = new Set(['step']);
  await tap('Step');
  failing = new Set();
  await tap('Try again');
  expect(heard).toEqual(['step', 'step']);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
