// @vitest-environment happy-dom
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Client } from '../../api/client/client.ts';
import { UiData } from '../../renderer/ui-data/UiData.tsx';
import { useQuery } from '../../renderer/ui-data/useQuery.ts';
import { startWords } from '../../renderer/words/words.ts';
import { locked } from './locked-status.ts';

configure({ asyncUtilTimeout: 60_000 });

await startWords();
afterEach(cleanup);

/** Answers a search with one client who is called as what was asked. */
const client: Client = {
  async call(name, input) {
    if (name === 'app.status') return JSON.parse(JSON.stringify(locked));
    if (name !== 'clients.search') throw new Error(`not asked for here: ${name}`);
    return JSON.parse(JSON.stringify(named(Object(input).query)));
  },
};
const named = (query: string) => [{ name: query }];

function Page() {
  const [query, setQuery] = useState('first');
  const { data, show } = useQuery('clients.search', { query });
  // What a step of the first one holds on to until its answer comes.
  const step = useRef(show);
  const answer = (words: string) => step.current(JSON.parse(JSON.stringify(named(words))));
  return (
    <>
      <p>{JSON.stringify(data)}</p>
      <button type="button" onClick={() => answer('changed')}>
        Answer
      </button>
      <button type="button" onClick={() => setQuery('second')}>
        Other
      </button>
    </>
  );
}

const tap = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a step’s answer is shown while its question stands, and is no answer to what was asked since', async () => {
  render(
    <UiData client={client}>
      <Page />
    </UiData>,
  );
  await screen.findByText(/first/);
  await tap('Answer');
  await screen.findByText(/changed/);
  await tap('Other');
  await screen.findByText(/second/);
  await tap('Answer');
  expect(screen.queryByText(/changed/)).toBeNull();
  await screen.findByText(/second/);
});
