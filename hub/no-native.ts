/** Stands in the hosts' bundles for the native client that `pg` would load where somebody asks for it: nobody does. */
export default class NoNative {
  constructor() {
    throw new Error('the hub is asked by the driver in JavaScript');
  }
}
