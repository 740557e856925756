import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageHead } from '../../../../../api/contract/languages.ts';
import type { VersionHead } from '../../../../../api/contract/protocols.ts';
import { appLanguages } from '../../../../../domain/protocol/translations/app-languages.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { SaveVersion } from '../files/SaveVersion.tsx';
import { AddLanguage } from './AddLanguage.tsx';
import { ApproveLanguage } from './ApproveLanguage.tsx';
import { LanguagesList } from './LanguagesList.tsx';
import { ReaderForm } from './ReaderForm.tsx';
import { TakeTexts } from './TakeTexts.tsx';
import { TranslateScreen } from './TranslateScreen.tsx';
import { noSteps } from './text-steps.ts';
import { useKeptSteps } from './useTextSteps.ts';

type Room = 'list' | 'add' | 'work' | 'take' | 'save' | 'approve';

/** A language whose texts are opened at once, at one of them or at the first that is to do. */
export interface OpenAt {
  readonly language: string;
  readonly text?: string;
}

/** Stale ones first: they had been handed over. */
function ordered(heads: readonly LanguageHead[]): LanguageHead[] {
  const begun = heads.filter((head) => head.begun);
  return [...begun.filter(({ counts }) => counts.stale > 0), ...begun.filter(({ counts }) => counts.stale === 0)];
}

/** The languages of a treatment: how far each is, its texts, its files and its approval. */
export function LanguagesRooms({
  inUse,
  at = null,
  back,
  onPublished,
  onBack,
}: {
  inUse: VersionHead;
  /** What to open first; the list of languages where nothing is said. */
  at?: OpenAt | null;
  back: string;
  onPublished: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { treatment, version, name } = inUse;
  const [room, setRoom] = useState<Room>(at ? 'work' : 'list');
  const [first, setFirst] = useState(at);
  const [naming, setNaming] = useState(false);
  const [picked, setPicked] = useState(at?.language ?? null);
  const { data: heads, show: showHeads, again: headsAgain } = useQuery('languages.list', { treatment });
  const { data: read } = useQuery('protocols.read', { treatment, version });
  const all = ordered(heads ?? []);
  const chosen = all.find((head) => head.language === picked) ?? all[0] ?? null;
  const kept = useKeptSteps(chosen?.language ?? '');
  const asked = chosen && { treatment, language: chosen.language };
  const { data, show, again } = useQuery('languages.work', asked);
  const work = data?.language === chosen?.language ? data : null;
  const protocol = read?.protocol ?? null;
  const tags = protocol
    ? appLanguages.filter((tag) => tag !== protocol.language && !all.some((head) => head.language === tag))
    : [];
  const list = () => {
    setFirst(null);
    void headsAgain();
    setRoom('list');
  };
  if (!heads || !protocol || (chosen && !work))
    return (
      <StaffFrame help="practiceLanguages" title={t('title')} side={<BackButton onPress={onBack}>{back}</BackButton>}>
        {null}
      </StaffFrame>
    );
  if (room === 'add')
    return (
      <AddLanguage
        treatment={treatment}
        tags={tags}
        heads={heads}
        onBegun={(begun) => {
          setPicked(begun.language);
          list();
        }}
        onBack={list}
      />
    );
  if (work && naming)
    return (
      <ReaderForm
        treatment={treatment}
        work={work}
        onNamed={(named) => {
          show(named);
          setNaming(false);
        }}
        onBack={() => setNaming(false)}
      />
    );
  if (work && room === 'work')
    return (
      <TranslateScreen
        treatment={treatment}
        work={work}
        protocol={protocol}
        kept={kept}
        first={first?.language === work.language ? (first.text ?? null) : null}
        onWork={(written) => {
          show(written);
          // What is saved on the way back changes the counts of a list that was read before it.
          void headsAgain();
        }}
        onReader={() => setNaming(true)}
        onBack={list}
      />
    );
  if (work && room === 'take')
    return (
      <TakeTexts
        treatment={treatment}
        language={work.language}
        protocol={protocol}
        onTaken={(taken) => show(taken.work)}
        onBack={list}
      />
    );
  if (work && room === 'save') return <SaveVersion head={inUse} into={work.language} back={t('title')} onBack={list} />;
  if (work && room === 'approve')
    return (
      <ApproveLanguage
        treatment={treatment}
        name={name}
        work={work}
        protocol={protocol}
        onReader={() => setNaming(true)}
        onApproved={() => {
          kept.change(({ language }) => noSteps(language));
          onPublished();
          void again();
          list();
        }}
        onBack={list}
      />
    );
  return (
    <LanguagesList
      treatment={treatment}
      name={name}
      back={back}
      heads={all}
      chosen={chosen}
      work={work}
      waits={inUse.approvedBy === null ? t('approveOwnFirst') : null}
      canAdd={tags.length > 0}
      onChoose={setPicked}
      onAdd={() => setRoom('add')}
      onWork={() => setRoom('work')}
      onApprove={() => setRoom('approve')}
      onReader={() => setNaming(true)}
      onSave={() => setRoom('save')}
      onTake={() => setRoom('take')}
      onShow={show}
      onDiscarded={(left) => {
        showHeads(left);
        void again();
      }}
      onBack={onBack}
    />
  );
}
