import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import type { PaperName } from '../../../../domain/clinic/clinic.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import type { Printers } from '../printing/usePrinters.ts';

/** The printers of this machine, with the clinic's own marked. One that is switched off stays chosen. */
export function PrinterChoice({
  printers: { found, chosen, look },
  kept,
  paper,
  onChoose,
}: {
  printers: Printers;
  kept: SettingsView['printing']['printer'];
  paper: PaperName;
  onChoose: ((id: string | null) => void) | null;
}) {
  const { t } = useTranslation('printing');
  const { t: setup } = useTranslation('setup');
  const gone = kept && found?.missing ? kept : null;
  const choose = (id: string | null) => {
    if (id !== (kept?.id ?? null)) onChoose?.(id);
  };
  return (
    <section className="card col">
      <div className="row between">
        <h2>{t('printsOn')}</h2>
        <Button small onPress={look}>
          {t('lookAgain')}
        </Button>
      </div>
      {found?.printers.length === 0 && <Alert tone="fix" title={t('noPrinterSettings')} />}
      {gone && found && found.printers.length > 0 && (
        <Alert tone="fix" title={t('missing')}>
          <p>
            {chosen
              ? t('missingInstead', { printer: gone.label, instead: chosen.label })
              : t('missingChoose', { printer: gone.label })}
          </p>
        </Alert>
      )}
      {found && found.printers.length > 0 && !gone && !chosen && <Alert tone="fix" title={t('noneChosen')} />}
      <div className="col">
        <Choice on={kept === null} disabled={!onChoose} onPress={() => choose(null)}>
          {t('systemDefault')}
        </Choice>
        {gone && (
          <Choice on disabled={!onChoose} onPress={() => choose(gone.id)}>
            {t('missingKept', { printer: gone.label })}
          </Choice>
        )}
        {(found?.printers ?? []).map(({ id, label }) => (
          <Choice key={id} on={kept?.id === id} disabled={!onChoose} onPress={() => choose(id)}>
            <bdi>{label}</bdi>
          </Choice>
        ))}
      </div>
      {kept === null && chosen && <p className="label">{t('systemDefaultNow', { printer: chosen.label })}</p>}
      <dl className="facts">
        <div>
          <dt className="label">{t('paper')}</dt>
          <dd className="strong">{setup(paper === 'A4' ? 'paperA4' : 'paperLetter')}</dd>
          <dd className="label">{t('paperHint')}</dd>
        </div>
      </dl>
    </section>
  );
}
