import type { Spooler } from './spooler.ts';

/** Through pdf-to-printer, which reports when the spooler has the file and nothing after that. */
export const windowsSpooler: Spooler = {
  async list() {
    const { getDefaultPrinter, getPrinters } = await import('pdf-to-printer');
    const standard = await getDefaultPrinter().catch(() => null);
    return (await getPrinters()).map(({ deviceId, name }) => ({
      id: deviceId,
      label: name,
      default: deviceId === standard?.deviceId,
    }));
  },

  async print(file, printerId, paper) {
    const { print } = await import('pdf-to-printer');
    await print(file, {
      printer: printerId,
      paperSize: paper === 'A4' ? 'A4' : 'letter',
      scale: 'noscale',
      silent: true,
    });
    return null;
  },

  poll: async () => ({ state: 'handed-over', trouble: null }),
  cancel: async () => undefined,
};
