import { ArrowRightIcon, FolderOpenIcon } from '@phosphor-icons/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenFile } from '../../../../../api/contract/languages.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { ChooseFile, type ChosenFile } from '../../files/ChooseFile.tsx';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { nameHere } from './names.ts';
import { TextChanges } from './TextChanges.tsx';

/** Takes a translator's file in as drafts, and lists what changed and which rows were not taken. */
export function TakeTexts({
  treatment,
  language,
  protocol,
  onTaken,
  onBack,
}: {
  treatment: string;
  language: string;
  protocol: TreatmentProtocol;
  onTaken: (taken: TakenFile) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { t: versions } = useTranslation('practiceVersions');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [taken, setTaken] = useState<TakenFile | null>(null);
  const list = useCallback((targetId: string) => call('languages.files', { targetId }), [call]);
  const take = (file: ChosenFile) =>
    run(async () => {
      const result = await call('languages.take', { treatment, language, ...file });
      setTaken(result);
      onTaken(result);
    });
  return (
    <StaffFrame
      help="practiceLanguageTake"
      title={t('takeTitle', { language: nameHere(language) })}
      side={
        <>
          <BackButton onPress={onBack}>{t('title')}</BackButton>
          {taken && (
            <Button icon={<FolderOpenIcon />} onPress={() => setTaken(null)}>
              {versions('anotherFile')}
            </Button>
          )}
        </>
      }
      main={
        taken && (
          <Button kind="main" iconEnd={<ArrowRightIcon className="i turn" />} onPress={onBack}>
            {t('toLanguage', { language: nameHere(language) })}
          </Button>
        )
      }
    >
      {taken ? (
        <Taken taken={taken} protocol={protocol} language={language} />
      ) : (
        <div className="pair-columns">
          <Alert tone="plain" title={t('takeIntro')}>
            <p>{t('takeWords')}</p>
            {busy && <p role="status">{versions('opening')}</p>}
          </Alert>
          <ChooseFile list={list} onChosen={(file) => void take(file)} />
        </div>
      )}
    </StaffFrame>
  );
}

function Taken({
  taken: { changed, odd, work },
  protocol,
  language,
}: {
  taken: TakenFile;
  protocol: TreatmentProtocol;
  language: string;
}) {
  const { t } = useTranslation('practiceLanguages');
  const named = usePlaceWords();
  const known = new Map(work.texts.map(({ place, source }) => [place, source]));
  return (
    <div className="narrow col gap5">
      <Alert tone="pass" live title={t('takenTitle', { count: changed.length })}>
        <p>{t('takenWords')}</p>
      </Alert>
      {odd.length > 0 && (
        <section className="card col gap4">
          <h2>{t('oddTitle', { count: odd.length })}</h2>
          <ul className="col gap4">
            {odd.map(({ row, place, why }) => (
              <li key={row}>
                <p className="strong">
                  {known.has(place) ? t('rowOf', { row, item: named(protocol, place).title }) : t('row', { row })}
                </p>
                <p>{t(`odd.${why}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changed.length > 0 && (
        <TextChanges
          protocol={protocol}
          language={language}
          texts={changed.map((one) => ({ ...one, source: known.get(one.place) ?? '' }))}
        />
      )}
    </div>
  );
}
