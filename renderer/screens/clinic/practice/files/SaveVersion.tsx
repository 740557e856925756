import { ArrowsClockwiseIcon, FloppyDiskIcon, UsbIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../api/contract/contract.ts';
import type { VersionHead } from '../../../../../api/contract/protocols.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useFolderName, usePlaceName } from '../../../../ui-data/usePlaceName.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { languageName, translatedInto } from './languages.ts';

const forms = ['protocol', 'fhir', 'csv'] as const;

/** A version as a file on a stick or in the tablet's folder: whole and sealed, for other programs, or for a translator. */
export function SaveVersion({
  head,
  into = null,
  back,
  onBack,
}: {
  head: VersionHead;
  /** The language of a translator, who gets the texts; null where the whole version is meant. */
  into?: string | null;
  /** The way out, by name; "Versions" where nothing is said. */
  back?: string;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { t: common } = useTranslation();
  const placeName = usePlaceName();
  const folderName = useFolderName();
  const { call } = useClient();
  const { run, busy } = useStep();
  const { data: targets, again } = useQuery('documents.targets', {});
  const [as, setAs] = useState<(typeof forms)[number]>(into === null ? 'protocol' : 'csv');
  const [language, setLanguage] = useState(into ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [saved, setSaved] = useState<Output<'protocols.export'> | null>(null);
  const target = targets?.find(({ id }) => id === chosen) ?? (targets?.length === 1 ? targets[0] : undefined);
  const { treatment, version } = head;
  const save = () =>
    run(async () => {
      if (!target) return;
      const into = as === 'csv' && language !== '' ? { language } : {};
      setSaved(await call('protocols.export', { treatment, version, as, ...into, targetId: target.id }));
    });
  return (
    <StaffFrame
      help="practiceSave"
      title={t('saveTitle', { version })}
      under={head.name}
      side={<BackButton onPress={onBack}>{back ?? t('title')}</BackButton>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={target ? null : t('choosePlace')}
          iconEnd={<FloppyDiskIcon />}
          onPress={() => void save()}
        >
          {t('saveTo', { target: target ? placeName(target.label) : '' })}
        </Button>
      }
    >
      <div className="pair-columns">
        <section className="col gap4">
          <h2>{t('saveAs')}</h2>
          <div className="stack">
            {forms.map((form) => (
              <Choice
                key={form}
                on={form === as}
                onPress={() => {
                  setAs(form);
                  setSaved(null);
                }}
              >
                {t(`as.${form}`)}
              </Choice>
            ))}
          </div>
          <p className="label">{t(`asWords.${as}`)}</p>
          {as === 'csv' && (
            <>
              <h2>{t('into')}</h2>
              <div className="places">
                {translatedInto.map((code) => (
                  <Choice key={code} on={code === language} onPress={() => setLanguage(code)}>
                    <bdi lang={code === '' ? undefined : code}>
                      {code === '' ? t('noLanguage') : languageName(code)}
                    </bdi>
                  </Choice>
                ))}
              </div>
            </>
          )}
        </section>
        <section className="col gap4">
          <div className="row between gap4">
            <h2>{t('place')}</h2>
            <Button small icon={<ArrowsClockwiseIcon />} onPress={() => void again()}>
              {t('lookAgain')}
            </Button>
          </div>
          {targets?.length === 0 && <p>{t('noPlace')}</p>}
          <div className="places">
            {(targets ?? []).map((one) => (
              <Choice key={one.id} on={one.id === target?.id} onPress={() => setChosen(one.id)}>
                <span className="row gap2">
                  {one.removable && <UsbIcon className="i" />}
                  {placeName(one.label)}
                </span>
              </Choice>
            ))}
          </div>
          {saved && (
            <Alert tone="pass" live title={t('savedTo', { folder: folderName(saved), file: saved.files.join(', ') })} />
          )}
        </section>
      </div>
    </StaffFrame>
  );
}
