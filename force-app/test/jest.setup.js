import { setup } from '@sa11y/jest';
import { provideCustomLabels } from './labels';

// Adds `toBeAccessible`, so that each visible state of a component can be checked by axe.
setup();
// jsdom lays nothing out: no condition on its window holds.
globalThis.matchMedia = (media) => ({ matches: false, media });
provideCustomLabels();
