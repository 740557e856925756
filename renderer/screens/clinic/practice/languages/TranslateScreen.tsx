import { ArrowRightIcon, CheckIcon, SkipForwardIcon, UserIcon } from '@phosphor-icons/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageWork, WorkingText } from '../../../../../api/contract/languages.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { clockTimeAt } from '../../../../words/dates.ts';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { StepBack } from '../editor/StepBack.tsx';
import { useUndoKeys } from '../editor/useUndoKeys.ts';
import { nameHere } from './names.ts';
import { SourceCard } from './SourceCard.tsx';
import { inOrder, isToDo } from './standing.ts';
import { TextsList } from './TextsList.tsx';
import { TranslationCard } from './TranslationCard.tsx';
import { type KeptSteps, useTextSteps } from './useTextSteps.ts';
import { useWritten } from './useWritten.ts';
import './Translate.css';

interface Props {
  readonly treatment: string;
  readonly work: LanguageWork;
  readonly protocol: TreatmentProtocol;
  /** The text to open first; the first in the list where none is named. */
  readonly first: string | null;
  readonly kept: KeptSteps;
  readonly onWork: (work: LanguageWork) => void;
  readonly onReader: () => void;
  readonly onBack: () => void;
}

/** The texts of a language one by one, each beside its source: what is to do first, and all of them on request. */
export function TranslateScreen(props: Props) {
  const { texts } = props.work;
  // As it stood when the page opened: what was done stays in the list, with its new standing.
  const [todo] = useState(() => inOrder(texts.filter(({ standing }) => isToDo(standing))).map(({ place }) => place));
  const [all, setAll] = useState(todo.length === 0);
  const byPlace = useMemo(() => new Map(texts.map((text) => [text.place, text])), [texts]);
  const listed = all ? texts : todo.flatMap((place) => byPlace.get(place) ?? []);
  const [place, setPlace] = useState(props.first ?? listed[0]?.place ?? '');
  const text = byPlace.get(place) ?? listed[0];
  if (!text) return null;
  const open = (next: string) => {
    if (!todo.includes(next)) setAll(true);
    setPlace(next);
  };
  return (
    <OneText
      {...props}
      text={text}
      listed={listed}
      todo={todo.length}
      all={all}
      onAll={(next) => {
        setAll(next);
        if (!next && !todo.includes(place)) setPlace(todo[0] ?? place);
      }}
      onPlace={open}
    />
  );
}

function OneText({
  treatment,
  work,
  protocol,
  text,
  listed,
  todo,
  all,
  kept,
  onAll,
  onPlace,
  onWork,
  onReader,
  onBack,
}: Props & {
  readonly text: WorkingText;
  readonly listed: readonly WorkingText[];
  readonly todo: number;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const named = usePlaceWords();
  const { language, reader } = work;
  const { place, at } = text;
  const { said, shown, canUndo, canRedo, ...walk } = useTextSteps({ treatment, work, protocol, kept, onWork, onPlace });
  const written = useWritten({ treatment, language, text, protocol, onWork: shown });
  const undo = () => walk.undo(written);
  const redo = () => walk.redo(written);
  useUndoKeys(undo, redo);
  const index = listed.findIndex((one) => one.place === place);
  const after = [...listed.slice(index + 1), ...listed.slice(0, index)];
  const next = after.find(({ standing }) => isToDo(standing)) ?? null;
  const isDone = !isToDo(text.standing) && written.value.trim() === (text.text ?? '');
  const onward = () => (next ? onPlace(next.place) : onBack());
  const check = () =>
    run(async () => {
      await written.saved();
      shown(await call('languages.check', { treatment, language, places: [place] }));
      onward();
    });
  const waits = written.value.trim() === '' ? t('writeFirst') : written.misfit !== null ? t('changeFirst') : null;
  return (
    <StaffFrame
      help="practiceTranslate"
      title={t('fromTo', { from: nameHere(work.from), to: nameHere(language) })}
      under={t(all ? 'nthOfAll' : 'nthToDo', { n: index + 1, of: listed.length, item: named(protocol, place).title })}
      {...(at && { savedAt: clockTimeAt(at.instant, at.zone) })}
      headExtra={
        <>
          <StepBack undo can={canUndo || written.value !== (text.text ?? '')} onPress={undo} />
          <StepBack undo={false} can={canRedo} onPress={redo} />
        </>
      }
      side={
        <>
          <BackButton onPress={onBack}>{t('title')}</BackButton>
          {next && (
            <Button icon={<SkipForwardIcon className="i turn" />} onPress={onward}>
              {t('later')}
            </Button>
          )}
        </>
      }
      main={
        isDone ? (
          <Button kind="main" iconEnd={<ArrowRightIcon className="i turn" />} onPress={onward}>
            {next ? t('nextText') : t('toLanguage', { language: nameHere(language) })}
          </Button>
        ) : reader ? (
          <Button
            kind="main"
            waits={waits}
            working={busy && common('saving')}
            iconEnd={<CheckIcon />}
            onPress={() => void check()}
          >
            {t('markChecked')}
          </Button>
        ) : (
          <Button kind="main" iconEnd={<UserIcon />} onPress={onReader}>
            {t('nameReader')}
          </Button>
        )
      }
    >
      <div className="translate">
        <TextsList
          protocol={protocol}
          listed={listed}
          chosen={place}
          todo={todo}
          total={work.texts.length}
          all={all}
          onAll={onAll}
          onPlace={onPlace}
        />
        <SourceCard protocol={protocol} from={work.from} text={text} />
        <TranslationCard work={work} text={text} written={written} />
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </StaffFrame>
  );
}
