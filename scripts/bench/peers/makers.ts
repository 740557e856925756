import type { SealIdentity } from '../../../documents/seal/certificate.ts';
import type { Item } from './item.ts';

export const makerNames = ['ours', 'pdfkit', 'jspdf', 'pdfmake', '@react-pdf/renderer', 'chromium printToPDF'] as const;
export type MakerName = (typeof makerNames)[number];

/** Input of the makers: ours gets the seal's key, the peers the finished page. */
export interface Given {
  readonly items: readonly Item[];
  readonly identity: SealIdentity;
  /** Where our bundle finds its fonts; null when it runs from sources. */
  readonly fonts: string | null;
}

export interface Maker {
  readonly make: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Loads one maker only. */
export async function loadMaker(name: MakerName, { items, identity, fonts }: Given): Promise<Maker> {
  const close = async (): Promise<void> => undefined;
  switch (name) {
    case 'ours': {
      const { ours } = await import('./ours.ts');
      return { make: ours(identity, fonts), close };
    }
    case 'pdfkit': {
      const { pdfkit } = await import('./pdfkit.ts');
      return { make: () => pdfkit(items), close };
    }
    case 'jspdf': {
      const { jspdf } = await import('./jspdf.ts');
      return { make: () => jspdf(items), close };
    }
    case 'pdfmake': {
      const { pdfmake } = await import('./pdfmake.ts');
      return { make: () => pdfmake(items), close };
    }
    case '@react-pdf/renderer': {
      const { reactPdf } = await import('./react-pdf.ts');
      return { make: () => reactPdf(items), close };
    }
    case 'chromium printToPDF': {
      const { chromiumPrinter } = await import('./chromium.ts');
      const chromium = await chromiumPrinter();
      return { make: () => chromium.print(items), close: () => chromium.close() };
    }
  }
}
