import type { WriteHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { Random } from '../../db/log/types.ts';
import { pinBindings } from '../../db/projections/pin-bindings.ts';
import { pinBinding } from '../../db/vault/pin-binding.ts';
import type { PinSecret } from '../../db/vault/pins.ts';
import { pinSecret, putPinNonce, putPinSecret, staffWithPins } from '../../db/vault/secrets.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { Moment } from '../../domain/time.ts';

interface By {
  readonly actor: Actor;
  readonly now: Moment;
}

/**
 * Records staff events. A new PIN is stored together with the event that binds it, so a PIN put there later does not match
 * the record.
 */
export function recordWithPin(w: WriteHandle, events: readonly ClinicEvent[], kept: PinSecret, by: By): void {
  for (const event of events)
    if (event.type === 'pin-set') {
      appendClinicEvent(w, { ...event, bound: pinBinding(event.staffId, kept) }, by);
      putPinSecret(w, event.staffId, kept);
    } else appendClinicEvent(w, event, by);
}

/** Binds PINs of earlier versions as they are found: once, at the first start after the update. */
export function bindEarlierPins(store: Store, keyRandom: Random, now: Moment): void {
  const unbound = store.read((r) => {
    const bindings = pinBindings(r);
    return staffWithPins(r).filter((staffId) => bindings[staffId] === null);
  });
  if (unbound.length === 0) return;
  store.write((w) => {
    for (const staffId of unbound) {
      const kept = pinSecret(w, staffId);
      if (!kept) continue;
      const nonce = keyRandom(32);
      putPinNonce(w, staffId, nonce);
      const bound = pinBinding(staffId, { ...kept, nonce });
      appendClinicEvent(w, { type: 'pin-bound', staffId, bound }, { actor: { kind: 'system' }, now });
    }
  });
}
