import { contract } from '../../../../../api/contract/contract.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { GalleryState, ScreenGallery } from '../../../../gallery/gallery.ts';
import { ownDraft } from '../../../../gallery/own-draft.ts';
import { en } from '../../../../words/en.ts';

const question = 'health/blood-thinners';
const options = ['No', 'Sometimes', 'I don’t know', 'Yes, daily'];
const grades = ['fine', 'note', 'decide', 'doctors-note'];

/** As an owner asks it who wants to know more: four answers, and a follow-up to the last one. */
export const asked: readonly ProtocolEdit[] = [
  { edit: 'set', place: `${question}/text`, content: 'Do you take medicine that thins the blood?' },
  {
    edit: 'set',
    place: `${question}/answers`,
    content: {
      kind: 'one-of',
      options: options.map((label, at) => ({ id: `answer-${at}`, label, grade: grades[at] ?? 'fine' })),
    },
  },
  {
    edit: 'add',
    list: 'health',
    index: 2,
    content: {
      text: 'Which one, and since when?',
      hint: '',
      answers: { kind: 'text', grade: 'note' },
      shownWhen: { question: 'blood-thinners', answers: ['answer-3'] },
    },
  },
];
const drinks: ProtocolEdit = {
  edit: 'set',
  place: 'health/alcohol-drugs/answers',
  content: { kind: 'number', unit: 'glasses a week', ranges: [{ most: 7, grade: 'fine' }], otherwise: 'decide' },
};
const initials: readonly ProtocolEdit[] = [
  { edit: 'set', place: 'consent/clauses/photos/initials', content: true },
  { edit: 'set', place: 'consent/clauses/photos/photos', content: 'teaching' },
];
const noStep: ProtocolEdit = { edit: 'remove', place: 'checks/washed/remedy/wash' };

/** An item that is open in a draft with these edits. */
function open(title: string, place: string, edits: readonly ProtocolEdit[], taps: GalleryState['taps'] = []) {
  const answers = ownDraft(...edits);
  const draft = { ...contract['protocols.open-draft'].output.parse(answers['protocols.open-draft']), place };
  return {
    title,
    stop: 'draft',
    place: 'settings',
    answers: { ...answers, 'protocols.open-draft': draft, 'protocols.step': draft },
    taps: [en.settings.group.papers, en.practice.open, en.practiceEdit.open, ...taps],
  } satisfies GalleryState;
}

export const gallery: ScreenGallery = {
  screen: 'practice-items',
  states: {
    question: open('A question with four answers and a follow-up', question, asked),
    'staff-see': open('What staff then see', question, asked, [en.practiceQuestions.staffThenSee]),
    grades: open('What an answer can mean', question, asked, [en.practiceQuestions.grade['doctors-note']]),
    number: open('A question that asks for a number', 'health/alcohol-drugs', [drinks]),
    clause: open('An optional clause with initials', 'consent/clauses/photos', initials),
    check: open('A check whose remedy has no step', 'checks/washed', [noStep]),
    breaks: open('The breaks', 'breaks', [drinks]),
    language: open('The language of the texts', 'language', [], ['English']),
    texts: open('The texts of the sheet', 'sheet', [drinks]),
  },
};
