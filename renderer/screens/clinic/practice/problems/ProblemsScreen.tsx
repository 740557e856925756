import {
  ArrowRightIcon,
  CaretRightIcon,
  CheckCircleIcon,
  WarningIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { mendOf } from '../../../../../domain/protocol/versions/problem-mends.ts';
import { civilDateOf } from '../../../../../domain/time.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { clockTimeAt, shortDate } from '../../../../words/dates.ts';
import { StepBack } from '../editor/StepBack.tsx';
import type { OpenDraft } from '../useProtocolDraft.ts';
import { useProblemWords } from './useProblemWords.ts';
import './ProblemsScreen.css';

/** Everything that is wrong with a draft or worth a look: what stops it first, each a tap from its place. */
export function ProblemsScreen({
  open,
  version,
  problems,
  inUse,
  onPlace,
  onChanges,
  onBack,
}: {
  open: OpenDraft;
  /** The number that the draft would get. */
  version: number;
  problems: readonly ProtocolProblem[];
  /** The text in use, whose steps a mend can take; null where there is none. */
  inUse: TreatmentProtocol | null;
  onPlace: (place: string) => void;
  onChanges: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceProblems');
  const { t: changes } = useTranslation('practiceChanges');
  const now = useStatus((status) => status.now);
  const { draft, edit, undo, canUndo, redo } = open;
  const { protocol } = draft;
  const stopping = problems.filter(({ severity }) => severity === 'stops');
  const looks = problems.filter(({ severity }) => severity === 'look');
  const today = civilDateOf(now);
  const words = useProblemWords(protocol, today);
  return (
    <StaffFrame
      help="practiceProblems"
      title={t('title')}
      under={t('under', { name: draft.name, version })}
      savedAt={clockTimeAt(draft.changedAt, now.zone)}
      headExtra={
        <>
          <StepBack undo can={canUndo} onPress={undo} />
          <StepBack undo={false} can={draft.canRedo} onPress={redo} />
        </>
      }
      side={<BackButton onPress={onBack}>{changes('toDraft')}</BackButton>}
      main={
        <Button
          kind="main"
          waits={stopping.length > 0 ? changes('solve', { count: stopping.length }) : null}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={onChanges}
        >
          {t('toChanges')}
        </Button>
      }
    >
      {problems.length === 0 ? (
        <Empty icon={<CheckCircleIcon className="i xl" />} title={t('none')}>
          <p>{t('noneWords')}</p>
        </Empty>
      ) : (
        <div className="practice-problems">
          <section className="col gap4">
            <h2>{stopping.length === 0 ? t('noneStops') : t('stops', { count: stopping.length, version })}</h2>
            {stopping.length === 0 && <p>{t('noneStopsWords')}</p>}
            {stopping.map((problem) => (
              <Stopping
                key={keyOf(problem)}
                problem={problem}
                protocol={protocol}
                inUse={inUse}
                words={words}
                onMend={edit}
                onPlace={onPlace}
              />
            ))}
          </section>
          <section className="col gap4">
            <h2>{looks.length === 0 ? t('noneLook') : t('look', { count: looks.length })}</h2>
            {looks.length > 0 && (
              <ul className="list">
                {looks.map((problem) => (
                  <Look key={keyOf(problem)} problem={problem} words={words} onPlace={onPlace} />
                ))}
              </ul>
            )}
            <p className="label">{t('looked')}</p>
            <p className="label">{t('example', { date: shortDate(today) })}</p>
          </section>
        </div>
      )}
    </StaffFrame>
  );
}

const keyOf = ({ code, place, params }: ProtocolProblem) => `${code} ${place} ${JSON.stringify(params)}`;

type Words = ReturnType<typeof useProblemWords>;

function Stopping({
  problem,
  protocol,
  inUse,
  words,
  onMend,
  onPlace,
}: {
  problem: ProtocolProblem;
  protocol: TreatmentProtocol;
  inUse: TreatmentProtocol | null;
  words: Words;
  onMend: OpenDraft['edit'];
  onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceProblems');
  const mend = useMemo(() => mendOf(protocol, problem, inUse), [protocol, problem, inUse]);
  const { title, lines, under, item } = words.problem(problem);
  return (
    <article className="card practice-problem" aria-label={title}>
      <WarningOctagonIcon className="i l" weight="fill" />
      <div className="col gap2">
        <h3 className="strong large">{title}</h3>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {under !== '' && <p className="label">{under}</p>}
        <div className="row wrap gap4">
          {mend && (
            <Button small onPress={() => onMend(mend.edit)}>
              {words.mend(mend.kind)}
            </Button>
          )}
          <Button
            small
            label={t('goTo', { item })}
            iconEnd={<ArrowRightIcon className="i turn" />}
            onPress={() => onPlace(problem.place)}
          >
            {t('goThere')}
          </Button>
        </div>
      </div>
    </article>
  );
}

function Look({
  problem,
  words,
  onPlace,
}: {
  problem: ProtocolProblem;
  words: Words;
  onPlace: (place: string) => void;
}) {
  const { title, lines } = words.problem(problem);
  return (
    <li className="plain">
      <button type="button" className="listrow" onClick={() => onPlace(problem.place)}>
        <WarningIcon className="i practice-look" />
        <span className="grow">
          <span className="strong large">{title}</span>
          <span className="label">{lines.join(' ')}</span>
        </span>
        <CaretRightIcon className="i turn" />
      </button>
    </li>
  );
}
