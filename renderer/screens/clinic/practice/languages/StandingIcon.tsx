import {
  CheckCircleIcon,
  CircleDashedIcon,
  ClockCounterClockwiseIcon,
  PencilSimpleLineIcon,
  RobotIcon,
  ScalesIcon,
  SealCheckIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LanguageHead, WorkingText } from '../../../../../api/contract/languages.ts';
import { Status } from '../../../../kit/Status.tsx';
import { standings, standsAs } from './standing.ts';

const icons = {
  missing: CircleDashedIcon,
  machine: RobotIcon,
  draft: PencilSimpleLineIcon,
  checked: CheckCircleIcon,
  approved: SealCheckIcon,
  stale: ClockCounterClockwiseIcon,
} as const;

/** The shape that a text's standing goes by. */
export function StandingIcon({ standing }: { standing: WorkingText['standing'] }) {
  const Icon = icons[standing];
  return <Icon className={`i standing-${standing}`} weight={standing === 'approved' ? 'fill' : 'bold'} />;
}

/** What is to do in a language, in a word. */
export function LanguageStatus({ counts }: { counts: LanguageHead['counts'] }) {
  const { t } = useTranslation('practiceLanguages');
  const { as, count } = standsAs(counts);
  switch (as) {
    case 'stale':
      return (
        <Status tone="fix" icon={<ClockCounterClockwiseIcon />}>
          {t('nStale', { count })}
        </Status>
      );
    case 'approve':
      return (
        <Status tone="decide" icon={<ScalesIcon />}>
          {t('nToApprove', { count })}
        </Status>
      );
    case 'todo':
      return <Status icon={<CircleDashedIcon />}>{t('nToDo', { count })}</Status>;
    case 'ready':
      return (
        <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
          {t('ready')}
        </Status>
      );
  }
}

/** How much of a language stands how, drawn; the numbers stand beside it in words. */
export function StandingBar({ counts }: { counts: LanguageHead['counts'] }) {
  return (
    <span className="standing-bar" aria-hidden="true">
      {standings
        .toReversed()
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <i key={standing} className={`standing-${standing}`} style={{ flexGrow: counts[standing] }} />
        ))}
    </span>
  );
}
