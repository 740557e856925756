import { z } from 'zod';

/** Ids and texts of the protocol, which was checked when stored. */
export const PartId = z.string();
