import { contract } from '../../../../../api/contract/contract.ts';
import type { GalleryState, ScreenGallery, Tap } from '../../../../gallery/gallery.ts';
import { ownDraft } from '../../../../gallery/own-draft.ts';
import { inUseHead, ownVersions } from '../../../../gallery/own-versions.ts';
import { en } from '../../../../words/en.ts';
import { sampleEdits } from '../changes/Screen.gallery.tsx';

const practice = [en.settings.group.papers, en.practice.open] as const;
const words = en.practiceVersions;
const many = ownVersions(...sampleEdits.slice(0, 5));

const found = [
  { id: 'density', name: 'density-3.protocol.json', bytes: 48_120, changedAt: '2026-11-20T10:00:00.000Z' },
  { id: 'scar', name: 'scar-cover-1.protocol.json', bytes: 51_940, changedAt: '2026-11-23T16:30:00.000Z' },
];
const files = contract['protocols.files'].output.parse(found);

function opened(sealedBy: 'another' | 'changed-since', ...places: string[]) {
  return contract['protocols.import'].output.parse({
    draft: ownDraft()['protocols.draft'],
    notTaken: places.map((place) => ({ place, why: 'unknown-field' })),
    sealedBy,
  });
}

/** Jo's draft, beside the owner's where they have one. */
function owners({ own: hasOwn }: { own: boolean }): GalleryState['answers'] {
  const answers = ownDraft(...sampleEdits.slice(0, 3));
  const others = ownDraft(...sampleEdits.slice(2, 5));
  const mine = contract['protocols.draft'].output.parse(answers['protocols.draft']);
  const { draftId, treatment, name, owner, ownerName, changedAt, position } = mine;
  const head = { draftId, treatment, name, owner, ownerName, changedAt, position, mine: true };
  const theirs = {
    ...head,
    draftId: '019aa000-0000-7000-8000-0000000000d2',
    owner: '019aa000-0000-7000-8000-0000000000e2',
    ownerName: 'Jo Example',
    changedAt: '2026-11-24T09:40:00.000Z',
    mine: false,
  };
  const inUse = { ...inUseHead(), treatment };
  const list = { treatments: [{ inUse, treatment, name, drafts: hasOwn ? [head, theirs] : [theirs] }] };
  const theirDraft = contract['protocols.draft'].output.parse({ ...Object(others['protocols.draft']), ...theirs });
  const changes = (of: typeof answers) => contract['protocols.changes'].output.parse(of['protocols.changes']);
  const [own, other] = [changes(answers), changes(others)];
  const isTheirs = (input: unknown) => JSON.stringify(input).includes(theirs.draftId);
  return {
    ...answers,
    'protocols.list': contract['protocols.list'].output.parse(list),
    'protocols.take-over': mine,
    'protocols.draft': (input) => (isTheirs(input) ? theirDraft : mine),
    'protocols.changes': (input) => (isTheirs(input) ? other : own),
  };
}
const twoOwners = owners({ own: true });

const state = (title: string, answers: GalleryState['answers'], ...taps: Tap[]): GalleryState => ({
  title,
  stop: 'day',
  place: 'settings',
  answers: { ...answers, 'protocols.files': files },
  taps: [...practice, ...taps],
});

export const gallery: ScreenGallery = {
  screen: 'practice-versions',
  states: {
    versions: state('All versions, and one beside the one in use', many, words.open),
    'roll-back': state('A roll back, before the PIN', many, words.open, words.rollBack),
    save: state('A version as a file', many, words.open, words.saveFile),
    'save-texts': state('Texts for a translator', many, words.open, words.saveFile, words.as.csv),
    open: state('A file to open as a draft', many, words.open, words.openFile),
    opened: state(
      'A file of another clinic is a draft',
      { ...many, ...ownDraft(), 'protocols.import': opened('another') },
      words.open,
      words.openFile,
      'density-3.protocol.json',
    ),
    'opened-in-part': state(
      'A changed file, and what could not be taken',
      { ...many, 'protocols.import': opened('changed-since', 'aftercare/no-wash', 'sheet') },
      words.open,
      words.openFile,
      'density-3.protocol.json',
    ),
    copy: state('A further treatment', {}, words.copy),
    both: state('Two owners’ drafts side by side', twoOwners, words.both),
    other: state('Another owner’s draft, where one has none', owners({ own: false }), words.look),
    discard: state('A draft is discarded, asked once', twoOwners, words.discard),
  },
};
