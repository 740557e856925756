import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AppPorts, Log } from '../gate/ports.ts';
import { systemClock } from './clock.ts';
import { deviceCode } from './device.ts';
import { createFolders } from './folders.ts';
import { systemIds, systemRandom } from './ids.ts';
import { systemPrinters } from './printers.ts';
import { listSticks } from './sticks.ts';

type MachinePorts = Pick<AppPorts, 'dataDir' | 'clock' | 'ids' | 'random' | 'folders' | 'printers' | 'device' | 'log'>;

/** The parts of the machine that both hosts share; protector and host differ. */
export function machinePorts(dataFolder: string, documentsFolder: string = ownDocuments()): MachinePorts {
  return {
    // First, because it creates the data folder.
    device: deviceCode(dataFolder),
    dataDir: dataFolder,
    clock: systemClock(),
    ids: systemIds,
    random: systemRandom,
    folders: createFolders(documentsFolder, listSticks),
    printers: systemPrinters(dataFolder),
    log: logToTerminal,
  };
}

function ownDocuments(): string {
  const { XDG_DOCUMENTS_DIR: named } = process.env;
  return named ? named : join(homedir(), 'Documents');
}

/** Prints one line for each entry. Entries hold neither personal data nor paths. */
const logToTerminal: Log = ({ level, operation, code, detail }) => {
  process.stderr.write(
    `${new Date().toISOString()} ${level} ${operation} ${code}${detail === '' ? '' : `: ${detail}`}\n`,
  );
};
