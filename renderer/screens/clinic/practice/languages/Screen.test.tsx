import { expect, it } from 'vitest';
import { contract } from '../../../../../api/contract/contract.ts';
import type { WorkingText } from '../../../../../api/contract/languages.ts';
import { fault } from '../../../../../domain/faults/faults.ts';
import { sourceHash } from '../../../../../domain/protocol/translations/texts.ts';
import type { Answers } from '../../../../gallery/fake-client.ts';
import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const words = en.practiceLanguages;

drawsEvery(gallery);

it('lists languages with what is to do in each, stale ones first, and says what keeps one from clients', async () => {
  const { page } = await show(gallery, 'stale');
  const rows = [...page.querySelectorAll('.practice-languages > .list > li')].map((row) => row.textContent);
  expect(rows[0]).toBe('EspañolSpanish4 stale');
  expect(rows[1]).toMatch(/^DeutschGerman\d+ to do$/);
  expect(rows[2]).toMatch(/^العربيةArabicApprove \d+$/);
  expect(page.querySelector('.alert')?.textContent).toContain('Not today: consent and aftercare and both sheets');
  expect(page.querySelector('.alert')?.textContent).toContain(
    'Can be handed over in Spanish: health questions and reasons for a new date.',
  );
  expect(page.querySelector('.btn.main')?.textContent).toBe('Go through 4 texts');
});

it('says of what the app brings that a program made it and nobody approved it', async () => {
  const { page } = await show(gallery, 'add');
  expect(page.textContent).toContain(words.samplesWords);
  expect(page.textContent).toMatch(/Spanish · (\d+ samples by a program|no samples)/);
});

it('shows a stale text with the sentence that it was made of, and reads on to the next once it is checked', async () => {
  const { page, client, does, typedIn } = await show(gallery, 'translate');
  expect(page.querySelectorAll('.translate-source ins').length).toBeGreaterThan(0);
  expect(page.querySelector('.card.flat')?.textContent).toContain(words.before);
  const field = 'Text in Spanish';
  const before = typedIn(field);
  await does({ into: field, text: 'Otra frase' }, words.markChecked);
  expect(client.asked('languages.write').at(-1)).toMatchObject({ language: 'es', text: 'Otra frase' });
  expect(client.asked('languages.check')).toHaveLength(1);
  expect(page.querySelector('[aria-current="true"]')?.textContent).not.toBe('');
  expect(typedIn(field)).not.toBe(before);
});

it('keeps a text that cannot stand there beside the saved one, and says why', async () => {
  const { client, does, complaint, main } = await show(gallery, 'translate-all');
  await does({ into: 'Text in Spanish', text: 'x'.repeat(400) });
  expect(complaint('Text in Spanish')).toMatch(/^At most \d+ letters/);
  expect(main().textContent).toBe(words.changeFirst);
  expect(client.asked('languages.write')).toEqual([]);
  await expect.poll(() => client.asked('drafts.put')).not.toEqual([]);
});

it('asks who reads a language before anything is checked, and takes an owner only where they read it', async () => {
  const { does, client, main } = await show(gallery, 'translate-sample');
  await does(words.nameReader, { into: words.readerName, text: 'Robin Example' }, en.reading.studied);
  expect(main().textContent).toBe(words.waitsAnother);
  await does('I read German myself', words.saveReader);
  const reader = { name: 'Robin Example', knows: 'studied', ownerReads: true };
  expect(client.asked('languages.set')).toMatchObject([{ language: 'de', reader }]);
});

it('approves with the PIN what was checked, with who checked it, and stays where the PIN is wrong', async () => {
  const { page, client, does } = await show(gallery, 'approve');
  expect(page.textContent).toContain('Checked by Ana Silva, translator');
  client.refuse('languages.approve', fault('wrong-pin', { left: 4 }));
  await does({ into: en.settings.presentPin, text: '246810' }, 'Approve German');
  expect(client.asked('languages.approve')).toMatchObject([
    { language: 'de', texts: { from: 'checked' }, checkedBy: 'Ana Silva', knows: 'translator', pin: '246810' },
  ]);
  expect(page.querySelector('h1')?.textContent).toBe('Approve German');
});

it('asks anew how somebody knows the language where another reader is named', async () => {
  const { does, main } = await show(gallery, 'checked');
  await does(words.changeReader);
  expect(main().getAttribute('aria-disabled')).toBeNull();
  await does({ into: words.readerName, text: 'Ben Other' });
  expect(main().textContent).toBe(words.waitsKnows);
});

it('says which texts stay out of an approval', async () => {
  const { page, does } = await show(gallery, 'mixed');
  await does(words.approveTexts_other);
  expect(page.textContent).toContain('20 texts stay out');
});

it('lists what a translator’s file changed, and the rows that were not taken', async () => {
  const { page } = await show(gallery, 'taken');
  expect(page.textContent).toContain('3 texts are drafts now');
  expect(page.textContent).toContain(`Row 14: `);
  expect(page.textContent).toContain(words.odd['other-source']);
});

it('saves the texts of the chosen language for its translator', async () => {
  const { page, does } = await show(gallery, 'stale');
  await does(words.saveCsv);
  expect(page.querySelector('.choice.on')?.textContent).toBe(en.practiceVersions.as.csv);
  expect([...page.querySelectorAll('.choice.on')].map((one) => one.textContent)).toContain('español');
});

it('writes Arabic with the digits that the owner chooses', async () => {
  const { client, does } = await show(gallery, 'mixed');
  await does('١٢٣٤٥٦٧٨٩٠');
  expect(client.asked('languages.set')).toMatchObject([{ language: 'ar', digits: 'arab' }]);
});

/** The stale texts of the gallery, kept as the app keeps them: written, one is a draft; emptied, what was there before counts. */
function keeping(): ScreenGallery {
  const { translate } = gallery.states;
  if (!translate) throw new Error('there is no state of a text');
  const begun = contract['languages.work'].output.parse(translate.answers?.['languages.work']);
  let work = begun;
  const set = (place: string, change: (text: WorkingText) => WorkingText) => {
    work = { ...work, texts: work.texts.map((one) => (one.place === place ? change(one) : one)) };
    return work;
  };
  const write: Answers['languages.write'] = (input) => {
    const { place, text, of } = contract['languages.write'].input.parse(input);
    const was = begun.texts.find((one) => one.place === place);
    return set(place, (one) =>
      was && text === ''
        ? was
        : { ...one, text, of: of ?? sourceHash(one.source), standing: 'draft', by: 'Robin Example', before: null },
    );
  };
  const check: Answers['languages.check'] = (input) => {
    const [place = ''] = contract['languages.check'].input.parse(input).places;
    return set(place, (one) => ({ ...one, standing: 'checked', by: 'Ana Silva' }));
  };
  const answers = { ...translate.answers, 'languages.write': write, 'languages.check': check };
  return { ...gallery, states: { ...gallery.states, translate: { ...translate, answers } } };
}

it('takes back what was written and checked, one step at a time across texts, and makes it again', async () => {
  const { page, client, does, typedIn } = await show(keeping(), 'translate');
  const field = 'Text in Spanish';
  const { undo, redo, nothingToUndo, nothingToRedo } = en.practiceEdit;
  const can = (nothing: string) => page.querySelector(`[aria-label="${nothing}"]`) === null;
  const before = typedIn(field);
  expect([can(nothingToUndo), can(nothingToRedo)]).toEqual([false, false]);
  await does({ into: field, text: 'Otra frase' }, words.markChecked);
  expect(typedIn(field)).not.toBe('Otra frase');
  // The mark first, then the words; each opens its text.
  await does(undo);
  expect(typedIn(field)).toBe('Otra frase');
  expect(page.querySelector('.translation')?.textContent).toContain(words.standing.draft);
  await does(undo);
  expect(typedIn(field)).toBe(before);
  expect(page.querySelector('.translation')?.textContent).toContain(words.standing.stale);
  expect(client.asked('languages.write').at(-1)).toMatchObject({ text: '' });
  expect([can(nothingToUndo), can(nothingToRedo)]).toEqual([false, true]);
  await does(redo, redo);
  expect(typedIn(field)).toBe('Otra frase');
  expect(page.querySelector('.translation')?.textContent).toContain(words.standing.checked);
  expect(can(nothingToRedo)).toBe(false);
});

it('takes half a sentence back as one step, and what cannot stand there at once', async () => {
  const { client, does, typedIn } = await show(keeping(), 'translate');
  const field = 'Text in Spanish';
  const before = typedIn(field);
  await does({ into: field, text: 'La\u202evado' }, en.practiceEdit.undo);
  expect(typedIn(field)).toBe(before);
  expect(client.asked('languages.write')).toEqual([]);
  await does({ into: field, text: 'Otra' }, en.practiceEdit.undo);
  expect(typedIn(field)).toBe(before);
});
