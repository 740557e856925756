import { z } from 'zod';

/**
 * The page's content security policy forbids eval. zod tries it once when a schema is made and catches the refusal, but the
 * browser still reports a violation. Import this before any module that makes a schema.
 */
z.config({ jitless: true });
