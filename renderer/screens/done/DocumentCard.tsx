import { CheckCircleIcon, FileTextIcon, MagnifyingGlassIcon, PrinterIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../domain/visit/parts.ts';
import type { VisitView } from '../../../domain/visit/view.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useVisit } from '../../app/VisitContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { AnswerPair } from '../../kit/Choice.tsx';
import { Status } from '../../kit/Status.tsx';
import { clockTime } from '../../words/dates.ts';
import type { Previewed } from './Preview.tsx';
import type { Printers } from './usePrinters.ts';

type Document = VisitView['documents'][number];

const titles = {
  'aftercare-sheet': 'aftercareSheet',
  'preparation-sheet': 'preparationSheet',
  'consent-record': 'consentRecord',
  'visit-record': 'visitRecord',
} as const satisfies Record<DocumentKind, string>;
const contents = {
  'aftercare-sheet': 'aftercareWhat',
  'preparation-sheet': 'preparationWhat',
  'consent-record': 'consentWhat',
  'visit-record': 'visitWhat',
} as const satisfies Record<DocumentKind, string>;

/** One paper: what is in it, what became of it, look at it, print it. */
export function DocumentCard(props: {
  document: Document;
  printers: Printers;
  onPreview: (document: Previewed) => void;
}) {
  const { t } = useTranslation('done');
  const { document, printers } = props;
  const { show } = useVisit();
  const { call, run, busy } = useApp();
  const [printing, setPrinting] = useState(false);
  const printed = document.copies.filter((copy) => copy.how === 'printed');
  const last = printed.at(-1);
  const title = t(titles[document.kind]);

  const print = async () => {
    const { chosen } = printers;
    if (!chosen) return;
    setPrinting(true);
    await run(async () => show(await call('documents.print', { documentId: document.id, printerId: chosen.id })));
    setPrinting(false);
  };
  return (
    <section className="card col" aria-label={title}>
      <div className="row between">
        <h2 className="strong large">{title}</h2>
        {last ? (
          <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
            {t('printed', { time: clockTime(last.at) })}
          </Status>
        ) : (
          <Status icon={<FileTextIcon />}>{t('pages', { count: document.pages })}</Status>
        )}
      </div>
      <p className="label">{t(contents[document.kind])}</p>
      <div className="even-row">
        <Button
          small
          icon={<MagnifyingGlassIcon />}
          label={`${t('preview')}: ${title}`}
          onPress={() => props.onPreview({ id: document.id, title })}
        >
          {t('preview')}
        </Button>
        <Button
          small
          icon={<PrinterIcon />}
          label={`${t('print')}: ${title}`}
          waits={printers.found && !printers.chosen ? t('noPrinterShort') : null}
          working={busy && printing && t('printing')}
          onPress={() => void print()}
        >
          {t(last ? 'printAgain' : 'print')}
        </Button>
      </div>
      {printed.length > 1 ? (
        <p className="label">
          {printed.map((copy) => t('copyPrinted', { copy: copy.copy, time: clockTime(copy.at) })).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}

/** Which printer, when there is a choice; where none is, what to do. */
export function PrinterLine({ printers }: { printers: Printers }) {
  const { t } = useTranslation('done');
  const { found, chosen, choose, look } = printers;
  if (!found) return null;
  if (found.length === 0) {
    return (
      <div className="row between gap4">
        <p className="label">{t('noPrinter')}</p>
        <Button small onPress={look}>
          {t('lookAgain')}
        </Button>
      </div>
    );
  }
  if (found.length === 1) return null;
  return (
    <div className="col gap2">
      <p className="label">{t('printer')}</p>
      <AnswerPair
        label={t('printer')}
        options={found.map((printer) => ({ id: printer.id, label: printer.label }))}
        value={chosen?.id ?? null}
        onAnswer={choose}
      />
    </div>
  );
}
