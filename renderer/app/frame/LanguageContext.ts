import { createContext } from 'react';

/** On the client's side: leads to the choice of language. Null where the task can be read in one language only. */
export const LanguageContext = createContext<(() => void) | null>(null);
