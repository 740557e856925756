import {
  CaretRightIcon,
  CheckCircleIcon,
  EyedropperIcon,
  FlagCheckeredIcon,
  HandPalmIcon,
  IdentificationBadgeIcon,
  NotePencilIcon,
  QuestionIcon,
  ScalesIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../../../domain/actor.ts';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { EntryView } from '../../../../domain/visit/views/entry-view.ts';
import { Status } from '../../../kit/Status.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';
import { factSays } from '../../../words/events.ts';

const icons: Record<EntryView['kind'], ReactNode> = {
  decision: <ScalesIcon />,
  lot: <EyedropperIcon />,
  fact: <NotePencilIcon />,
  finish: <FlagCheckeredIcon />,
  answer: <QuestionIcon />,
  withdrawal: <HandPalmIcon />,
};

/** Everything that can be put right, and what was: the wrong entry is crossed out. */
export function Entries({
  chosen,
  onChoose,
  onDetails,
  onHealth,
}: {
  chosen: number | null;
  onChoose: (sequence: number) => void;
  onDetails: () => void;
  /** Null where the intake cannot be handed over again. */
  onHealth: (() => void) | null;
}) {
  const { t } = useTranslation('putRight');
  const { visit } = useVisit();
  return (
    <ul className="list">
      {visit.entries.map((entry) => (
        <li key={entry.sequence} className="plain">
          {entry.takenBack ? (
            <Row icon={icons[entry.kind]} under={<Under entry={entry} />} struck>
              <What entry={entry} />
            </Row>
          ) : (
            <Row
              icon={icons[entry.kind]}
              under={<Under entry={entry} />}
              on={chosen === entry.sequence}
              onPress={() => onChoose(entry.sequence)}
            >
              <What entry={entry} />
            </Row>
          )}
        </li>
      ))}
      <li className="plain">
        <Row icon={<IdentificationBadgeIcon />} under={t('detailsUnder')} onPress={onDetails}>
          {t('details')}
        </Row>
      </li>
      {onHealth && (
        <li className="plain">
          <Row icon={<QuestionIcon />} under={t('healthUnder')} onPress={onHealth}>
            {t('health')}
          </Row>
        </li>
      )}
    </ul>
  );
}

function Row({
  icon,
  under,
  on = false,
  struck = false,
  onPress,
  children,
}: {
  icon: ReactNode;
  under: ReactNode;
  on?: boolean;
  struck?: boolean;
  onPress?: () => void;
  children: ReactNode;
}) {
  const inside = (
    <>
      {icon}
      <span className="grow">
        <span className={`strong${struck ? ' struck' : ''}`}>{children}</span>
        <span className="label">{under}</span>
      </span>
    </>
  );
  if (!onPress) return <div className="listrow low">{inside}</div>;
  return (
    <button type="button" className={`listrow low${on ? ' chosen' : ''}`} aria-pressed={on} onClick={onPress}>
      {inside}
      <CaretRightIcon className="i turn" />
    </button>
  );
}

function What({ entry: { kind, lot, fact, decision } }: { entry: EntryView }) {
  const { t } = useTranslation('putRight');
  const { t: facts } = useTranslation('recordFacts');
  switch (kind) {
    case 'lot':
      return (
        <>
          {t('lot', { name: lot?.name ?? '' })} <bdi className="code">{lot?.lot}</bdi>
        </>
      );
    case 'decision':
      return t(decision?.decision === 'reschedule' ? 'decidedStop' : 'decidedContinue', {
        about: decision?.on === 'too-soon' ? t('tooSoon') : (decision?.about ?? ''),
      });
    case 'fact':
      return fact && `${facts(`fact.${fact.fact}`)}: ${factSays(fact)}`;
    case 'finish':
      return t('finish');
    case 'answer':
      return t('answer');
    case 'withdrawal':
      return t('withdrawal');
  }
}

function Under({ entry }: { entry: EntryView }) {
  const { t } = useTranslation('putRight');
  const whoOf = useWho();
  const { at, by, takenBack, replaces, kind } = entry;
  const said = { time: clockTime(at), who: whoOf(by) };
  if (takenBack)
    return t('crossedOut', { ...said, at: clockTime(takenBack.at), why: takenBack.why || t('answeredAgain') });
  return (
    <span className="row gap2">
      {t(replaces === null ? 'by' : 'instead', said)}
      {kind === 'lot' && (
        <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
          {t('inUse')}
        </Status>
      )}
    </span>
  );
}

/** The given name of the person. */
function useWho(): (actor: Actor) => string {
  const { t } = useTranslation('putRight');
  const staff = useStatus((status) => status.staff);
  const { visit } = useVisit();
  return (actor) => {
    switch (actor.kind) {
      case 'staff':
        return givenName(staff.find(({ id }) => id === actor.staffId)?.name ?? '');
      case 'client':
        return givenName(visit.client.name);
      case 'system':
        return '';
      case 'tablet':
        return t('atTheTablet');
    }
  };
}
