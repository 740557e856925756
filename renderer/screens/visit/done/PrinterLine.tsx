import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { PrinterDialog } from '../../clinic/printing/PrinterDialog.tsx';
import type { Printers } from '../../clinic/printing/usePrinters.ts';

/** The printer in use, and another if there is one; without any, what to do. */
export function PrinterLine({ printers }: { printers: Printers }) {
  const { t } = useTranslation('printing');
  const { found, chosen, choose, look } = printers;
  const [choosing, setChoosing] = useState(false);
  if (!found) return null;
  if (found.printers.length === 0) {
    return (
      <Alert tone="fix" title={t(found.missing === null ? 'noPrinter' : 'missing')}>
        {found.missing !== null && <p>{t('missingNone', { printer: found.missing })}</p>}
        <Button small onPress={look}>
          {t('lookAgain')}
        </Button>
      </Alert>
    );
  }
  return (
    <section className="col gap2" aria-label={t('printsOn')}>
      {found.missing !== null && (
        <Alert tone="fix" title={t('missing')}>
          <p>
            {chosen
              ? t('missingInstead', { printer: found.missing, instead: chosen.label })
              : t('missingChoose', { printer: found.missing })}
          </p>
          <Button small onPress={look}>
            {t('lookAgain')}
          </Button>
        </Alert>
      )}
      <div className="row between gap4">
        <p>
          <span className="label">{t('printsOn')}</span>
          <br />
          <bdi className="strong">{chosen?.label ?? t('notChosen')}</bdi>
        </p>
        {(found.printers.length > 1 || !chosen) && (
          <Button small onPress={() => setChoosing(true)}>
            {t(chosen ? 'elsewhere' : 'choosePrinter')}
          </Button>
        )}
      </div>
      {choosing && (
        <PrinterDialog
          printers={found.printers}
          chosen={chosen}
          verb={t('chooseThis')}
          onChoose={(printer) => {
            choose(printer.id);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
