import { createApp } from '../../api/app/app.ts';
import { machinePorts } from '../../api/host/machine.ts';
import { sampleOwner } from '../sample/people.ts';

/**
 * The app of `npm run dev`, in a process of its own so that it can be started again when a rule changed. Calls come and
 * replies go as messages; the sample's passphrase opens the record by itself.
 */
const [dataFolder = ''] = process.argv.slice(2);
const app = await createApp({
  ...machinePorts(dataFolder),
  protector: { kind: 'passphrase' },
  host: { kind: 'browser', version: 'dev', keepAwake: () => undefined, clearClipboard: () => undefined },
});
await app.call('store.open', { passphrase: sampleOwner.passphrase });

process.on('message', (message: { id: number; name: unknown; input: unknown }) => {
  void app.call(message.name, message.input).then((reply) => process.send?.({ id: message.id, reply }));
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.('ready');
