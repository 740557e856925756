import * as react from 'react';

/**
 * For tests of screens: React under development notes for each element where in the code it was made, which was an eighth of what a
 * screen's test takes, and nobody reads it there. It stops by itself at ten thousand in a second; here it has stopped before.
 */
const internals: unknown = Reflect.get(react, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE');
if (typeof internals === 'object' && internals !== null && 'recentlyCreatedOwnerStacks' in internals)
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    configurable: true,
    get: () => 10_000,
    set: () => {},
  });
else throw new Error('React counts its notes otherwise');
