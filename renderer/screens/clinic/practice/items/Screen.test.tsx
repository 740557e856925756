import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { contract } from '../../../../../api/contract/contract.ts';
import { defaultProtocol } from '../../../../../domain/protocol/default-en.ts';
import { textOf } from '../../../../../domain/protocol/versions/next-version.ts';
import type { FakeClient } from '../../../../gallery/fake-client.ts';
import { ownDraft } from '../../../../gallery/own-draft.ts';
import { inUseHead } from '../../../../gallery/own-versions.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { asked, gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const words = en.practiceQuestions;

/** Every touch that was sent, in order. */
const sent = (client: FakeClient) => expect.poll(() => client.asked('protocols.step').map((input) => editIn(input)));
const editIn = (input: unknown) =>
  typeof input === 'object' && input !== null && 'edit' in input ? input.edit : input;

it('gives an answer its grade with two taps', async () => {
  const { client, screen, tap } = await show(gallery, 'question');
  await tap(/“Sometimes” means/);
  await tap(words.grade.refuse);
  const place = 'health/blood-thinners/answers/options/answer-1/grade';
  await sent(client).toEqual([{ edit: 'set', place, content: 'refuse' }]);
  expect(screen.queryByRole('group', { name: /“Sometimes” means/ })).toBeNull();
  // The list went with what was tapped; the keys go on from its field.
  expect(document.activeElement?.getAttribute('data-place')).toBe(place);
});

it('adds a follow-up right behind the question, for the answer that was tapped', async () => {
  const { client, screen, tap } = await show(gallery, 'question');
  await tap(words.addFollowUp);
  const answers = within(screen.getByRole('group', { name: words.afterWhich }));
  await userEvent.click(answers.getByRole('button', { name: 'I don’t know' }));
  await sent(client).toEqual([
    {
      edit: 'add',
      list: 'health',
      index: 3,
      content: {
        text: words.newFollowUp,
        hint: '',
        answers: { kind: 'text', grade: 'note' },
        shownWhen: { question: 'blood-thinners', answers: ['answer-2'] },
      },
    },
  ]);
});

it('opens a follow-up from under its answer, and says there after what it is asked', async () => {
  const { page, screen, tap } = await show(gallery, 'question');
  await tap(/Only after “Yes, daily”/);
  expect(screen.getByRole('heading', { level: 2, name: 'Which one, and since when?' })).toBeTruthy();
  const after = page.querySelectorAll(`.editor-item [aria-label="${words.afterAnswers}"] .choice.on`);
  expect([...after].map((one) => one.textContent)).toEqual(['Yes, daily']);
});

it('offers a follow-up that is alone under its question no arrow that would do nothing', async () => {
  const { screen, tap } = await show(gallery, 'question');
  await tap(/Only after “Yes, daily”/);
  for (const words of [en.practiceEdit.atTop, en.practiceEdit.atEnd]) {
    const label = words.replace('{{item}}', 'Which one, and since when?');
    expect(screen.getByRole('button', { name: label }).getAttribute('aria-disabled')).toBe('true');
  }
});

it('brings what opens in place into sight', async () => {
  const { page, tap } = await show(gallery, 'question');
  const field = page.querySelector('[data-place="health/blood-thinners/answers/options/answer-1/grade"]');
  const part = field?.closest('.part');
  if (!part) throw new Error('the answer has no grade');
  const comesIntoView = vi.spyOn(part, 'scrollIntoView');
  await tap(/“Sometimes” means/);
  expect(comesIntoView).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
});

it('asks a question in another way and keeps what its answers are called', async () => {
  const { client, tap } = await show(gallery, 'question');
  await tap(new RegExp(`^${words.kind}`));
  await tap(words.kinds['several-of']);
  await sent(client).toMatchObject([
    {
      place: 'health/blood-thinners/answers',
      content: { kind: 'several-of', options: [{}, {}, {}, {}], none: 'fine' },
    },
  ]);
});

it('draws the client’s page from the parts that clients tap, with the follow-up under its answer, and takes no tap there', async () => {
  const { page } = await show(gallery, 'question');
  const client = page.querySelector('.client-page');
  expect(client?.hasAttribute('inert')).toBe(true);
  expect([...(client?.querySelectorAll('.choice.on') ?? [])].map((one) => one.textContent)).toEqual(['Yes, daily']);
  expect(client?.querySelector('.health-row.follows')?.textContent).toContain('Which one, and since when?');
});

it('hangs a follow-up under its question in the outline', async () => {
  const { page } = await show(gallery, 'question');
  const follows = [...page.querySelectorAll('.outline-row.follows .outline-item')].map((one) => one.textContent);
  expect(follows).toEqual(['3Which one, and since when?']);
});

it('says of each answer what staff then see', async () => {
  const { page } = await show(gallery, 'staff-see');
  const rows = [...page.querySelectorAll('.staff-sees > li')].map((one) => one.textContent);
  expect(rows).toHaveLength(4);
  expect(rows.at(-1)).toBe(`Yes, daily${words.grade['doctors-note']}${words.means['doctors-note']}`);
});

it('bounds a range by numbers, and an emptied field leaves its end open', async () => {
  const { client, does } = await show(gallery, 'number');
  await does({ into: words.bound.number.most, text: '' }, words.addRange);
  const range = 'health/alcohol-drugs/answers/ranges';
  await sent(client).toEqual([
    { edit: 'clear', place: `${range}/0/most` },
    { edit: 'add', list: range, content: { grade: 'decide' } },
  ]);
});

it('takes away and asks for initials, and shows them on the client’s page', async () => {
  const { client, page, tap } = await show(gallery, 'clause');
  expect(page.querySelector('.client-page .initials')).not.toBeNull();
  await tap(words.initialsNo);
  await sent(client).toEqual([{ edit: 'set', place: 'consent/clauses/photos/initials', content: false }]);
});

it('asks for a choice with two choices to begin with', async () => {
  const { client, tap } = await show(gallery, 'clause');
  await tap(new RegExp(`^${words.client} `));
  await tap(words.decisions['choose-one']);
  await sent(client).toMatchObject([
    {
      place: 'consent/clauses/photos/decision',
      content: { kind: 'choose-one', options: [{ label: words.firstOption }, { label: words.secondOption }] },
    },
  ]);
});

it('takes out a paragraph only while another one is left', async () => {
  const { client, tap, screen } = await show(gallery, 'clause');
  await tap(`Move or remove: ${words.paragraphs.all}`);
  expect(screen.getByRole('button', { name: 'Remove: Paragraph 1' }).getAttribute('aria-disabled')).toBe('true');
  await tap(`Move or remove: ${words.points.all}`);
  await tap('Move down: Point 1');
  await tap('Remove: Point 2');
  const points = 'consent/clauses/photos/points';
  await sent(client).toEqual([
    { edit: 'move', place: `${points}/0`, to: 'down' },
    { edit: 'remove', place: `${points}/1` },
  ]);
});

it('keeps a row’s Remove the same while its words are typed, so that the tap that leaves the field counts, and makes it another once a row is gone', async () => {
  const { client, does, page, tap } = await show(gallery, 'question');
  const place = 'health/blood-thinners/answers/options/answer-1/label';
  const typed = { edit: 'set', place, content: 'Now and then' } as const;
  client.answer(
    'protocols.step',
    contract['protocols.draft'].output.parse(ownDraft(...asked, typed)['protocols.draft']),
  );
  await tap(`Move or remove: ${words.answers}`);
  const removes = () =>
    [...page.querySelectorAll('.row-tools .btn:not(.arrow)')].map((one) => ({
      said: one.getAttribute('aria-label'),
      is: one.getAttribute('data-stands-for'),
    }));
  const before = removes();
  await does({ into: words.answer.replace('{{n}}', '2'), text: typed.content });
  await sent(client).toEqual([typed]);
  await expect.poll(() => removes()[1]?.said).toBe('Remove: Now and then');
  expect(removes().map(({ is }) => is)).toEqual(before.map(({ is }) => is));
  expect(before[0]?.is).toContain('health/blood-thinners');
  const removed = { edit: 'remove', place: 'health/blood-thinners/answers/options/answer-1' } as const;
  client.answer(
    'protocols.step',
    contract['protocols.draft'].output.parse(ownDraft(...asked, removed)['protocols.draft']),
  );
  await tap('Remove: Now and then');
  await expect.poll(() => removes().length).toBe(before.length - 1);
  // Of what is left nothing is the control that it was: a second tap in the same place takes out no second row.
  for (const { is } of removes()) expect(before.map((one) => one.is)).not.toContain(is);
});

it('says beside a check that its remedy has no step', async () => {
  const { page } = await show(gallery, 'check');
  expect(page.querySelector('.editor-item .complaint')?.textContent).toBe(words.wrong['remedy-missing']);
});

it('says beside a number outside of its bounds what to do, keeps what was typed, and takes it not', async () => {
  const { client, does, page, typedIn } = await show(gallery, 'breaks');
  await does({ into: words.breaks.overdueAfter, text: '120' });
  expect(page.querySelector('.editor-item .complaint')?.textContent).toBe('Write a number from 75 to 90');
  expect(typedIn(words.breaks.overdueAfter)).toBe('120');
  await expect.poll(() => client.asked('drafts.put')).toMatchObject([{ value: '120' }]);
  expect(client.asked('protocols.step')).toEqual([]);
});

it('never lets a break be overdue after more than 90 minutes by a tap', async () => {
  const { client, tap } = await show(gallery, 'breaks');
  await tap(`${words.breaks.overdueAfter}: More`);
  await tap(`${words.breaks.length}: More`);
  await sent(client).toEqual([{ edit: 'set', place: 'breaks/length', content: 11 }]);
});

it('says beside an emptied title that it needs words, and keeps it so', async () => {
  const { client, complaint, does } = await show(gallery, 'clause');
  await does({ into: words.clauseTitle, text: ' ' });
  await expect.poll(() => complaint(words.clauseTitle)).toMatch(/Write/);
  expect(client.asked('protocols.step')).toEqual([]);
});

it('keeps a text with an invisible letter as it was pasted, says so beside it, and never sends it', async () => {
  const { client, complaint, does, typedIn } = await show(gallery, 'clause');
  const pasted = 'Photos\u200b of your scalp';
  await does({ into: words.clauseTitle, text: pasted });
  await expect.poll(() => client.asked('drafts.put')).toMatchObject([{ value: pasted }]);
  expect(complaint(words.clauseTitle)).toMatch(/invisible/);
  expect(typedIn(words.clauseTitle)).toBe(pasted);
  expect(client.asked('protocols.step')).toEqual([]);
});

it('shows the next point as it is stored once an emptied one in front of it is taken out', async () => {
  const { client, does, tap, typedIn } = await show(gallery, 'clause');
  const next = typedIn('Point 2');
  await does({ into: 'Point 1', text: '' });
  const removed = { edit: 'remove', place: 'consent/clauses/photos/points/0' } as const;
  const { 'protocols.draft': after } = ownDraft(removed);
  client.answer('protocols.step', contract['protocols.draft'].output.parse(after));
  await tap(`Move or remove: ${words.points.all}`);
  await tap('Remove: Point 1');
  await sent(client).toEqual([removed]);
  await expect.poll(() => typedIn('Point 1')).toBe(next);
});

it('takes back with Undo first what was typed and does not fit, and no earlier step', async () => {
  const { client, complaint, does, page, typedIn } = await show(gallery, 'clause');
  const before = typedIn(words.clauseTitle);
  await does({ into: words.clauseTitle, text: ' ' });
  await expect.poll(() => complaint(words.clauseTitle)).toMatch(/Write/);
  await undo(page);
  await expect.poll(() => typedIn(words.clauseTitle)).toBe(before);
  expect(complaint(words.clauseTitle)).toBeUndefined();
  await expect.poll(() => client.asked('drafts.put').at(-1)).toMatchObject({ value: '' });
  expect(client.asked('protocols.step')).toEqual([]);
  await undo(page);
  await expect.poll(() => client.asked('protocols.step')).toMatchObject([{ do: 'undo' }]);
});

it('says at Add and at Duplicate that a list is full, and how many it can have', async () => {
  const point = { edit: 'add', list: 'timeOut', content: { text: 'One more' } } as const;
  const full = ownDraft(...Array.from({ length: 24 - textOf(defaultProtocol).timeOut.length }, () => point));
  const draft = contract['protocols.open-draft'].output.parse(full['protocols.open-draft']);
  const { client, does, page } = await show(gallery, 'clause', (one) =>
    one.answer('protocols.open-draft', { ...draft, place: `timeOut/${draft.protocol.timeOut[0]?.id}` }),
  );
  await expect.poll(() => page.textContent).toContain('Remove one first: at most 24');
  await does('Remove one first: at most 24', 'No room for a copy: at most 24');
  expect(client.asked('protocols.step')).toEqual([]);
});

it('says beside a treatment’s name that another one has it, keeps it typed, and never sends it', async () => {
  const { client, complaint, does, typedIn } = await show(gallery, 'clause', (one) => {
    const draft = contract['protocols.open-draft'].output.parse(ownDraft()['protocols.open-draft']);
    const other = { treatment: 'density', name: 'Density', inUse: null, drafts: [] };
    one.answer('protocols.open-draft', { ...draft, place: 'name' });
    one.answer(
      'protocols.list',
      contract['protocols.list'].output.parse({ treatments: [{ ...listed(draft) }, other] }),
    );
  });
  await does({ into: words.treatmentName, text: 'density ' });
  await expect.poll(() => complaint(words.treatmentName)).toMatch(/has this name already/);
  expect(typedIn(words.treatmentName)).toBe('density ');
  expect(client.asked('protocols.step')).toEqual([]);
});

const listed = ({ treatment, name }: { treatment: string; name: string }) => ({
  ...{ treatment, name, drafts: [] },
  inUse: { ...inUseHead(), treatment },
});

/** The editor's own; the client's page beside it has one for what is drawn. */
const undo = (page: HTMLElement) =>
  userEvent.setup().click(within(page).getAllByRole('button', { name: en.practiceEdit.undo })[0] ?? page);

it('writes the protocol in another language with one tap, and says what becomes of the texts', async () => {
  const { client, screen, tap } = await show(gallery, 'language');
  expect(screen.getByText(words.languageChange)).toBeTruthy();
  await tap('German');
  await sent(client).toEqual([{ edit: 'write-in', language: 'de' }]);
  // The answer says English again; choosing what it is written in anyway is no step.
  await tap(new RegExp(`^${words.language}`));
  await tap('English');
  await sent(client).toHaveLength(1);
});
