import { contractSuite } from './suite.ts';
import { makeTablet } from './tablet.ts';

contractSuite('calls inside one process', () => makeTablet());
