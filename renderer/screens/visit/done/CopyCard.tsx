import { FloppyDiskIcon, UsbIcon } from '@phosphor-icons/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveTarget } from '../../../../api/contract/documents.ts';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useFolderName, usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';

/** All papers of the visit as files, on a stick or in the tablet's folder. The host names the folders, never the page. */
export function CopyCard() {
  const { t } = useTranslation('done');
  const { visit, show } = useVisit();
  const placeName = usePlaceName();
  const folderName = useFolderName();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [targets, setTargets] = useState<readonly SaveTarget[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [saving, setSaving] = useState<string | null>(null);

  const look = useCallback(() => {
    call('documents.targets', {})
      .then(setTargets)
      .catch(() => setTargets([]));
  }, [call]);
  useEffect(look, [look]);

  const save = async (target: SaveTarget) => {
    setSaving(target.id);
    await run(async () => {
      const saved = await call('documents.save', { visitId: visit.id, targetId: target.id });
      show(saved.visit);
      setSaid(t('savedFiles', { count: saved.files.length, folder: folderName(saved) }));
    });
    setSaving(null);
  };
  const stick = targets?.some((target) => target.removable) ?? false;
  const copies = visit.documents.flatMap((document) => document.copies.filter((copy) => copy.how === 'saved'));
  return (
    <section className="card col" aria-label={t('copyTitle')}>
      <div className="row between">
        <h2 className="strong large">{t('copyTitle')}</h2>
        {targets === null ? null : <Status icon={<UsbIcon />}>{t(stick ? 'stickFound' : 'noStick')}</Status>}
      </div>
      {(targets ?? []).map((target) => (
        <Button
          key={target.id}
          small
          icon={target.removable ? <UsbIcon /> : <FloppyDiskIcon />}
          working={busy && saving === target.id && t('saving')}
          onPress={() => void save(target)}
        >
          {t('saveTo', { target: placeName(target.label) })}
        </Button>
      ))}
      {stick ? null : (
        <Button small onPress={look}>
          {t('lookAgainStick')}
        </Button>
      )}
      {said ? (
        <p className="label" role="status">
          {said}
        </p>
      ) : null}
      {said === null && copies.length > 0 ? (
        <p className="label">
          {copies
            .map((copy) => t('copySaved', { copy: copy.copy, time: clockTime(copy.at), where: placeName(copy.where) }))
            .join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
