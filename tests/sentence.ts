import { expect } from 'vitest';
import { type Fault, isFault } from '../domain/faults/faults.ts';
import { english } from '../renderer/words/faults/english.ts';
import { faultSentence } from '../renderer/words/faults/fault-words.ts';
import { fieldSentence } from '../renderer/words/faults/field-sentence.ts';

/** What a person reads of a fault. */
export const sentence = (fault: Fault): string => faultSentence(english, fault);

/** What a person reads of a field fault under its field. */
export const fieldWords = (message: string | undefined): string | null => fieldSentence(english.fields, message);

/** A fault whose sentence is this one, or matches. */
export const said = (words: string | RegExp): unknown =>
  expect.toSatisfy(
    (fault: unknown) =>
      isFault(fault) && (typeof words === 'string' ? sentence(fault) === words : words.test(sentence(fault))),
    String(words),
  );
