import { saidIn } from '../said.ts';
import { dates } from './dates.ts';

export const saidWords = saidIn({ yes: 'Yes', no: 'No', none: 'None of these', between: ', ' }, dates);
