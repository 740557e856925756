import { contextBridge, ipcRenderer } from 'electron';
import type { Reply } from '../api/contract/contract.ts';

/** All that the page can reach of this process: one function. What may be called is decided behind the channel. */
contextBridge.exposeInMainWorld('chairside', {
  call: (name: string, input: unknown): Promise<Reply> => ipcRenderer.invoke('chairside', name, input),
});
