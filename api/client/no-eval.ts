/**
 * The page's content security policy forbids eval. zod tries it once when a schema is made and catches the refusal, but the
 * browser still reports a violation. zod reads this object when it is loaded, which on the page is after the first screen.
 * Import this before any module that makes a schema.
 */
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });
