import { createContext } from 'react';

/** On the client's side: asks for a PIN of staff and then ends the practice visit. Null where that is not possible. */
export const EndPracticeContext = createContext<(() => void) | null>(null);
