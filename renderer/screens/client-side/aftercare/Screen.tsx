import { ArrowDownIcon, ArrowRightIcon } from '@phosphor-icons/react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AftercareTimeline } from '../../../../domain/dates/care.ts';
import type { Slug } from '../../../../domain/ids.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { readInLarge } from '../../../app/frame/textSize.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dots, progressDots } from '../../../kit/Dots.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { useReadToEnd } from '../consent/useReadToEnd.ts';
import { AskedHere, AskQuestion } from '../cover/AskQuestion.tsx';
import type { Act } from '../cover/useTask.ts';
import { Signing } from '../sign/Signing.tsx';
import { LaterPart, NextWeeksPart, WhenToCallPart } from './parts.tsx';
import type { AftercareView } from './view.ts';
import './Screen.css';

/** The dated sheet, part by part, then the signature under it. */
export function AftercareTask({ task, act, onGiveBack }: { task: AftercareView; act: Act; onGiveBack: () => void }) {
  const { t } = useTranslation('aftercare');
  const unread = task.parts.findIndex((part) => !part.read);
  const [at, setAt] = useState(unread === -1 ? task.parts.length : unread);
  const part = task.parts[at];

  if (!part || !task.timeline) {
    return (
      <Signing
        task={task}
        step="sign-aftercare"
        summary={
          <>
            {t('signSummary')} <WithdrawnPoints task={task} />
          </>
        }
        side={<Button onPress={() => setAt(0)}>{t('lookAgain')}</Button>}
        onGiveBack={onGiveBack}
        onSign={(signature) =>
          act({ type: 'sign-aftercare', signature, intent: true, electronicRecord: true, ...readInLarge() })
        }
      />
    );
  }
  return (
    <PartPage
      key={part.id}
      task={task}
      timeline={task.timeline}
      index={at}
      act={act}
      onGiveBack={onGiveBack}
      onNext={() => setAt(at + 1)}
    />
  );
}

function PartPage(props: {
  task: AftercareView;
  timeline: AftercareTimeline;
  index: number;
  act: Act;
  onGiveBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation('aftercare');
  const { t: shared } = useTranslation('handover');
  const { busy } = useStep();
  const { task, index, act, onNext } = props;
  const part = task.parts[index];
  const box = useRef<HTMLElement>(null);
  const [ended, readOn] = useReadToEnd(box, part?.read ?? false);
  if (!part) return null;

  const read = async () => {
    if (part.read || (await act({ type: 'read-aftercare-part', part: part.id }))) onNext();
  };
  return (
    <ClientFrame
      help="aftercare"
      name={task.greeting}
      language={task.language}
      onGiveBack={props.onGiveBack}
      tight
      side={<AskQuestion task={task} topic={part.id} act={act} />}
      main={
        ended ? (
          <Button
            kind="main"
            working={busy && shared('saving')}
            iconEnd={<ArrowRightIcon className="i turn" />}
            onPress={() => void read()}
          >
            {t(readWord(part.id))}
          </Button>
        ) : (
          <Button kind="main" iconEnd={<ArrowDownIcon />} onPress={readOn}>
            {shared('showMore')}
          </Button>
        )
      }
    >
      <div className="row between part-head">
        <h1>{t(titleOf(part.id))}</h1>
        <span className="part-of">
          <Dots dots={progressDots(index + 1, task.parts.length)} />
          <span className="label">{t('part', { n: index + 1, of: task.parts.length })}</span>
        </span>
      </div>
      {index === 0 && task.withdrawn.length > 0 ? (
        <p className="keep">
          <WithdrawnPoints task={task} />
        </p>
      ) : null}
      <PartBody task={task} timeline={props.timeline} part={part.id} box={box} />
    </ClientFrame>
  );
}

/** What the client took back of their consent, read out where they look: it counts no more. */
function WithdrawnPoints({ task: { withdrawn } }: { task: AftercareView }) {
  const { t } = useTranslation('aftercare');
  if (withdrawn.length === 0) return null;
  const points = withdrawn.map(({ title, at }) =>
    t('withdrawnPoint', { title, date: shortDate(dateOf(at)), time: clockTime(at) }),
  );
  return t('withdrawn', { points: points.join(', ') });
}

function titleOf(part: Slug): 'twoWeeks' | 'laterTitle' | 'infectionTitle' | 'otherTitle' {
  switch (part) {
    case 'next-weeks':
      return 'twoWeeks';
    case 'later':
      return 'laterTitle';
    case 'when-to-call':
      return 'infectionTitle';
    default:
      return 'otherTitle';
  }
}

function readWord(part: Slug): 'readDates' | 'readLongTerm' | 'readInfection' | 'readPart' {
  switch (part) {
    case 'next-weeks':
      return 'readDates';
    case 'later':
      return 'readLongTerm';
    case 'when-to-call':
      return 'readInfection';
    default:
      return 'readPart';
  }
}

/** A part this page does not know (a newer record) shows the whole sheet rather than nothing. */
function PartBody(props: {
  task: AftercareView;
  timeline: AftercareTimeline;
  part: Slug;
  box: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation('aftercare');
  const { task, timeline, part } = props;
  const known = part === 'next-weeks' || part === 'later' || part === 'when-to-call';
  return (
    <section ref={props.box} className="paper-scroll col gap4" aria-label={t(titleOf(part))}>
      {part === 'next-weeks' || !known ? <NextWeeksPart timeline={timeline} /> : null}
      {part === 'later' || !known ? <LaterPart timeline={timeline} /> : null}
      {part === 'when-to-call' || !known ? <WhenToCallPart task={task} timeline={timeline} /> : null}
      <AskedHere task={task} topic={part} />
    </section>
  );
}
