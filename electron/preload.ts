import { contextBridge, ipcRenderer } from 'electron';
import type { Reply } from '../api/contract/contract.ts';

/** All that the page can reach of this process: one function. The other side of the channel decides what may be called. */
contextBridge.exposeInMainWorld('chairside', {
  call: (name: string, input: unknown): Promise<Reply> => ipcRenderer.invoke('chairside', name, input),
});
