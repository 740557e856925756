import { en } from '../../renderer/words/en.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What the client's pages say in one language, as far as a walk presses or looks for it. */
export interface Said {
  readonly aftercare: Words<'twoWeeks' | 'readDates' | 'readLongTerm' | 'readInfection'>;
  readonly consent: Words<'point' | 'agree' | 'waitsChoice' | 'optionalNo'>;
  readonly handover: Words<'showMore' | 'takeBack' | 'thanks' | 'thatIsMe'>;
  readonly intake: Words<
    'detailsAsk' | 'detailsConfirm' | 'finish' | 'nextPage' | 'no' | 'page' | 'phone' | 'toReview' | 'yes'
  >;
  readonly sign: Words<'electronicTick' | 'intentTick' | 'readerAffirm' | 'sign'>;
}

export const english: Said = en;

/** A sentence with its numbers in it. */
export function sentence(words: string, numbers: Readonly<Record<string, number>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(numbers[name] ?? ''));
}

/** How a sentence begins, before what it is given. */
export function start(words: string): RegExp {
  return new RegExp(`^${words.split('{{')[0] ?? ''}`);
}
