import { BookOpenTextIcon, InfoIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../../../api/contract/protocols.ts';
import { asksConsentAgain } from '../../../../../domain/protocol/versions/marks.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { ChangeList } from '../changes/ChangeList.tsx';

/** An older version beside the one in use: what differs, and what a roll back would do. */
export function Compared({
  old,
  inUse,
  newest,
  owner,
  onRead,
}: {
  /** Null where the version in use is the only one. */
  old: VersionHead | null;
  inUse: VersionHead;
  newest: number;
  owner: boolean;
  onRead: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { treatment } = inUse;
  const input = old && { treatment, from: old.version, to: inUse.version };
  const { data: changes } = useQuery('protocols.compare', input);
  const { data: before } = useQuery('protocols.read', old && { treatment, version: old.version });
  const { data: after } = useQuery('protocols.read', { treatment, version: inUse.version });
  const read = (
    <Button small icon={<BookOpenTextIcon />} onPress={onRead}>
      {t('read', { version: (old ?? inUse).version })}
    </Button>
  );
  if (!old)
    return (
      <section className="card col gap4">
        <div className="row between wrap gap4">
          <h2>{t('only')}</h2>
          {read}
        </div>
        <p>{t('onlyWords')}</p>
      </section>
    );
  // What is read belongs to the version that was chosen before, until the new answer is there.
  if (!changes || !before || !after || before.head.version !== old.version)
    return <section className="card col gap4" />;
  return (
    <section className="card col gap4">
      <div className="row between wrap gap4">
        <h2>{changes.length === 0 ? t('same') : t('differ', { count: changes.length })}</h2>
        {read}
      </div>
      {changes.length === 0 ? (
        <p>{t('sameWords', { version: old.version })}</p>
      ) : (
        <>
          <p className="label">{t('fromTo', { from: old.version, to: inUse.version })}</p>
          <ChangeList changes={changes} before={before.protocol} after={after.protocol} flat />
        </>
      )}
      {owner && changes.length > 0 && (
        <p className="row gap2 practice-follows">
          <InfoIcon className="i" />
          <span className="label">
            {t('rollBackWords', { next: newest + 1, version: old.version, inUse: inUse.version })}{' '}
            {t(asksConsentAgain(changes) ? 'asksAgain' : 'asksNobody')}
          </span>
        </p>
      )}
    </section>
  );
}
