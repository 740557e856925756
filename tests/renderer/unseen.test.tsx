// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageWords } from '../../renderer/app/PageWords.tsx';
import { Button } from '../../renderer/kit/Button.tsx';
import { Area, Field } from '../../renderer/kit/Field.tsx';
import { restOfWords, startWords } from '../../renderer/words/words.ts';

await startWords();
await restOfWords();
afterEach(cleanup);
const drawn = (kit: ReactElement) => render(kit, { wrapper: PageWords });

const turned = 'Ash \u202e2';
const letters = [
  [turned, /turns the direction of writing/],
  ['Ash\u200b 2', /invisible letter/],
  ['Ash\u0007 2', /control character/],
] as const;

function Held({ kind, onSend }: { kind: 'field' | 'area' | 'form'; onSend: () => void }) {
  const [text, setText] = useState('');
  const shared = { label: 'Lot', ...(kind === 'form' ? {} : { value: text, onChange: typed }) };
  function typed(event: { target: { value: string } }) {
    setText(event.target.value);
  }
  return (
    <>
      {kind === 'area' ? <Area {...shared} /> : <Field {...shared} />}
      <Button kind="main" onPress={onSend}>
        Record
      </Button>
    </>
  );
}

async function paste(into: HTMLElement, text: string): Promise<void> {
  into.focus();
  await userEvent.paste(text);
}

describe.each(['field', 'area', 'form'] as const)('text that nobody sees, in a %s', (kind) => {
  it.each(letters)('is refused under the field as soon as it is there: %j', async (text, words) => {
    const send = vi.fn();
    drawn(<Held kind={kind} onSend={send} />);
    await paste(screen.getByLabelText('Lot'), text);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('Lot'));
  });

  it('is no more once it was typed anew, and the step can be taken', async () => {
    const send = vi.fn();
    drawn(<Held kind={kind} onSend={send} />);
    await paste(screen.getByLabelText('Lot'), turned);
    await userEvent.clear(screen.getByLabelText('Lot'));
    await userEvent.type(screen.getByLabelText('Lot'), 'Ash 2');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect(send).toHaveBeenCalledOnce();
  });
});

it('what a form put into a field before anybody typed is looked at as well', () => {
  drawn(<Field label="Lot" defaultValue={turned} />);
  expect(screen.getByRole('alert').textContent).toMatch(/turns the direction/);
});

it('a secret and a search are taken as they are typed', async () => {
  drawn(
    <>
      <Field label="Passphrase" type="password" />
      <Field label="Find" asTyped />
    </>,
  );
  await paste(screen.getByLabelText('Passphrase'), turned);
  await paste(screen.getByLabelText('Find'), turned);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a dialog is not held up by a field of the screen under it', async () => {
  const send = vi.fn();
  drawn(
    <>
      <Field label="Under" defaultValue={turned} />
      <dialog open>
        <Button kind="main" onPress={send}>
          Record
        </Button>
      </dialog>
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(send).toHaveBeenCalledOnce();
});
