import { createApp } from '../../api/app/app.ts';
import { machinePorts } from '../../api/host/machine.ts';
import { sampleOwner } from '../sample/people.ts';

/**
 * The app of `npm run dev`, in its own process, so that it can restart when a rule changes. Calls and replies are messages;
 * it opens the record with the sample's passphrase.
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
