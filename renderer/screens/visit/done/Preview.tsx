import { MagnifyingGlassMinusIcon, MagnifyingGlassPlusIcon, XIcon } from '@phosphor-icons/react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../../domain/ids.ts';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { drawPage, openPdf } from './pdf.ts';
import { usePinch } from './usePinch.ts';

export interface Previewed {
  readonly id: DocumentId;
  readonly title: string;
}

/** Width of a whole page in CSS pixels, and the magnification of one tap. */
const fit = 720;
const near = 1.5;

/** The sealed file as stored, page under page. Two fingers or a button enlarge it. */
export function Preview({ document, onClose }: { document: Previewed; onClose: () => void }) {
  const { t } = useTranslation('done');
  const { call } = useClient();
  const ref = useRef<HTMLDialogElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  // Drawn again once the fingers are off; until then the pages are only stretched.
  const [sharp, setSharp] = useState(1);
  const set = (next: number) => {
    setZoom(next);
    setSharp(next);
  };
  usePinch(pages, { zoom, onZoom: setZoom, onEnd: setSharp });

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
      // The worker holds the client's text: it ends with the preview.
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
            icon={zoom > 1 ? <MagnifyingGlassMinusIcon /> : <MagnifyingGlassPlusIcon />}
            onPress={() => set(zoom > 1 ? 1 : near)}
          >
            {t(zoom > 1 ? 'smaller' : 'larger')}
          </Button>
          <Button small icon={<XIcon />} onPress={onClose}>
            {t('closePreview')}
          </Button>
        </div>
      </header>
      <div className="pages" ref={pages}>
        {pdf === null ? <p role="status">{t('previewLoading')}</p> : null}
        {pdf === 'failed' ? <p role="alert">{t('previewFailed')}</p> : null}
        {pdf === null || pdf === 'failed'
          ? null
          : Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
              <Page key={number} pdf={pdf} number={number} zoom={zoom} width={Math.round(fit * sharp)} />
            ))}
      </div>
    </dialog>
  );
}

function Page({ pdf, number, zoom, width }: { pdf: PDFDocumentProxy; number: number; zoom: number; width: number }) {
  const { t } = useTranslation('done');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const drawn = new AbortController();
    drawPage(pdf, number, target, width, drawn.signal).catch(() => {
      if (!drawn.signal.aborted) setFailed(true);
    });
    return () => drawn.abort();
  }, [pdf, number, width]);
  return (
    <figure>
      <canvas
        ref={canvas}
        role="img"
        style={{ inlineSize: `calc(${zoom} * min(${fit}px, 100vw - 48px))` }}
        aria-label={t('page', { n: number, of: pdf.numPages })}
      />
      <figcaption className="label">
        {failed ? t('previewFailed') : t('page', { n: number, of: pdf.numPages })}
      </figcaption>
    </figure>
  );
}
