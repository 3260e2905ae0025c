export { timeText, yearsText } from './timeText';
export { TIME_UNITS, amountOf, isWrittenIn, secondsOf, unitOf } from './timeUnits';
export type { TimeUnit } from './timeUnits';
export { unitChoices } from './unitWords';
