import { CheckIcon, TrashIcon } from '@phosphor-icons/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownLogo } from '../../../../api/contract/logo.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ChooseFile, type ChosenFile } from '../files/ChooseFile.tsx';
import { PaperPreview } from './PaperPreview.tsx';

/** The clinic's logo on documents, and a preview of another one before it is used. */
export function LogoScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('logo');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const { data: kept, show } = useQuery('logo.get', {});
  const logo = kept?.logo ?? null;
  const [chosen, setChosen] = useState<{ readonly file: ChosenFile; readonly logo: ShownLogo } | null>(null);
  const [removing, setRemoving] = useState(false);
  const list = useCallback((targetId: string) => call('logo.files', { targetId }), [call]);
  const look = (file: ChosenFile) => void run(async () => setChosen({ file, logo: await call('logo.look', file) }));
  const use = ({ file, logo: { sha256 } }: NonNullable<typeof chosen>) =>
    run(async () => {
      show(await call('logo.set', { ...file, sha256 }));
      setChosen(null);
    });
  const remove = () =>
    run(async () => {
      show(await call('logo.remove', {}));
      setRemoving(false);
    });
  const shown = chosen?.logo ?? logo;
  return (
    <StaffFrame
      help="logo"
      title={t('title')}
      under={t('under')}
      side={
        <>
          <BackButton onPress={onBack} />
          {logo && !chosen && (
            <Button icon={<TrashIcon />} onPress={() => setRemoving(true)}>
              {t('remove')}
            </Button>
          )}
          {chosen && <Button onPress={() => setChosen(null)}>{t('another')}</Button>}
        </>
      }
      main={
        chosen && (
          <Button
            kind="main"
            working={busy && common('saving')}
            iconEnd={<CheckIcon />}
            onPress={() => void use(chosen)}
          >
            {t('use')}
          </Button>
        )
      }
    >
      <div className={chosen ? 'col' : 'pair-columns'}>
        <section className="card col gap4">
          <h2>{shown ? t(chosen ? 'chosen' : 'now') : t('none')}</h2>
          {shown ? (
            <>
              <div className={chosen ? 'pair-columns' : 'col'}>
                <figure className="col gap2">
                  <PaperPreview logo={shown} />
                  <figcaption className="label">{t('colour')}</figcaption>
                </figure>
                <figure className="col gap2">
                  <PaperPreview logo={shown} grey />
                  <figcaption className="label">{t('grey')}</figcaption>
                </figure>
              </div>
              <p className="label">{t('adds', { count: Math.max(1, Math.round(shown.addsBytes / 1024)) })}</p>
            </>
          ) : (
            <p>{t('noneWords')}</p>
          )}
          <p className="label">{t('chooseWords')}</p>
        </section>
        {!chosen && <ChooseFile list={list} onChosen={look} />}
      </div>
      {removing && (
        <Dialog
          title={t('removeTitle')}
          onClose={() => setRemoving(false)}
          side={<Button onPress={() => setRemoving(false)}>{t('keep')}</Button>}
          main={
            <Button kind="stop" working={busy && common('saving')} onPress={() => void remove()}>
              {t('remove')}
            </Button>
          }
        >
          <p>{t('removeWords')}</p>
        </Dialog>
      )}
    </StaffFrame>
  );
}
