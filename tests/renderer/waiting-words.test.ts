import { expect, it } from 'vitest';
import { en } from '../../renderer/words/en.ts';

/** What a main button says while something else comes first: by the name of its word. */
const isWaiting = /^(waits|holdWaits)|First(_one|_other)?$|(steps|checks|timeOut)Left(_one|_other)?$|Waits$/;
/** What is called first, and is not done first. */
const isName: ReadonlySet<string> = new Set([
  'common.apartFirst',
  'procedure.takeFirst',
  'records.newestFirst',
  'records.oldestFirst',
]);
const waiting = Object.entries(en).flatMap(([area, words]) =>
  Object.entries(words).flatMap(([name, text]) =>
    isWaiting.test(name) && !isName.has(`${area}.${name}`) && typeof text === 'string'
      ? [[`${area}.${name}`, text]]
      : [],
  ),
);

it('a button that waits says what to do first, never that it waits', () => {
  const doing =
    /^(Add|Answer|Approve|Ask|Change|Check|Choose|Confirm|Decide|Do|End|Finish|Get|Give|Name|Record|Say|Sign|Tap|Tick|Type|Unlock|Write)\b/;
  expect(waiting.length).toBeGreaterThan(40);
  expect(waiting.filter(([, text = '']) => !doing.test(text))).toEqual([]);
});
