// @vitest-environment happy-dom
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { later } from '../../renderer/app/later.tsx';
import { startWords } from '../../renderer/words/words.ts';

configure({ asyncUtilTimeout: 60_000 });

await startWords();
afterEach(cleanup);

const Greeting = ({ name }: { name: string }) => <h1>{`Hello ${name}`}</h1>;

describe('a part of the page that is loaded on its own', () => {
  it('is drawn at once when it was loaded before it is shown', async () => {
    const Area = later(async () => Greeting);
    await Area.preload();
    render(<Area name="Ash" />);
    expect(screen.getByRole('heading').textContent).toBe('Hello Ash');
  });

  it('shows nothing that flashes until it is there', async () => {
    const Area = later(async () => Greeting);
    const { container } = render(<Area name="Ash" />);
    expect(container.textContent).toBe('');
    await screen.findByText('Hello Ash');
  });

  it('says what to do when it cannot be loaded, and is loaded with the next try', async () => {
    let host = false;
    const Area = later(() => (host ? Promise.resolve(Greeting) : Promise.reject(new TypeError('fetch failed'))));
    render(<Area name="Ash" />);
    await screen.findByText(/does not answer/);
    host = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Hello Ash');
  });
});
