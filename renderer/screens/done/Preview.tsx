import { MagnifyingGlassMinusIcon, MagnifyingGlassPlusIcon, XIcon } from '@phosphor-icons/react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../domain/ids.ts';
import { useApp } from '../../app/AppContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { drawPage, openPdf } from './pdf.ts';

export interface Previewed {
  readonly id: DocumentId;
  readonly title: string;
}

const widths = { fit: 720, near: 1080 } as const;

/** The sealed file as it is stored, page under page. */
export function Preview({ document, onClose }: { document: Previewed; onClose: () => void }) {
  const { t } = useTranslation('done');
  const { call } = useApp();
  const ref = useRef<HTMLDialogElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  useEffect(() => {
    let here = true;
    let opened: PDFDocumentProxy | null = null;
    const open = async () => {
      const { base64 } = await call('documents.get', { documentId: document.id });
      opened = await openPdf(base64);
      if (here) setPdf(opened);
      else await opened.loadingTask.destroy();
    };
    open().catch(() => {
      if (here) setPdf('failed');
    });
    return () => {
      here = false;
      // The worker holds the client's words: it goes with the preview.
      void opened?.loadingTask.destroy();
    };
  }, [call, document.id]);

  return (
    <dialog
      ref={ref}
      className="preview"
      aria-label={document.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="row between">
        <h2>{document.title}</h2>
        <div className="row">
          <Button
            small
            icon={near ? <MagnifyingGlassMinusIcon /> : <MagnifyingGlassPlusIcon />}
            onPress={() => setNear(!near)}
          >
            {t(near ? 'smaller' : 'larger')}
          </Button>
          <Button small icon={<XIcon />} onPress={onClose}>
            {t('closePreview')}
          </Button>
        </div>
      </header>
      <div className="pages">
        {pdf === null ? <p role="status">{t('previewLoading')}</p> : null}
        {pdf === 'failed' ? <p role="alert">{t('previewFailed')}</p> : null}
        {pdf === null || pdf === 'failed'
          ? null
          : Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
              <Page key={number} pdf={pdf} number={number} width={near ? widths.near : widths.fit} />
            ))}
      </div>
    </dialog>
  );
}

function Page({ pdf, number, width }: { pdf: PDFDocumentProxy; number: number; width: number }) {
  const { t } = useTranslation('done');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let here = true;
    drawPage(pdf, number, target, width).catch(() => {
      if (here) setFailed(true);
    });
    return () => {
      here = false;
    };
  }, [pdf, number, width]);
  return (
    <figure className={width === widths.near ? 'near' : ''}>
      <canvas ref={canvas} role="img" aria-label={t('page', { n: number, of: pdf.numPages })} />
      <figcaption className="label">
        {failed ? t('previewFailed') : t('page', { n: number, of: pdf.numPages })}
      </figcaption>
    </figure>
  );
}
