import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { hiddenText } from '../../domain/text.ts';
import { useKitWords } from './kit-words.ts';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

interface Unseen<T extends TextBox> {
  /** The complaint about invisible characters; undefined when there are none. */
  readonly unseen: string | undefined;
  /** Around the text box, so that text set by a form is checked too. */
  readonly box: RefObject<HTMLDivElement | null>;
  onInput(event: FormEvent<T>): void;
}

/**
 * Whether a text box holds what nobody sees (domain/text.ts), said under the box as soon as it is typed or pasted. Every
 * field of every dialog is one of the kit's, so none can be forgotten; the host refuses such text in any case.
 * @param value Of a controlled box; undefined where a form holds it.
 * @param asTyped A secret or a search: nobody signs under it.
 */
export function useUnseen<T extends TextBox>(value: unknown, asTyped: boolean): Unseen<T> {
  const { fieldFault } = useKitWords();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(box.current?.querySelector<T>('input, textarea')?.value ?? ''), []);
  const hidden = asTyped ? null : hiddenText(typeof value === 'string' ? value : typed);
  return {
    unseen: hidden ? (fieldFault(hidden) ?? undefined) : undefined,
    box,
    onInput: (event) => setTyped(event.currentTarget.value),
  };
}

/** The first box of the same dialog or screen with invisible characters. */
export function firstUnseen(button: Element): HTMLElement | null {
  return (button.closest('dialog') ?? document).querySelector<HTMLElement>('[data-unseen]');
}
