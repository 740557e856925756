import { CaretRightIcon, CheckCircleIcon, CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../../../api/contract/protocols.ts';
import { Status } from '../../../../kit/Status.tsx';
import { clockTime } from '../../../../words/dates.ts';
import { dateWithYear } from '../../../../words/moments.ts';

/** A version with its number, when and by whom. The one in use is what others are compared with. */
export function VersionRow({
  head,
  chosen,
  onPress,
}: {
  head: VersionHead;
  chosen: boolean;
  onPress: (() => void) | null;
}) {
  const { t } = useTranslation('practiceVersions');
  const { version, approvedBy, equalTo, since } = head;
  const who =
    approvedBy === null
      ? t('sample')
      : equalTo === null
        ? t('by', { name: approvedBy })
        : t('equalTo', { name: approvedBy, version: equalTo });
  const words = (
    <>
      <span className="at">{version}</span>
      <span className="grow">
        <span className="strong">
          {dateWithYear(since)}, {clockTime(since)}
        </span>
        <span className="label">{who}</span>
      </span>
    </>
  );
  if (!onPress)
    return (
      <li className="plain">
        <div className="listrow">
          {words}
          <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
            {t('inUse')}
          </Status>
        </div>
      </li>
    );
  return (
    <li className="plain">
      <button type="button" className={`listrow${chosen ? ' chosen' : ''}`} aria-pressed={chosen} onClick={onPress}>
        {words}
        {chosen ? <Status icon={<CheckIcon />}>{t('compared')}</Status> : <CaretRightIcon className="i turn" />}
      </button>
    </li>
  );
}
