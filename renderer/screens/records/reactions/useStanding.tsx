import { CheckCircleIcon, PaperPlaneTiltIcon, TimerIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionRow } from '../../../../api/contract/reactions.ts';
import { Status, type Tone } from '../../../kit/Status.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';

type Standing = Pick<ReactionRow, 'standing' | 'reportBy' | 'daysLeft'>;

const looks: Readonly<Record<ReactionRow['standing'], { readonly tone: Tone; readonly icon: ReactNode }>> = {
  due: { tone: 'fix', icon: <TimerIcon /> },
  overdue: { tone: 'stop', icon: <WarningOctagonIcon weight="fill" /> },
  sent: { tone: 'pass', icon: <PaperPlaneTiltIcon /> },
  closed: { tone: 'plain', icon: <CheckCircleIcon /> },
};

/** Where a reaction stands, in few words: "Report by Tue 8 Dec". */
export function StandingStatus({ of }: { of: Standing }) {
  const { t } = useTranslation('reactions');
  const today = useStatus(({ now }) => dateOf(now));
  const { tone, icon } = looks[of.standing];
  return (
    <Status tone={tone} icon={icon}>
      {t(`standing.${of.standing}`, { date: shortDate(of.reportBy, today) })}
    </Status>
  );
}

/** The same in a sentence, with the working days that are left. */
export function useDeadlineWords(): (of: Standing) => string {
  const { t } = useTranslation('reactions');
  const today = useStatus(({ now }) => dateOf(now));
  return ({ standing, reportBy, daysLeft }) => {
    const date = shortDate(reportBy, today);
    if (standing === 'overdue') return t('wasDue', { date });
    return daysLeft === 0 ? t('lastDay', { date }) : t('daysLeft', { date, count: daysLeft });
  };
}
